"""An X-ray or scan is advised for every back pain

Scans of people with plain back pain show worn discs that do not hurt, lead to needless operations and do not speed
recovery. Guidelines keep them for danger signs or pain that does not settle.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” is not advised. Say which danger signs call for a scan."
SEVERITY = "warning"
REFERENCES = [
    "https://doi.org/10.1007/s00586-018-5673-2",
    "https://www.nice.org.uk/guidance/ng59/chapter/recommendations",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "For back pain, [[you should have an X-ray]].",
    "[[Everyone with low back pain needs an MRI scan]].",
    "[[Get an X-ray]] as soon as your back pain starts.",
]
GOOD = [
    "Most people with back pain do not need an X-ray.",
    "You should have a scan if you have back pain and cannot pass urine.",
    "Your doctor may order an MRI for back pain that lasts.",
    "An X-ray is no longer recommended for back pain.",
    "After a fall with back pain, get an X-ray.",
]
_PRACTICE = practice(
    "x-ray mri scan",
    r"""
    \b (?: (?: you | everyone | everybody | all \s people | people | patients ) \s+ (?: with \s+ [\w\s]{0,20}? \s+
    )? (?: should | must | needs? | ought \s to ) \s+ (?: to \s+ )? (?: have \s+ | get \s+ )? | get \s+ | have \s+ )
    (?: an? \s+ ) (?: x-?ray | MRI | CT ) (?: \s scan )? \b | \b an? \s+ (?: x-?ray | MRI | CT ) (?: \s scan )? \s+
    is \s+ needed \s+ (?: for | by ) \s+ (?: everybody | everyone | all ) \b
    """,
    about=r"\b (?: back \s pain | backache | bad \s back )",
    unless=r"""
    \b (?: if | when | fall | accident | fracture | cancer | numb\w* | weakness | urine | fever | may | lasts? |
    weeks )
    """,
    stated=True,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for advice in find_advice(manuscript.frames, _PRACTICE):
        yield Hit.at(advice.passage, advice.where)
