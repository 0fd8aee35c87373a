"""Patients are told in Latin abbreviations how to take a medicine

“b.i.d.” and “prn” are private signs of prescribers, and readers who do not know them guess how often to take the
medicine. Guidance on patient labels asks for plain words and figures: “twice a day”, “if needed”.
"""

import re
from collections.abc import Iterator

from healthlint.claims.measures import speaks_of_doses
from healthlint.language import Audience
from healthlint.rulebook import Hit, Manuscript, TextSpan

MESSAGE = "Readers do not know “{match}”. Write “{plain}”."
SEVERITY = "warning"
REFERENCES = [
    "https://www.ncbi.nlm.nih.gov/books/NBK216106/",
    "https://medlineplus.gov/ency/patientinstructions/000716.htm",
]
BAD = [
    "Take one tablet [[b.i.d.]] with food.",
    "Rub the gel on the gums [[t.i.d.]] for a week.",
    "Use 400 mg [[PRN]] for pain.",
    "Give 5 mL [[q6h]], or 2 tablets [[q.i.d.]] after meals.",
    "Take 20 mg [[PO]] in the morning.",
    "Two puffs [[bid]] for asthma.",
]
GOOD = [
    "Take one tablet twice a day with food.",
    "The company made a bid for a drug maker that sells 5 mg tablets.",
    {"text": "Give amoxicillin 500 mg PO TID.", "audience": "professional"},
    "Your prescription may say “bid”, which means twice a day, on the 5 mg tablets.",
    "The PRN network studies 40 medicines.",
    "Write to PO Box 12 for tablets.",
    "The abbreviation t.i.d. means three times a day.",
]
_WORDS = {
    "bid": "twice a day", "tid": "3 times a day", "qid": "4 times a day", "prn": "if needed", "po": "by mouth",
    "ac": "before meals", "pc": "after meals", "stat": "at once", "bd": "twice a day", "tds": "3 times a day",
    "qds": "4 times a day", "ud": "as directed", "npo": "nothing by mouth",
}  # fmt: skip
_ABBREVIATION = re.compile(
    r"(?<![\w.&/-])(?:b\.i\.d\.|t\.i\.d\.|q\.i\.d\.|p\.r\.n\.|p\.o\.|a\.c\.|p\.c\.|b\.d\.|t\.d\.s\.|q\.d\.s\."
    r"|BID|TID|QID|bid|tid|qid|prn|PRN|PO|TDS|QDS|tds|qds|q\s?(?P<hours>\d{1,2})\s?h(?:rs?|ours?)?|q\.(?P<dotted>\d{1,2})h\.?)(?![\w-])"
)
_DOSE_BEFORE = re.compile(
    r"(?:\d\s?(?:mg|mcg|g|m[lL]|units?|micrograms?)\b|\b(?:tablets?|capsules?|puffs?|drops?|pills?|dose|gums|medicine|cream|gel|applied|take\w*|use\w*|given?)\b)"
    r"[^.;]{0,40}$",
    re.IGNORECASE,
)
_SPOKEN_OF = re.compile(r"\b(?:abbreviation|means|stands\sfor|short\sfor|latin|may\ssay|written\sas)\b", re.IGNORECASE)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if manuscript.context.audience is not Audience.PATIENT:
        return
    for passage in manuscript.passages:
        found = list(_ABBREVIATION.finditer(passage.text))
        if not found or _SPOKEN_OF.search(passage.text) or not speaks_of_doses(passage.text):
            continue
        for match in found:
            before, after = passage.text[: match.start()], passage.text[match.end() :]
            if not _DOSE_BEFORE.search(before) or re.match(
                r"\s(?:Box|for\sa\s\w+\s(?:maker|company)|to\s(?:buy|win))", after
            ):
                continue
            if match[0] == "bid" and re.search(r"\b(?:an?|the|his|her|their|to|make|made|failed|winning)\s$", before):
                continue
            hours = match["hours"] or match["dotted"]
            better = f"every {hours} hours" if hours else _WORDS[match[0].replace(".", "").lower()]
            yield Hit.at(passage, TextSpan(*match.span()), plain=better)
