"""Bed rest is advised where it makes people weaker

Weeks in bed after a heart attack, a clot or pneumonia bring clots, weakness and falls. Patients are up within a day or
two, and rehabilitation follows.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” is advice of the past. Recommend getting up early and a programme of rehabilitation."
SEVERITY = "warning"
REFERENCES = [
    "https://cochranelibrary.com/es/cdsr/doi/10.1002/14651858.CD003836.pub2/abstract",
    "https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0237866",
    "https://www.plosone.org/article/info%3Adoi%2F10.1371%2Fjournal.pone.0121388",
    "https://www.aafp.org/pubs/afp/issues/2004/0115/p394.html",
]
EXPIRES = date(2029, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "After a [[heart attack, stay in bed]] for a month.",
    "# Deep vein thrombosis\n\n[[Strict bed rest]] is needed until the clot has gone.",
]
GOOD = [
    "Do not stay in bed for weeks after a heart attack.",
    "After a heart attack, people used to stay in bed for weeks.",
    "Long bed rest can cause a deep vein thrombosis.",
    "After a heart attack you are in bed for the first day.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for hazard in find_hazards(manuscript.frames, "bed-rest-after-a-heart-attack"):
        yield Hit.at(hazard.passage, hazard.where)
