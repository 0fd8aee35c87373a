"""Text from articles made fit for a terminal: what could move, hide or reorder other text is shown as a symbol."""

import re

_TAB = " " * 4
# C1 controls, bidirectional and invisible formatting, line separators, annotation marks, lone surrogates.
# Joiners (U+200C, U+200D) stay: scripts and emoji need them, and they change nothing beyond their neighbours.
_BY_NUMBER = (
    *range(0x80, 0xA0),
    0x061C,
    0x200B,
    *range(0x200E, 0x2010),
    *range(0x2028, 0x202F),
    *range(0x2060, 0x2070),
    *range(0xD800, 0xE000),
    *range(0xFFF9, 0xFFFC),
)
_SYMBOLS = {
    **{code: chr(0x2400 + code) for code in range(0x20)},
    0x7F: "␡",
    **{code: f"<U+{code:04X}>" for code in _BY_NUMBER},
    ord("\t"): _TAB,
    0xFEFF: "",
}
_BLANKS = re.compile(r"[ \t\r\n]+")


def show(text: str) -> str:
    """The text with each control character as a symbol (ESC as ␛, U+202E as <U+202E>) and each tab as four spaces.

    Letter by letter, so that the symbols of a beginning are the beginning of the symbols.
    """
    return text.translate(_SYMBOLS)


def show_line(text: str) -> str:
    """The same for text that need not keep its lines: runs of blanks and line ends become one space."""
    return show(_BLANKS.sub(" ", text).strip())
