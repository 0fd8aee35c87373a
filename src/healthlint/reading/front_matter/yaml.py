"""YAML front matter: each value with its exact place."""

import re
from collections.abc import Iterator

import yaml
from yaml.reader import ReaderError

from healthlint.positions import SourceSpan
from healthlint.reading.article import Metadata
from healthlint.reading.metadata import role_of

_LINE_END = re.compile(r"\r\n|\n|\r")
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)+")  # an anchor or a tag before the value
_SPACE = " \t\r\n"


class BrokenYamlError(Exception):
    """What is wrong, with the offset in the text where it is."""

    def __init__(self, problem: str, offset: int) -> None:
        super().__init__(problem)
        self.offset = offset


def read_yaml(text: str, shift: int) -> Iterator[Metadata]:
    """The scalars of a YAML text that stands at offset `shift` of the source, in order; raises BrokenYamlError.

    Values are as written (a date stays text); nested names are joined with a full stop, a list gives one entry an item.
    """
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise BrokenYamlError(error.problem or "not YAML", mark.index if mark else 0) from error
    except ReaderError as error:
        raise BrokenYamlError(f"a control character, U+{ord(text[error.position]):04X}", error.position) from error
    except (ValueError, OverflowError) as error:
        raise BrokenYamlError(str(error), 0) from error
    except RecursionError as error:
        raise BrokenYamlError("nested too deeply", 0) from error
    seen: set[int] = set()  # an alias repeats a node, and repeated often enough would fill the memory
    waiting: list[tuple[str, yaml.Node | None]] = [("", root)]
    while waiting:
        key, node = waiting.pop()
        if isinstance(node, yaml.ScalarNode):
            if node.value and node.tag != "tag:yaml.org,2002:null":
                start, end = _scalar_span(text, node)
                yield Metadata(
                    role_of(key), key, node.value.strip(_SPACE), "front-matter", SourceSpan(shift + start, shift + end)
                )
        elif node is not None and id(node) not in seen:
            seen.add(id(node))
            if isinstance(node, yaml.MappingNode):
                children = [(_join(key, name), value) for name, value in node.value]
            else:
                children = [(key, value) for value in node.value]
            waiting.extend(reversed(children))


def _join(parent: str, name: yaml.Node) -> str:
    """The name below its parent's; a key that is no scalar (YAML allows it) counts as "?"."""
    own = name.value if isinstance(name, yaml.ScalarNode) else "?"
    return f"{parent}.{own}" if parent else own


def _scalar_span(text: str, node: yaml.ScalarNode) -> tuple[int, int]:
    start, end = node.start_mark.index, node.end_mark.index
    if properties := _PROPERTIES.match(text, start, end):
        start = properties.end()
    if node.style in {"'", '"'}:
        return start + 1, end - 1
    if node.style in {"|", ">"}:  # the text begins on the line below the sign
        line_end = _LINE_END.search(text, start, end)
        start = line_end.end() if line_end else end
    content = text[start:end]
    return start + len(content) - len(content.lstrip(_SPACE)), start + len(content.rstrip(_SPACE))
