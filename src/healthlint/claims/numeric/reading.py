"""Reading the numeric claims of an article, each once."""

import re
from collections.abc import Iterator, Sequence

from healthlint.claims.claim import Claim, Measure
from healthlint.claims.clauses import is_own_statement
from healthlint.claims.extraction import ClaimReader
from healthlint.claims.numeric.clause import read_clause
from healthlint.claims.numeric.roles import role_of
from healthlint.claims.numeric.subjects import SubjectFinder, is_readable
from healthlint.language import Passage
from healthlint.language.framing import Certainty, Origin, Polarity, Scope, Voice
from healthlint.language.quantities import Comparator, Interval, Kind, Quantity

_VAGUE = re.compile(r"\b(?:few|several|couple|dozens?)\b", re.IGNORECASE)
_TURNED = (Comparator.ABOVE, Comparator.AT_LEAST)
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
        role = role_of(quantity, clause) if clause is not None else None
        if clause is None or role is None or clause.is_told or not is_own_statement(clause.sentence):
            return None
        subject = self._subjects.find(
            passage, role.noun, clause.sentence.start_char, clause.sentence if role.is_of_medicine else None
        )
        if subject is None:
            return None
        frame = self._frames.read(passage, quantity.where)
        assertion = frame.assertion
        interval = _asserted(role.value or quantity.value, quantity.comparator, assertion.polarity)
        hedged = assertion.certainty is not Certainty.CERTAIN or assertion.frequency in _SOME
        if interval is None or hedged or frame.stance.voice not in (Voice.PLAIN, Voice.FACT):
            return None
        if clause.sentence.text.rstrip().endswith("?"):
            return None
        return Claim(
            subject,
            role.slot.rstrip(": "),
            Measure(interval, quantity.dimension.removesuffix("/dose"), quantity.approximate),
            denied=False,
            quantifier=assertion.frequency,
            force=frame.speech.force,
            certainty=assertion.certainty,
            scopes=tuple(scope for scope in frame.scopes if self._sets_apart(scope, quantity)),
            voice=frame.stance.voice,
            passage=passage,
            where=quantity.where,
        )

    def _sets_apart(self, scope: Scope, quantity: Quantity) -> bool:
        """Whether a scope is more than the topic itself, the quantity, and adults, of whom articles speak anyway."""
        kind, _, name = scope.key.partition(":")
        misread = kind == "with" and scope.origin is Origin.SENTENCE and scope.place.overlaps(quantity.where)
        if scope.key == "adults" or misread or (kind == "with" and self._subjects.is_topic(name)):
            return False
        return not _says_the_same(scope, quantity)


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
    itself = scope.place.overlaps(quantity.where) or scope.key in ("after:age", "before:age")
    return quantity.kind is Kind.AGE and itself


def _asserted(value: Interval, comparator: Comparator | None, polarity: Polarity) -> Interval | None:
    """The value that is asserted: "not more than a week" is at most a week; other denials say too little."""
    if polarity is Polarity.AFFIRMED:
        return value
    if polarity is Polarity.NEGATED and comparator in _TURNED and value.low is not None:
        return Interval(None, value.low)
    return value if comparator is Comparator.AT_MOST else None
