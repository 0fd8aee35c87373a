"""Cutting, sucking, ice or a tourniquet is advised for a snake bite

Sucking and cutting take out no venom and add a wound, and a tourniquet can cost the limb. Keep the person still, take
rings off, and get to a hospital.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.rulebook import Hit, Manuscript

MESSAGE = (
    "“{match}” harms. Advise calling for help, keeping still, taking off rings, and no cutting, ice or tourniquet."
)
SEVERITY = "error"
REFERENCES = [
    "https://medlineplus.gov/ency/article/000031.htm",
    "https://www.nhs.uk/conditions/snake-bites/",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "After a snake bite, [[suck out the venom]].",
    "[[Tie a tourniquet]] above the snake bite.",
    "If a snake bites you, [[cut the wound]] and let it bleed.",
    "[[Put ice]] on the snake bite.",
]
GOOD = [
    "Do not suck out the venom after a snake bite.",
    "Never tie a tourniquet around a limb that a snake has bitten.",
    "A snake bite: keep still and call 911; do not cut the wound.",
    "Cutting the wound of a snake bite can damage nerves.",
    "For heavy bleeding, tie a tourniquet.",
    "Suction devices for snake bites do not work.",
]
_PRACTICE = practice(
    "snake",
    r"""
    \b suck(?:ing)? \s+ (?: out \s+ )? (?: the \s+ )? (?: venom | poison | wound | bite ) (?: \s out )? \b | \b (?:
    tie | appl(?:y|ying) | use | put | wrap ) (?: \s+ [\w’'-]+ ){0,2}? \s+ tourniquet \b | \b cut(?:ting)? \s+ (?:
    open \s+ | into \s+ | across \s+ )? (?: the | a ) \s+ (?: wound | bite | fang \s marks | skin ) \b | \b (?: put
    | apply | pack | use ) \s+ (?: some \s+ )? ice \b
    """,
    about=r"\b snake (?: s | \s? bites? | \s? bitten )? \b",
    unless=r"\b (?: bleeding | sprain | insect | bee | wasp ) \b",
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for advice in find_advice(manuscript.frames, _PRACTICE):
        yield Hit.at(advice.passage, advice.where)
