"""A miracle is announced

Words such as “miracle” raise hopes that no treatment meets, and regulators count them among the marks of health
fraud. Say in plain words what the treatment does."""

import re
from collections.abc import Iterator

from healthlint.claims.endorsement import endorsed
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” is the language of advertising. Say what the treatment does, in whom, and how well."
SEVERITY = "warning"
REFERENCES = [
    "https://www.fda.gov/consumers/consumer-updates/6-tip-offs-rip-offs-dont-fall-health-fraud-scams",
    "https://www.ftc.gov/business-guidance/resources/health-products-compliance-guidance",
]
BAD = [
    "# 7 [[Miracle]] Fixes for Migraine\n\nRead on.\n",
    "# Turmeric\n\nTurmeric is a [[miracle cure]] for sore joints.\n",
    "# Tea\n\nThis [[wonder drug]] melts pain away.\n",
    "# Oil\n\nThe oil [[works like magic]].\n",
    "# Root\n\nThe [[secret ingredient]] is a root.\n",
]
GOOD = [
    "# Weight\n\nThere is no miracle diet.\n",
    "# Scams\n\nBeware of a miracle cure sold online.\n",
    "# Birth\n\nMany parents call the birth of a child a miracle.\n",
    "# Fruit\n\nMiracle fruit is a berry.\n",
    "# Joints\n\nIs turmeric a miracle cure?\n",
    "# Myths\n\nIt is a myth that garlic is a miracle remedy.\n",
]
_PATTERN = re.compile(
    r"""
    \b (?P<flag> miracle (?= \s+ (?: \w+ \s+ )? (?: fix(?:es)? | foods? | hacks? | tricks? | tips? ) \b ) |
      (?: miracle | wonder | magic(?:al)? | miraculous ) [\s-]+ (?: \w+ \s+ )? (?: cures? | drugs? | pills?
      | remed(?:y|ies) | treatments? | diets? | products? | foods? | supplements? | herbs? | solutions? |
      bullets? | medicines? | ingredients? )
    | miraculous(?:ly)? | revolutionary \s+ (?: new \s+ )? breakthrough | works? \s+ (?: like \s+ magic | wonders |
      miracles ) | secret \s+ (?: ingredients?
      | formula | recipe | remed(?:y|ies) | cures? )
    | ancient \s+ (?: secrets? | cures? | remed(?:y|ies) ) | revolutionary \s+ (?: new \s+ )? (?: cures? |
      treatments? | drugs? | products? | supplements? | methods? | formulas? | approach )
    | (?: game[\s-]changer | game[\s-]changing | cure[\s-]alls? | (?: weird | simple | one | strange |
      little ) \s+ (?: weird \s+ )? tricks? | life[\s-]changing \s+ (?: cures? | supplements? |
      remed(?:y|ies) ) ) ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in endorsed(manuscript.frames, _PATTERN):
        yield Hit(Spot(claim.passage, claim.where))
