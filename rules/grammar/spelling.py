"""A word is misspelt

A misspelt word makes a reader doubt the rest, and a misspelt medicine or disease cannot be looked up. Names of drugs,
diseases and anatomy are known to this rule, in American and British spelling.
"""

from collections.abc import Iterator
from dataclasses import replace

from healthlint.grammar import is_from_dictionary
from healthlint.rulebook import Hit, Manuscript, hits_of_remarks

MESSAGE = "“{match}” is misspelt, or a word that no dictionary knows."
SEVERITY = "warning"
REFERENCES = [
    "https://writewithharper.com/docs/rules",
    "https://service-manual.nhs.uk/content/formatting-and-punctuation",
]
BAD = [
    "You may [[recieve -> receive]] a letter from the clinic.",
    "Drink plenty of water if you have [[diarhea]].",
    {"text": "An [[opthalmologist]] looks after your eyes.", "locale": "en-GB"},
]
GOOD = [
    "Methotrexate and adalimumab are used for psoriatic arthritis.",
    "A cholecystectomy is done by laparoscopy.",
    {"text": "Diarrhoea, anaemia and oesophageal reflux are common.", "locale": "en-GB"},
    "Diarrhea, anemia and esophageal reflux are common.",
    "Run `diarhea --now` in the terminal.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for hit in hits_of_remarks(manuscript, "spelling"):
        # Of a word that it does not know, a dictionary can say no more than that.
        yield replace(hit, message=None) if hit.code and is_from_dictionary(hit.code) else hit
