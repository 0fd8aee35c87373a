"""Reads the claims of an article once: what each sentence says in the slots of the knowledge files."""

from collections.abc import Iterator
from functools import cached_property

from spacy.tokens import Span

from healthlint.claims.claim import Claim, Measure, Side, Subject
from healthlint.claims.clauses import clauses_of, without_contrasts, without_topic
from healthlint.claims.restatements import claims_of_statements
from healthlint.claims.slots import DENIED, About, Fault, Slot, Wording, all_wordings
from healthlint.claims.subjects import SubjectReader
from healthlint.claims.wordings import Words, read_words
from healthlint.language import AnalysedArticle, Passage
from healthlint.language.framing import Act, Certainty, Dimension, Force, Frame, FrameReader, Origin, Polarity, Scope
from healthlint.language.quantities import Quantity, find_quantities
from healthlint.positions import TextSpan
from healthlint.reading import BlockKind

_PROSE = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL, BlockKind.DEFINITION))
_BANS = frozenset((Force.SHOULD_NOT, Force.MUST_NOT, Force.NEED_NOT))
_UNSURE_ACTS = frozenset((Act.QUESTION, Act.REPORTED, Act.PAST))


class ClaimReader:
    """The claims of one article, with the readers that they were made by, so that all rules share them."""

    def __init__(self, article: AnalysedArticle, frames: FrameReader | None = None) -> None:
        """`frames` is the article's reader of frames where there is one already."""
        self.article = article
        self.frames = frames or FrameReader(article)
        self.subjects = SubjectReader(article)
        self._quantities: dict[int, tuple[Quantity, ...]] = {}

    def quantities_of(self, passage: Passage) -> tuple[Quantity, ...]:
        """The quantities of a passage, found when first asked for."""
        key = id(passage.block)
        if key not in self._quantities:
            self._quantities[key] = find_quantities(passage.text)
        return self._quantities[key]

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """Every claim in words that can be compared; those of one slot are in reading order."""
        in_slots = (
            claim
            for passage in self.article.passages
            if passage.kind in _PROSE
            for sentence in passage.sentences
            for claim in self._in_sentence(passage, sentence)
        )
        return (*in_slots, *(claim for claim in self._stated if isinstance(claim.value, Side)))

    @cached_property
    def _stated(self) -> tuple[Claim, ...]:
        return tuple(claims_of_statements(self.article.passages, self.subjects, self.frames, self.quantities_of))

    @property
    def measured(self) -> tuple[Claim, ...]:
        """What statements say in numbers where another statement gives another number."""
        return tuple(claim for claim in self._stated if isinstance(claim.value, Measure))

    def _in_sentence(self, passage: Passage, sentence: Span) -> Iterator[Claim]:
        if sentence.text.rstrip().endswith("?"):
            return
        topics = self.subjects.topic_places(passage)
        for clause in clauses_of(sentence):
            tokens, named = without_topic(without_contrasts(clause), topics)
            words = read_words(tokens)
            found: dict[str, list[tuple[int, int, Wording]]] = {}
            for start, end, wording in all_wordings().find(words):
                found.setdefault(wording.slot.name, []).append((start, end, wording))
            for matches in found.values():
                claim = self._of_slot(passage, words, matches, names_topic=bool(named))
                if claim is not None:
                    yield claim

    def _of_slot(
        self, passage: Passage, words: Words, matches: list[tuple[int, int, Wording]], *, names_topic: bool
    ) -> Claim | None:
        slot = matches[0][2].slot
        longest = max(end - start for start, end, _ in matches)
        start, end, wording = next(match for match in matches if match[1] - match[0] == longest)
        if _doubted(slot, words):
            return None
        doc = passage.doc
        first, last = doc[words.tokens[start]], doc[words.tokens[end - 1]]
        where = TextSpan(first.idx, last.idx + len(last))
        if _only_narrows(doc[first.i : last.i + 1]):
            return None
        frame = self.frames.read(passage, TextSpan(last.idx, where.end))
        if not is_sure(frame, passage, settled=wording.settled):
            return None
        denied = not wording.settled and _is_denied(frame, slot)
        side = _turned(slot, wording, denied)
        others = (one for low, high, one in matches if not (start <= low and high <= end))
        if side == "" or any(_turned(slot, one, denied and not one.settled) != side for one in others):
            return None
        subject = self._subject(slot, passage, where, names_topic=names_topic)
        if subject is None:
            return None
        scopes = tuple(scope for scope in frame.scopes if self._limits(scope, where))
        assertion = frame.assertion
        return Claim(
            subject, slot.name, Side(side), denied and side == wording.side, assertion.frequency, frame.speech.force,
            assertion.certainty, scopes, frame.stance.voice, passage, where,
        )  # fmt: skip

    def _subject(self, slot: Slot, passage: Passage, where: TextSpan, *, names_topic: bool) -> Subject | None:
        if slot.about is About.TOPIC:
            if names_topic:
                return self.subjects.named_topic
            return self.subjects.complaint_of(passage, where) or self.subjects.focus_of(passage, slot.kinds)
        if slot.about is About.MENTIONED:
            return self.subjects.mentioned_by(passage, where, slot.kinds)
        if names_topic and self.subjects.is_alone(passage, where, slot.kinds):
            return self.subjects.named_topic
        return self.subjects.subject_of(passage, where, slot.kinds)

    def _limits(self, scope: Scope, where: TextSpan) -> bool:
        """Whether a scope narrows the words rather than being them ("after meals"), the topic itself, or adults."""
        own = scope.origin is Origin.SENTENCE and scope.place.start < where.end and where.start < scope.place.end
        kind, _, name = scope.key.partition(":")
        topic = kind in ("with", "in") and self.subjects.is_topic(name)
        return scope.dimension is not Dimension.SITE and not own and not topic and scope.key != "adults"


def is_sure(frame: Frame, passage: Passage, *, settled: bool = False) -> bool:
    """Whether the article itself says this flatly: no question, myth, report, past, hedge or partial denial."""
    assertion = frame.assertion
    if frame.stance.voice not in ("plain", "fact") or frame.speech.act in _UNSURE_ACTS:
        return False
    if assertion.polarity is Polarity.PARTIAL or assertion.frequency not in ("", "always"):
        return False
    cues = {passage.text[cue.start : cue.end].lower() for cue in assertion.cues}
    # "Can be cured" says that there is a cure; "may be catching" says nothing.
    possible = assertion.certainty is Certainty.UNCERTAIN and ("can" in cues or settled)
    return assertion.certainty is Certainty.CERTAIN or possible


def _only_narrows(words: Span) -> bool:
    """Whether the words only say which one is meant: "hereditary deafness", "a form that is not inherited"."""
    root = words.root
    named = root.head
    if root.dep_ == "amod":
        return not any(child.dep_ == "cop" for child in named.children)
    for token in (root, *root.ancestors):
        if token.dep_ == "acl:relcl":
            return not any(child.dep_ in ("cop", "expl") for child in token.head.children)
    return False


def _doubted(slot: Slot, words: Words) -> bool:
    return bool(slot.doubts.intersection(words.forms) or slot.doubts.intersection(words.lemmas))


def _is_denied(frame: Frame, slot: Slot) -> bool:
    banned = frame.speech.force in _BANS and slot.fault in (Fault.ADVICE, Fault.TREATMENT, Fault.ACTION)
    return frame.assertion.polarity is Polarity.NEGATED or banned


def _turned(slot: Slot, wording: Wording, denied: bool) -> str:
    """The side that a wording takes, or its denial; "" where a property has no side for that."""
    otherwise = "" if slot.fault is Fault.PROPERTY else f"{DENIED}{wording.side}"
    return slot.turned.get(wording.side, otherwise) if denied else wording.side
