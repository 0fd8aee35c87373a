"""Numbers of people: in how many an illness occurs, and at what age it begins or a test is offered."""

from spacy.tokens import Token

from healthlint.claims.numeric.clause import Clause
from healthlint.claims.numeric.role import Role, is_single, limit
from healthlint.claims.numeric.vocabulary import words
from healthlint.language.quantities import Quantity

_GROUPS = frozenset(("adult", "man", "woman", "child", "kid", "baby", "infant"))
_SHARES = frozenset(("share", "percentage", "proportion", "prevalence"))


def read_prevalence(quantity: Quantity, clause: Clause) -> Role | None:
    """One in three people have it; the people counted and the places named are part of the slot."""
    subject = clause.subject
    if clause.is_linked and subject is not None and subject.lemma_.lower() in _SHARES:
        return _share(subject, clause)
    verb = clause.verb.lemma_.lower()
    if verb not in words("prevalence", "verbs") or clause.lemmas & {"those", "these", "among"}:
        return None
    words_after = list(clause.head.subtree)
    counted = next(
        (
            one
            for one in words_after
            if one.pos_ in ("NOUN", "PRON")
            and one.dep_ != "nmod:poss"
            and one.i > clause.head.i
            and one.lemma_.lower() not in ("percent", "%")
        ),
        None,
    )
    if counted is None or any(child.dep_.startswith("acl") for child in counted.children):
        return None
    group = counted.lemma_.lower()
    affected = verb in ("affect", "strike", "hit", "occur")
    noun = clause.subject if affected else clause.object or _with(clause)
    if noun is None or group in ("they", "it", "case", "risk", "chance"):
        return None
    if group in words("subject", "people") - _GROUPS:
        group = "people"
    return Role(f"prevalence:{group} {_places(clause, noun)}", noun)


def _share(subject: Token, clause: Clause) -> Role | None:
    """The share of adults who have it is one in ten."""
    counted = next((child for child in subject.children if child.dep_.startswith("nmod")), None)
    having = next((child for child in counted.children if child.dep_.startswith("acl")), None) if counted else None
    if counted is None or having is None or having.lemma_.lower() not in words("prevalence", "verbs"):
        return None
    noun = next((child for child in having.children if child.dep_ == "obj"), None)
    return Role(f"prevalence:{counted.lemma_.lower()} {_places(clause, noun)}", noun) if noun is not None else None


def _places(clause: Clause, noun: Token) -> str:
    """The proper nouns of the sentence beside the subject, one name for the United States."""
    names = {_place(one) for one in clause.sentence if one.pos_ == "PROPN" and one.i not in _span(noun)} - {""}
    if clause.lemmas & {"american", "americans"}:
        names.add("us")
    return " ".join(sorted(names))


def _with(clause: Clause) -> Token | None:
    """What people "live with" or "suffer from"."""
    for child in clause.verb.children:
        if child.dep_.startswith("obl") and any(one.lower_ in ("with", "from") for one in child.children):
            return child
    return None


def _span(noun: Token) -> range:
    return range(noun.left_edge.i, noun.right_edge.i + 1)


def _place(token: Token) -> str:
    lower = token.lower_
    if lower in ("united", "the"):
        return ""
    return "us" if lower in ("states", "us", "u.s.", "america", "usa") else lower


def read_age(quantity: Quantity, clause: Clause) -> Role | None:
    """The age at which something begins, or at which it is offered."""
    subject, verb = clause.subject, clause.verb.lemma_.lower()
    value = quantity.value
    if is_single(value) and clause.preposition in ("after", "before"):
        value = limit(value, low=clause.preposition == "before")
    if clause.is_linked and subject is not None and subject.lemma_.lower() == "age":
        begun = next((child for child in subject.children if child.dep_.startswith("acl")), None)
        if begun is None or begun.lemma_.lower() not in words("age", "begins"):
            return None
        inner = next((child for child in begun.children if child.dep_.startswith("nsubj")), None)
        return Role("age-at-onset", inner, value) if inner is not None else None
    if verb in words("age", "begins") and subject is not None:
        if subject.lemma_.lower() in words("subject", "people") - {"it", "they"}:
            return None
        return Role("age-at-onset", subject, value)
    if verb in words("age", "offers"):
        return Role("age-offered", clause.object, value)
    return None
