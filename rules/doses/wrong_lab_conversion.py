"""A blood sugar or cholesterol does not agree in its two units

American laboratories report mg/dL and most others mmol/L, and readers compare the figure with their own. Blood sugar is
divided by 18 and cholesterol by about 38.7; a page that mixes the two up makes a healthy figure look ill.
"""

import re
from collections.abc import Iterator

from healthlint.claims.measures import number
from healthlint.rulebook import Hit, Manuscript, TextSpan

MESSAGE = "“{match}” does not agree: {milligrams} mg/dL of {substance} is {millimoles} mmol/L."
SEVERITY = "error"
REFERENCES = [
    "https://www.nist.gov/pml/special-publication-811",
    "https://www.cdc.gov/diabetes/diabetes-testing/index.html",
]
BAD = [
    "Blood sugar before a meal should be under [[100 mg/dL (10 mmol/L)]].",
    "A glucose level of [[7 mmol/L (180 mg/dL)]] after fasting means diabetes.",
    "Total cholesterol should be below [[5 mmol/L (90 mg/dL)]].",
    "LDL cholesterol of [[100 mg/dL (5.6 mmol/L)]] is a common goal.",
    "Diabetes is found by a test of the blood glucose. A normal fasting reading is below [[99 mg/dL (9.9 mmol/L)]].",
]
GOOD = [
    "Blood sugar before a meal should be under 100 mg/dL (5.6 mmol/L).",
    "A glucose level of 7 mmol/L (126 mg/dL) after fasting means diabetes.",
    "Total cholesterol should be below 5 mmol/L (193 mg/dL).",
    "LDL cholesterol of 100 mg/dL (2.6 mmol/L) is a common goal.",
    "Calcium of 10 mg/dL (2.5 mmol/L) is normal.",
    "Triglycerides below 150 mg/dL (1.7 mmol/L) are normal.",
    "A blood sugar of 200 mg/dL (11.1 mmol/L) and a cholesterol of 200 mg/dL (5.2 mmol/L) are high.",
    "Hypoglycemia is a blood sugar below 70 mg/dL (4 mmol/L).",
]
_NUMBER = r"\d+(?:\.\d+)?"
_PAIR = re.compile(
    rf"(?<![\w.,-])(?:(?P<mg>{_NUMBER})\s?mg/d[lL]\s?[(/\[]\s?(?:about\s)?(?P<mmol>{_NUMBER})\s?mmol/[lL]"
    rf"|(?P<mmol_first>{_NUMBER})\s?mmol/[lL]\s?[(/\[]\s?(?:about\s)?(?P<mg_second>{_NUMBER})\s?mg/d[lL])\)?"
)
_SUBSTANCES = (
    ("glucose", 18.016, re.compile(r"\b(?:blood\s(?:sugar|glucose)|sugar\slevels?|glucose|hypogly\w+|hypergly\w+"
    r"|diabetes)\b", re.IGNORECASE)),
    ("cholesterol", 38.67, re.compile(r"\b(?:cholesterol|LDL|HDL)\b", re.IGNORECASE)),
)  # fmt: skip
_LEVEL = re.compile(r"\b(?:levels?|readings?|results?|values?|numbers?|targets?|goals?)\b", re.IGNORECASE)
_OTHER = re.compile(
    r"\b(?:calcium|triglycerides?|creatinine|urea|magnesium|phosph\w+|uric|bilirubin|iron|ketones?|lactate)\b",
    re.IGNORECASE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.passages:
        for match in _PAIR.finditer(passage.text):
            sentence = next(one for one in passage.sentences if match.start() < one.end_char)
            before = passage.text[sentence.start_char : match.start()]
            named = [(found.end(), one) for one in _SUBSTANCES for found in one[2].finditer(before or sentence.text)]
            if not named and _LEVEL.search(before):
                # "A normal level is ...": the paragraph says what of.
                named = [(found.end(), one) for one in _SUBSTANCES for found in one[2].finditer(passage.text)]
            if not named or _OTHER.search(before):
                continue
            substance, factor, _ = max(named, key=lambda each: each[0])[1]
            milligrams = number(match["mg"] or match["mg_second"])
            millimoles = number(match["mmol"] or match["mmol_first"])
            # Limits are rounded to whole numbers in either unit.
            if abs(milligrams / factor - millimoles) > max(0.35, 0.06 * millimoles):
                right = f"{milligrams / factor:.1f}"
                yield Hit.at(
                    passage,
                    TextSpan(*match.span()),
                    substance=substance,
                    milligrams=f"{milligrams:g}",
                    millimoles=right,
                )
