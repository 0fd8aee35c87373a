"""A detox is promised

The liver and the kidneys clear waste from the body, and no diet, tea or patch has been shown to do it better. Some
“cleanses” have done harm."""

import re
from collections.abc import Iterator

from healthlint.claims.endorsement import endorsed
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}”: name the substance and the evidence, or take the claim out. Liver and kidneys do this work."
SEVERITY = "warning"
REFERENCES = [
    "https://www.nccih.nih.gov/health/detoxes-and-cleanses-what-you-need-to-know",
    "https://www.hprc-online.org/nutrition/fighting-weight-strategies/are-cleansing-programs-safe",
]
BAD = [
    "# Juice\n\nThe juice [[flushes toxins]] from your body.\n",
    "# Tea\n\nThis tea will [[detox your liver]].\n",
    "# Lemon\n\nLemon water [[cleanses your body]] of waste.\n",
    "# Foot pads\n\nThe pads [[draw out toxins]] while you sleep.\n",
]
GOOD = [
    "# Alcohol\n\nDetox from alcohol takes a week in hospital.\n",
    "# Kidneys\n\nThe kidneys flush toxins from your body.\n",
    "# Myths\n\nIt is a myth that juice flushes toxins from the body.\n",
    "# Cleanses\n\nThere is no evidence that a cleanse removes toxins.\n",
    "# Dialysis\n\nDialysis removes toxins from your blood.\n",
    "# Skin\n\nCleanse your skin with water.\n",
]
_ORGANS = re.compile(
    r"\b(?:kidneys?|liver|dialysis|lungs|blood|alcohol|opioids?|drugs?|chelation|hospital|hemodialysis|"
    r"haemodialysis|immune|body['’]s|lymph\w*)\s+(?:\w+\s+){0,6}$",
    re.IGNORECASE,
)
_PATTERN = re.compile(
    r"""
    \b (?P<flag> (?: flush(?:es|ed|ing)? | rid(?:s|ding)? | clear(?:s|ing)? | purg(?:es?|ing) |
      draw(?:s|ing)? | remov(?:es?|ing) | cleans(?:es?|ing) | eliminat(?:es?|ing) ) \s+ (?: out \s+ | away
      \s+ )? (?: of \s+ )? (?: (?: the | all | any | your | harmful | body | of ) \s+ ){0,4} (?: toxins | poisons |
        impurities )
    | (?: detox(?:es|ify|ifies)? | cleans(?:es?|ing) | purif(?:y|ies) ) \s+ (?: your | the ) \s+ (?: whole
      \s+ | entire \s+ )? (?: body | liver | kidneys? | system | colon | blood )
    | detox \s+ (?: tea | teas | juices? | patch(?:es)? | foot \s pads? | diets? | plan | smoothies? |
      cleanse ) ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in endorsed(manuscript.frames, _PATTERN):
        if claim.passage and _ORGANS.search(claim.passage.text[: claim.match.start("flag")]):
            continue
        yield Hit(Spot(claim.passage, claim.where))
