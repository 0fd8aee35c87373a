"""Reading the numeric claims of an article, each once."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from healthlint.claims.claim import Claim, Measure
from healthlint.claims.clauses import is_own_statement
from healthlint.claims.extraction import ClaimReader
from healthlint.claims.numeric.clause import Clause, read_clause
from healthlint.claims.numeric.role import Role
from healthlint.claims.numeric.roles import role_of
from healthlint.claims.numeric.subjects import SubjectFinder, is_readable
from healthlint.claims.numeric.thresholds import threshold_in_table
from healthlint.language import Passage
from healthlint.language.framing import Certainty, Origin, Polarity, Scope, Voice
from healthlint.language.quantities import Comparator, Interval, Kind, Quantity

_VAGUE = re.compile(r"\b(?:few|several|couple|dozens?)\b", re.IGNORECASE)
_TURNED = (Comparator.ABOVE, Comparator.AT_LEAST)
_MEALS = frozenset("food meal meals breakfast lunch dinner eating bed bedtime".split())
_DAY = 86400.0
_MOST_IN_SENTENCE = 5
_SOME = ("rarely", "sometimes")


class NumericReader:
    """Reads the claims of one article: quantities, their roles and subjects, with scopes from the frames."""

    def __init__(self, reader: ClaimReader) -> None:
        self._article = reader.article
        self._frames = reader.frames
        self._stated = reader.measured
        self._quantities_of = reader.quantities_of
        self._subjects = SubjectFinder(reader.article, reader.subjects)

    def claims(self) -> Iterator[Claim]:
        """The claims of the body; takes time in proportion to its length."""
        yield from self._stated
        for passage in self._article.passages:
            if is_readable(passage):
                quantities = self._quantities_of(passage)
                for quantity in quantities:
                    if not _is_crowded(passage, quantity, quantities) and (claim := self._claim(passage, quantity)):
                        yield claim

    def _claim(self, passage: Passage, quantity: Quantity) -> Claim | None:
        if _VAGUE.search(passage.text, quantity.where.start, quantity.where.end):
            return None
        clause = read_clause(passage, quantity.where)
        role = self._role(passage, quantity, clause) if clause is not None else None
        if clause is None or role is None or clause.is_told or not is_own_statement(clause.sentence):
            return None
        subject = self._subjects.find(
            passage,
            role.noun,
            0 if role.names_measure else clause.sentence.start_char,
            clause.sentence if role.is_of_medicine else None,
        )
        if subject is None:
            return None
        if role.names_measure:
            subject = self._subjects.without(subject, passage, clause.sentence)
        frame = self._frames.read(passage, quantity.where)
        assertion = frame.assertion
        interval = _asserted(role.value or quantity.value, quantity.comparator, assertion.polarity)
        if role.slot in ("dose-a-day", "most-a-day") and interval is not None and "/time" not in quantity.dimension:
            interval = interval.map(lambda bound: bound / _DAY)
        hedged = assertion.certainty is not Certainty.CERTAIN or assertion.frequency in _SOME
        # "You are underweight if your BMI is under 18.5" defines.
        hedged = hedged and not (role.names_measure and assertion.certainty is Certainty.HYPOTHETICAL)
        if interval is None or hedged or frame.stance.voice not in (Voice.PLAIN, Voice.FACT):
            return None
        if clause.sentence.text.rstrip().endswith("?"):
            return None
        return Claim(
            subject,
            role.slot.rstrip(": "),
            Measure(interval, _dimension(quantity, role.slot), quantity.approximate),
            denied=False,
            quantifier=assertion.frequency,
            force=frame.speech.force,
            certainty=assertion.certainty,
            scopes=tuple(scope for scope in frame.scopes if self._sets_apart(scope, quantity)),
            voice=frame.stance.voice,
            passage=passage,
            where=quantity.where,
        )

    def _role(self, passage: Passage, quantity: Quantity, clause: Clause) -> Role | None:
        """The part of a number by its clause, or in a table by what heads its row and column."""
        cell = passage.block.in_table
        if cell is None:
            return role_of(quantity, clause)
        if cell.is_header:
            return None
        row = cell.row_header or self._first_cells.get((cell.table, cell.row), "")
        return role_of(quantity, clause) or threshold_in_table(quantity, f"{row} {cell.column_header}")

    @cached_property
    def _first_cells(self) -> dict[tuple[int, int], str]:
        """What stands in the first column of each row of each table."""
        cells = ((passage.block.in_table, passage.text) for passage in self._article.passages)
        return {(cell.table, cell.row): text for cell, text in cells if cell is not None and cell.column == 0}

    def _sets_apart(self, scope: Scope, quantity: Quantity) -> bool:
        """Whether a scope is more than the topic itself, the quantity, and adults, of whom articles speak anyway."""
        kind, _, name = scope.key.partition(":")
        misread = kind == "with" and scope.origin is Origin.SENTENCE and scope.place.overlaps(quantity.where)
        if scope.key == "adults" or misread or (kind in ("with", "in") and self._subjects.is_topic(name)):
            return False
        if quantity.kind is Kind.FREQUENCY and name in _MEALS:
            return False
        return not _says_the_same(scope, quantity)


def _dimension(quantity: Quantity, slot: str) -> str:
    """The dimension without what the slot says: what is taken a day is an amount for each day."""
    plain = quantity.dimension.removesuffix("/dose")
    return f"{plain.removesuffix('/time')}/time" if slot in ("dose-a-day", "most-a-day") else plain


def _is_crowded(passage: Passage, quantity: Quantity, quantities: Sequence[Quantity]) -> bool:
    """Whether the sentence holds so many numbers that it is a list run together."""
    sentence = next((one for one in passage.doc.sents if quantity.where.start < one.end_char), None)
    if sentence is None or len(quantities) <= _MOST_IN_SENTENCE:
        return False
    inside = sum(sentence.start_char <= one.where.start < sentence.end_char for one in quantities)
    return inside > _MOST_IN_SENTENCE


def _says_the_same(scope: Scope, quantity: Quantity) -> bool:
    """Whether a scope is the quantity itself: "after the age of 60"."""
    if scope.origin is not Origin.SENTENCE:
        return False
    ages = quantity.kind is Kind.AGE and scope.key in ("after:age", "before:age")
    return scope.place.overlaps(quantity.where) or ages


def _asserted(value: Interval, comparator: Comparator | None, polarity: Polarity) -> Interval | None:
    """The value that is asserted: "not more than a week" is at most a week; other denials say too little."""
    if polarity is Polarity.AFFIRMED:
        return value
    if polarity is Polarity.NEGATED and comparator in _TURNED and value.low is not None:
        return Interval(None, value.low)
    return value if comparator is Comparator.AT_MOST else None
