"""A risk is only given relative to another

“Doubles the risk” may mean from 1 to 2 in a million, or from 20 to 40 in 100. Without the starting risk readers take
small changes for large ones."""

import re
from collections.abc import Iterator

from healthlint.claims.endorsement import endorsed
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}”: from what to what? Give the risk with and without it, such as 2 and 4 in 1,000."
SEVERITY = "note"
PROFILE = "strict"
REFERENCES = [
    "https://www.healthnewsreview.org/2006/12/absolute-vs-rel/",
    "https://www.cdc.gov/ccindex/tool/page-16.html",
]
BAD = [
    "# Ham\n\nEating ham every day [[raises your risk of cancer by 18%]].\n",
    "# Pill\n\nThe pill [[doubles the risk]] of clots.\n",
    "# Statins\n\nStatins [[cut the risk of a stroke by 30 percent]].\n",
]
GOOD = [
    "# Pill\n\nThe pill doubles the risk of clots, from 1 to 2 in 1,000.\n",
    "# Statins\n\nStatins lower the risk of a stroke.\n",
    "# Statins\n\nStatins cut the risk by 30 percent. Without them, 10 in 100 people have a stroke; with them, 7 "
    "in 100.\n",
    "# Pill\n\nThe pill does not double the risk of clots.\n",
    "# Walking\n\nDoubling your steps is fine.\n",
]
_ABSOLUTE = re.compile(
    r"\b\d[\d,]*\s+(?:\w+\s+)?(?:in|out of|per|of)\s+(?:every\s+)?\d|\bfrom\s+(?:about\s+)?[\d.]+\s?(?:%|percent|"
    r"per cent)?\s+to\b|\babsolute\b|[\d.]+\s?(?:%|percent|per cent) of (?:\w+ )?(?:people|women|men|adults|"
    r"children|patients)",
    re.IGNORECASE,
)
_PATTERN = re.compile(
    r"""
    \b (?P<flag> (?: cuts? | lowers? | reduces? | raises? | increases? ) \s+ the \s+ (?: risk | danger | odds ) (?:
      \s+ of (?: \s+ [\w-]+ ){1,4}? )?
      \s+ by \s+ (?: half | a \s+ (?: third | quarter ) | two[\s-]thirds ) | (?: double[sd]? | triple[sd]? |
        quadruple[sd]? | halve[sd]? ) \s+ (?: your | the | their |
      a \s \w+['’]s ) \s+ (?: risk | chances? | odds )
    | (?: rais(?:es?|ed|ing) | increas(?:es?|ed|ing) | lower(?:s|ed|ing)? | reduc(?:es?|ed|ing) |
      cut(?:s|ting)? | decreas(?:es?|ed|ing) ) \s+ (?: your | the | their ) \s+ (?: \w+ \s+ ){0,2}? (?: risk
      | chances? | odds ) (?: \s+ (?: of | for ) (?: \s+ [\w-]+ ){1,6}? )? \s+ by \s+ (?: up \s to \s+ |
      about \s+ | around \s+ | nearly \s+ | almost \s+ | more \s than \s+ | as \s much \s as \s+ | at \s
      least \s+ )? \d+ \s? (?: % | percent | per \s cent ) ) (?! \w )
    """,
    re.IGNORECASE | re.VERBOSE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in endorsed(manuscript.frames, _PATTERN):
        if claim.passage and _ABSOLUTE.search(claim.passage.text):
            continue
        yield Hit(Spot(claim.passage, claim.where))
