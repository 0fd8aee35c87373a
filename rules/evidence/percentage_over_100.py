"""A share is over 100 %

A share of people, and a fall in anything, cannot pass 100 %. A number that cannot be right makes readers doubt those
that are, or believe nonsense."""

import re
from collections.abc import Iterator

from healthlint.claims.endorsement import endorsed
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” cannot be: a share or a fall ends at 100 %. Check the number in the source."
SEVERITY = "error"
REFERENCES = [
    "https://www.cdc.gov/ccindex/tool/page-16.html",
]
BAD = [
    "# Flu\n\nThe vaccine [[reduces the risk by 150%]].\n",
    "# Flu\n\nIn winter [[120% of patients]] cough.\n",
    "# Gel\n\nThe gel is [[110% effective]].\n",
]
GOOD = [
    "# Flu\n\nCases rose by 150%.\n",
    "# Flu\n\nThe vaccine reduces the risk by 50%.\n",
    "# Food\n\nA tablet has 150% of the daily value.\n",
    "# Flu\n\nNothing is 110% effective.\n",
    "# Weight\n\nHe weighed 120% of the ideal weight.\n",
    "# Flu\n\n100% of patients cough.\n",
]
_OVER = r"(?: 10[1-9] | 1[1-9]\d | [2-9]\d\d | \d{4,} ) (?: \.\d+ )? \s? (?: % | percent | per \s cent )"
_PATTERN = re.compile(
    r"""
    \b (?P<flag> (?: reduc(?:es?|ed|ing) | lower(?:s|ed|ing)? | cut(?:s|ting)? | decreas(?:es?|ed|ing) |
      f[ae]ll(?:s|en)? ) \s+ (?: (?: the | your | their ) \s+ )? (?: [\w-]+ \s+ ){0,5}? by \s+ (?: up \s to
      \s+ | about \s+ | almost \s+ | over \s+ )? _OVER
    | _OVER \s+ of \s+ (?: all \s+ | the \s+ | these \s+ )? (?: \w+ \s+ )? (?: people | patients | women |
      men | children | adults | babies | cases | users | deaths ) | _OVER \s+ (?: effective | safe | natural
      | accurate | cure \s rate | success \s rate ) ) (?! \w )
    """.replace("_OVER", _OVER),
    re.IGNORECASE | re.VERBOSE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in endorsed(manuscript.frames, _PATTERN):
        yield Hit(Spot(claim.passage, claim.where))
