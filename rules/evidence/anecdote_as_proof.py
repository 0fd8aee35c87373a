"""One person's story is given as proof

People get better for many reasons, and those who did not are not heard. A testimonial cannot show that a treatment
works, and regulators count it among the marks of health fraud."""

import re
from collections.abc import Iterator

from healthlint.claims.endorsement import endorsed
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” is one person's story. Give the result of a trial beside it, or take it out."
SEVERITY = "warning"
REFERENCES = [
    "https://www.fda.gov/consumers/consumer-updates/6-tip-offs-rip-offs-dont-fall-health-fraud-scams",
    "https://www.ftc.gov/business-guidance/resources/health-products-compliance-guidance",
]
BAD = [
    "# Oil\n\n“[[It cured my]] diabetes,” says Ann.\n",
    "# Oil\n\n[[My tumours are gone]] since I took it.\n",
    "# Cider\n\nThousands [[swear by]] cider vinegar.\n",
    "# Cider\n\nIt [[worked for my aunt]], so it will work for you.\n",
]
GOOD = [
    "# Life\n\n“The surgery was hard,” says Ann.\n",
    "# Evidence\n\nA story such as “It cured my diabetes” is no evidence.\n",
    "# Rights\n\nYou may be asked to swear by oath.\n",
    "# Rehab\n\nAnn took insulin and her sugar came down.\n",
    "# Scams\n\nBeware of stories such as “It cured my cancer”.\n",
]
_PATTERN = re.compile(
    r"""
    (?P<flag> \b (?: it | this | he | she | they | that | which | \w+ ) \s+ (?: has \s+ )? (?: cured |
      healed ) \s+ my \b | \b my \s+ (?: tumou?rs? | cancer | diabetes | arthritis | pain | migraines? |
      eczema | psoriasis ) \s+ (?: is | are | was | were | has | have ) \s+ (?: now \s+ )? (?: completely
      \s+ )? (?: gone | cured | vanished | disappeared ) \b | \b my \s+ (?: tumou?rs? | cancer | diabetes |
      arthritis | migraines? | eczema | psoriasis | asthma ) \s+ (?: completely \s+ | simply \s+ | just \s+
      )? (?: vanished | disappeared | went \s+ away ) \b | \b (?: her | his | their ) \s+ (?: tumou?rs? | cancer |
        diabetes | arthritis | migraines? | eczema ) \s+ (?: vanished | disappeared |
      went \s+ away ) (?= \s* ,? \s+ (?: so | and \s+ so ) \s+ it \b ) | \b worked \s+ for \s+ (?-i:[A-Z])\w+ (?= \s*
        ,? \s+ (?: so | and ) \s+ it \s+ (?:
      will | can | must ) ) | \b all \s+ the \s+ proof \s+ (?: I | you ) \s+ need | \b (?: hundreds | thousands |
        millions ) \s+ of
      \s+ (?: happy | satisfied | delighted ) \s+ (?: customers | users | patients | readers | people ) \b
    | \b swears? \s+ by (?= \s+ (?! oath | almighty | god ) ) | \b worked \s+ for \s+ (?: me | my \s+ \w+ )
      (?= \s* ,? \s+ (?: so | and ) \s+ it \s+ (?: will | can | must ) ) )
    """,
    re.IGNORECASE | re.VERBOSE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in endorsed(manuscript.frames, _PATTERN, quotes=True):
        yield Hit(Spot(claim.passage, claim.where))
