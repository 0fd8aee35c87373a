"""Character references of HTML (`&amp;`, `&#8217;`, `&copy` without its semicolon), decoded as browsers do."""

import html
import re
from html.entities import html5

REFERENCE = re.compile(r"&(?:#(?:[0-9]++|[xX][0-9A-Fa-f]++);?|[A-Za-z][A-Za-z0-9]*+;?)")
_LONGEST_BARE_NAME = max(len(name) for name in html5 if not name.endswith(";"))
_LONGEST_NUMBER = 8  # digits of a code point, leading zeros aside; more is no character, and int() refuses thousands


def decode_reference(written: str) -> tuple[str, int]:
    """What a match of REFERENCE stands for, and how many of its characters are the reference.

    ("", 0) where it is none: `&nothing;`. A name without semicolon may be a prefix: `&notit` is `¬it`.
    """
    if written.startswith("&#"):
        is_hexadecimal = written[2] in "xX"
        digits = written[3 if is_hexadecimal else 2 :].rstrip(";").lstrip("0") or "0"
        if len(digits) > _LONGEST_NUMBER:
            return "\N{REPLACEMENT CHARACTER}", len(written)
        return html.unescape(f"&#{'x' if is_hexadecimal else ''}{digits};"), len(written)
    name = written[1:]
    if name in html5:
        return html5[name], len(written)
    for size in range(min(len(name), _LONGEST_BARE_NAME), 1, -1):
        if name[:size] in html5:
            return html5[name[:size]], size + 1
    return "", 0


def decode_attribute(value: str) -> str:
    """An attribute's value; in `?a=1&copy=2` nothing is a reference."""
    return REFERENCE.sub(_decode_in_attribute, value) if "&" in value else value


def _decode_in_attribute(match: re.Match[str]) -> str:
    written = match[0]
    text, size = decode_reference(written)
    if not size:
        return written
    following = match.string[match.start() + size : match.start() + size + 1]
    if not written[:size].endswith(";") and written[1] != "#" and (following == "=" or following.isalnum()):
        return written
    return text + written[size:]
