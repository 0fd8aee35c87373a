"""A number is promised and another number of things is listed

A reader who counts three steps where four were promised wonders which one is missing, and whether it mattered. Either
the number is wrong, or something was lost or added when the article was edited.
"""

from collections.abc import Iterator

from healthlint.claims import find_enumerations
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” are promised, but {listed} are listed."
SEVERITY = "error"
REFERENCES = [
    "https://www.plainlanguage.gov/guidelines/organize/use-lists/",
    "https://service-manual.nhs.uk/content/formatting",
]
BAD = [
    "There are [[three types]] of burn:\n\n- ((thermal))\n- chemical\n- radiation\n- ((electrical))\n",
    "Asthma has [[two main triggers]]: ((dust mites, pollen, cold air and smoke)).",
    "Follow these [[5 simple steps]]:\n\n1. ((Wash.))\n2. Dry.\n3. Cover.\n4. ((Rest.))\n",
    "The heart has [[four chambers]] – ((the left atrium, the right atrium and the left ventricle)).",
    "The [[four most common sites]] are:\n\n1. ((shoulder))\n2. elbow\n3. ((knee))\n",
    "There are [[three nerves]] in the foot:\n\n- ((tibial))\n- ((sural))\n",
    "The [[two kinds]] include:\n\n* ((type A))\n* type B\n* ((type C))\n",
]
GOOD = [
    "The three types of burn are thermal, also called heat burns; chemical; and electrical.",
    "Insulin and glucagon, two hormones of the pancreas, act:\n\n- one lowers\n- one raises\n- both rise\n",
    "There are three types of burn:\n\n- thermal\n- chemical\n- electrical\n",
    "Two or more of these three symptoms:\n\n- fever\n- cough\n- rash\n- pain\n",
    "You need at least two symptoms:\n\n- fever\n- cough\n- rash\n",
    "There are five types, including:\n\n- type A\n- type B\n",
    "Three common causes: colds, flu, and dust and smoke.",
    "Take it for three days: on Monday, Tuesday, Wednesday and Thursday rest.",
    "There are two types: type 1 and type 2.",
    "Take these three times:\n\n- one tablet\n- two drops\n",
    "Adults with two conditions should:\n\n- rest\n- drink\n- call us\n",
    "It has two types and three stages:\n\n- early\n- late\n",
    "One of the three types is rare: it starts in childhood, lasts for years and runs in families.",
    "Four signs of stroke: face drooping, arm weakness, speech trouble and sudden numbness.",
    "It has two stages, such as these: mild, moderate and severe.",
    "There are two types:\n\n1. Type 1\n\n    - starts early\n    - needs insulin\n\n2. Type 2\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for one in find_enumerations(manuscript.passages):
        too_few = one.most < one.promised and not one.open
        if not too_few and one.least <= one.promised:
            continue
        (first, first_place), (last, last_place) = one.listed
        related = [(Spot.of(first, first_place), "the list begins here")]
        if last is not first:
            related.append((Spot.of(last, last_place), "and ends here"))
        listed = str(one.least) if one.least == one.most else f"{one.least} or {one.most}"
        yield Hit.at(one.passage, one.promise, related=tuple(related), listed=listed)
