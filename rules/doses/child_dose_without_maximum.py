"""A child's dose by weight has no maximum

Multiplied by the weight of a heavy child, a dose per kilogram passes the dose of an adult. Dosing guides therefore end
each such dose with the most that may be given.
"""

import re
from collections.abc import Iterator

from healthlint.rulebook import Hit, Manuscript, Passage, TextSpan

MESSAGE = "“{match}” has no upper limit. Add the most that may be given at one time or in a day."
SEVERITY = "warning"
REFERENCES = [
    "https://medlineplus.gov/ency/patientinstructions/000783.htm",
]
BAD = [
    "Give children [[15 mg/kg]] of acetaminophen every 4 to 6 hours.",
    "A child's dose of ibuprofen is [[10 mg per kg]] of body weight, every 6 hours.",
    "Take [[5 milligrams for each kilogram]] of the child's weight, three times a day.",
]
GOOD = [
    "Give children 15 mg/kg of acetaminophen, up to 1,000 mg, every 4 to 6 hours.",
    "The dose is 10 mg/kg every 6 hours. Do not give more than 40 mg/kg in a day.",
    "Rats were given 15 mg/kg every day.",
    "Children under 45 kg take 2.2 mg/kg twice a day.",
    "Lice: adults take a single dose of 200 micrograms/kg.",
    "More than 150 mg/kg is poisonous.",
    "In one study, 10 mg/kg a day of caffeine shortened the pauses.",
    "The dose is 10 mg/kg (maximum 400 mg) every 6 hours.",
    "Drink 30 mL/kg of water a day. Adults take 1 tablet.",
    "The dose of infliximab is 5 mg/kg, given in the clinic by infusion.",
]
_BY_WEIGHT = re.compile(
    r"(?<![\w.,/-])\d+(?:\.\d+)?(?:\s?(?:to|-|–)\s?\d+(?:\.\d+)?)?\s?(?:mg|mcg|milligrams?|micrograms?)\s?"
    r"(?:/\s?kg|per\s(?:kg|kilogram|kilo)|for\s(?:each|every)\s(?:kg|kilogram|kilo))\b",
    re.IGNORECASE,
)
_CHILD = re.compile(r"\b(?:child(?:ren)?|bab(?:y|ies)|infants?|kids?|toddlers?|p(?:a)?ediatric)\b", re.IGNORECASE)
_LIMIT = re.compile(
    r"\b(?:max(?:imum)?|up\sto|no(?:t|\sone)?\b.{0,30}\bmore\sthan|at\smost|not\sto\sexceed|not?\sexceed|limit|cap(?:ped)?|highest|(?:under|below|less\sthan)\s\d+\s?(?:kg|kilograms?|pounds|lb)|whichever)\b",
    re.IGNORECASE,
)
_DIRECTION = re.compile(
    r"\b(?:give|take|dose|doses|dosage|should|can\sbe\sgiven|is\sgiven|every\s\w+\shours|a\sday|daily)\b", re.IGNORECASE
)
_OTHER = re.compile(
    r"\b(?:rats?|mice|dogs?|cats?|pigs?|animals?|stud(?:y|ies)|trials?|poison\w*|toxi\w+|overdose|harm\w*|more\sthan|over|above|exceed\w*|infusion|infused"
    r"|intravenous\w*|injection|injected|by\svein|clinic|hospital|were\sgiven|received|researchers|specialist)\b",
    re.IGNORECASE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    passages = manuscript.passages
    for index, passage in enumerate(passages):
        for match in _BY_WEIGHT.finditer(passage.text):
            sentence = next(one for one in passage.sentences if match.start() < one.end_char).text
            if (
                _CHILD.search(sentence)
                and _DIRECTION.search(sentence)
                and not _OTHER.search(sentence)
                and not _is_limited(passages, index, passage)
            ):
                yield Hit.at(passage, TextSpan(*match.span()))


def _is_limited(passages: tuple[Passage, ...], index: int, passage: Passage) -> bool:
    """Whether the block, or the one after it in the same section, names a limit."""
    following = passages[index + 1 : index + 3]
    near = [one for one in following if one.block.section == passage.block.section]
    return any(_LIMIT.search(one.text) for one in (passage, *near))
