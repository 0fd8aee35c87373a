"""A treatment is said to have no side effects

Whatever has an effect can have an unwanted one, and herbs and supplements are no exception. A reader who is told
otherwise will not report harm when it comes."""

import re
from collections.abc import Iterator

from healthlint.claims.endorsement import endorsed, sentence_of
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}”: every treatment has risks. Say which, and how often."
SEVERITY = "error"
REFERENCES = [
    "https://www.fda.gov/consumers/consumer-updates/6-tip-offs-rip-offs-dont-fall-health-fraud-scams",
    "https://www.nccih.nih.gov/health/know-science/natural-doesnt-mean-better",
]
BAD = [
    "# Ginkgo\n\nGinkgo [[has no side effects]] at all.\n",
    "# Drops\n\nThe drops are [[100% safe]].\n",
    "# Herbs\n\nHerbs work [[without side effects]].\n",
    "# Patch\n\nThe patch is [[completely risk-free]].\n",
    "# Ointment\n\nThe ointment [[has no side effects]] whatever, and you can leave it on.\n",
    "# Iron\n\nIts [[side effects are nil]].\n",
    "# Honey\n\nHoney is [[completely safe for everyone]].\n",
]
GOOD = [
    "# Statins\n\nMany people have no side effects.\n",
    "# Drugs\n\nNo medicine is 100% safe.\n",
    "# Trial\n\nThe trial found no side effects in 20 people.\n",
    "# Herbs\n\nIt is a myth that herbs have no side effects.\n",
    "# Tablets\n\nIf you have no side effects, keep taking them.\n",
    "# Drugs\n\nAll medicines have side effects. No side effects are known in babies.\n",
    "# Vaccines\n\nYou may have mild or no side effects.\n",
]
# People, cancers and stretches of time have no side effects; medicines are what is said to have none.
_CLEARED = re.compile(
    r"\b(?:people|patients|women|men|children|adults|you|who|some|many|most|they|we|trial|study|studies|someone|"
    r"everyone|if|until|unless|no|not|never|nothing|none|nobody|cannot|isn['’]t|aren['’]t|stor\w+|may|might|can|"
    r"baby|parents?|i)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"[,;:]|\s(?:and|so|but)\s")
_PATTERN = re.compile(
    r"""
    \b (?P<flag> (?: has | have | with | carries | causes? | produces? ) \s+ (?: absolutely \s+ | virtually
      \s+ )? (?P<none> no | zero ) \s+ (?: known \s+ | harmful \s+ | adverse \s+ | unwanted \s+ )? (?:
      side[\s-]effects | risks | dangers ) | (?: there \s+ are | has | have ) \s+ absolutely \s+ no \s+ (?:
      risks? | dangers? | side[\s-]effects ) | (?: will | do ) \s+ not \s+ (?: experience | have | notice ) \s+ (?:
        any | a \s single ) \s+ (?: unwanted \s effects? | side[\s-]effects? )
    | side[\s-] (?: effects | affects ) \s (?: are | is ) \s (?: nil | none | zero | non-?existent )
    | without \s+ (?: any \s+ )? (?: harmful \s+ )?
      side[\s-]effects | free \s+ (?: of | from ) \s+ side[\s-]effects
    | (?: 100 \s? (?: % | percent | per \s cent ) | completely | totally | perfectly | absolutely | entirely
      ) \s+ (?: safe (?: \s+ for \s+ (?: everyone | everybody | anyone | all ) )? | harmless | risk[\s-]free
      ) ) (?! \w )
    """,
    re.IGNORECASE | re.VERBOSE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in endorsed(manuscript.frames, _PATTERN, denies=True):
        if claim.passage:
            before, _, after = sentence_of(claim.passage, claim.where).partition(claim.match[0])
            # What goes on with "and" or "," says something else.
            if _CLEARED.search(before) or _CLEARED.search(_GOES_ON.split(after, maxsplit=1)[0]):
                continue
        yield Hit(Spot(claim.passage, claim.where))
