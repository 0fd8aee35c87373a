"""A result is guaranteed

No treatment works in everyone who takes it, and the person who reads is not the average of a trial. Regulators count
a guaranteed result among the marks of health fraud."""

import re
from collections.abc import Iterator

from healthlint.claims.endorsement import endorsed
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}”: no treatment works in everyone. Say in how many people it works, and how well."
SEVERITY = "warning"
REFERENCES = [
    "https://www.fda.gov/consumers/consumer-updates/6-tip-offs-rip-offs-dont-fall-health-fraud-scams",
    "https://www.ftc.gov/business-guidance/resources/health-products-compliance-guidance",
]
BAD = [
    "# Laser\n\nOur laser is [[guaranteed to]] end your pain.\n",
    "# Plan\n\nThe [[plan guarantees]] a life without migraine.\n",
    "# Cream\n\nThe cream is [[100% effective]] against scars.\n",
    "# Magnesium\n\nMagnesium [[works for everyone]].\n",
    "# Magnesium\n\nIt [[stops cramps in all people]].\n",
]
GOOD = [
    "# Vaccines\n\nNo vaccine is 100% effective.\n",
    "# Surgery\n\nSurgery is not guaranteed to end the pain.\n",
    "# Law\n\nThe law guarantees access to care.\n",
    "# Condoms\n\nCondoms are not 100% effective.\n",
    "# Exercise\n\nNothing works for everyone.\n",
    "# Abstinence\n\nIf a method were 100% effective, we would say so.\n",
    "# Scams\n\nBe wary of a product with guaranteed results.\n",
    "# Sleep\n\nSleep is needed in all people.\n",
]
_PATTERN = re.compile(
    r"""
    \b (?P<flag> guaranteed \s+ to | guaranteed \s+ (?: results? | way \s+ to | methods? | remed(?:y|ies) |
      relief | cure | weight \s loss | success ) | (?: results? | relief | success ) (?: \s is | \s are )?
      \s+ guaranteed
    | (?: we | I | plan | programme | program | method | diet | remedy | treatment | formula | supplement |
      product | system | course | tea | cream | oil | guide | it | this | which | that ) \s+ (?P<verb>
      guarantees? ) \b (?! \s+ (?: access | that | you \s the \s right ) )
    | (?: 100 \s? (?: % | percent | per \s cent ) | totally | completely ) \s+ effective (?! \s (?: against
      \s pregnancy | at \s preventing \s pregnancy ) )
    | (?: are | is ) \s+ (?: certain | sure | bound ) \s+ to \s+ (?: lose | cure | heal | recover ) | the \s+ only
      \s+ (?: treatment | remedy | medicine ) \s+ you
      \s+ will \s+ ever \s+ need | better \s+ than \s+ any \s+ (?: drug | medicine | pill ) | works? \s+ (?: for | in
        | on ) \s+ (?: everyone | everybody | all \s people | every \s (?: \w+ \s )?
      (?: patient | person | body | case ) ) | never \s+ fails | success \s rate \s of \s 100 \s? %
    | (?: stops? | ends? | relieves? | prevents? | heals? | helps? | treats? | eases? | removes? ) \s+ (?:
      [\w-]+ \s+ ){1,5}? (?: in | for ) \s+ (?: all | every ) \s+ (?: people | patients? | persons? |
      sufferers? ) (?= \s* [.!] ) ) (?! \w )
    """,
    re.IGNORECASE | re.VERBOSE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in endorsed(manuscript.frames, _PATTERN):
        yield Hit(Spot(claim.passage, claim.where))
