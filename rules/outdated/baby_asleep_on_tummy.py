"""A baby is to sleep on the tummy or side

Since parents have been told to lay babies on their backs, sudden infant deaths have fallen by more than half. The
side is no safer, since babies roll from it onto the tummy.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” raises the risk of sudden infant death. Advise the back for every sleep, on a firm, flat surface."
SEVERITY = "error"
REFERENCES = [
    "https://www.cdc.gov/sudden-infant-death/sleep-safely/index.html",
    "https://www.nhs.uk/conditions/baby/caring-for-a-newborn/reduce-the-risk-of-sudden-infant-death-syndrome/",
    "https://www.healthychildren.org/English/ages-stages/baby/sleep/Pages/a-parents-guide-to-safe-sleep.aspx",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "[[Put your baby on her tummy]] to sleep, so that she does not choke.",
    "[[Lay the newborn on its side]] in the crib at night.",
    "[[Babies sleep best on their stomachs]], and you should let them.",
]
GOOD = [
    "Always put your baby on his back to sleep, never on the tummy.",
    "Put your baby on her tummy while she is awake, so that her neck gets strong.",
    "Do not lay the baby on its side to sleep.",
    "Parents used to be told to put babies on their tummies to sleep.",
    "If a baby rolls onto the tummy in sleep, you can leave her there.",
    "If your baby has a seizure, lay him on his side.",
    "Tummy time: lay the baby on the stomach and play before naps.",
    "Putting your baby on the tummy to sleep raises the risk of SIDS.",
]
_PRACTICE = practice(
    "tummy tummies stomach side front belly prone",
    r"""
    \b (?: put(?:ting)? | lay(?:ing)? | plac(?:e|ing) | let(?:ting)? | settl(?:e|ing) ) \s+ (?: an? \s+ | the \s+ |
    your \s+ | newborn \s+ )? (?: bab(?:y|ies) | infants? | newborns? | him | her | them ) \s+ (?: down \s+ | to \s+
    sleep \s+ | sleep \s+ )? (?: on | onto ) \s+ (?: (?: his | her | their | its | the | either | a ) \s+ )? (?:
    tumm(?:y|ies) | stomachs? | bell(?:y|ies) | fronts? | sides? ) \b | \b (?: side | tummy | stomach | belly
    )[\s-]sleeping \s+ (?: is | can \s be ) \b | \b (?: bab(?:y|ies) | infants? | newborns? ) \s+ (?: should \s+ |
    can \s+ | must \s+ | may \s+ )? (?: be \s+ (?: laid | put | placed ) \s+ (?: down \s+ | to \s+ sleep \s+ )? |
    sleep \s+ ) (?: best \s+ | better \s+ )? (?: on \s+ (?: their | its | his | her | the ) \s+ (?: tumm(?:y|ies) |
    stomachs? | bell(?:y|ies) | sides? ) )
    """,
    about=r"\b (?: sleep(?:s|ing)? | asleep | naps? | night | crib | cot | bassinet | bed ) \b",
    unless=r"""
    \b (?: awake | tummy \s time | supervis\w+ | play | seizures? | is \s choking | choking \s baby | recovery |
    rolls? | burp | massage | back \s to \s sleep | fit | SIDS | sudden ) \b
    """,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _PRACTICE))
    for found in (*known, *find_hazards(manuscript.frames, "baby-asleep-on-tummy", known)):
        yield Hit.at(found.passage, found.where)
