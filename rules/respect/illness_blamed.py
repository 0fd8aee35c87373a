"""Illness is put down to a person’s character

Illness has many causes, and willpower is the least of them. Readers who feel judged hide what they do from their
doctors and put off asking for help.
"""

from collections.abc import Iterator

from healthlint.claims.persuasion import said
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” blames people for being ill. Say what makes it hard for them, and what helps."
SEVERITY = "warning"
REFERENCES = [
    "https://www.england.nhs.uk/long-read/language-matters-language-and-diabetes/",
    "https://www.cdc.gov/health-communication/php/toolkit/preferred-terms.html",
]
BAD = [
    "Those who eat badly [[have only themselves to blame]].",
    "If you feel low, [[pull yourself together]].",
    "Being overweight [[is your own fault]].",
    "Depression [[is just an excuse]].",
]
GOOD = [
    "It is not your fault.",
    "Nobody has themselves to blame for an illness.",
    "It is no excuse for violence.",
    "People may feel that they are to blame.",
    "Depression is not a weakness.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in said(manuscript.frames, "illness-blamed"):
        yield Hit(Spot(claim.passage, claim.where))
