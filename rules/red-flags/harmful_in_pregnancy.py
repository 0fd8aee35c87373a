"""Something that harms an unborn child is recommended in pregnancy

Alcohol and tobacco harm the growing brain, liver holds enough vitamin A to deform, raw milk and soft cheese can carry
listeria, and some herbs bring on labour. A page that recommends them is believed.
"""

from collections.abc import Iterator

from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” can harm the child. Say to leave it in pregnancy, and what to have instead."
SEVERITY = "error"
REFERENCES = [
    "https://www.nhs.uk/pregnancy/keeping-well/foods-to-avoid/",
    "https://www.cdc.gov/alcohol-pregnancy/about/index.html",
    "https://www.tommys.org/pregnancy-information/im-pregnant/nutrition-in-pregnancy/foods-avoid-pregnancy",
    "https://www.utep.edu/herbal-safety/populations/herbs-to-avoid-during-pregnancy.html",
]
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "A glass of [[champagne does no harm in pregnancy]].",
    "[[Liver sausage is a fine source of iron in pregnancy]].",
    "[[Pregnant women can enjoy raw oysters]].",
    "[[Mugwort eases sickness in early pregnancy]].",
]
GOOD = [
    "Smoking is the one thing that you can change today for your unborn baby.",
    "Do not drink champagne in pregnancy.",
    "Liver sausage can harm the unborn child.",
    "Pregnant women should avoid raw oysters.",
    "Brie is safe in pregnancy when it is cooked until it steams.",
    "Giving up smoking helps you and the unborn child.",
    "Your liver works harder in pregnancy.",
    "Hard cheese is safe in pregnancy.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for hazard in find_hazards(manuscript.frames, "harmful-in-pregnancy"):
        yield Hit.at(hazard.passage, hazard.where)
