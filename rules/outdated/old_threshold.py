"""A reading that is high today is called normal

Limits have come down: a blood pressure of 140 over 90, a total cholesterol of 240 mg/dL and a fasting sugar of 126
mg/dL are no longer normal. A reader with such a reading who is told that all is well is not treated.
"""

import re
from collections.abc import Iterator
from datetime import date

from healthlint.claims.endorsement import sentence_of
from healthlint.language.framing import Act, Certainty, Polarity, Voice
from healthlint.rulebook import Hit, Manuscript, Passage, TextSpan

MESSAGE = "“{match}” was the limit of the past: {today}. Give the limit of today."
SEVERITY = "error"
REFERENCES = [
    "https://www.nhs.uk/conditions/high-blood-pressure/",
    "https://www.heart.org/en/health-topics/high-blood-pressure/understanding-blood-pressure-readings",
    "https://mymlc.com/health-information/diseases-and-conditions/h/high-cholesterol?section=Diagnosis",
    "https://bestpractice.bmj.com/topics/en-us/25/criteria",
]
EXPIRES = date(2029, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "After 65, a blood pressure of [[150/95]] is quite normal.",
    "A normal blood pressure in old age is [[160 over 90]].",
    "A total cholesterol of [[260 mg/dL]] is fine.",
    "Up to [[7.5 mmol/L]], total cholesterol is nothing to worry about.",
    "Fasting sugar is normal up to [[140 mg/dL]].",
    "A fasting sugar of [[150 mg/dL]] is required for the diagnosis of diabetes.",
]
GOOD = [
    "A blood pressure of 150/95 is not normal.",
    "A blood pressure of 150/95 is high; normal is below 120/80.",
    "Before 1990, a blood pressure of 160/95 was called normal.",
    "A total cholesterol of 180 mg/dL is fine.",
    "If you are over 80, a blood pressure of up to 150/90 is acceptable.",
    "Total cholesterol above 240 mg/dL is high.",
    "Fasting sugar is normal below 100 mg/dL.",
    "If your blood pressure was 150/95 and is now normal, go on with your tablets.",
    "Two hours after a meal, a blood sugar of up to 140 mg/dL is normal.",
]
_FINE = re.compile(
    r"\b(?:normal|fine|acceptable|healthy|ideal|all right|alright|okay|safe|desirable|satisfactory"
    r"|nothing to (?:worry|fear)"
    r"|no (?:cause|reason) (?:for|to) (?:worry|concern|alarm)|no need to worry|need not worry|counts? as good"
    r"|harmless|(?:needed|required|takes?)(?: \w+){0,4} diagnos\w+)\b",
    re.IGNORECASE,
)
_CLEARED = re.compile(
    r"\b(?:high|higher|raised|too|above|greater|stud(?:y|ies)|before (?:19|20)\d\d|used to|no longer|was|were"
    r"|until|treat\w*|tablets?|medic\w+|HDL|LDL|triglycerides?|after (?:a |your )?(?:meal|eating)|hours?|pregnan\w+"
    r"|children)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not|never|cannot|isn['’]t|aren['’]t)\b", re.IGNORECASE)
_PRESSURE = re.compile(r"\b(?P<first>\d{3})\s?(?:/|over)\s?(?P<second>\d{2,3})\b(?!\s?/)")
_AMOUNT = re.compile(r"\b(?P<value>\d{1,3}(?:\.\d)?)\s?(?P<unit>mg/d[lL]|mmol/[lL])(?!\w)")
_VERY_OLD = re.compile(r"\b(?:8\d|9\d|eight(?:y|ies)|ninet(?:y|ies))\b(?!\s?/)")
_HIGH = {
    "cholesterol": (240.0, 6.2, "a total cholesterol of 240 mg/dL (6.2 mmol/L) or more is high"),
    "fasting": (126.0, 7.0, "a fasting sugar of 126 mg/dL (7 mmol/L) or more means diabetes"),
}


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.passages:
        if not _FINE.search(passage.text):
            continue
        for where, today in _high_readings(passage):
            sentence = sentence_of(passage, where)
            if _FINE.search(sentence) and not _CLEARED.search(sentence) and not _DENIED.search(sentence):
                frame = manuscript.frames.read(passage, where)
                told = frame.stance.voice in (Voice.PLAIN, Voice.FACT) and frame.assertion.polarity is Polarity.AFFIRMED
                asked = frame.speech.act is Act.QUESTION or frame.assertion.certainty is Certainty.HYPOTHETICAL
                if told and not asked:
                    yield Hit.at(passage, where, today=today)


def _high_readings(passage: Passage) -> Iterator[tuple[TextSpan, str]]:
    """The readings that are high by the limits of today, and what those are."""
    for match in _PRESSURE.finditer(passage.text):
        sentence = sentence_of(passage, TextSpan(*match.span()))
        if (
            re.search(r"\bpressure\b", sentence, re.IGNORECASE)
            and int(match["first"]) >= 140
            and int(match["second"]) >= 85
            and not (_VERY_OLD.search(sentence) and int(match["first"]) <= 150 and int(match["second"]) <= 90)
        ):
            yield TextSpan(*match.span()), "140 over 90 or more is high (by the NHS 150 over 90 from the age of 80)"
    for match in _AMOUNT.finditer(passage.text):
        sentence = sentence_of(passage, TextSpan(*match.span())).lower()
        for name, (milligrams, millimoles, today) in _HIGH.items():
            limit = milligrams if match["unit"].startswith("mg") else millimoles
            if name in sentence and float(match["value"]) >= limit:
                yield TextSpan(*match.span()), today
                break
