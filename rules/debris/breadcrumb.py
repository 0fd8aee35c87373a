"""A breadcrumb trail stands in the text

The trail of pages above a title belongs to the site's navigation, and there a screen reader can skip it. In the text of
an article it is read aloud as a sentence, and shows that the page was copied together with what stood around it.
"""

import re
from collections.abc import Iterator

from healthlint.reading import BlockKind
from healthlint.rulebook import Hit, Manuscript, Passage

MESSAGE = "“{match}” is a trail of page names from the site's navigation. Take it out of the text."
SEVERITY = "warning"
REFERENCES = [
    "https://service-manual.nhs.uk/design-system/components/breadcrumbs",
    "https://lbbd.gov.uk/barking-and-dagenham-digital-services-design-guide/components/breadcrumbs",
]
BAD = [
    {"text": "You are here\n[[Home > Joints > Gout]]\n\nGout\n\nGout is painful.\n", "format": "text"},
    "[[Home » Health A–Z » Gout]]\n\n# Gout\n\nGout is painful.\n",
    "[[You are here: Conditions › Joints › Gout]]\n\n# Gout\n",
    "# Gout\n\n[[Home / [Joints](/joints) / Gout]]\n\nGout is painful.\n",
    {"text": "<main><p>[[Home &gt; Joints &gt; Gout]]</p><h1>Gout</h1></main>", "format": "html"},
    "[[Joints > Arthritis > Gout]]\n\n# Gout\n\nGout is painful.\n",
]
GOOD = [
    {"text": '<nav><a href="/">Home</a> &gt; Joints &gt; Gout</nav><h1>Gout</h1><p>Gout hurts.</p>', "format": "html"},
    {"text": '<div class="breadcrumb">Home &gt; Joints &gt; Gout</div><h1>Gout</h1>', "format": "html"},
    "# Sharing data\n\nOn your phone, go to Settings > Privacy > Health.\n",
    "# Sharing data\n\nSettings > Privacy > Health\n",
    "# Blood tests\n\nFerritin > 300 and CRP > 10 need a second test.\n",
    "# Triage\n\nAirway > breathing > circulation\n",
    "# Care at home\n\nHome is where most people want to be. You are here to rest.\n",
    "# Doses\n\n5 mg / 10 mg / 20 mg\n",
]
_SEPARATOR = re.compile(r"\s+(?:>+|»|›|→|▸|▶|/|::|\|)\s+|\s*[»›▸]\s*")
_OPENING = re.compile(r"^\W*(?:you\s+are\s+(?:here|currently\s+here)|browse|location|navigation)\b\W*", re.IGNORECASE)
_YOU_ARE_HERE = re.compile(r"\W*you\s+are\s+(?:currently\s+)?here\W*", re.IGNORECASE)
_HOME = re.compile(r"(?:home|home\s*page|start|start\s+page|main\s+page|health\s+a\s*(?:to|[-–])\s*z)", re.IGNORECASE)
_MOST_WORDS = 30
_MOST_WORDS_A_PAGE = 8
_FIRST = 4  # passages; a trail without "home" is one only above the title or just below it


def check(manuscript: Manuscript) -> Iterator[Hit]:
    title = manuscript.read.title
    after_opening = False
    for index, passage in enumerate(manuscript.passages):
        pages = _pages_of(passage)
        opened = after_opening or _OPENING.match(passage.text) is not None
        above_title = index < _FIRST and len(pages) > 2 and title is not None and _is_same(pages[-1], title.text)
        if len(pages) > 1 and (opened or above_title or _HOME.fullmatch(pages[0])):
            yield Hit.at(passage)
        after_opening = _YOU_ARE_HERE.fullmatch(passage.text) is not None


def _pages_of(passage: Passage) -> list[str]:
    """The names that a line consists of, parted by signs; none if they are too long for names of pages."""
    if passage.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING) or len(passage.text.split()) > _MOST_WORDS:
        return []
    opening = _OPENING.match(passage.text)
    pages = [page.strip() for page in _SEPARATOR.split(passage.text[opening.end() if opening else 0 :])]
    return pages if all(0 < len(page.split()) <= _MOST_WORDS_A_PAGE for page in pages) else []


def _is_same(page: str, title: str) -> bool:
    return page.casefold() == title.strip().casefold()
