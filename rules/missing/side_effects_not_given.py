"""Medicines are recommended without a word on their risks

Every medicine has side effects, and some readers must not take it. A page that says what to take and not what to watch
for leaves out half of what the choice rests on.
"""

import re
from collections.abc import Iterator

from healthlint.language import Passage
from healthlint.language.terms import Kind as TermKind
from healthlint.language.terms import find_terms
from healthlint.reading import BlockKind
from healthlint.rulebook import Hit, Manuscript
from healthlint.rulebook.kinds import Kind, kind_of

MESSAGE = (
    "The article advises {medicine} and says nothing of side effects, of who must not take it, or where to read it."
)
SEVERITY = "warning"
REFERENCES = [
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC10367510/table/T1",
    "https://medlineplus.gov/evaluatinghealthinformation.html",
]
NEEDS = ["tags", "lemmas", "parse"]
_BODY = """
A tension headache feels like a band around the head. It comes on slowly, and most people have one now and then. Stress,
too little sleep, hunger and hours at a screen bring it on. The pain is dull, on both sides, and it does not get worse
when you walk or climb the stairs. It lasts from half an hour to a few days.

## What helps

Rest in a quiet room, drink a glass of water and stretch your neck and shoulders. A warm towel on the neck relaxes the
muscles. Go to bed at the same time each day, take breaks from the screen and go for a walk. See a doctor if headaches
come on more than two days a week, or if the pain is sudden, severe or new to you after the age of fifty.
"""
BAD = [
    f"# [[Tension headache]]\n{_BODY}\nTake ibuprofen as soon as the pain begins.\n",
    f"# [[Tension headache]]\n{_BODY}\nYou can use naproxen, twice a day.\n",
    f"# [[Tension headache]]\n{_BODY}\nMost doctors recommend aspirin for the pain.\n",
]
GOOD = [
    f"# Tension headache\n{_BODY}\nTake ibuprofen with food, because it can cause stomach bleeding.\n",
    f"# Tension headache\n{_BODY}\nTake ibuprofen. Its side effects are listed in the leaflet.\n",
    f"# Tension headache\n{_BODY}\nIbuprofen is not suitable for everyone. Take it for as short a time as you can.\n",
    f"# Tension headache\n{_BODY}\nAsk your pharmacist before you take ibuprofen.\n",
    f"# Tension headache\n{_BODY}\nIt is not known how ibuprofen works.\n",
    f"# Tension headache\n{_BODY}",
    f"---\nkind: news\n---\n\n# Tension headache\n{_BODY}\nTake ibuprofen as soon as the pain begins.\n",
    "# Headache\n\nTake ibuprofen.\n",
]
_KINDS = (Kind.CONDITION, Kind.MEDICINE, Kind.WELLNESS, Kind.OTHER)
_TAKING = re.compile(
    r"\b(?:tak(?:e|ing)|us(?:e|ing)|try|giv(?:e|ing)|recommends?|prescribes?|swallow|choose|buy)\b", re.IGNORECASE
)
_RISK = re.compile(
    r"""\b(?: side[\s-]effects? | adverse | reactions? | complications? | interact\w* | allerg(?:y|ic|ies) \s+ to
      | contra-?indicat\w+ | (?: not | n['’]t ) \s+ (?: be \s+ )? (?: safe | suitable | right | recommended | advised
        | tak(?:e|en) | us(?:e|ed) | giv(?:e|en) | mix | combine ) | avoid | never | warning | leaflet | package \s+
          insert
      | label | ask \s+ (?: your | a | the ) \s+ (?: \w+ \s+ ){0,2} (?: pharmacist | doctor | nurse ) | (?: talk |
        speak | check )
        \s+ (?: to | with ) \s+ (?: your | a ) \s+ (?: \w+ \s+ ){0,2} (?: pharmacist | doctor | nurse | provider )
      | bleeding | drows\w+ | addict\w+ | overdos\w+ | risks? \s+ of | can \s+ (?: cause | harm | damage | upset )
      | may \s+ cause | ulcers? )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if not manuscript.gives_health_advice or kind_of(manuscript) not in _KINDS:
        return
    advised = None
    for passage in manuscript.passages:
        if passage.kind is BlockKind.HEADING or not (drugs := _drugs_in(passage)):
            continue
        if any(_RISK.search(sentence.text) for sentence in passage.sentences):
            return
        if advised is None and _TAKING.search(passage.text):
            advised = drugs[0]
    if advised is not None and not _speaks_of_risks(manuscript):
        yield Hit.of_article(medicine=advised)


def _drugs_in(passage: Passage) -> list[str]:
    return [term.concept.name for term in find_terms(passage) if term.concept.kind is TermKind.DRUG]


def _speaks_of_risks(manuscript: Manuscript) -> bool:
    """Whether "side effects" and the like stand anywhere on the page, a heading of their own included."""
    return any(
        re.search(r"side[\s-]effects?|contra-?indicat", one.text, re.IGNORECASE) for one in manuscript.every_passage
    )
