"""The most that adults take of common medicines, and which of them a sentence is about."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

from spacy.tokens import Span

from healthlint.claims.dosing import Dose, find_doses
from healthlint.claims.measures import FORM
from healthlint.language import AnalysedArticle, Passage
from healthlint.language.terms import Kind, Term, concept, find_terms
from healthlint.positions import TextSpan
from healthlint.reading import TablePlace

_DAY = re.compile(r"\b(?:24[- ]?(?:hours?|h)|days?|daily|total|maximum|most)\b", re.IGNORECASE)


_OF_ANOTHER = re.compile(r"\s+of\s+(?!(?:it|them|the|this|that|your|body|each|any|either|these)\b)", re.IGNORECASE)
_OF = re.compile(rf"\s+(?:{FORM}\s+)?(?:of\s+)?(?:(?:your|the|oral|liquid|plain|regular)\s+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Medicine:
    """Limits for adults in milligrams: `single` at one time and `daily` in 24 hours, the highest that any label or
    formulary allows by mouth; `own_single` and `own_daily` without a prescription, None where they are not known.
    """

    name: str
    single: float
    daily: float
    own_single: float | None
    own_daily: float | None
    source: str


@cache
def medicines() -> dict[str, Medicine]:
    """The shipped table by the id of the concept (`medicines.toml` holds the sources)."""
    tables = tomllib.loads(files("healthlint.claims").joinpath("medicines.toml").read_text(encoding="utf-8"))
    known = {}
    for name, row in tables.items():
        found = concept(name)
        if found is not None:
            known[found.id] = Medicine(
                name, row["single"], row["daily"], row.get("own_single"), row.get("own_daily"), row["source"]
            )
    return known


@dataclass(frozen=True, slots=True)
class Dosing:
    """A dose in a passage and the medicine that it is of."""

    passage: Passage
    sentence: Span
    dose: Dose
    medicine: Medicine


def find_dosing(article: AnalysedArticle) -> Iterator[Dosing]:
    """The doses of medicines of the table that the body names, each by the name nearest before it in its sentence, by
    the only one after it, or by the only one in its block, its table's headers or its headings.
    """
    for passage in article.passages:
        if not any(sign.isdigit() for sign in passage.text):
            continue
        terms: list[Term] | None = None
        for sentence in passage.sentences:
            for dose in find_doses(passage.text, sentence.start_char, sentence.end_char):
                if terms is None:
                    terms = _drugs(find_terms(passage))
                medicine = _medicine_of(article, passage, sentence, dose.where, terms)
                if medicine is not None:
                    yield Dosing(passage, sentence, _read_by_day(dose, passage, sentence), medicine)


def _read_by_day(dose: Dose, passage: Passage, sentence: Span) -> Dose:
    """A bare amount in a sentence, or under a header, that speaks of a day may be the sum of the day's doses."""
    header = passage.block.in_table.column_header if passage.block.in_table else ""
    if dose.single is None or dose.times is not None or not _DAY.search(f"{header} {sentence.text}"):
        return dose
    return Dose(dose.where, None, dose.daily or dose.single)


def _drugs(terms: tuple[Term, ...]) -> list[Term]:
    return [term for term in terms if term.concept.kind is Kind.DRUG]


def _medicine_of(
    article: AnalysedArticle, passage: Passage, sentence: Span, place: TextSpan, terms: list[Term]
) -> Medicine | None:
    inside = [term for term in terms if sentence.start_char <= term.where.start < sentence.end_char]
    before = [term for term in inside if term.where.start < place.end]
    # "400 mg of ibuprofen", and not "5,000 mg of vitamin C, and aspirin".
    after = [term for term in inside if term.where.start >= place.end]
    follows = bool(after) and bool(_OF.fullmatch(passage.text, place.end, after[0].where.start))
    if not follows and _OF_ANOTHER.match(passage.text, place.end):
        return None
    if inside:
        nearest = after[0] if follows else before[-1] if before else None
        return medicines().get(nearest.concept.id) if nearest else None
    named = {term.concept.id for term in terms} or _named_above(article, passage)
    return medicines().get(next(iter(named))) if len(named) == 1 else None


def _named_above(article: AnalysedArticle, passage: Passage) -> set[str]:
    """The medicines that the headers of a cell, or else the nearest heading that names any, stand for."""
    block = passage.block
    place = block.in_table
    texts = [place.row_header or _first_of_row(article, place), place.column_header] if place else []
    headings = [heading.text for heading in reversed(article.read.headings_above(block))]
    if block.in_list is not None and block.in_list.lead_in is not None:
        headings.insert(0, article.read.blocks[block.in_list.lead_in].text)
    for text in (" | ".join(texts), *headings):
        named = {one.id for word in _names(text) if (one := concept(word)) is not None and one.kind is Kind.DRUG}
        if named:
            return named
    return set()


def _first_of_row(article: AnalysedArticle, place: TablePlace) -> str:
    """The first cell of a row, which names it in tables whose markup has no headers for rows."""
    return next(
        (
            block.text
            for block in article.read.blocks
            if (cell := block.in_table) and (cell.table, cell.row, cell.column) == (place.table, place.row, 0)
        ),
        "",
    )


def _names(text: str) -> Iterator[str]:
    words = [word.strip(".,:;()|?!’'") for word in text.split()]
    yield from words
    yield from (f"{first} {second}" for first, second in pairwise(words))
