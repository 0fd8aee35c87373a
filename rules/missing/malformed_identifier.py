"""A DOI or PubMed number cannot be right

A DOI begins with "10.", four to nine digits and a slash; a PubMed number has at most eight digits. One that does not
leads nowhere, so the source cannot be checked.
"""

import re
from collections.abc import Iterator

from healthlint.positions import TextSpan
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” cannot be {what}: {form}. Copy it again from the source."
SEVERITY = "warning"
REFERENCES = [
    "https://www.doi.org/doi-handbook/HTML/index.html",
    "https://www.nlm.nih.gov/bsd/mms/medlineelements.html",
]
BAD = [
    "Lee A. Gout. doi: [[1.1000/182]].",
    "Lee A. Gout. https://doi.org/[[10.10/182]]",
    "Lee A. Gout. PMID: [[123456789]].",
    "Lee A. Gout. DOI: [[10.1000]].",
]
GOOD = [
    "Lee A. Gout. doi: 10.1000/182.",
    "Lee A. Gout. https://doi.org/10.7326/M16-2367",
    "Lee A. Gout. PMID: 28192789.",
    "A DOI is a number for a paper.",
    "Ask for the doi: it is on the first page.",
]
_DOI = re.compile(r"(?:\bdoi:\s*(?:https?://(?:dx\.)?doi\.org/)?|\bdoi\.org/)(?P<id>\d[^\s,;)\]]*)", re.IGNORECASE)
_PMID = re.compile(r"\bPMID:?\s*(?P<id>\d+)", re.IGNORECASE)
_DOI_FORM = re.compile(r"10\.\d{4,9}/\S")
_PMID_LENGTH = 8


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.every_passage:
        for match in _DOI.finditer(passage.text):
            if not _DOI_FORM.match(match["id"]):
                where = TextSpan(match.start("id"), match.start("id") + len(match["id"].rstrip(".")))
                form = "it begins with “10.”, four digits or more, and a slash"
                yield Hit.at(passage, where, what="a DOI", form=form)
        for match in _PMID.finditer(passage.text):
            if len(match["id"]) > _PMID_LENGTH:
                where = TextSpan(*match.span("id"))
                yield Hit.at(passage, where, what="a PubMed number", form="it has at most eight digits")
