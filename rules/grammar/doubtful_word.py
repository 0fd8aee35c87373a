"""A reader would correct this

A small neural model that learnt from sentences with faults put into them takes this for a fault: a wrong form, a lost
or needless word, an odd choice. It gives no reason and may be wrong, so the words are only pointed at.
"""

from collections.abc import Iterator

from healthlint.rulebook import Hit, Manuscript, hits_of_remarks

MESSAGE = "A reader would correct “{match}”, or what stands next to it."
SEVERITY = "note"
NEEDS = ["second-reading"]
REFERENCES = [
    "https://service-manual.nhs.uk/content/formatting-and-punctuation",
]
BAD = [
    "Most people [[is]] able to go home after the same day.",
    "Patients [[which]] are allergic for penicillin must [[told]] the doctor.",
]
GOOD = [
    "You should see a doctor if the pain does not stop.",
    "The nurse will give you advice on what to eat.",
    "Ask your pharmacist which painkiller you can take with it.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    yield from hits_of_remarks(manuscript, "doubt")
