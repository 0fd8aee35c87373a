"""Tablets times strength is not the total that the text gives

Two 500 mg tablets are 1,000 mg, whatever else the page says. One of the three figures is wrong, and a reader cannot
know which: the number of tablets, their strength, or the dose.
"""

import re
from collections.abc import Iterator

from healthlint.claims import measures
from healthlint.claims.measures import count, milligrams
from healthlint.rulebook import Hit, Manuscript, TextSpan

MESSAGE = "“{match}”: the tablets come to {sum}, not {total}."
SEVERITY = "error"
REFERENCES = [
    "https://medlineplus.gov/ency/patientinstructions/000783.htm",
]
BAD = [
    "Take [[two 500 mg tablets (1,500 mg)]] at bedtime.",
    "The dose is [[3 x 200 mg (400 mg)]].",
    "Take [[two 325 mg caplets, for a total of 600 mg]].",
    "[[Two 500mg tablets (10 g)]] is the most at one time.",
    "Take [[4 tablets of 5 mg (25 mg in total)]] on the first day.",
]
GOOD = [
    "Take two 500 mg tablets (1,000 mg) at bedtime.",
    "Take one or two 500 mg tablets (500 to 1,000 mg).",
    "Two 0.5 g tablets (1,000 mg) are one dose.",
    "Take two 500 mg tablets (up to 4,000 mg a day).",
    "Take two 500 mg tablets (no more than 3,000 mg in 24 hours).",
    "Two 500 mg tablets (2,000 mg daily) twice a day.",
    "Take two 20 mg tablets (40 mg).",
    "Two 500 mg/125 mg tablets (1,250 mg) hold two medicines.",
]
_SUM = re.compile(
    rf"""
    (?<![\w.,/-]) (?: or \s )? (?P<count> {measures.COUNT} ) \s*
    (?: (?: x | × ) \s* | (?: {measures.FORM} ) \s (?: of | at ) \s | \s )
    (?P<strength> {measures.NUMBER} ) [\s-]? (?P<unit> {measures.MASS} ) \b (?: [\s-]* (?: strength \s )?
    {measures.FORM} )?
    ,? \s* (?: \( (?: = \s | total: \s | a \s total \s of \s )? | = \s? | , \s (?: for \s )? (?: a \s )? total \s of
    \s | for \s a \s total \s of \s )
    (?P<total> {measures.NUMBER} ) \s? (?P<total_unit> {measures.MASS} ) \b (?P<after> [^).]{{0,14}} ) \)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ONE_OR_TWO = re.compile(r"\b(?:to|or|-|–|/)\s?$|[-–]$")


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.passages:
        for match in _SUM.finditer(passage.text):
            if _ONE_OR_TWO.search(passage.text[: match.start("count")]) or not re.fullmatch(
                r"\s*(?:in\stotal|total|altogether)?\s*", match["after"]
            ):
                continue
            total = milligrams(match["total"], match["total_unit"])
            tablets = count(match["count"]) * milligrams(match["strength"], match["unit"])
            if abs(total - tablets) > 0.01 * tablets:
                where = TextSpan(match.start("count"), match.end())
                yield Hit.at(passage, where, sum=f"{tablets:,g} mg", total=f"{total:,g} mg")
