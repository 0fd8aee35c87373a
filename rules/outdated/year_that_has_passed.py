"""A year that has passed is written of as the future

“By 2020 there will be” tells the reader that nobody has looked at the page since. What was forecast has happened or has
not, and the true figure is known by now.
"""

import re
from collections.abc import Iterator

from healthlint.rulebook import Hit, Manuscript, TextSpan

MESSAGE = "“{match}” has passed. Say what happened, or give a later forecast."
SEVERITY = "warning"
REFERENCES = [
    "https://service-manual.nhs.uk/content/standard-for-creating-health-content",
]
BAD = [
    "[[By 2020]], one in three adults will have high blood pressure.",
    "The number of cases is expected to double [[by the year 2025]].",
    "A vaccine is planned [[for 2023]].",
    "Researchers hope to finish the trial [[in 2024]].",
    "[[By 2022]] the disease is projected to be the third leading cause of death.",
]
GOOD = [
    "By 2050, one in three adults will have high blood pressure.",
    "In 2010 experts thought that by 2020 cases would double.",
    "By 2020, one in three adults had high blood pressure.",
    "A trial that began in 2020 will end in 2030.",
    "The law of 2020 will protect patients.",
    "It was expected to end by 2020, but it did not.",
    "People born in 2015 will start school soon.",
    "If you were infected in 2020, you will still have antibodies.",
    "If you served in 1990, you will get a letter.",
]
_YEAR = r"(?P<flag>by\s(?:the\s)?(?:year\s|end\sof\s|early\s|late\s|mid-?)?20\d\d)"
_WILL = (
    r"(?:will\s(?!have\sbeen\b)|(?:is|are)\s(?:\w+\s)?(?:expected|projected|predicted|estimated|likely|set"
    r"|forecast|due|on\strack)\sto"
    r"|is\sgoing\sto"
    r"|are\sgoing\sto|aims?\sto|may\srise"
    r"|could\s(?:rise|reach))"
)
_PATTERNS = (
    re.compile(rf"\b{_YEAR}\b,?(?!\s(?:census|report|study|law|data))[^.;!?]{{0,80}}?\b{_WILL}", re.IGNORECASE),
    re.compile(rf"\b{_WILL}[^.;!?]{{0,80}}?\b{_YEAR}\b", re.IGNORECASE),
    re.compile(
        r"\b(?:is|are)\s(?:planned|scheduled|expected|due)\s(?:to\s[^.;!?]{0,40}?)?(?P<flag>(?:for|in|by)\s20\d\d)\b"
        r"|\b(?:hopes?|plans?|intends?|aims?)\sto\s[^.;!?]{0,50}?(?P<hoped>(?:in|by)\s20\d\d)\b", re.IGNORECASE),
)  # fmt: skip
_PAST = re.compile(
    r"\b(?:was|were|had|thought|predicted\sthat|would|said|began|started|did|if\syou|born|since|served)\b",
    re.IGNORECASE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    this_year = manuscript.context.today.year
    for passage in manuscript.passages:
        if "20" not in passage.text:
            continue
        taken: set[int] = set()
        for pattern in _PATTERNS:
            for match in pattern.finditer(passage.text):
                group = "hoped" if match.groupdict().get("hoped") else "flag"
                year = int(match[group][-4:])
                sentence = next(one for one in passage.sentences if match.start() < one.end_char).text
                if year < this_year and match.start(group) not in taken and not _PAST.search(sentence):
                    taken.add(match.start(group))
                    yield Hit.at(passage, TextSpan(*match.span(group)))
