"""The article does not open with its message

Most readers stay for the first lines only. Where the title is followed by another heading or by a list, they do not
learn what the article is about, whom it is for and what to do.
"""

from collections.abc import Iterator

from healthlint.reading import BlockKind
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "Open the article with its main message: a sentence or two, before “{first}”."
SEVERITY = "note"
PROFILE = "strict"
REFERENCES = [
    "https://www.cdc.gov/ccindex/index.html",
    "https://www.plainlanguage.gov/guidelines/organize/",
]
_TEXT = "Rest the joint, cool it and drink water. " * 25
BAD = [
    f"# [[Gout]]\n\n## History\n\n{_TEXT}\n",
    f"# [[Gout]]\n\n- rest\n- water\n\n{_TEXT}\n",
    {"text": f"<h1>[[Gout]]</h1><h2>The name</h2><p>{_TEXT}</p>", "format": "html"},
]
GOOD = [
    f"# Gout\n\nGout is a painful kind of arthritis that can be treated.\n\n## History\n\n{_TEXT}\n",
    f"# Gout\n\n## Overview\n\n{_TEXT}\n",
    f"# Gout\n\n## What is gout?\n\n{_TEXT}\n",
    f"# Gout\n\n## Key points\n\n- rest\n\n{_TEXT}\n",
    "# Gout\n\n## History\n\nRest.\n",
]
_LEAST_WORDS = 150
_OPENINGS = (
    "overview",
    "summary",
    "key ",
    "what ",
    "about ",
    "at a glance",
    "in short",
    "main ",
    "quick ",
    "introduction",
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    title = manuscript.read.title
    body = manuscript.passages
    start = next((index for index, passage in enumerate(body) if passage.block is title), None)
    if start is None or start + 1 >= len(body) or sum(len(one.text.split()) for one in body) < _LEAST_WORDS:
        return
    first = body[start + 1]
    if any(one.kind is BlockKind.PARAGRAPH for one in body[:start]):
        return
    opens = first.kind is BlockKind.HEADING and first.text.lower().startswith(_OPENINGS)
    if first.kind in (BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL) and not opens:
        yield Hit.at(body[start], first=" ".join(first.text.split()[:6]))
