"""For whom, under which condition, when and where a clause holds."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from healthlint.language.framing.ages import find_ages
from healthlint.language.framing.clauses import CONDITIONS, Clauses, find_clauses
from healthlint.language.framing.complements import after_person, noun_phrases, time_phrase
from healthlint.language.framing.cues import Match, cue_table, word_list
from healthlint.language.framing.sentence import Sentence
from healthlint.positions import TextSpan


class Dimension(StrEnum):
    """What a scope limits."""

    POPULATION = "population"
    CONDITION = "condition"
    PHASE = "phase"
    SITE = "site"


class Origin(StrEnum):
    """Where a scope is said: in the sentence itself, in a heading above it, or in the lead-in of its list."""

    SENTENCE = "sentence"
    HEADING = "heading"
    LEAD_IN = "lead-in"


@dataclass(frozen=True, slots=True)
class Scope:
    """One limit: `key` is its name ("children", "age:<5", "with:asthma", "first:48 hours"), `place` where it stands.

    `excluded` is true for what the clause does not hold for ("except children", "unless you have asthma"). `place`
    is in the text of the block that says it, which for HEADING and LEAD_IN is not the block of the clause.
    """

    dimension: Dimension
    key: str
    place: TextSpan
    excluded: bool = False
    origin: Origin = Origin.SENTENCE

    @property
    def name(self) -> str:
        """The key with "not:" before it where it is excluded."""
        return f"not:{self.key}" if self.excluded else self.key


@dataclass(frozen=True, slots=True)
class _Found:
    scope: Scope
    clause: int
    start: int


_CIRCUMSTANCE_MARKERS = frozenset("if unless when while who once whether in-case as-long even-if".split())


class ScopeReader:
    """Reads the scopes of one sentence once; `is_label` is true for headings, where a bare noun sets the scope."""

    def __init__(
        self, sentence: Sentence, text: str, clauses: Clauses | None = None, *, is_label: bool = False
    ) -> None:
        self.sentence = sentence
        self.clauses = clauses if clauses is not None else find_clauses(sentence)
        self._is_label = is_label
        matches = list(cue_table("scope").matches(sentence))
        self._limits = [match for match in matches if match.fields["dimension"] in ("except", "contrast")]
        found = [*self._named(matches), *self._ages(text), *self._relations(), *self._times()]
        self.found = self._with_conditions(found)

    def read(self, target: int) -> tuple[Scope, ...]:
        """The scopes that hold for the word at target, in the order of the text."""
        related = self.clauses.related(self.clauses.of[target])
        return tuple(sorted((one.scope for one in self.found if one.clause in related), key=lambda scope: scope.place))

    def everything(self) -> tuple[Scope, ...]:
        """Every scope in the sentence, whichever clause it stands in: what a heading or lead-in hands down."""
        return tuple(one.scope for one in self.found)

    def _found(self, dimension: Dimension, key: str, start: int, end: int) -> Iterator[_Found]:
        limit = self._limit_before(start)
        if limit == "contrast":
            return
        clause = self.clauses.of[start]
        excluded = limit == "except" or self._above(clause, "unless")
        yield _Found(Scope(dimension, key, self.sentence.span(start, end), excluded), clause, start)

    def _above(self, clause: int, marker: str) -> bool:
        index: int | None = clause
        while index is not None:
            one = self.clauses.all[index]
            if one.marker == marker:
                return True
            index = one.before if one.before is not None else one.parent
        return False

    def _limit_before(self, start: int) -> str:
        """The exception or contrast that a word stands under: no comma, verb or other clause lies between."""
        for match in reversed(self._limits):
            if match.end > start:
                continue
            between = range(match.end, start)
            closed = any(
                self.sentence.words[index] in (",", ";", "but")
                or self.sentence.tags[index] in ("VBZ", "VBP", "MD", "VBD")
                for index in between
            )
            if closed or len(between) > 8:
                return ""
            if match.group == "contrasted" and self.sentence.words[match.start - 1] in (
                "older",
                "younger",
                "more",
                "less",
            ):
                is_age = self.sentence.tags[match.end : match.end + 1] == ("CD",)
                if is_age:
                    continue
            return match.fields["dimension"]
        return ""

    def _named(self, matches: list[Match]) -> Iterator[_Found]:
        for match in matches:
            dimension = match.fields["dimension"]
            if dimension not in ("population", "phase", "site"):
                continue
            start, key = match.start, match.fields["key"]
            if match.fields.get("where") == "circumstance" and not self._is_circumstance(match):
                continue
            if match.fields.get("where") == "opening" and not self._opens(start):
                continue
            if dimension == "population" and self.sentence.words[match.end : match.end + 1] == ("'s",):
                continue
            if dimension == "site":
                side = self.sentence.words[start - 1] if start else ""
                is_side = side in word_list("scope", "sides")
                is_measure = start > 0 and self.sentence.tags[start - 1] == "CD"
                if is_measure or not self.sentence.tags[match.end - 1].startswith("NN"):
                    continue
                key = " ".join((*((side,) if is_side else ()), *self.sentence.lemmas[start : match.end]))
                start -= is_side
            if match.group == "older_people":
                words = self.sentence.words[start : match.end]
                key = f"older {words[-1]}" if words[0] in ("older", "elderly") and len(words) > 1 else key
            yield from self._found(Dimension(dimension), key, start, match.end)
            if match.group == "pregnancy" and self.sentence.words[match.end - 1] in ("women", "woman"):
                yield from self._found(Dimension.POPULATION, "women", start, match.end)

    def _opens(self, index: int) -> bool:
        return not index or self.sentence.words[index - 1] in (",", ";", "and", "but", "—")

    def _is_circumstance(self, match: Match) -> bool:
        if self._is_label or self._above_any(self.clauses.of[match.start], _CIRCUMSTANCE_MARKERS):
            return True
        before = self.sentence.words[max(match.start - 3, 0) : match.start]
        return bool(set(before) & {"during", "while", "in", "through", "throughout", "after", "women", "for"}) or (
            self.sentence.words[match.end - 1] in ("women", "woman", "mothers", "people")
        )

    def _above_any(self, clause: int, markers: frozenset[str]) -> bool:
        return any(self._above(clause, marker) for marker in markers)

    def _ages(self, text: str) -> Iterator[_Found]:
        first, last = self.sentence.starts[0], self.sentence.ends[-1]
        for age in find_ages(text[first:last]):
            start = self.sentence.word_at(first + age.span.start)
            end = self.sentence.word_at(first + age.span.end - 1) + 1
            yield from self._found(Dimension.POPULATION, f"age:{age.key}", start, end)

    def _relations(self) -> Iterator[_Found]:
        """ "people with X", "who take Y", "if you have had Z"."""
        for kind, start, first, last in after_person(self.sentence, self.clauses):
            is_verb = self.sentence.words[start] not in ("with", "of")
            lacks = is_verb and "not" in self.sentence.words[max(start - 2, 0) : start]
            for low, high in noun_phrases(self.sentence, first, last):
                words = " ".join(self.sentence.words[low:high])
                for one in self._found(Dimension.POPULATION, f"{kind}:{words}", low if low != first else start, high):
                    yield replace(one, scope=replace(one.scope, excluded=one.scope.excluded != lacks))

    def _times(self) -> Iterator[_Found]:
        for index in range(len(self.sentence)):
            if phrase := time_phrase(self.sentence, self.clauses, index):
                kind, low, high = phrase
                words = " ".join(self.sentence.words[low:high])
                if not set(words.split()) & {"pregnancy", "menopause", "breastfeeding", "that", "this", "it"}:
                    yield from self._found(Dimension.PHASE, f"{kind}:{words}", index, high)

    def _with_conditions(self, found: list[_Found]) -> list[_Found]:
        """A condition is a clause under "if" and its like that names no population."""
        taken = {one.clause for one in found if one.scope.dimension is Dimension.POPULATION}
        result = list(found)
        for index, clause in enumerate(self.clauses.all):
            if clause.marker not in CONDITIONS or index in taken:
                continue
            if any(other.before == index and number in taken for number, other in enumerate(self.clauses.all)):
                continue
            words = self.clauses.words_of(index)
            low = clause.start + (2 if "-" in clause.marker else 1)
            high = words.stop
            while high > low and self.sentence.words[high - 1] in (",", ".", ";", ":", "?", "!"):
                high -= 1
            if high - low > 1:
                text = " ".join(self.sentence.words[low:high])
                place = self.sentence.span(clause.start, high)
                scope = Scope(Dimension.CONDITION, text, place, excluded=clause.marker == "unless")
                result.append(_Found(scope, index, clause.start))
        return result


def inherited(scope: Scope, origin: Origin) -> Scope:
    """The scope as it is handed down from a heading or lead-in."""
    return replace(scope, origin=origin)
