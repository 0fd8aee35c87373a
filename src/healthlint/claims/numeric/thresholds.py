"""The value from which something is called high, normal or a fever, in sentences and in the cells of tables."""

import re
from collections.abc import Set

from healthlint.claims.numeric.clause import Clause
from healthlint.claims.numeric.role import Role, is_single, limit
from healthlint.claims.numeric.vocabulary import words
from healthlint.language.quantities import Kind, Quantity

MEASURED = (
    Kind.TEMPERATURE, Kind.SYSTOLIC, Kind.DIASTOLIC, Kind.PRESSURE, Kind.COUNT, Kind.PROPORTION, Kind.RATE,
)  # fmt: skip
"""The kinds of quantities that can be a threshold."""

_CATEGORIES = ("fever", "normal", "high", "low", "overweight", "obese", "underweight", "prediabetes", "diabetes")
_MEASURES = {
    name: re.compile(rf"\b(?:{pattern})\b")
    for name, pattern in {
        "temperature": "fever|temperature",
        "blood pressure": "blood pressure|hypertension|systolic|diastolic",
        "blood sugar": "(?:blood |plasma )?(?:sugar|glucose)(?: levels?)?",
        "a1c": "(?:hb)?a1c",
        "bmi": "bmi|body mass index",
        "cholesterol": "cholesterol|triglycerides?",
        "pulse": "heart rate|pulse",
        "filtration": "e?gfr|filtration rate",
        "haemoglobin": "ha?emoglobin",
        "oxygen": "oxygen (?:level|saturation)s?",
    }.items()
}
_NARROWER = re.compile(
    r"\b(?:fasting|resting|random|meals?|eating|lungs?|home|clinic|ldl|hdl|total|pregnan\w+|night|rectal|oral|ear|armpit"
    r"|babies|baby|infants?|older|stage \w+)\b"
)
_WORD = re.compile(r"[a-z]+")


def read_threshold(quantity: Quantity, clause: Clause) -> Role | None:
    """What a sentence calls a value from some number on."""
    text = clause.sentence.text.lower()
    # "Higher than 120" compares, and calls nothing high.
    compared = {token.lemma_.lower() for token in clause.sentence if token.lower_ in ("higher", "lower")}
    named = {token.lemma_.lower() for token in clause.sentence if token.lower_ not in ("higher", "lower")}
    return _role(quantity, text, clause.lemmas - (compared - named), is_wanted="should" in clause.near)


def threshold_in_table(quantity: Quantity, headers: str) -> Role | None:
    """What the headers of a cell call its value: "High" beside it and "Systolic pressure" above."""
    text = headers.lower()
    return _role(quantity, text, frozenset(_WORD.findall(text)), is_wanted=False)


def _role(quantity: Quantity, text: str, lemmas: Set[str], *, is_wanted: bool) -> Role | None:
    measures = [name for name, pattern in _MEASURES.items() if pattern.search(text)]
    categories = [name for name in _CATEGORIES if lemmas & words("threshold", name)]
    if not categories and is_wanted:
        categories = ["normal"]
    if not measures and quantity.kind is Kind.TEMPERATURE and set(categories) <= {"fever", "low"}:
        measures = ["temperature"]
    if len(measures) != 1 or len(categories) != 1 or not _measures(quantity, measures[0], text):
        return None
    category, value = categories[0], quantity.value
    if is_single(value):
        if category == "normal":
            return None
        value = limit(value, low=category == "low")
    narrowing = " ".join(sorted(set(_NARROWER.findall(text))))
    return Role(f"threshold:{measures[0]} {_part(quantity, text)} {category} {narrowing}", None, value)


def _part(quantity: Quantity, text: str) -> str:
    """Which of the two pressures a number is, by its place in "140/90" or by its name."""
    if quantity.kind in (Kind.SYSTOLIC, Kind.DIASTOLIC):
        return quantity.kind.value
    named = [part for part in (Kind.SYSTOLIC.value, Kind.DIASTOLIC.value) if part in text]
    return named[0] if quantity.kind is Kind.PRESSURE and len(named) == 1 else ""


def _measures(quantity: Quantity, measure: str, text: str) -> bool:
    if measure == "temperature":
        return quantity.kind is Kind.TEMPERATURE
    if measure == "blood pressure":
        return bool(_part(quantity, text))
    return quantity.kind in (Kind.RATE, Kind.COUNT, Kind.PROPORTION, Kind.FREQUENCY)
