"""What a clause does: advise, forbid, allow, warn, instruct, ask, report, tell of the past, or state."""

from dataclasses import dataclass
from enum import StrEnum

from healthlint.language.framing.clauses import Clauses, find_clauses
from healthlint.language.framing.cues import Match, cue_table, word_list
from healthlint.language.framing.modals import Modality, modality_at, verb_after
from healthlint.language.framing.orders import is_order, opening
from healthlint.language.framing.sentence import Sentence
from healthlint.language.framing.stance import stance_cues
from healthlint.positions import TextSpan


class Act(StrEnum):
    """The speech act of a clause."""

    ADVICE = "advice"
    PROHIBITION = "prohibition"
    PERMISSION = "permission"
    WARNING = "warning"
    INSTRUCTION = "instruction"
    STATEMENT = "statement"
    QUESTION = "question"
    REPORTED = "reported"
    PAST = "past"


class Force(StrEnum):
    """How strongly an action is wanted, from the strongest yes to the strongest no; NONE for no action at all."""

    MUST = "must"
    SHOULD = "should"
    MAY = "may"
    NEED_NOT = "need-not"
    SHOULD_NOT = "should-not"
    MUST_NOT = "must-not"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Action:
    """What is to be done or left: lemma of the verb, lemma of its object's head ("" without one), and their place."""

    verb: str
    object: str
    place: TextSpan


@dataclass(frozen=True, slots=True)
class Speech:
    """The act of a clause, its force, the action that it is about, and the words that show it (None for plain ones)."""

    act: Act
    force: Force
    action: Action | None
    cue: TextSpan | None


_FINITE = frozenset(("VBZ", "VBP", "VBD", "MD"))
# Clauses that act for themselves; an "if" or "who" clause has the act of the clause that it belongs to.
_INDEPENDENT = frozenset(("because", "which", "although", "though", "but", "and", ";", "(", "so"))
STATEMENT = Speech(Act.STATEMENT, Force.NONE, None, None)
# Where two cues meet, what forbids outweighs what asks, and what asks outweighs what allows.
_RANK = tuple(
    "expectation permitted consider should must ensured danger warning_label warned need_not avoid never should_not "
    "must_not".split()
)


class SpeechReader:
    """Reads the cues of one sentence once; then each target is cheap."""

    def __init__(self, sentence: Sentence, clauses: Clauses | None = None) -> None:
        self.sentence = sentence
        self.clauses = clauses if clauses is not None else find_clauses(sentence)
        self._matches = list(cue_table("acts").matches(sentence))

    def read(self, target: int) -> Speech:
        """The act of the clause that the word at target stands in; a condition has the act of what it is put to."""
        if self.sentence.is_question:
            return Speech(Act.QUESTION, Force.NONE, None, None)
        clause = self._acting_clause(self.clauses.of[target])
        words = self.clauses.members(clause)
        if not words:
            return STATEMENT
        start = opening(self.sentence, words)
        return (
            self._deontic(words, start) or self._order(words, start) or self._permission(words) or self._told(words)
        ) or STATEMENT

    def _acting_clause(self, clause: int) -> int:
        one = self.clauses.all[clause]
        while one.parent is not None and one.marker not in _INDEPENDENT:
            clause = one.parent
            one = self.clauses.all[clause]
        return clause

    def _deontic(self, words: list[int], start: int) -> Speech | None:
        counted = [match for match in self._matches if self._counts(match, words, start)]
        if not counted:
            return None
        found = max(counted, key=lambda match: _RANK.index(match.group))
        if found.group == "expectation":
            return None
        act, force = Act(found.fields["act"]), Force(found.fields.get("force", "none"))
        action = self._action(found.end - 1 if found.group == "avoid" else found.end, words)
        if force in (Force.MUST, Force.SHOULD) and action and action.verb in word_list("acts", "avoiding"):
            act, force = Act.PROHIBITION, Force.SHOULD_NOT if force is Force.SHOULD else Force.MUST_NOT
        return Speech(act, force, action, self.sentence.span(found.start, found.end))

    def _counts(self, match: Match, words: list[int], start: int) -> bool:
        """Whether a cue stands in the clause and is used as one."""
        sentence = self.sentence
        where = match.fields.get("where")
        if where == "start":
            return match.start == 0
        if match.start not in words:
            return False
        before = sentence.words[match.start - 1] if match.start else ""
        if where == "imperative":
            return match.start <= start or before in ("and", "but", ":", ";", "or", "please", "—", "(")
        if match.group == "should":
            return not self._is_expectation(match)
        negated = "not" in sentence.words[max(match.start - 2, 0) : match.start]
        return not (match.group == "must" and sentence.words[match.end - 1] == "to" and negated)

    def _is_expectation(self, match: Match) -> bool:
        """Whether "should" says what will happen to a thing ("the swelling should settle")."""
        if self.sentence.words[match.start] not in ("should", "ought"):
            return False
        verb = verb_after(self.sentence, match.end - 1)
        if verb is None or self.sentence.lemmas[verb] not in word_list("acts", "expected"):
            return False
        near = slice(max(match.start - 6, 0), match.start)
        subject = {*self.sentence.words[near], *self.sentence.lemmas[near]}
        return not subject & word_list("assertion", "persons") or self.sentence.lemmas[verb] in ("feel", "recover")

    def _order(self, words: list[int], start: int) -> Speech | None:
        if not is_order(self.sentence, self.clauses, words, start) or not self._follows_order(start):
            return None
        return Speech(Act.INSTRUCTION, Force.MUST, self._action(start, words), self.sentence.span(start, start + 1))

    def _follows_order(self, start: int) -> bool:
        """A clause that shares its subject with the one before is an order only if that one is ("rest and call")."""
        before = self.clauses.all[self.clauses.of[start]].before
        if before is None:
            return True
        words = self.clauses.members(before)
        if is_order(self.sentence, self.clauses, words, opening(self.sentence, words)):
            return True
        orders = [match for match in self._matches if match.start in words]
        return any(match.fields.get("where") == "imperative" or match.group in ("must", "should") for match in orders)

    def _permission(self, words: list[int]) -> Speech | None:
        for index in words:
            if modality_at(self.sentence, index) is not Modality.ALLOWED:
                continue
            modal = self.sentence.words[index]
            cue, action = self.sentence.span(index, index + 1), self._action(index + 1, words)
            if self.sentence.words[index + 1] == "not":
                # "You cannot catch it" says what is so; "you may not drive" forbids.
                return None if modal == "can" else Speech(Act.PROHIBITION, Force.MUST_NOT, action, cue)
            return Speech(Act.ADVICE if modal == "could" else Act.PERMISSION, Force.MAY, action, cue)
        return None

    def _told(self, words: list[int]) -> Speech | None:
        """What others say, or what is past; old practice is past even where someone "said" it."""
        sentence = self.sentence
        superseded = self._is_superseded()
        reporting = [index for index in words if not superseded and self._reports(index)]
        if reporting:
            return Speech(Act.REPORTED, Force.NONE, None, sentence.span(reporting[0], reporting[0] + 1))
        finite = [index for index in words if sentence.tags[index] in _FINITE]
        if superseded or (finite and all(sentence.tags[index] == "VBD" for index in finite)):
            first = finite[0] if finite else words[0]
            return Speech(Act.PAST, Force.NONE, None, sentence.span(first, first + 1))
        return None

    def _is_superseded(self) -> bool:
        if not {"VBD", "VBN"} & set(self.sentence.tags):
            return False
        return any(match.fields["stance"] == "superseded" for match in stance_cues(self.sentence))

    def _reports(self, index: int) -> bool:
        sentence = self.sentence
        if sentence.lemmas[index] not in word_list("acts", "reporting") or not sentence.tags[index].startswith("VB"):
            return False
        reporters = word_list("acts", "reporters")
        under = [at for at, head in enumerate(sentence.heads) if head == index and at != index]
        if any(sentence.tags[at] == "MD" for at in under):
            return False
        subjects = [at for at in under if sentence.relations[at] == "nsubj"]
        named = any(sentence.words[at] in reporters or sentence.tags[at] == "NNP" for at in subjects)
        return named or (index > 0 and sentence.words[index - 1] in reporters)

    def _action(self, start: int, words: list[int]) -> Action | None:
        """The first verb from start in its clause with the head of its object; None where there is none."""
        sentence = self.sentence
        for index in range(start, min(start + 8, len(sentence))):
            if index not in words:
                return None
            is_verb = sentence.tags[index].startswith("VB")
            is_verb = is_verb or (index == start and sentence.words[index] in word_list("acts", "orders"))
            if not is_verb or sentence.relations[index] in ("aux", "aux:pass", "cop"):
                continue
            under = [at for at, head in enumerate(sentence.heads) if head == index and at != index]
            objects = [at for at in under if sentence.relations[at] in ("obj", "nsubj:pass", "xcomp")]
            last = objects[0] if objects else index
            place = sentence.span(min(index, last), max(index, last) + 1)
            return Action(sentence.lemmas[index], sentence.lemmas[last] if objects else "", place)
        return None
