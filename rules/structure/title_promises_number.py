"""The title promises another number of things than the article gives

A reader who was promised seven ways and finds six wonders what is missing, and trusts the rest less. The title or the
list was changed and the other was not.
"""

import re
from collections.abc import Iterator

from healthlint.positions import TextSpan
from healthlint.reading import BlockKind
from healthlint.rulebook import Hit, Manuscript, Passage, Spot

MESSAGE = "The title promises {promised}, and the article numbers {given}."
SEVERITY = "error"
REFERENCES = [
    "https://service-manual.nhs.uk/accessibility/content",
    "https://www.plainlanguage.gov/guidelines/organize/add-useful-headings/",
    "https://www.w3.org/WAI/WCAG22/Understanding/page-titled.html",
]
_THREE = "## 1. Rest\n\nIt helps.\n\n## 2. Water\n\nDrink.\n\n## ((3. Ice))\n\nCool it.\n"
_PLAIN = _THREE.replace("((", "").replace("))", "")
BAD = [
    f"# [[5 ways]] to ease gout\n\n{_THREE}",
    f"# Gout: [[four tips]] that help\n\n{_THREE}",
    "# The [[10 best foods]] for gout\n\n1. cherries\n2. milk\n3. ((water))\n\nAsk a dietitian.\n",
    {"text": "<h1>[[3 Signs]] of gout</h1><h3>#1 Pain</h3><p>A.</p><h3>((#2 Heat))</h3><p>B.</p>", "format": "html"},
]
GOOD = [
    f"# 3 ways to ease gout\n\n{_PLAIN}",
    f"# Gout after 5 days\n\n{_PLAIN}",
    f"# Type 2 diabetes\n\n{_PLAIN}",
    "# 5 ways to ease gout\n\n## Rest\n\nIt helps.\n\n## Water\n\nDrink.\n",
    "# 5 signs of gout\n\n1. Rest.\n2. Drink.\n\nThe signs are many.\n\n1. Pain\n2. Heat\n",
    "# 10 facts about gout\n\nIt hurts.\n\n1. It hurts.\n2. It is red.\n\nAnd more:\n\n- It is old.\n",
]
_NUMBERS = {
    word: number
    for number, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(), 2
    )
}
_PROMISE = re.compile(
    rf"(?<![\w.,-])(?P<number>\d{{1,2}}|{'|'.join(_NUMBERS)})(?:\s+[\w'’-]+){{0,3}}?\s+(?:ways|tips|foods|fixes|steps|things"
    r"|reasons|signs|symptoms|remedies|facts|myths|mistakes|exercises|benefits|causes|habits|treatments|questions|rules"
    r"|tricks|secrets|herbs|stretches|strategies|techniques|methods|ideas|hacks|cures|solutions)(?!\w)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\s*(?:#|no\.?\s*|step\s+|tip\s+|reason\s+|sign\s+)?(\d{1,2})\s*(?:[.):–-]|\s)\s*\S", re.IGNORECASE
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    title = manuscript.read.title
    heading = next((one for one in manuscript.passages if one.block is title), None)
    promise = _PROMISE.search(heading.text) if heading else None
    if heading is None or promise is None:
        return
    word = promise["number"].lower()
    promised = _NUMBERS.get(word) or int(word)
    last = _last_numbered(manuscript, heading)
    if last is not None and last[1] != promised and promised > 1:
        related = ((Spot.of(last[0]), "this is the last of them"),)
        place = TextSpan(*promise.span())
        yield Hit.at(heading, place, related=related, promised=str(promised), given=str(last[1]))


def _last_numbered(manuscript: Manuscript, title: Passage) -> tuple[Passage, int] | None:
    """The last of the numbered headings if they run 1, 2, 3 …; else of the one list that the article has."""
    headings = [one for one in manuscript.analysed.of_kind(BlockKind.HEADING) if one is not title]
    numbered = [(one, int(match[1])) for one in headings if (match := _NUMBERED.match(one.text))]
    if numbered:
        runs = [number for _, number in numbered] == list(range(1, len(numbered) + 1)) and len(numbered) > 1
        return numbered[-1] if runs else None
    items = [one for one in manuscript.analysed.of_kind(BlockKind.LIST_ITEM) if one.block.in_list is not None]
    places = [(one, one.block.in_list) for one in items if one.block.in_list is not None]
    if len({place.list for _, place in places}) != 1 or not all(place.ordered for _, place in places):
        return None
    return places[-1][0], max(place.number for _, place in places)
