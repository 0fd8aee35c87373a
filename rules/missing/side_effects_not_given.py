"""Medicines are recommended without a word on their risks

Every medicine has side effects, and some readers must not take it. A page that says what to take and not what to
      watch
for leaves out half of what the choice rests on.
"""

import re
from collections.abc import Iterator

from healthlint.claims.explanations import links_at
from healthlint.language import Passage
from healthlint.language.framing import Act, FrameReader, Polarity
from healthlint.language.terms import Kind as TermKind
from healthlint.language.terms import Term, find_terms
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
A tension headache feels like a band around the head. It comes on slowly, and most people have one now and then.
      Stress,
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
    f"# [[Tension headache]]\n{_BODY}\nNaproxen tablets are the most popular remedy.\n",
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
    f"# Tension headache\n{_BODY}\nTake ibuprofen. Don’t give aspirin to children under 16.\n",
    f"# Tension headache\n{_BODY}\nTake [ibuprofen](/medicines/ibuprofen) if the pain goes on.\n",
    f"# Tension headache\n{_BODY}\nTell the nurse if you are taking warfarin. Ibuprofen was once on prescription.\n",
    f"# Heat rash\n{_BODY}\nUse calamine lotion on the rash.\n",
    f"# Tension headache\n{_BODY}\nSpeak to your pharmacist first.\n\nTake ibuprofen as soon as the pain begins.\n",
    f"# Tension headache\n{_BODY}\nA pharmacist can help you choose.\n\n- use ibuprofen\n",
]
_KINDS = (Kind.CONDITION, Kind.MEDICINE, Kind.WELLNESS, Kind.OTHER)
# What stands right before a medicine that readers are told to take; "if you are taking warfarin" tells nobody to.
_ADVISED = re.compile(
    r"""(?: ^\W* | [.;:,–—]\s* | \b(?: can | could | should | may | must | to | and | or | then | try | by | just
      | simply | always | advise | including ) \s+ )
    (?: take | taking | use | using | try | give | giving | swallow | buy | choose | ask \s+ for ) \s+
    (?: [\w’'-]+ ,? \s+ ){0,6} $
    | \b (?: recommends? | advises? | suggests? | prescribes? | relieved? \s with | eased? \s with ) \s+
    (?: [\w’'-]+ ,? \s+ ){0,4} $""",
    re.IGNORECASE | re.VERBOSE,
)
_AFTER_ADVISED = re.compile(
    r"""\s+ (?: \(\w+\) \s+ )? (?: (?: tablets? | capsules? | drops | cream | gel ) \s+ )?
    (?: (?: can | may | should | will ) \s (?: help | ease | relieve | be \s (?: taken | used | given ) ) | helps
      | (?: is | are ) \s (?: an? | the ) \s (?: [\w-]+ \s ){0,3} (?: remedy | treatment | choice | cure ) ) \b""",
    re.IGNORECASE | re.VERBOSE,
)
# Preparations for the skin, the mouth and the bowel that no reader has to be warned of, and what the body makes itself.
_MILD = frozenset(
    (
        "calamine",
        "calamine lotion",
        "menthol",
        "simethicone",
        "petroleum jelly",
        "saline",
        "glycerin",
        "aloe vera",
        "zinc oxide",
        "insulin",
    )
)
_RISK = re.compile(
    r"""\b(?: side[\s-]effects? | adverse | reactions? | complications? | interact\w* | allerg(?:y|ic|ies) \s+ to
      | contra-?indicat\w+ | (?: cannot | not
        | (?:ca|do|does|is|are|must|should)n['’]t ) \s+ (?: be \s+ )? (?: able | safe | suitable | right
        | recommended | advised | tak(?:e|en) | us(?:e|ed) | giv(?:e|en) | mix | combine )
      | careful | slows? \s down | avoid | never | warning | leaflet | package \s+
          insert
      | label | pharmacist \s (?: can | will | may ) \s (?: help | advise | recommend | tell | give |
        suggest ) | ask \s+ (?: your | a | the ) \s+ (?: \w+ \s+ ){0,2} (?: pharmacist | doctor | nurse ) | (?: talk |
        speak | check )
        \s+ (?: to | with ) \s+ (?: your | a ) \s+ (?: \w+ \s+ ){0,2} (?: pharmacist | doctor | nurse | provider )
      | bleeding | drows\w+ | addict\w+ | overdos\w+ | risks? \s+ of | can \s+ (?: cause | harm | damage | upset )
      | may \s+ cause | ulcers? )\b""",
    re.IGNORECASE | re.VERBOSE,
)

_ANYWHERE = re.compile(
    r"side[\s-]effects?|contra-?indicat|pharmacist (?:can|will) (?:help|advise|recommend)"
    r"|(?:ask|(?:speak|talk) to) (?:a|your) pharmacist",
    re.IGNORECASE,
)
_OPENING = 3  # words before a medicine that can still be the subject of its sentence


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if not manuscript.gives_health_advice or kind_of(manuscript) not in _KINDS:
        return
    reader, advised = manuscript.frames, None
    for passage in manuscript.passages:
        if passage.kind is BlockKind.HEADING or not (drugs := _drugs_in(passage)):
            continue
        if _RISK.search(passage.text) or _leads_on(manuscript, passage, drugs):
            return
        if advised is None:
            advised = next((drug.concept.name for drug in drugs if _is_advised(reader, passage, drug)), None)
    if advised is not None and not _speaks_of_risks(manuscript):
        yield Hit.of_article(medicine=advised)


def _drugs_in(passage: Passage) -> list[Term]:
    drugs = (term for term in find_terms(passage) if term.concept.kind is TermKind.DRUG)
    return [drug for drug in drugs if drug.concept.name.lower() not in _MILD]


def _is_advised(reader: FrameReader, passage: Passage, drug: Term) -> bool:
    """Whether readers are told to take the medicine, or that it helps."""
    sentence = next(one for one in passage.sentences if drug.where.start < one.end_char)
    before, after = passage.text[sentence.start_char : drug.where.start], passage.text[drug.where.end :]
    if not _ADVISED.search(before) and not (_AFTER_ADVISED.match(after) and len(before.split()) <= _OPENING):
        return False
    frame = reader.read(passage, drug.where)
    return frame.assertion.polarity is Polarity.AFFIRMED and frame.speech.act not in (Act.QUESTION, Act.PAST)


def _leads_on(manuscript: Manuscript, passage: Passage, drugs: list[Term]) -> bool:
    """Whether the name of a medicine is a link, to a page that is about it."""
    links = links_at(manuscript.analysed, passage)
    return any(link.start <= drug.where.start < link.end for link in links for drug in drugs)


def _speaks_of_risks(manuscript: Manuscript) -> bool:
    """Whether "side effects" and the like, or a pharmacist who helps, stand anywhere on the page."""
    return any(_ANYWHERE.search(one.text) for one in manuscript.every_passage)
