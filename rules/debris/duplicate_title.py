"""The title is repeated below itself

The same words twice in a row come from a template that adds a title to one already there, or from copying. Readers who
use a screen reader hear them twice and wonder whether a new page has begun.
"""

import re
from collections.abc import Iterator

from healthlint.reading import BlockKind
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” only repeats the title."
SEVERITY = "warning"
REFERENCES = [
    "https://www.w3.org/WAI/WCAG22/Understanding/headings-and-labels.html",
    "https://developers.google.com/search/docs/fundamentals/creating-helpful-content",
]
BAD = [
    "# ((Gout))\n\n## [[Gout]]\n\nGout is painful.\n",
    {"text": "((What is gout?))\n\n[[What Is Gout]]\n\nGout is a painful kind of arthritis.\n", "format": "text"},
    "# ((Gout in the toe))\n\n[[Gout in the toe]]\n\nGout is painful.\n",
    "# ((Gout))\n\nBy Florence Nightingale\n\n# [[GOUT]]\n\nGout is painful.\n",
    {"text": "<h1>((Gout))</h1><p>12 May 2026</p><h2>[[Gout]]</h2><p>Gout is painful.</p>", "format": "html"},
]
GOOD = [
    "---\ntitle: Gout\n---\n\n# Gout\n\nGout is painful.\n",
    "# Gout\n\n## What is gout?\n\nGout is painful.\n",
    "# Gout\n\nGout is a painful kind of arthritis that comes in attacks.\n\n## Gout\n\nAttacks begin at night.\n",
    "# Gout\n\n- Gout\n- Lupus\n",
    {"text": "<title>Gout</title><h1>Gout</h1><p>Gout is painful.</p>", "format": "html"},
    {"text": "<nav>Gout</nav><h1>Gout</h1><p>Gout is painful.</p>", "format": "html"},
]
_WORD = re.compile(r"\w+")
_NEAR = 3  # passages: a byline and a date may stand between
_BYLINE = 12  # words


def check(manuscript: Manuscript) -> Iterator[Hit]:
    title = manuscript.read.title
    if title is None:
        return
    passages = manuscript.passages
    start = next((index for index, passage in enumerate(passages) if passage.block is title), None)
    if start is None:
        return
    words = _WORD.findall(title.text.casefold())
    for passage in passages[start + 1 : start + 1 + _NEAR]:
        if passage.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH):
            return
        if _WORD.findall(passage.text.casefold()) == words:
            yield Hit.at(passage, related=((Spot.of(passages[start]), "the title"),))
            return
        if len(passage.text.split()) > _BYLINE or passage.text.endswith("."):
            return
