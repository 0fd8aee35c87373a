"""A page shows a HONcode seal or boasts of it

The foundation behind the HONcode closed at the end of 2022 and checks nobody any more. A seal that cannot be checked
tells readers that the page was reviewed by someone when it was not.
"""

import re
from collections.abc import Iterator
from datetime import date

from healthlint.rulebook import Hit, Manuscript, TextSpan

MESSAGE = "“{match}”: the HONcode ended in December 2022. Take the claim and the seal off the page."
SEVERITY = "warning"
REFERENCES = [
    "https://en.wikipedia.org/wiki/Health_On_the_Net_Foundation",
    "https://bmcmedinformdecismak.biomedcentral.com/articles/10.1186/s12911-021-01397-x/tables/1",
]
EXPIRES = date(2030, 1, 1)
BAD = [
    "This site is [[HONcode certified]].",
    "We comply with the [[HONcode]] standard for trustworthy health information.",
    "Our page carries the [[HON Code]] seal.",
    {"text": "<h1>Gout</h1><p>It hurts.</p><footer><p>[[HONcode]] accredited</p></footer>", "format": "html"},
    "We subscribe to the principles of the [[Health On the Net Foundation]].",
]
GOOD = [
    "The HONcode was discontinued in 2022.",
    "Until 2022 we were certified under the HONcode.",
    "Studies used the HONcode criteria to rate 40 sites.",
    "Look for honest sources, hon, and check the code of conduct.",
    "A seal such as the HONcode no longer means anything.",
]
_NAME = re.compile(
    r"(?<!\w)(?:HON[\s-]?[Cc]ode(?:\scertifi(?:ed|cation))?|Health\s[Oo]n\s[Tt]he\sNet(?:\sFoundation)?)(?!\w)"
)
_CLAIM = re.compile(
    r"\b(?:certifi\w+|accredit\w+|compl(?:y|ies|iant)|seal|logo|badge|subscribes?|standards?|carries|approved|member|verify)\b",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"\b(?:discontinued|closed|ended|former(?:ly)?|until|were|was|no\slonger|used\sto|defunct|stud(?:y|ies)|researchers)\b",
    re.IGNORECASE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.every_passage:
        for match in _NAME.finditer(passage.text):
            if _CLAIM.search(passage.text) and not _ENDED.search(passage.text):
                yield Hit.at(passage, TextSpan(*match.span()))
                break
