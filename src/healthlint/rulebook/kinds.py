"""What kind of article one is, since a page on an illness owes its readers other things than a page of news."""

import re

from healthlint.language import ArticleKind as Kind
from healthlint.language.terms import Kind as TermKind
from healthlint.language.terms import find_terms
from healthlint.reading import BlockKind, Region, Role
from healthlint.rulebook.manuscript import Manuscript

__all__ = ["Kind", "kind_of"]

_KEYS = frozenset(("kind", "type", "content_type", "content-type"))
_NAMES = frozenset(kind.value for kind in Kind)
_NEWS = re.compile(
    r"\b(?:news|new study|study (?:finds|shows|suggests)|researchers|trial (?:finds|shows)"
    r"|approve[sd]|announce[sd]?)\b",
    re.IGNORECASE,
)
_SERVICE = re.compile(
    r"\b(?:appointments?|clinic|opening hours|eligib\w+|benefits?|claims?|apply|register|our services?|contact us)\b",
    re.IGNORECASE,
)
_WELLNESS = re.compile(
    r"\b(?:diets?|foods?|recipes?|exercises?|workouts?|fitness|wellness|habits|tips|hacks|remed(?:y|ies)|supplements?"
    r"|detox|weight|sleep better)\b",
    re.IGNORECASE,
)
_OF_TERM = {
    TermKind.DRUG: Kind.MEDICINE,
    TermKind.DRUG_CLASS: Kind.MEDICINE,
    TermKind.VACCINE: Kind.MEDICINE,
    TermKind.PROCEDURE: Kind.PROCEDURE,
    TermKind.TEST: Kind.PROCEDURE,
    TermKind.CONDITION: Kind.CONDITION,
    TermKind.SYMPTOM: Kind.CONDITION,
}
# A page on an illness has a section on what it feels like or where it comes from.
_OF_ILLNESS = re.compile(r"\b(?:symptoms?|signs|causes?|diagnos\w+)\b", re.IGNORECASE)


def kind_of(manuscript: Manuscript) -> Kind:
    """The kind that front matter names, or the settings, or else what title, terms in it, and headings speak for."""
    for entry in manuscript.read.values(Role.OTHER):
        if entry.key.lower() in _KEYS and entry.value.strip().lower() in _NAMES:
            return Kind(entry.value.strip().lower())
    if manuscript.context.kind is not None:
        return manuscript.context.kind
    title, headings = _title_of(manuscript), _headings_of(manuscript)
    if _NEWS.search(title):
        return Kind.NEWS
    if _SERVICE.search(title):
        return Kind.SERVICE
    if _WELLNESS.search(title):
        return Kind.WELLNESS
    return _by_terms(manuscript) or (Kind.CONDITION if _OF_ILLNESS.search(headings) else Kind.OTHER)


def _title_of(manuscript: Manuscript) -> str:
    values = [entry.value for entry in manuscript.read.values(Role.TITLE)]
    heading = manuscript.read.title
    return " ".join([*values, heading.text if heading is not None else ""])


def _headings_of(manuscript: Manuscript) -> str:
    blocks = manuscript.read.blocks
    return " | ".join(one.text for one in blocks if one.kind is BlockKind.HEADING and one.region is Region.BODY)


def _by_terms(manuscript: Manuscript) -> Kind | None:
    """What the first medical term of the title is, past the parts of the body and the organisms in it."""
    title = manuscript.read.title
    for passage in manuscript.passages:
        if passage.block is title:
            kinds = [_OF_TERM.get(term.concept.kind) for term in find_terms(passage)]
            return next((kind for kind in kinds if kind is not None), None)
    return None
