"""A result in animals or cells is given as advice to people

Most results in animals and cells do not come true in people. Advice drawn from them promises what nobody has
      tested."""

import re
from collections.abc import Iterator

from healthlint.claims.endorsement import endorsed
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” draws advice for people from animals or cells. Say that it has not been tested in people."
SEVERITY = "warning"
REFERENCES = [
    "https://www.healthnewsreview.org/toolkit/tips-for-understanding-studies/",
    "https://www.nccih.nih.gov/health/know-science",
]
BAD = [
    "# Berries\n\nIn mice, berries shrank tumours, [[so you should]] eat them daily.\n",
    "# Curcumin\n\nCurcumin kills cancer cells in a test tube. [[This means that it will]] help you too.\n",
    "# Garlic\n\nMice given garlic lived longer [[so you should]] eat it too.\n",
    "# Fasting\n\nRats that fasted lived longer. [[That is why you should]] fast.\n",
]
GOOD = [
    "# Berries\n\nIn mice, berries shrank tumours. Nobody has tested this in people.\n",
    "# Ticks\n\nMice carry ticks, so you should wear long trousers.\n",
    "# Rats\n\nRats bite. You should wash the bite.\n",
    "# Curcumin\n\nIn rats it helped, so it should be tested in people.\n",
]
_PATTERN = re.compile(
    r"""
    \b (?: (?: in | of | on ) \s+ (?: lab(?:oratory)? \s+ )? (?: mice | rats | animals | monkeys | rodents |
      worms ) | in \s+ (?: a \s+ )? (?: dish | test \s tubes? | petri \s dish(?:es)? | the \s lab(?:oratory)? ) |
      (?: mice | rats | rodents | monkeys ) \s+ (?: that | who | fed | given ) | (?: mice | rats | rodents | monkeys
        ) \s+ (?: lived | had | lost | stayed | grew ) | (?: animal | mouse | rat |
      lab ) \s+ stud(?:y|ies) ) \b [^.]{0,150}? (?: [,;.] \s+ | \s+ (?= so \s | and \s so \s | therefore \s
        | which \s means \s ) )
    (?P<flag> (?: so | therefore ) \s+ (?: eat | take | drink | try ) |  (?: so | therefore | thus | this \s+ means |
      that \s+ means | that \s+ is \s+ why | this \s+
      proves | this \s+ shows ) ,? \s+ (?: that \s+ )? (?: (?: you | people | we | everyone ) \s+ (?: should
      | must | can | need \s to | will ) | it \s+ (?: will | helps | works | prevents | cures ) | (?: \w+
      \s+ ){1,3}? will \s+ (?: protect | help | cure | heal | keep | give | make ) \s+ (?: you | us | your )
      ) ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in endorsed(manuscript.frames, _PATTERN):
        yield Hit(Spot(claim.passage, claim.where))
