"""Readers are sent to a service or body that is gone

NHS Direct closed in 2014, Public Health England in 2021, and other names lead to nothing or to a page that forwards.
A reader in need of help should not have to find out what took their place.
"""

import re
from collections.abc import Iterator
from datetime import date

from healthlint.rulebook import Hit, Manuscript, TextSpan

MESSAGE = "“{match}” is gone since {year}. {now}"
SEVERITY = "warning"
REFERENCES = [
    "https://www.england.nhs.uk/urgent-emergency-care/nhs-111/",
    "https://www.gov.uk/government/organisations/uk-health-security-agency/about",
    "https://www.nhs.uk/our-policies/",
]
EXPIRES = date(2029, 1, 1)
BAD = [
    {"text": "If you feel worse, call [[NHS Direct]].", "locale": "en-GB"},
    {"text": "Visit [[NHS Choices]] to find a dentist.", "locale": "en-GB"},
    {"text": "Contact [[Public Health England]] for advice on travel.", "locale": "en-GB"},
    {"text": "Ask your local [[primary care trust]] about transport.", "locale": "en-GB"},
    "See the [[National Guideline Clearinghouse]] for guidelines.",
]
GOOD = [
    {"text": "If you feel worse, call NHS 111.", "locale": "en-GB"},
    {"text": "NHS Direct was replaced by NHS 111 in 2014.", "locale": "en-GB"},
    {"text": "In 2015 Public Health England said that vaping was less harmful.", "locale": "en-GB"},
    {"text": "NHS Direct Wales was renamed.", "locale": "en-GB"},
    {"text": "1. Public Health England. Health matters. 2016.", "locale": "en-GB"},
    {"text": "The NHS Direct line used to be busy.", "locale": "en-GB"},
]
_GONE = {
    "nhs direct": ("2014", "It is NHS 111 now."),
    "nhs choices": ("2018", "It is the NHS website (nhs.uk) now."),
    "public health england": ("2021", "It is the UK Health Security Agency now."),
    "primary care trust": ("2013", "In England it is the integrated care board now."),
    "clinical commissioning group": ("2022", "In England it is the integrated care board now."),
    "national guideline clearinghouse": ("2018", "Name the guideline's own publisher."),
}
_NAMES = re.compile(
    r"(?<!\w)(?:NHS\sDirect(?!\sWales)|NHS\sChoices|Public\sHealth\sEngland|[Pp]rimary\s[Cc]are\s[Tt]rusts?"
    r"|[Cc]linical\s[Cc]ommissioning\s[Gg]roups?|National\sGuideline\sClearinghouse)(?!\w)"
)
_SENT_THERE = re.compile(
    r"\b(?:call|ring|phone|visit|contact|ask|see|go\sto|speak\sto|talk\sto|check|find\sout|write\sto|get\sin\stouch|on\sthe|website|advice|your|local|has|can|will|on\s0\d+)\b",
    re.IGNORECASE,
)
_HISTORY = re.compile(
    r"\b(?:replaced|closed|was|were|used\sto|former(?:ly)?|until|renamed|became|previously|called|stud(?:y|ies)|report(?:ed)?|said|found|data|estimat\w+"
    r"|in\s20\d\d|20\d\d\.)\b", re.IGNORECASE,
)  # fmt: skip


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.passages:
        for match in _NAMES.finditer(passage.text):
            sentence = next(one for one in passage.sentences if match.start() < one.end_char).text
            if _SENT_THERE.search(sentence) and not _HISTORY.search(sentence):
                year, now = _GONE[re.sub(r"(?<=group)s$|(?<=trust)s$", "", " ".join(match[0].lower().split()))]
                yield Hit.at(passage, TextSpan(*match.span()), year=year, now=now)
