"""Micrograms are written with a symbol that is read as milligrams

The first letter of µg and ug is read as an m, which makes a dose a thousand times too large. In the United States the
safe short form is mcg; British publishers write the word micrograms, since mcg too is taken for mg.
"""

import re
from collections.abc import Iterator

from healthlint.claims import measures
from healthlint.language import Locale
from healthlint.rulebook import Hit, Manuscript, TextSpan

MESSAGE = "“{match}” is read as milligrams, a thousand times as much. Write “{plain}”."
SEVERITY = "warning"
REFERENCES = [
    "https://www.ismp.org/recommendations/error-prone-abbreviations-list",
    "https://bnf.nice.org.uk/medicines-guidance/prescription-writing/",
]
BAD = [
    "Take 100 [[µg -> mcg]] of levothyroxine before breakfast.",
    "A dose is 200[[ug -> mcg]] in two puffs.",
    "Women need 400 [[μg -> mcg]] of folic acid a day.",
    {"text": "Take 400 [[mcg -> micrograms]] of folic acid a day.", "locale": "en-GB"},
    {"text": "Adults need 10 [[µg -> micrograms]] of vitamin D a day.", "locale": "en-GB"},
]
GOOD = [
    "Take 100 mcg of levothyroxine before breakfast.",
    "Adults need 10 micrograms (400 IU) of vitamin D a day.",
    "A ferritin of 30 µg/L is low, and so is lead above 3.5 µg/dL or 35 µg per liter.",
    "Staph bacteria with a MIC of 16 µg/ml resist vancomycin.",
    "The air had 12 µg/m3 of fine dust.",
    {"text": "Take 400 micrograms of folic acid a day.", "locale": "en-GB"},
    {"text": "A lead level of 5 µg/dL needs a second test.", "locale": "en-GB"},
]
_SYMBOL = re.compile(rf"(?<![\w.,]){measures.NUMBER}\s?(?P<unit>[µμu]g)(?!\w|\s?/\s?m[lL]){measures.NOT_A_DOSE}")
_SYMBOL_OR_MCG = re.compile(
    rf"(?<![\w.,]){measures.NUMBER}\s?(?P<unit>[µμu]g|mcg)(?!\w|\s?/\s?m[lL]){measures.NOT_A_DOSE}"
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    is_british = manuscript.context.locale is Locale.UK
    better = "micrograms" if is_british else "mcg"
    for passage in manuscript.passages:
        for match in (_SYMBOL_OR_MCG if is_british else _SYMBOL).finditer(passage.text):
            yield Hit.at(passage, TextSpan(*match.span("unit")), replacement=better, plain=better)
