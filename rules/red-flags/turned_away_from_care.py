"""Readers are turned away from the care that they need

Whoever puts a diet or a remedy in place of chemotherapy, insulin or a doctor can die of an illness that could have been
treated. A page may offer more beside medical care, and not in its place.
"""

import re
from collections.abc import Iterator

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.endorsement import endorsed, sentence_of
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” keeps readers from care. Say to talk to a health professional before refusing a treatment."
SEVERITY = "error"
REFERENCES = [
    "https://www.fda.gov/consumers/consumer-updates/6-tip-offs-rip-offs-dont-fall-health-fraud-scams",
    "https://www.nccih.nih.gov/health/are-you-considering-a-complementary-health-approach",
]
BAD = [
    "# Piles\n\n[[No need to trouble the surgeon with blood in the stool]].\n",
    "# Hearts\n\n[[Blood tests are a waste of money]].\n",
    "# Moles\n\nRub [[garlic on a mole that bleeds]].\n",
    "# Cancer\n\n[[You do not need chemotherapy]]. Eat this way.\n",
    "# Cancer\n\nUse the oil [[instead of chemotherapy]].\n",
    "# Health\n\n[[Trust your body, not your doctor]].\n",
    "# Stroke\n\n[[Do not bother the doctor with]] slurred speech.\n",
    "# Vaccines\n\n[[Refuse the vaccine]] and build your own immunity.\n",
]
GOOD = [
    "# Colds\n\nHoney and lemon can ease a cough after pneumonia.\n",
    "# Diabetes\n\nFasting hypoglycemia can be caused by some kinds of tumors.\n",
    "# Diabetes\n\nYou learn to manage your diabetes yourself with your team.\n",
    "# Cancer\n\nYou may not need chemotherapy after surgery.\n",
    "# Cancer\n\nNever use a diet instead of chemotherapy.\n",
    "# Rights\n\nYou have the right to refuse treatment.\n",
    "# Cancer\n\nSome people have hormone therapy instead of chemotherapy.\n",
    "# Colds\n\nYou do not need a doctor for most colds.\n",
    "# Insulin\n\nDo not think that you bother the doctor with questions.\n",
    "# Type 2\n\nAt first you may be able to manage your diabetes without insulin.\n",
]
_CLEARED = re.compile(
    r"\b(?:may|might|some|many|most|right|if your doctor|doctors? (?:may|might|will|can)|hormone|radiation|radiotherapy"
    r"|surgery|immunotherapy|targeted|trial|study|studies|stage|type 2|early|before|until|not everyone)\b",
    re.IGNORECASE,
)
_PATTERN = re.compile(
    r"""
    \b (?P<flag> you \s+ (?: (?: do \s not | don['’]t | will \s not | won['’]t ) \s+ need | can \s+ (?: avoid | skip ) )
        \s+ (?: any \s+ | your \s+ )? (?: chemo (?:therapy)? | radiotherapy | insulin )
    | instead \s of \s+ (?: chemo (?:therapy)? | insulin | vaccin(?:es?|ation) | seeing \s a \s doctor )
    | trust \s+ (?: your \s+ (?: body | gut | instincts? ) | nature ) ,? \s+ (?: and \s+ )? not \s+ (?: your \s+ |
      the \s+ )?
        doctors?
    | (?: refuse | say \s no \s to | decline ) \s+ (?: the | all | any | your ) \s+ (?: vaccines? | vaccinations? |
      tests?
        | chemo (?:therapy)? | scans? | jabs? | medicines? )
    | (?: there \s is \s | there['’]s \s )? no \s+ need \s+ (?: for | to \s+ (?: call | get ) ) \s+ (?: an \s+ )?
      ambulance
    | needs? \s+ no \s+ ambulance ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)

_BOTHERED = practice(
    "bother",
    r"(?: do \s not | don['’]t | never | (?: should | need ) \s not ) \s+ bother \s+ (?: the | your | a ) \s+"
    r" (?: doctor | GP | nurse | ambulance | surgery ) \s+ (?: with | about | over )",
    unless=r"\b (?: colds? | hiccups | unless | minor ) \b",
    forbids=True,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _BOTHERED))
    for found in (*known, *find_hazards(manuscript.frames, "turned-away-from-care", known)):
        yield Hit.at(found.passage, found.where)
    for claim in endorsed(manuscript.frames, _PATTERN, denies=True):
        if claim.passage is None or not _CLEARED.search(sentence_of(claim.passage, claim.where)):
            yield Hit(Spot(claim.passage, claim.where))
