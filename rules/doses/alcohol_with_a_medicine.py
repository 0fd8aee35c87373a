"""Alcohol is called fine with a medicine that it must not meet

With sleeping pills, tranquillizers and opioids alcohol can stop the breath, and with some antibiotics it makes people
violently ill. The label says to leave it, and the page must not say otherwise.
"""

from collections.abc import Iterator

from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” allows what the label forbids. Say to leave alcohol with this medicine, and for how long after it."
SEVERITY = "error"
REFERENCES = [
    "https://www.niaaa.nih.gov/health-professionals-communities/core-resource-on-alcohol/alcohol-medication-interactions-potentially-dangerous-mixes",
    "https://www.fda.gov/Drugs/DrugSafety/ucm518473.htm",
    "https://www.nhs.uk/medicines/metronidazole/",
]
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "You can enjoy a glass of [[wine with your zolpidem]].",
    "[[Vodka makes oxycodone]] work faster.",
    "It is all right to have two [[beers while you take metronidazole]].",
]
GOOD = [
    "People on oxycodone should leave beer alone.",
    "Low-alcohol beer is a good choice if you take diazepam.",
    "Do not drink wine while you take zolpidem.",
    "Vodka makes oxycodone more dangerous.",
    "Alcohol and diazepam can stop your breathing.",
    "Ask whether you can drink beer with metronidazole.",
    "Chlordiazepoxide or diazepam helps people to come off alcohol.",
    "Clean the skin with an alcohol wipe before the opioid patch.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for hazard in find_hazards(manuscript.frames, "alcohol-with-a-medicine"):
        yield Hit.at(hazard.passage, hazard.where)
