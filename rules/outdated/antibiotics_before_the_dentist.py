"""Antibiotics before the dentist are advised for a murmur or a new joint

Since 2007 only people at the highest risk of endocarditis, such as those with an artificial valve, are given
antibiotics before dental work. Murmurs, mitral valve prolapse and artificial joints are no reason.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = (
    "“{match}” is advice of before 2007. Say that it is for artificial valves and past "
    "endocarditis, by the dentist’s advice."
)
SEVERITY = "warning"
REFERENCES = [
    "https://www.ada.org/resources/ada-library/oral-health-topics/antibiotic-prophylaxis",
    "https://www.nice.org.uk/guidance/cg64",
    "https://heartasia.bmj.com/content/9/1/27.full.txt",
]
EXPIRES = date(2029, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "If you have [[mitral valve prolapse, take antibiotics]] before the dentist cleans your teeth.",
    "With an [[artificial hip you need antibiotics]] before dental work.",
]
GOOD = [
    "A heart murmur is no reason for antibiotics before dental work.",
    "If you have an artificial valve, you need antibiotics before dental work.",
    "People with a murmur no longer need antibiotics before the dentist.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for hazard in find_hazards(manuscript.frames, "antibiotics-before-the-dentist"):
        yield Hit.at(hazard.passage, hazard.where)
