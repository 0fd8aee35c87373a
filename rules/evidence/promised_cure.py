"""A cure is promised

Medicine knows no cure for most lasting illnesses, and where it has one a trial says in how many people. A promised
cure makes readers stop treatment that works."""

import re
from collections.abc import Iterator

from healthlint.claims.endorsement import endorsed, sentence_of
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” promises a cure. Say what was measured, in whom, and by how much."
SEVERITY = "error"
REFERENCES = [
    "https://www.fda.gov/consumers/consumer-updates/6-tip-offs-rip-offs-dont-fall-health-fraud-scams",
    "https://www.ftc.gov/business-guidance/resources/health-products-compliance-guidance",
]
BAD = [
    "# Tea\n\nGinger tea [[cures arthritis for good]].\n",
    "# Diet\n\nThis plan [[reverses your diabetes]] within days.\n",
    "# Herbs\n\nSt John's wort has been [[proved to cure]] low mood.\n",
    "# [[Cure your migraine]] in one week\n\nRead on.\n",
    "# Oil\n\nThe oil [[permanently cures]] warts.\n",
]
GOOD = [
    "# Asthma\n\nThere is no treatment that cures asthma.\n",
    "# Myths\n\nIt is a myth that honey cures diabetes.\n",
    "# Ham\n\nHam is cured with salt.\n",
    "# Hepatitis C\n\nThe tablets cure hepatitis C in more than 9 of 10 people.\n",
    "# Trial\n\nCure rates were the same in both groups.\n",
    "# Scams\n\nBeware of websites that promise to cure arthritis.\n",
    "# Asthma\n\nDoes honey cure asthma?\n",
    "# Surgery\n\nSurgery may cure arthritis pain in the hip.\n",
]
_INCURABLE = r"""(?: arthritis | osteoarthritis | diabetes | asthma | migraines? | depression | anxiety | autism
| ADHD | dementia | alzheimer(?:['’]s)?
    | parkinson(?:['’]s)? | eczema | psoriasis | fibromyalgia | IBS | crohn(?:['’]s)? | colitis | lupus
    | multiple \s sclerosis | COPD | hypertension
    | high \s blood \s pressure | high \s cholesterol | heart \s disease | cancers? | herpes | HIV | AIDS
    | epilepsy | endometriosis | tinnitus | (?: the | a )? \s? (?: common \s )? colds? | flu
    | back \s pain | bad \s backs? | chronic \s pain | gout | hay \s fever | allergies | insomnia | baldness
    | osteoporosis )"""
# Where medicine does cure, or the text only hopes so.
_CAREFUL = re.compile(
    r"\b(?:may|might|could|surger(?:y|ies)|operations?|transplants?|antibiotics?|antivirals?|chemo\w*|radio\w*|"
    r"radiation|trials?|percent|%|"
    r"early|some|sometimes|often|usually|research\w*|hope\w*|goal|aim\w*|try|trying|until|gene|find|finding|search|"
    r"develop\w*)(?!\w)",
    re.IGNORECASE,
)
_PATTERN = re.compile(
    r"""
    \b (?P<flag> (?: you \s+ will \s+ be \s+ (?: cured | healed ) | (?: wipes? \s out | banish(?:es)? | kills? |
      beats? ) \s+ (?: your \s+ )? _INCURABLE (?: \s+ (?: for \s good | overnight | forever ) ) | (?: say | wave |
      kiss ) \s+ goodbye \s+ to \s+ (?: \w+ \s+ ){0,2}? _INCURABLE | (?:
      completely | permanently | instantly | naturally | totally | miraculously ) \s+ (?: cures? | heals? |
      reverses? )
    | (?: guaranteed | proven | proved | certain | sure ) \s+ to \s+ (?: cure | heal | reverse )
    | (?: cures? | heals? | reverses? | eliminates? | eradicates? | gets? \s rid \s of ) \s+ (?: your \s+ |
      all \s+ | any \s+ | every \s+ | the \s+ )? (?: \w+ \s+ )? _INCURABLE (?: \s+ (?: for \s good | forever
      | permanently | naturally | completely ) )?
    ) ) \b
    """.replace("_INCURABLE", _INCURABLE),
    re.IGNORECASE | re.VERBOSE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in endorsed(manuscript.frames, _PATTERN):
        if claim.passage and _CAREFUL.search(sentence_of(claim.passage, claim.where)):
            continue
        yield Hit(Spot(claim.passage, claim.where))
