"""The head is to be tilted back in a nosebleed

With the head back the blood runs down the throat, where it is swallowed or breathed in, and the bleeding goes on
unseen. Sit, lean forward and pinch the soft part of the nose for 10 to 15 minutes.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = (
    "“{match}” lets the blood run down the throat. Advise leaning forward and pinching the nose for 10 to 15 minutes."
)
SEVERITY = "error"
REFERENCES = [
    "https://www.nhs.uk/conditions/nosebleed/",
    "https://medlineplus.gov/ency/article/003106.htm",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "If your nose bleeds, [[tilt your head back]] and pinch it.",
    "For a nosebleed, [[lie down flat]] for ten minutes.",
    "## Nosebleeds\n\n[[Lean your head backwards]] and wait.\n",
    "You should [[lean back]] until the nosebleed stops.",
]
GOOD = [
    "Lean forward, and do not tilt your head back in a nosebleed.",
    "Tilting your head back during a nosebleed makes you swallow blood.",
    "Sit up and lean forward rather than tilt your head back when your nose bleeds.",
    "After the nosebleed has stopped, rest and do not bend down.",
    "To use nose drops, tilt your head back. If you get nosebleeds, stop.",
    "It was once common to tilt the head back for a nosebleed.",
]
_PRACTICE = practice(
    "head lean lie",
    r"""
    \b (?: tilt | lean | tip | put | throw | hold | bend | keep | drop ) (?:ing)? \s+ (?: (?: your | the | his | her
    | their ) \s+ (?: child['’]s \s )? )? head \s+ (?: far \s+ | right \s+ | slightly \s+ | all \s the \s way \s+ )?
    (?: back | backwards? ) \b | \b lean(?:ing)? \s+ back(?:wards?)? \b | \b (?: keep | hold ) \s+ (?: your | the |
    his | her | their ) \s+ head \s+ (?: tipped | tilted | leaned | leant | bent ) \s+ (?: back | backwards? ) \b |
    \b l(?:ie|ying) \s+ (?: down | back | flat ) (?: \s flat | \s on \s (?:your|the) \s back )? \b
    """,
    about=r"""
    \b (?: nose \s? bleeds? | nose \s (?: is \s )? bleed(?:s|ing)? | bleeding \s (?:from \s the \s )? nose | bloody
    \s nose ) \b
    """,
    unless=r"\b (?: forwards? | drops | spray | faint\w* | dizzy | (?<!\bdoes\s)(?<!\bdo\s)not ) \b",
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _PRACTICE))
    for found in (*known, *find_hazards(manuscript.frames, "head-back-for-a-nosebleed", known)):
        yield Hit.at(found.passage, found.where)
