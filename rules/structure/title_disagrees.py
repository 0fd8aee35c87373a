"""The page title and the heading promise different articles

The page title is what search results and browser tabs show. A reader who chose the page for its title and finds a
heading about something else believes that the link was wrong and leaves.
"""

import re
from collections.abc import Iterator

from healthlint.reading import Role
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "The page title (“{title}”) and this heading have no word in common. Make them name the same subject."
SEVERITY = "warning"
REFERENCES = [
    "https://service-manual.nhs.uk/accessibility/content",
    "https://www.w3.org/WAI/WCAG22/Understanding/page-titled.html",
]
BAD = [
    "---\ntitle: Reverse your diabetes in a week\n---\n\n# [[How to lower blood sugar safely]]\n\nEat less sugar.\n",
    {
        "text": "<title>Herbal cures for gout</title><h1>[[Looking after your kidneys]]</h1><p>Drink.</p>",
        "format": "html",
    },
    {
        "text": "<title>Asthma inhalers – Example Trust</title><h1>[[Hay fever tablets]]</h1><p>Take one.</p>",
        "format": "html",
    },
]
GOOD = [
    "---\ntitle: Reverse your diabetes\n---\n\n# Living with diabetes\n\nEat less sugar.\n",
    {"text": "<title>Gout – Example Trust</title><h1>What is gout?</h1><p>It hurts.</p>", "format": "html"},
    {"text": "<title>Kidney stones</title><h1>Overview</h1><p>Drink.</p>", "format": "html"},
    {"text": "<title>Vaccinating children</title><h1>Vaccines for a child</h1><p>Ask.</p>", "format": "html"},
    {"text": "<title>{{ post.title }} now</title><h1>Hay fever tablets</h1><p>Ask.</p>", "format": "html"},
    "---\ntitle: Gout\n---\n\n## Signs of an attack\n\nA red toe.\n",
    {
        "text": "<title>High blood pressure (hypertension)</title><h1>Hypertension: treatment</h1><p>Ask.</p>",
        "format": "html",
    },
]
_WORD = re.compile(r"[a-z]{3,}")
_SMALL = frozenset(
    "the and for with from what how why when are your you that this can not our its into about all who does overview"
    " symptoms causes treatment home page health information guide".split()
)
_UNFILLED = re.compile(r"[{}%\[\]]|^\s*$")  # what a template left is the matter of debris/template-placeholder
_STEM = 4  # letters: enough to tell subjects apart, few enough to see through inflection


def check(manuscript: Manuscript) -> Iterator[Hit]:
    heading = manuscript.read.title
    titles = [one.value for one in manuscript.read.values(Role.TITLE) if not _UNFILLED.search(one.value)]
    if heading is None or heading.level != 1 or not titles:
        return
    said, shown = _stems(heading.text), _stems(" ".join(titles))
    if len(said) > 1 and len(shown) > 1 and not said & shown:
        passage = next(one for one in manuscript.passages if one.block is heading)
        yield Hit(Spot.of(passage), details=(("title", titles[0].strip()),))


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(text.lower()) if word not in _SMALL}
