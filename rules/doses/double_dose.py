"""Readers are told to double a dose

Two doses at once can be too much, and for medicines such as blood thinners, insulin or digoxin it is dangerous.
Leaflets
ask readers to take the missed dose when they remember, or to skip it if the next is near.
"""

from collections.abc import Iterator

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” can be an overdose. Tell readers to keep to the dose, and not to make up for a missed one."
SEVERITY = "error"
REFERENCES = [
    "https://consumermedsafety.org/high-alert-medication/warfarin-coumadin",
    "https://www.nhs.uk/medicines/ramipril/how-and-when-to-take-ramipril/",
]
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "You can [[go above what the label says]] on a bad day.",
    "If it still hurts after [[half an hour, take another tablet]].",
    "If you miss a dose, [[take two]] tablets the next time.",
    "Forgot your pill? Just [[double the next dose]].",
    "If you forget a dose, you should [[take a double dose]] the next day.",
    "Missed a tablet? You can [[double up]] at bedtime.",
    "You can [[double the number of tablets]] if the pain is bad.",
    "If you skipped one, [[take an extra tablet]] to make up for it.",
]
GOOD = [
    "Take one tablet in the morning and another tablet an hour before bed.",
    "Take two tablets with the evening meal if you have missed breakfast.",
    "After the first puff, wait thirty seconds before a second puff.",
    "If you miss a dose, do not take two tablets the next time.",
    "Never take a double dose to make up for a forgotten one.",
    "If you miss a dose, skip it and go on as usual; don't double up.",
    "Your doctor may ask you to double the number of tablets if the pain is bad.",
    "If you miss two pills in a row, ask your pharmacist.",
    "If you take two doses by mistake, call your doctor.",
    "Your doctor may double the dose after a month if it does not work.",
    "If you miss one pill of the combined pill, take it as soon as you remember, even if that means taking "
    "two pills on one day.",
    "Emergency contraception: if you vomit after a missed pill, take a second dose.",
]
_DOUBLE = practice(
    "double two twice extra doubling",
    r"""
    (?: take | have | give | swallow | use | inject ) \s+ (?: a \s+ | the \s+ )? (?: double | twice \s+ the ) (?: \s+
    (?: dose | amount | number ) )?
    | (?: take | have | give | swallow ) \s+ (?: two | 2 | an \s extra ) (?! \s+ puffs ) (?: \s+ (?: doses? |
    tablet\b | pill\b ) )?
    | doubl(?:e|ing) \s+ (?: up | (?: your | the | it | that ) (?: \s next )? (?: \s dose )? )
    """,
    about=r"\b (?: miss(?:ed|ing|es)? | forg[eo]t (?:s|ten|ting)? | skip(?:ped|ping)? | make \s up \s for "
    r"| catch \s up | remember ) \b",
    unless=r"\b (?: breakfast | lunch | dinner | meals? ) \b"
    r" | \b contracepti\w* | birth \s control | the \s pill | emergency | mini-?pill | even \s if \s (?:this"
    r"|that|it) \s means | on \s (?:one|the \s same) \s day | doctor \s (?:may|might|will|can) "
    r"| two \s (?:hours|days|puffs \s in) | by \s mistake | accident",
)  # fmt: skip


_RAISED = practice(
    "double twice triple",
    r"""
    \b (?: doubl(?:e|ing) | tripl(?:e|ing) ) \s+ the \s+ (?: number \s of \s+ | amount \s of \s+ )? (?: tablets |
      pills |
    capsules | drops | dose ) \b | \b take \s+ (?: twice | double | three \s times ) \s+ (?: as \s (?: much | many )
      | the \s
    (?: dose | amount | number ) ) \b
    """,
    about=r"""
    \b (?: pain | hurts? | ache | does \s not \s (?: help | work ) | doesn['’]t \s (?: help | work ) | not \s (?:
      enough | go ) ) \b
    """,
    unless=r"\b (?: doctors? | prescri\w+ | pharmacists? | specialists? | weeks? | maximum | limit | at \s most ) \b",
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = [*find_advice(manuscript.frames, _RAISED), *find_advice(manuscript.frames, _DOUBLE)]
    for found in (*known, *find_hazards(manuscript.frames, "double-dose", known)):
        yield Hit.at(found.passage, found.where)
