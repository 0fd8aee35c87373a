"""Front matter: the YAML between --- lines or the TOML between +++ lines at the top of a Markdown file."""

import re

from healthlint.reading.article import Metadata, ReadingError
from healthlint.reading.front_matter.toml import read_toml
from healthlint.reading.front_matter.yaml import BrokenYamlError, read_yaml

_OPENING = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_CLOSING = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*(?:\n|\Z)", re.MULTILINE),
}
_LINE_END = re.compile(r"\r\n|\n|\r")
# What tells front matter from two thematic breaks with text between: its first line names a key.
_YAML_KEY = re.compile(r"""(?:[ \t]*(?:\#[^\r\n]*)?[\r\n])*["']?[\w$][\w .$-]{0,99}["']?[ \t]{0,9}:(?=\s|\Z)""")


def read_front_matter(source: str) -> tuple[list[Metadata], int]:
    """What the front matter says, and the offset where the body begins (0, or past a byte order mark, without any).

    Raises ReadingError, with the line, where it is broken.
    """
    opening = _OPENING.match(source)
    closing = _CLOSING[opening[1]].search(_with_line_feeds(source), opening.end()) if opening else None
    if opening is None or closing is None:
        return [], int(source.startswith("\ufeff"))
    text = source[opening.end() : closing.start()]
    if opening[1] == "---" and text.strip() and not _YAML_KEY.match(text):
        return [], int(source.startswith("\ufeff"))
    try:
        read = read_toml if opening[1] == "+++" else read_yaml
        return list(read(text, opening.end())), closing.end()
    except BrokenYamlError as error:
        line = 2 + len(_LINE_END.findall(text, 0, error.offset))
        raise ReadingError(f"front matter, line {line}: {error}") from error
    except RecursionError as error:
        raise ReadingError("front matter, line 2: nested too deeply") from error
    except ValueError as error:
        raise ReadingError(_toml_problem(str(error), text)) from error


def _with_line_feeds(source: str) -> str:
    """The source with a line feed for each carriage return, so that `^` finds every line; offsets stay."""
    return source.replace("\r", "\n") if "\r" in source else source


def _toml_problem(message: str, text: str) -> str:
    """The parser's message with its line counted in the file, which the opening line begins."""
    line = re.search(r"at line (\d+)", message)
    number = int(line[1]) if line else 1
    if "at end of document" in message:
        number = max(1, len(_LINE_END.findall(text)))
    return f"front matter, line {number + 1}: {re.sub(r' [(]at .*[)]$', '', message)}"
