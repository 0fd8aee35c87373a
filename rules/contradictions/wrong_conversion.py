"""One amount in two units, and the two differ

Five kilograms are 11 pounds, and a page that says 20 gives two weights at once. Readers use the unit they know, so that
half of them go by the wrong figure.
"""

from collections.abc import Iterator

from healthlint.claims.conversions import find_conversions
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{first}” and “{second}” are not the same amount, even rounded. Correct one of them."
SEVERITY = "warning"
REFERENCES = [
    "https://www.nist.gov/pml/special-publication-811",
    "https://service-manual.nhs.uk/content/numbers-measurements-dates-time",
]
BAD = [
    "She lost [[5 kg (20 lb)]] in a year.",
    "Stay [[6 feet (4 meters)]] away.",
    "It was [[2 inches (15 cm)]] long.",
    "Babies of [[2,500 grams (8 pounds)]] are small.",
    "Walk [[3 miles (8 kilometres)]] a day.",
    "Lose [[1 to 2 pounds (2 to 4 kg)]] a week.",
]
GOOD = [
    "She lost 5 kg (11 lb) in a year, or 10 kg (about 20 pounds) in two.",
    "Stay 6 feet (2 meters) away.",
    "It was 2 inches (5 cm) long and ½ inch (1.3 cm) wide.",
    "Babies of 2,500 grams (5.5 pounds) are small; this one weighed 5 pounds 8 ounces (2.5 kg).",
    "Lose 1 to 2 pounds (0.5 to 1 kg) a week.",
    "He is 5 feet 9 inches (175 cm) tall.",
    "A room of 10 by 12 feet (3 by 4 m).",
    "Walk 1/2 mile (0.8 km), then 20 miles (30 km).",
    "Take 5 g (2 teaspoons).",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.passages:
        for pair in find_conversions(passage.text):
            if not pair.agrees:
                yield Hit.at(passage, pair.where, first=pair.first.text, second=pair.second.text)
