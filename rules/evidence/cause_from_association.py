"""A cause is taken from an association

Two things that go together may have a third as their cause, or chance. A study that only observes cannot show that
one brings about the other."""

import re
from collections.abc import Iterator

from healthlint.claims.endorsement import endorsed
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}”: a link is not a cause. Say that the study found a link, and what else may explain it."
SEVERITY = "warning"
REFERENCES = [
    "https://www.nccih.nih.gov/health/know-science",
    "https://www.healthnewsreview.org/toolkit/tips-for-understanding-studies/",
]
BAD = [
    "# Milk\n\nPeople who drink milk have more fractures, [[which proves that milk causes]] them.\n",
    "# Tea\n\nTea drinkers live longer, [[so tea extends]] life.\n",
    "# Sugar\n\nThe survey linked sugar to acne. [[This means that sugar causes]] acne.\n",
]
GOOD = [
    "# Milk\n\nThe survey linked milk to fractures. This does not mean that milk causes them.\n",
    "# Smoke\n\nSmoking causes lung cancer.\n",
    "# Tea\n\nTea drinkers live longer, which may have other reasons.\n",
    "# Sugar\n\nThe trial gave half of the people sugar, which causes decay.\n",
]
_PATTERN = re.compile(
    r"""
    (?: (?: \b (?: people | women | men | children | those | adults ) \s+ who \b | \w+ \s+ (?: drinkers |
      eaters | users | smokers ) \b ) [^.;]{5,120}? \b (?: more | less | fewer | longer | lower | higher |
      often | likely | rates? | risk ) \b [^.;]{0,80}? | \b (?: linked | associated | correlat\w+ |
      observational | survey | cohort ) \b [^.]{0,150} \. \s+ | \b (?: linked | associated | correlat\w+ )
      \b [^.;]{0,120}? [,;] \s* )
    (?P<flag> (?: which | this | that ) \s+ (?: proves | means | shows ) \s+ (?: that \s+ )? (?: \w+ \s+
      ){1,5}? (?: causes? | prevents? | cures? | protects? | extends? ) | so \s+ (?: \w+ \s+ ){1,3}? (?:
      makes \s you | causes? | prevents? | cures? | protects? | extends? ) ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in endorsed(manuscript.frames, _PATTERN):
        yield Hit(Spot(claim.passage, claim.where))
