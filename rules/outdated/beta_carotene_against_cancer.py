"""Vitamin pills are said to prevent cancer or heart disease

In two large trials smokers who took beta-carotene had more lung cancer, and vitamin E brought more prostate cancer.
The US task force advises against both since 2014.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” was disproved by trials. Recommend fruit and vegetables, and no pills, against cancer."
SEVERITY = "warning"
REFERENCES = [
    "https://www.uspreventiveservicestaskforce.org/uspstf/recommendation/vitamin-supplementation-to-prevent-cvd-and-cancer-preventive-medication",
    "https://www.cancer.gov/about-cancer/causes-prevention/risk/diet/antioxidants-fact-sheet",
    "https://cancer.gov/newscenter/pressreleases/SELECTQandA",
]
EXPIRES = date(2029, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "[[Vitamin E tablets protect you from heart disease]].",
    "[[Smokers should take beta-carotene]].",
    "[[Selenium supplements prevent prostate cancer]].",
]
GOOD = [
    "Vitamin E tablets do not protect you from heart disease.",
    "Smokers should not take beta-carotene.",
    "Carrots are rich in beta-carotene and may lower the risk of cancer.",
    "In trials, smokers who took beta-carotene had more lung cancer.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for hazard in find_hazards(manuscript.frames, "beta-carotene-against-cancer"):
        yield Hit.at(hazard.passage, hazard.where)
