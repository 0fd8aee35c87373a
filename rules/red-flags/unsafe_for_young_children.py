"""Something that can kill a small child is recommended

Whole nuts choke, codeine and sedatives stop the breath, water and cow’s milk in the first months upset the salts of the
blood, and shaking bleeds into the brain. A tired parent may do what the page says tonight.
"""

from collections.abc import Iterator

from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” is dangerous for a young child. Take it out, and say what is safe at this age."
SEVERITY = "error"
REFERENCES = [
    "https://www.nhs.uk/start-for-life/baby/weaning/safe-weaning/food-and-drinks-to-avoid/",
    "https://www.cdc.gov/infant-toddler-nutrition/foods-and-drinks/foods-and-drinks-to-avoid-or-limit.html",
    "https://www.fda.gov/drugs/special-features/codeine-and-tramadol-can-cause-breathing-problems-children",
    "https://www.chop.edu/healthtips/water-dangers-infants-and-water-consumption-dont-mix89818.html",
    "https://www.nnepc.org/med-safety/can-i-give-my-child-benadryl-to-make-them-sleepy",
]
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "You can [[dilute the formula]] to make the tin last.",
    "[[Popcorn is a fun snack for toddlers]].",
    "[[A spoonful of gin settles a baby]] in no time.",
    "A little [[diphenhydramine keeps the children]] quiet on the plane.",
    "[[Goat's milk can take the place of formula]] from three months.",
]
GOOD = [
    "Give a baby on formula small sips of extra water in hot weather.",
    "Keep salt, popcorn and nuts out of reach of toddlers.",
    "Do not give popcorn to toddlers.",
    "While the diarrhea lasts, your provider may tell you to dilute the formula for two or three feedings.",
    "Popcorn can choke a toddler.",
    "Smooth peanut butter is a good snack for toddlers.",
    "Goat's milk cannot take the place of formula.",
    "Diphenhydramine helps a child with hives.",
    "Shake the bottle well before you feed the baby.",
    "From one year, whole cow's milk is a good drink for children.",
    "The survivors of severe shaking of infants need help for years.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for hazard in find_hazards(manuscript.frames, "unsafe-for-young-children"):
        yield Hit.at(hazard.passage, hazard.where)
