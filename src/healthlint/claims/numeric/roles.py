"""The part that a quantity plays in its clause: the slot that it fills and the noun that the slot is filled for."""

import re
from collections.abc import Callable

from spacy.tokens import Token

from healthlint.claims.numeric.clause import Clause
from healthlint.claims.numeric.people import read_age, read_prevalence
from healthlint.claims.numeric.role import Role, is_single, limit
from healthlint.claims.numeric.vocabulary import action_families, words
from healthlint.language.quantities import Comparator, Kind, Quantity, unit_named

_TAKEN = frozenset({"mass", "volume", "activity", "unit"})
_LINKS = frozenset(("be", "take", "need", "require", "range", "average", "run", "last", "vary", "have"))
_PEOPLE_MEASURED = frozenset(("age", "year", "day", "week", "time", "month"))
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
        "oxygen": "oxygen (?:level|saturation)s?",
    }.items()
}
_NARROWER = re.compile(
    r"\b(?:fasting|resting|random|meals?|eating|lungs?|home|clinic|ldl|hdl|total|pregnan\w+|night|rectal|oral|ear|armpit"
    r"|babies|baby|infants?|older|stage \w+)\b"
)
_SCHEDULES = frozenset(("schedule", "dosing", "dosage"))
_SINGLE = frozenset(("single", "one", "each", "per", "every"))
_CHANGES = frozenset(("increase", "raise", "reduce", "lower", "start", "first", "add", "between", "total"))
_TREATMENTS = frozenset(("treatment", "therapy"))
_LIMITS = frozenset(("maximum", "limit", "exceed", "most", "more"))


def role_of(quantity: Quantity, clause: Clause) -> Role | None:
    """The role of a quantity by the verb or noun that governs it; None where that is not sure."""
    for kinds, read in _READERS:
        if quantity.kind in kinds and (role := read(quantity, clause)) is not None:
            return role
    return None


def _duration(quantity: Quantity, clause: Clause) -> Role | None:
    verbs, near, subject = clause.verbs, clause.near, clause.subject
    every = clause.lemmas
    noun = subject.lemma_.lower() if subject is not None else ""
    if every & _TREATMENTS and noun in words("subject", "shown"):
        return None
    if every & words("duration", "incubation") and (clause.is_linked or verbs & _LINKS):
        return Role("onset", None)
    exposed = every & words("duration", "exposure") and clause.reference.startswith(("after", "following", "from"))
    if verbs & words("duration", "appears") and exposed:
        return Role("onset", None)
    if near & words("duration", "infectious") and clause.preposition in ("for", "up", "until"):
        return Role(f"infectious:{clause.reference}", None)
    if verbs & words("duration", "keeps_off") and every & words("duration", "places_kept_off"):
        place = min(every & words("duration", "places_kept_off"))
        return Role(f"keep-off:{place} {clause.reference}", None)
    if noun in words("duration", "nouns_of_course") and (clause.is_linked or verbs & _LINKS):
        return Role(f"lasts:{clause.reference}", subject)
    if verbs & words("duration", "goes_on") and not near & {"not"} and subject is not None:
        return Role(f"lasts:{clause.reference}", subject)
    if _ends(clause) and subject is not None:
        return Role(f"lasts:{clause.reference}", subject)
    if clause.verb.lemma_.lower() in words("duration", "waits") and clause.reference:
        return Role(f"wait:{clause.reference}", None)
    return _action_for(clause)


def _ends(clause: Clause) -> bool:
    """Whether the clause says that something is over: "clears up within", "takes a week to heal", "is gone in"."""
    over = clause.nearby & words("duration", "over") or clause.verb.lemma_.lower() in words("duration", "over")
    ending = clause.verbs & words("duration", "ends")
    timed = clause.preposition in ("within", "in", "inside", "after", "by") or bool(clause.verbs & {"take", "need"})
    moving = ending & {"go", "die", "clear", "lift", "get", "leave", "pass"}
    if moving == ending and ending and not over:
        return False
    return timed and bool(ending or over)


def _action_for(clause: Clause) -> Role | None:
    if clause.verb.pos_ != "VERB" or clause.preposition != "for" or clause.object is None:
        return None
    return Role(f"for:{_family(clause)} {clause.reference}", clause.object)


def _family(clause: Clause) -> str:
    lemma = clause.verb.lemma_.lower()
    return action_families().get(lemma, lemma)


def _frequency(quantity: Quantity, clause: Clause) -> Role | None:
    if clause.lemmas & _SCHEDULES or (clause.object is not None and clause.object.lemma_.lower() == "dose"):
        return Role("how-often:use", None)
    if clause.verb.pos_ != "VERB" and clause.verb.lemma_.lower() not in action_families():
        return None
    return Role(f"how-often:{_family(clause)}", clause.object or clause.subject)


def _rate(quantity: Quantity, clause: Clause) -> Role | None:
    if quantity.unit is None:
        return None
    if quantity.unit.dimension in _TAKEN and quantity.per[-1].unit is not None:
        return _dose(quantity, clause, daily=quantity.per[-1].unit.dimension == "time" and len(quantity.per) == 1)
    counted = next((child for child in clause.head.children if child.dep_.startswith("nmod")), None)
    if clause.verb.pos_ != "VERB":
        return None
    thing = counted.lemma_.lower() if counted is not None else ""
    return Role(f"how-much:{_family(clause)} {thing}", clause.object)


def _amount(quantity: Quantity, clause: Clause) -> Role | None:
    if quantity.unit is None or quantity.unit.dimension not in _TAKEN:
        return None
    return _dose(quantity, clause, daily=bool(clause.lemmas & {"daily"}) or _in_a_day(clause))


def _dose(quantity: Quantity, clause: Clause, *, daily: bool) -> Role | None:
    """An amount that is taken; measured ones ("sodium in the blood") have no verb of taking."""
    taking = action_families().get(clause.verb.lemma_.lower()) == "use" and clause.verb.lemma_.lower() != "have"
    subject = clause.subject
    dosed = subject is not None and subject.lemma_.lower() in ("dose", "maximum", "dosage")
    dosed = dosed and (clause.is_linked or clause.verb.lemma_.lower() in ("contain", "be", "hold"))
    if not taking and not dosed:
        single = "dose" in clause.lemmas and clause.lemmas & _SINGLE and not clause.lemmas & _CHANGES
        return Role("dose-at-a-time", None) if single and not daily and quantity.comparator is None else None
    if quantity.per and not daily and quantity.per[-1].unit != unit_named("dose"):
        return None
    noun = next((child for child in clause.head.children if child.dep_.startswith("nmod")), None)
    if dosed and subject is not None:
        noun = next((child for child in subject.children if child.dep_.startswith("nmod") and _is_of(child)), None)
    elif noun is None or noun.lemma_.lower() in _PEOPLE_MEASURED:
        noun = clause.object
    limited = quantity.comparator in (Comparator.AT_MOST, Comparator.BELOW) or bool(clause.lemmas & {"maximum"})
    if daily:
        return Role("most-a-day" if limited else "dose-a-day", noun)
    return None if limited or clause.lemmas & _LIMITS else Role("dose-at-a-time", noun)


def _is_of(noun: Token) -> bool:
    return any(child.lower_ == "of" for child in noun.children)


def _in_a_day(clause: Clause) -> bool:
    text = clause.sentence.text.lower()
    return any(words in text for words in ("24 hours", "24-hour", "a day", "per day", "each day"))


def _count_of_doses(quantity: Quantity, clause: Clause) -> Role | None:
    if quantity.unit is None or quantity.unit.name not in ("dose", "injection"):
        return None
    given = clause.verbs & {"need", "give", "offer", "have", "get", "require", "consist", "complete", "receive", "be"}
    return Role("doses-in-all", None) if given and not clause.lemmas & {"if", "after", "first", "booster"} else None


def _threshold(quantity: Quantity, clause: Clause) -> Role | None:
    """The value from which something is called high, normal or a fever."""
    text = clause.sentence.text.lower()
    measures = [name for name, pattern in _MEASURES.items() if pattern.search(text)]
    # "Higher than 120" compares, and calls nothing high.
    compared = {token.lemma_.lower() for token in clause.sentence if token.lower_ in ("higher", "lower")}
    named = {token.lemma_.lower() for token in clause.sentence if token.lower_ not in ("higher", "lower")}
    lemmas = clause.lemmas - (compared - named)
    categories = [name for name in _CATEGORIES if lemmas & words("threshold", name)]
    if len(measures) != 1 or len(categories) != 1 or not _measures(quantity, measures[0]):
        return None
    category, value = categories[0], quantity.value
    narrowing = " ".join(sorted(set(_NARROWER.findall(text))))
    if category == "normal":
        limited = value if not is_single(value) else None
        side = "normal"
    else:
        limited = value if not is_single(value) else limit(value, low=category == "low")
        side = category
    if limited is None:
        return None
    part = quantity.kind.value if quantity.kind in (Kind.SYSTOLIC, Kind.DIASTOLIC) else ""
    return Role(f"threshold:{measures[0]} {part} {side} {narrowing}", None, limited)


def _measures(quantity: Quantity, measure: str) -> bool:
    if measure == "temperature":
        return quantity.kind is Kind.TEMPERATURE
    if measure == "blood pressure":
        return quantity.kind in (Kind.SYSTOLIC, Kind.DIASTOLIC)
    return quantity.kind in (Kind.RATE, Kind.COUNT, Kind.PROPORTION, Kind.FREQUENCY)


_Reader = Callable[[Quantity, Clause], Role | None]
_READERS: tuple[tuple[tuple[Kind, ...], _Reader], ...] = (
    ((Kind.DURATION,), _duration),
    ((Kind.FREQUENCY,), _frequency),
    ((Kind.TEMPERATURE, Kind.SYSTOLIC, Kind.DIASTOLIC, Kind.COUNT, Kind.PROPORTION, Kind.RATE), _threshold),
    ((Kind.RATE,), _rate),
    ((Kind.AMOUNT,), _amount),
    ((Kind.DOSE, Kind.COUNT), _count_of_doses),
    ((Kind.PROPORTION,), read_prevalence),
    ((Kind.AGE,), read_age),
)
