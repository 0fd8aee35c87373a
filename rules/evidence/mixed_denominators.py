"""Risks to be compared have different denominators

Readers compare “1 in 25” and “1 in 40” by the larger number and take the smaller risk for the larger. Over one
denominator, such as 100 or 1,000, the comparison is plain."""

import re
from collections.abc import Iterator

from healthlint.claims.endorsement import endorsed
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}”: give both risks out of the same number, such as 100 or 1,000."
SEVERITY = "note"
REFERENCES = [
    "https://service-manual.nhs.uk/content/numbers-measurements-dates-time",
]
BAD = [
    "# Clots\n\nThe risk is [[1 in 250 with the pill and 1 in 1,600]] without it.\n",
    "# Down's\n\nThe risk [[rises from 1 in 1,250 at 25 to 1 in 100]] at 40.\n",
    "# Eyes\n\nIt affects [[1 in 8 men, compared with 1 in 12]] women.\n",
]
GOOD = [
    "# Clots\n\nThe risk is 4 in 1,000 with the pill and 1 in 1,000 without it.\n",
    "# Eyes\n\nIt affects 1 in 8 men. Later in life, cataracts are common: half of people have one.\n",
    "# Flu\n\nIt affects 1 in 8 people.\n",
    "# Sleep\n\nTake 1 in the morning and 1 in the evening.\n",
    "# Rates\n\nEstimates range from 1 in 400 to 1 in 1,000 people.\n",
]
_PATTERN = re.compile(
    r"""
    \b (?P<flag> (?: (?: rises? | falls? | drops? | goes | increases? | decreases? | grows? ) \s+ from \s+
      )? (?: 1 | one ) \s+ in \s+ (?: every \s+ )? (?P<first> \d[\d,]* ) \b [^.;:?!]{0,60}? (?: \b and | \b
      to | \b compared \s (?: with | to ) | \b but | \b versus | \b vs | \b against ) \s+ (?: about \s+ |
      around \s+ )? (?: 1 | one ) \s+ in \s+ (?: every \s+ )? (?P<second> \d[\d,]* ) ) (?! \w | - )
    """,
    re.IGNORECASE | re.VERBOSE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in endorsed(manuscript.frames, _PATTERN):
        is_range = " to " in claim.match[0] and claim.match[0][:1] in "1oO"
        if claim.match["first"] == claim.match["second"] or is_range:
            continue
        yield Hit(Spot(claim.passage, claim.where))
