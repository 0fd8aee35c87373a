"""The part that a quantity plays in its clause: the slot that it fills and the noun that the slot is filled for."""

import re
from collections.abc import Callable

from spacy.tokens import Token

from healthlint.claims.numeric.clause import Clause
from healthlint.claims.numeric.people import read_age, read_prevalence
from healthlint.claims.numeric.role import Role, is_single, limit
from healthlint.claims.numeric.thresholds import MEASURED, read_threshold
from healthlint.claims.numeric.vocabulary import action_families, words
from healthlint.language.quantities import Comparator, Kind, Quantity, unit_named

_TAKEN = frozenset({"mass", "volume", "activity", "unit"})
_LINKS = frozenset(("be", "take", "need", "require", "range", "average", "run", "last", "vary", "have"))
_PEOPLE_MEASURED = frozenset(("age", "year", "day", "week", "time", "month"))
_DAILY = re.compile(r"\b(?:(?:a|per|each|every)\s+day|24[\s-]hours?|daily)\b", re.IGNORECASE)
_IN_PARTS = re.compile(r"\b(?:twice|times|hourly|every\s+(?:[2-9]|1[0-2]|two|four|six|eight|twelve))\b", re.IGNORECASE)
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
        # "Recover from a concussion" counts from no moment.
        reference = "" if "recover" in verbs and clause.reference.startswith("from") else clause.reference
        return Role(f"lasts:{reference}", subject)
    if clause.verb.lemma_.lower() in words("duration", "waits") and clause.reference:
        return Role(f"wait:{clause.reference}", None)
    if (
        clause.verb.lemma_.lower() == "take"
        and clause.head.dep_ == "obj"
        and subject is not None
        and not clause.reference
    ):
        return Role("lasts:", subject)
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
    return Role(f"how-often:{_family(clause)}", _measured_thing(clause.object) or clause.subject)


def _measured_thing(noun: Token | None) -> Token | None:
    """What a measured amount is of, "75 mg of aspirin"; else the noun itself."""
    if noun is None or not any(child.like_num for child in noun.children):
        return noun
    return next((child for child in noun.children if child.dep_.startswith("nmod") and _is_of(child)), noun)


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
    return _dose(quantity, clause, daily=_in_a_day(clause))


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
        noun = clause.object if clause.object is not clause.head else None
    limited = quantity.comparator in (Comparator.AT_MOST, Comparator.BELOW) or bool(clause.lemmas & {"maximum"})
    limited = limited or (quantity.comparator is Comparator.ABOVE and bool(clause.near & {"not", "never"}))
    if daily:
        most = limit(quantity.value, low=True) if limited and is_single(quantity.value) else None
        return Role("most-a-day" if limited else "dose-a-day", noun, most)
    return None if limited or clause.lemmas & _LIMITS else Role("dose-at-a-time", noun)


def _is_of(noun: Token) -> bool:
    return any(child.lower_ == "of" for child in noun.children)


def _in_a_day(clause: Clause) -> bool:
    return bool(_DAILY.search(clause.sentence.text)) and not _IN_PARTS.search(clause.sentence.text)


def _count_of_doses(quantity: Quantity, clause: Clause) -> Role | None:
    if quantity.unit is None or quantity.unit.name not in ("dose", "injection"):
        return None
    given = clause.verbs & {"need", "give", "offer", "have", "get", "require", "consist", "complete", "receive", "be"}
    return Role("doses-in-all", None) if given and not clause.lemmas & {"if", "after", "first", "booster"} else None


_Reader = Callable[[Quantity, Clause], Role | None]
_READERS: tuple[tuple[tuple[Kind, ...], _Reader], ...] = (
    ((Kind.DURATION,), _duration),
    ((Kind.FREQUENCY,), _frequency),
    (MEASURED, read_threshold),
    ((Kind.RATE,), _rate),
    ((Kind.AMOUNT,), _amount),
    ((Kind.DOSE, Kind.COUNT), _count_of_doses),
    ((Kind.PROPORTION,), read_prevalence),
    ((Kind.AGE,), read_age),
)
