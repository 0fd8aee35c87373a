"""Whether a word of a sentence is affirmed, denied, doubted or merely supposed, and how often it is said to hold."""

from dataclasses import dataclass
from enum import StrEnum

from healthlint.language.framing.affixes import denial_in
from healthlint.language.framing.clauses import Clauses, find_clauses
from healthlint.language.framing.cues import Match, cue_table
from healthlint.language.framing.modals import Modality, modality_at
from healthlint.language.framing.sentence import Sentence
from healthlint.positions import TextSpan


class Polarity(StrEnum):
    """PARTIAL is "not all", "not always", "does not mean": neither yes nor no."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"
    PARTIAL = "partial"


class Certainty(StrEnum):
    """HYPOTHETICAL is what stands under "if", "unless", "in case", or is looked for."""

    CERTAIN = "certain"
    UNCERTAIN = "uncertain"
    HYPOTHETICAL = "hypothetical"


@dataclass(frozen=True, slots=True)
class Assertion:
    """How a target is asserted; `frequency` is "" or one of rarely, sometimes, often, usually, always.

    `cues` are the places, in the block's text, of all that decided it.
    """

    polarity: Polarity
    certainty: Certainty
    frequency: str
    cues: tuple[TextSpan, ...]


_HYPOTHETICAL = frozenset(("if", "unless", "in-case", "whether", "even-if", "provided", "as-long", "lest"))
_FINITE = frozenset(("VBZ", "VBP", "VBD", "MD"))
_STOPS = frozenset((",", ";", ":", "(", ")", "but"))
_RANK = list(Certainty)


class AssertionReader:
    """Reads the cues of one sentence once; then each target is cheap."""

    def __init__(self, sentence: Sentence, clauses: Clauses | None = None) -> None:
        self.sentence = sentence
        self.clauses = clauses if clauses is not None else find_clauses(sentence)
        self._cues = [
            (match, self._reach(match)) for match in cue_table("assertion").matches(sentence) if self._counts(match)
        ]
        self._modals = [
            (index, modality) for index in range(len(sentence)) if (modality := modality_at(sentence, index))
        ]

    def read(self, target: int) -> Assertion:
        """The assertion of the word at target."""
        negations = 0
        partial = False
        frequency = ""
        certainty = Certainty.CERTAIN
        places: list[TextSpan] = []
        for match, reach in self._cues:
            if target not in reach:
                continue
            fields = match.fields
            places.append(self.sentence.span(match.start, match.end))
            polarity = fields.get("polarity")
            negations += polarity in ("negated", "litotes")
            partial = partial or polarity == "partial"
            frequency = frequency or fields.get("frequency", "")
            certainty = max(certainty, Certainty(fields.get("certainty", certainty)), key=_RANK.index)
        word = self.sentence.forms[target]
        if denial_in(word) or self._hyphenated_denial(target):
            negations += not any(match.group == "unlikely" and match.start == target for match, _ in self._cues)
            places.append(self.sentence.span(target, target + 1))
        denier = self._denied_antecedent(target)
        if denier is not None and not any(place.overlaps(denier) for place in places):
            negations += 1
            places.append(denier)
        certainty = max(certainty, self._by_modal(target, places), self._by_marker(target, places), key=_RANK.index)
        parity = Polarity.NEGATED if negations % 2 else Polarity.AFFIRMED
        return Assertion(Polarity.PARTIAL if partial else parity, certainty, frequency, tuple(sorted(places)))

    def _denied_antecedent(self, target: int) -> TextSpan | None:
        """What denies the noun that the target's relative clause is about: "there is no treatment that cures it"."""
        words, relations, heads = self.sentence.words, self.sentence.relations, self.sentence.heads
        index = target
        while not relations[index].startswith("acl"):
            if heads[index] == index or relations[index] in ("advcl", "parataxis", "ccomp"):
                return None
            index = heads[index]
        noun = heads[index]
        if words[noun] in ("nothing", "nobody", "none"):
            return self.sentence.span(noun, noun + 1)
        denying = (child for child in range(len(words)) if heads[child] == noun and words[child] == "no")
        return next((self.sentence.span(child, child + 1) for child in denying), None)

    def _by_modal(self, target: int, places: list[TextSpan]) -> Certainty:
        of = self.clauses.of
        for index, modality in self._modals:
            reached = of[index] == of[target] or self._shares_modal(of[index], of[target])
            if modality is Modality.POSSIBLE and index < target and reached:
                if self.sentence.words[index] == "can" and "not" in self.sentence.words[index + 1 : index + 2]:
                    continue
                places.append(self.sentence.span(index, index + 1))
                return Certainty.UNCERTAIN
        return Certainty.CERTAIN

    def _shares_modal(self, modal: int, target: int) -> bool:
        """ "may look sore and feel hot": a bare verb that goes on after "and" is still under the modal."""
        clause = self.clauses.all[target]
        return clause.before == modal and self.sentence.tags[clause.start + 1 : clause.start + 2] == ("VB",)

    def _by_marker(self, target: int, places: list[TextSpan]) -> Certainty:
        clause: int | None = self.clauses.of[target]
        while clause is not None:
            one = self.clauses.all[clause]
            if one.marker in _HYPOTHETICAL:
                places.append(self.sentence.span(one.start, one.start + 1))
                unknown = one.marker == "whether"
                return Certainty.UNCERTAIN if unknown else Certainty.HYPOTHETICAL
            clause = one.before if one.before is not None else one.parent
        return Certainty.CERTAIN

    def _hyphenated_denial(self, target: int) -> bool:
        """ "sugar-free" and "non-greasy" where the tokenizer cut them: the target is any of their words."""
        words = self.sentence.words
        first = target - 2 if words[target - 1 : target] == ("-",) and target > 1 else target
        if words[first + 1 : first + 2] != ("-",):
            return False
        return words[first] == "non" or words[first + 2 : first + 3] == ("free",)

    def _counts(self, match: Match) -> bool:
        """Whether a cue is used as one: "no" before a comma answers, "miss" and "few" have other uses."""
        words = self.sentence.words
        after = words[match.end] if match.end < len(words) else ""
        before = words[match.start - 1] if match.start else ""
        first = words[match.start]
        if first == "no" and match.end == match.start + 1:
            return after not in (",", ".", ":", "") and before != "or"
        if first in ("few", "rare") and before == "a":
            return False
        if match.group == "hedge" and {"once", "used", "previously"} & set(
            words[max(match.start - 4, 0) : match.start]
        ):
            return False
        return not (
            match.group == "implicative" and match.start > 0 and self.sentence.tags[match.start].startswith("NN")
        )

    def _reach(self, match: Match) -> range | frozenset[int]:
        reach = match.fields.get("reach")
        if reach == "self":
            return range(match.start, match.end)
        of = self.clauses.of
        clause = of[match.end - 1]
        if reach == "back" or (match.group == "implicative" and self._is_passive(match.start)):
            # An adjective such as "unlikely" is denied itself; "prevented" is not, what it is said of is.
            last = match.end if reach == "back" else match.start
            return frozenset(index for index in range(last) if of[index] == clause)
        if reach == "phrase" or self._is_prepositional(match):
            return range(match.end, self._phrase_end(match))
        return frozenset(index for index in range(match.end, self._clause_end(match)) if of[index] == clause)

    def _is_passive(self, index: int) -> bool:
        """ "Strokes can be prevented by …" denies the strokes, not what prevents them."""
        before = self.sentence.lemmas[max(index - 2, 0) : index]
        return self.sentence.tags[index] in ("VBN", "VBD") and "be" in before

    def _is_prepositional(self, match: Match) -> bool:
        return match.start > 0 and self.sentence.words[match.start - 1] in ("with", "in", "by", "of")

    def _clause_end(self, match: Match) -> int:
        """Where a cue that reaches to the end of its clause ends at the latest."""
        words = self.sentence.words
        for index in range(match.end, len(self.sentence)):
            if words[index] in ("because", "until", "but", "nor"):
                return index
            # "… do not have a doctor or have never been seen": the second is denied in its own right.
            if words[index] in ("or", "and") and {"not", "never", "no"} & set(words[index + 1 : index + 4]):
                return index
        return len(self.sentence)

    def _phrase_end(self, match: Match) -> int:
        sentence, of = self.sentence, self.clauses.of
        clause = of[match.end - 1]
        verb_seen = False
        for index in range(match.end, len(sentence)):
            tag, word = sentence.tags[index], sentence.words[index]
            if of[index] != clause or word in _STOPS:
                return index
            if tag in _FINITE and (index > match.end or tag == "MD"):
                return index
            if word in ("while", "before", "after", "in", "when", "than") or (word == "to" and verb_seen):
                return index
            verb_seen = verb_seen or tag in ("VB", "VBG")
        return len(sentence)
