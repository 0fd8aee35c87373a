"""Milligrams and milliliters are mixed up

Milligrams weigh the medicine and milliliters measure the liquid that holds it; how much of one is in the other depends
on the bottle. Children have been given five times their dose where one was read for the other.
"""

import re
from collections.abc import Iterator

from healthlint.claims import measures
from healthlint.rulebook import Hit, Manuscript, TextSpan

MESSAGE = "“{match}” measures {wrong}. Check whether {right} is meant."
SEVERITY = "error"
REFERENCES = [
    "https://medlineplus.gov/ency/patientinstructions/000783.htm",
    "https://bnf.nice.org.uk/medicines-guidance/prescription-writing/",
]
BAD = [
    "Take one [[500 mL tablet]] at night.",
    "Fill the syringe to the [[5 mg line]].",
    "Give one teaspoon ([[5 mg]]) of the syrup.",
    "Take two [[200ml capsules]] with food.",
    "One tablespoon is [[15 mg]] of liquid.",
    "Draw up [[2.5 milligrams into the syringe]].",
]
GOOD = [
    "Take one 500 mg tablet at night.",
    "Fill the syringe to the 5 mL line.",
    "Give one teaspoon (5 mL) of the syrup, which holds 160 mg of the medicine.",
    "One teaspoon (160 mg) of the liquid is enough.",
    "Dissolve the 500 mg tablet in 200 mL of water.",
    "Take it with 200 ml: tablets need water.",
    "Draw up 1 mL, which is 5 mg, into the syringe.",
]
_FORM = r"(?:tablets?|capsules?|caplets?|pills?|lozenges?|suppositor(?:y|ies))"
_VOLUME_OF_SOLID = re.compile(
    rf"(?<![\d.,/])(?:{measures.NUMBER})[\s-]?(?:{measures.VOLUME})(?:\s+strength)?\s+{_FORM}\b", re.IGNORECASE
)
_MASS_OF_LIQUID = re.compile(
    rf"(?<![\d.,/])(?:{measures.NUMBER})[\s-]?(?:mg|milligrams?)\s+(?:line|mark|spoon(?:ful)?|teaspoon|syringe|into\s+(?:the|a)\s+syringe|cup)\b"
    r"|\bteaspoons?\s*(?:\(|=|is\s|are\s|or\s)\s*(?P<five>5\s?(?:mg|milligrams?))\b|\btablespoons?\s*(?:\(|=|is\s|are\s|or\s)\s*(?P<fifteen>15\s?(?:mg|milligrams?))\b",
    re.IGNORECASE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.passages:
        for match in _VOLUME_OF_SOLID.finditer(passage.text):
            yield Hit.at(passage, TextSpan(*match.span()), wrong="a solid in milliliters", right="mg")
        for match in _MASS_OF_LIQUID.finditer(passage.text):
            group = next((name for name in ("five", "fifteen") if match[name]), 0)
            yield Hit.at(passage, TextSpan(*match.span(group)), wrong="a liquid in milligrams", right="mL")
