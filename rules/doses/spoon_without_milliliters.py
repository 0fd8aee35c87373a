"""A liquid medicine is dosed in spoons without milliliters

Parents who read “a teaspoon” take one from the drawer or confuse it with a tablespoon, three times as much. Dosing
tools
are marked in milliliters, so that is what the text should say.
"""

import re
from collections.abc import Iterator

from healthlint.language import Locale
from healthlint.language.terms import Kind, concept, find_terms
from healthlint.rulebook import Hit, Manuscript, Passage, TextSpan

MESSAGE = "“{match}” of medicine should be in {unit}, which the dosing cup or syringe shows."
SEVERITY = "warning"
REFERENCES = [
    "https://medlineplus.gov/ency/patientinstructions/000783.htm",
]
NEEDS = ["tags"]
BAD = [
    "Give [[one teaspoon]] of acetaminophen every 4 hours.",
    "The dose of the cough syrup is [[2 tsp]] at night.",
    "Take [[1 to 2 tablespoons]] of the antacid liquid after meals.",
    "| Weight | Ibuprofen |\n|---|---|\n| 24 to 35 lb | [[1 tsp]] |\n",
]
GOOD = [
    "Give one teaspoon (5 mL) of acetaminophen every 4 hours.",
    "Give 5 mL, or one teaspoon, of the cough syrup.",
    "A teaspoon of honey eases a cough better than cough syrup.",
    "Add one teaspoon of salt to a liter of water, and take ibuprofen for the pain.",
    "Stir two tablespoons of sugar into the tea.",
    "Mix 1 teaspoon of baking soda with water; no medicine is needed.",
    "Rinse with half a teaspoon of salt after you take the medicine.",
    "Take the medicine with a tablespoon of applesauce.",
]
_SPOONS = re.compile(
    r"(?:(?:\d+\s)?(?:\d/\d|[¼½¾])|\d+(?:\.\d+)?|an?|one|two|three|four|half\sa)(?:\s?(?:to|or|-|–)\s?(?:\d+|two|three))?\s?(?:level\s)?"
    r"(?:teaspoons?(?:fuls?)?|tsps?|tablespoons?(?:fuls?)?|tbsps?)\b(?!\.?\s?(?:\(|or\s\d|=))",
    re.IGNORECASE,
)
_MILLILITERS = re.compile(r"\bm[lL]\b|\d\s?ml\b|millilit|\d\s?cc\b", re.IGNORECASE)
_MEDICINE = re.compile(
    r"\b(?:syrup|suspension|linctus|liquid\s(?:medicine|antacid|antibiotic)|antacid|elixir|(?:dose|doses)\sof|medicine|medication)\b",
    re.IGNORECASE,
)
# What else is taken by the spoon.
_KITCHEN = re.compile(
    r"\b(?:salt|sugar|honey|water|oil|vinegar|baking|soda|flour|butter|jam|juice|applesauce|yogh?urt|pudding|food|powder|flaxseed|seeds?|cinnamon|turmeric"
    r"|ginger|lemon|milk|stir|add|rinse|gargle|mix|recipe|cook|peanut|cereal|fiber|psyllium|bleach|maple|golden|sauce|fat|nuts?|bran|wheat\w*|starch|cream)\b",
    re.IGNORECASE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    unit = "ml" if manuscript.context.locale is Locale.UK else "mL"
    for passage in manuscript.passages:
        for match in _SPOONS.finditer(passage.text):
            sentence = next(one for one in passage.sentences if match.start() < one.end_char).text
            if not _MILLILITERS.search(sentence) and not _KITCHEN.search(sentence) and _is_medicine(passage, sentence):
                yield Hit.at(passage, TextSpan(*match.span()), unit=unit)


def _is_medicine(passage: Passage, sentence: str) -> bool:
    """Whether the sentence, or the headers of its cell, name a liquid or other medicine."""
    table = passage.block.in_table
    if table is not None:
        headers = f"{table.row_header} {table.column_header}"
        return bool(_MEDICINE.search(headers)) or any(_is_drug(word) for word in headers.split())
    named = any(term.concept.kind is Kind.DRUG for term in find_terms(passage))
    return bool(_MEDICINE.search(sentence)) or named


def _is_drug(word: str) -> bool:
    found = concept(word.strip(".,:;()"))
    return found is not None and found.kind is Kind.DRUG
