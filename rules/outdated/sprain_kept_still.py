"""A sprain is to be kept still

Joints that are moved early heal sooner and stay stronger than those in plaster or a splint. Guidelines ask for gentle
movement as soon as the pain allows.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” slows healing. Recommend gentle movement as soon as the pain allows, and exercises after."
SEVERITY = "warning"
REFERENCES = [
    "https://northerncarealliance.nhs.uk/patient-information/patient-leaflets/emergency-and-urgent-care-managing-ankle-injuries",
    "https://elht.nhs.uk/services/integrated-msk-pain-and-rheumatology-service/ankle-sprain",
    "https://camdenmsk.co.uk/joints-muscles/new-post-12",
]
EXPIRES = date(2029, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "A [[sprained ankle needs complete rest]] for three weeks.",
    "[[Immobilise the sprained]] wrist for a month.",
]
GOOD = [
    "A sprained ankle does not need complete rest.",
    "After a severe sprain, a splint may help for the first days.",
    "A broken bone needs a plaster cast; a sprain does not.",
    "Long rest makes a sprained ankle stiff: the risk of another grows.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for hazard in find_hazards(manuscript.frames, "sprain-kept-still"):
        yield Hit.at(hazard.passage, hazard.where)
