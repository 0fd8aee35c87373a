"""The tablets do not come to the dose that is given for them

The number of tablets times their strength is not the dose that the same sentence names. A reader cannot know which of
the three numbers is wrong, and takes too much or too little.
"""

from collections.abc import Iterator

from healthlint.claims.tablets import find_tablet_sums
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}”: the tablets come to {sum}, not {total}."
SEVERITY = "error"
REFERENCES = [
    "https://www.ismp.org/recommendations/error-prone-abbreviations-list",
    "https://medlineplus.gov/druginformation.html",
]
BAD = [
    "Take [[two 250 mg tablets of amoxicillin (750 mg]]) at a time.",
    "The dose is [[three tablets of 100 mg each, 400 mg]] in total.",
    "You reach the full [[dose of 900 mg of ibuprofen with two tablets of 400 mg]].",
    "[[Four 5 mg tablets make 25 mg]].",
]
GOOD = [
    "Take two 250 mg tablets of amoxicillin (500 mg) at a time.",
    "The dose is three tablets of 100 mg each, 300 mg in total.",
    "Take two 250 mg tablets of amoxicillin and 500 mg of paracetamol.",
    "Take two 250 mg tablets of amoxicillin (up to 1,500 mg a day).",
    "Four 5 mg tablets make 20 mg.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.passages:
        for one in find_tablet_sums(passage.text):
            if not one.agrees:
                yield Hit.at(passage, one.where, sum=f"{one.comes_to:,g} mg", total=f"{one.total:,g} mg")
