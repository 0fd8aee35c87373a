"""Stress or spicy food is named as the cause of stomach ulcers

Most ulcers come from the bacterium Helicobacter pylori or from painkillers such as ibuprofen, which was shown in the
1980s. Readers who blame stress do not ask for the test that can end the ulcer.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” is disproved. Name Helicobacter pylori and anti-inflammatory painkillers."
SEVERITY = "warning"
REFERENCES = [
    "https://www.niddk.nih.gov/health-information/digestive-diseases/peptic-ulcers-stomach-ulcers/symptoms-causes",
    "https://www.nhs.uk/conditions/stomach-ulcer/",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "[[Stomach ulcers are caused by stress]].",
    "[[Peptic ulcers are mostly caused by spicy food]] and worry.",
    "[[Stress causes stomach ulcers]].",
]
GOOD = [
    "Stomach ulcers are not caused by stress.",
    "It was once thought that stress causes stomach ulcers.",
    "Many people believe that stomach ulcers are caused by spicy food.",
    "Stomach ulcers are caused by bacteria; stress can make the pain worse.",
    "Mouth ulcers can be caused by stress.",
    "Stress ulcers can occur in people who are very ill.",
]
_PRACTICE = practice(
    "ulcer",
    r"""
    \b (?: stomach | peptic | duodenal | gastric ) \s+ ulcers? \s+ come \s from \s+ (?: stress | worry | spicy \s
      foods? ) \b
    | \b (?: stomach | peptic | duodenal | gastric ) \s+ ulcers? \s+ (?: is | are ) \s+ (?: (?: mostly | usually |
    often | mainly | commonly ) \s+ )? caused \s+ by \s+ (?: too \s much \s+ | eating \s+ )? (?: stress | spicy \s
    foods? | worry | anxiety ) \b | \b (?: stress | spicy \s foods? | worry ) \s+ (?: can \s+ )? (?: causes? | is \s
    (?:the|a) \s (?:main|leading|common|usual|chief)? \s? cause \s of ) \s+ (?: stomach | peptic | duodenal |
    gastric ) \s+ ulcers? \b
    """,
    unless=r"\b (?: bacteri\w+ | pylori | surgery | severe \s illness | burns | intensive ) \b",
    stated=True,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _PRACTICE))
    for found in (*known, *find_hazards(manuscript.frames, "ulcers-from-stress", known)):
        yield Hit.at(found.passage, found.where)
