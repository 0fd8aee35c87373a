"""International units of an injected medicine are written “IU”

The letters have been read as “IV”, into a vein, and as the number 10. For vitamins on a label IU is what the reader
will find there; for insulin and other injections the word units is safer.
"""

import re
from collections.abc import Iterator

from healthlint.claims import measures
from healthlint.language import Audience
from healthlint.rulebook import Hit, Manuscript, TextSpan

MESSAGE = "The IU of “{match}” is read as IV or as 10. Write “units”."
SEVERITY = "warning"
REFERENCES = [
    "https://www.ismp.org/recommendations/error-prone-abbreviations-list",
    "https://www.jointcommission.org/facts_about_do_not_use_list/",
]
BAD = [
    "Inject [[8 IU -> 8 units]] of insulin before a meal.",
    "Heparin is given as [[5,000 IU -> 5,000 units]] under the skin.",
    "The starting dose of insulin glargine is [[10IU -> 10 units]] once a day.",
    {"text": "Give oxytocin [[10 IU -> 10 units]] after the birth.", "audience": "professional"},
]
GOOD = [
    "Inject 8 units of insulin before a meal.",
    "Adults need 600 IU of vitamin D a day.",
    "Each capsule has 400 IU of vitamin E.",
    "Take one 1,000 IU (25 mcg) tablet of cholecalciferol.",
    "An hCG of 5 IU/L or less means that you are not pregnant, whether or not you inject insulin.",
    "Vitamin D, 800 IU: people who inject insulin may need it too.",
]
_UNITS = re.compile(
    rf"(?<![\w.,])(?P<number>(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?)\s?(?:IU|I\.U\.)(?!\w){measures.NOT_A_DOSE}(?!/)"
)
_INJECTED = re.compile(
    r"\b(?:insulin\w*|heparin|enoxaparin|dalteparin|oxytocin|epoetin|erythropoietin|botulinum|botox|penicillin)\b", re.I
)
_VITAMIN = re.compile(
    r"\b(?:vitamins?|cholecalciferol|ergocalciferol|colecalciferol|retinol|supplements?|D2|D3)\b", re.IGNORECASE
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.passages:
        for match in _UNITS.finditer(passage.text):
            injected = _INJECTED.search(passage.text) or manuscript.context.audience is Audience.PROFESSIONAL
            if injected and not _VITAMIN.search(passage.text):
                yield Hit.at(passage, TextSpan(*match.span()), replacement=f"{match['number']} units")
