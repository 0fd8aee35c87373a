"""Makes claims of statements that another statement of the article may contradict: one content, another answer."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from healthlint.claims.claim import Claim, Measure, Side, Subject, SubjectOrigin
from healthlint.claims.phrasings import Answer, all_axes
from healthlint.claims.slots import DENIED
from healthlint.claims.statements import Statement, Surroundings, read_statements
from healthlint.claims.subjects import SubjectReader
from healthlint.language import Passage
from healthlint.language.framing import Act, Certainty, Frame, FrameReader, Origin, Polarity
from healthlint.language.quantities import Quantity
from healthlint.positions import TextSpan
from healthlint.reading import BlockKind

QuantitiesOf = Callable[[Passage], tuple[Quantity, ...]]
_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL)
_TOLD = frozenset((Act.QUESTION, Act.REPORTED, Act.PAST))
_NOWHERE = Subject("", (), "it", SubjectOrigin.TITLE)


@dataclass(frozen=True, slots=True)
class _Stated:
    """A statement where it stands; `slot` names its content, `value` what it says of it."""

    statement: Statement
    passage: Passage
    subject: Subject
    slot: str
    value: Side | Measure
    where: TextSpan


def claims_of_statements(
    passages: Iterable[Passage], subjects: SubjectReader, frames: FrameReader, quantities_of: QuantitiesOf
) -> Iterator[Claim]:
    """The claims, in reading order. Statements that share their content with no other value make none.

    A slot's name is "said", the axis and the content, or for a number "said-" and what it measures, and the content.
    """
    groups: defaultdict[tuple[str, str], list[_Stated]] = defaultdict(list)
    for one in _stated(passages, subjects, quantities_of):
        groups[one.slot, one.subject.key].append(one)
    for group in groups.values():
        if len({one.value for one in group}) > 1:
            for one in group:
                frame = frames.read(one.passage, TextSpan(one.statement.root.idx, one.statement.root.idx + 1))
                if is_own_word(frame):
                    yield _claim(one, frame)


def _stated(passages: Iterable[Passage], subjects: SubjectReader, quantities_of: QuantitiesOf) -> Iterator[_Stated]:
    for passage in passages:
        block = passage.block
        if passage.kind not in _PROSE or (block.in_list is not None and block.in_list.lead_in is not None):
            continue
        topics = subjects.topic_places(passage)
        quantities, terms = quantities_of(passage), subjects.terms_of(passage)
        for sentence in passage.sentences:
            around = Surroundings(topics, quantities, terms, subjects.means_topic(passage, sentence))
            for statement in read_statements(sentence, around):
                if _is_clause(statement) and _says_enough(statement):
                    subject = _subject(statement, passage, subjects)
                    yield from _values(statement, passage, subject)


def _subject(statement: Statement, passage: Passage, subjects: SubjectReader) -> Subject:
    topic = subjects.named_topic if statement.names_topic else subjects.focus_of(passage)
    return topic or _NOWHERE


def _is_clause(statement: Statement) -> bool:
    """Whether there is a verb: a bare list item says nothing of itself."""
    root = statement.root
    linked = any(child.dep_ in ("cop", "nsubj", "nsubj:pass") for child in root.children)
    closed = root.sent.text.rstrip().endswith((".", "!", ";"))
    return root.pos_ in ("VERB", "AUX") or linked or (closed and statement.names_topic)


def _seated(statement: Statement, passage: Passage, subject: Subject) -> Iterator[_Stated]:
    """Where an illness begins, or which part of the body it is a disease of: one part only."""
    (part,) = statement.parts
    others = statement.content - statement.parts
    if statement.names_topic and (others == {"begin"} or (not others and _defines(statement.root))):
        yield _Stated(statement, passage, subject, f"said:part:{' '.join(others)}", Side(part), statement.where)


def _defines(root: Token) -> bool:
    return root.lemma_.lower() in ("be", "belong", "count") or any(child.dep_ == "cop" for child in root.children)


def _says_enough(statement: Statement) -> bool:
    """Whether the content tells what is meant: two words, or one where the topic is named."""
    told = len(statement.content - {"risk"}) + len(statement.sides) + (statement.number is not None)
    if any(axis in ("amount", "wellness") for axis, _, _ in statement.sides):
        told -= 1
    return told >= (1 if statement.names_topic else 2)


def _values(statement: Statement, passage: Passage, subject: Subject) -> Iterator[_Stated]:
    sides = tuple(one for one in statement.sides if _takes_side(one[0], statement))
    words = statement.content | {side for axis, side, _ in statement.sides if not _takes_side(axis, statement)}
    content, number = " ".join(sorted(words)), statement.number
    if number is not None and number.value is not None:
        if statement.names_topic and statement.answer in (Answer.YES, Answer.USUALLY):
            slot = " ".join((f"said-{number.slot}:{content}", *(side for _, side, _ in sides))).strip()
            yield _Stated(statement, passage, subject, slot, number.value, number.places[0])
        within = (place for axis, _, place in sides if all_axes()[axis].any_number)
        if not any(place.start <= number.places[0].start < place.end for place in within):
            content = f"{content} {number.value.interval}"
    if len(statement.parts) == 1 and not sides and statement.answer not in (Answer.NO, Answer.RARELY):
        yield from _seated(statement, passage, subject)
    if not sides:
        yield _Stated(statement, passage, subject, f"said::{content}", Side(statement.answer.value), statement.where)
    turned = statement.answer in (Answer.NO, Answer.RARELY)
    for index, (axis, side, place) in enumerate(sides):
        others = " ".join(other for _, other, _ in (*sides[:index], *sides[index + 1 :]))
        value = Side(f"{DENIED}{side}" if turned else side)
        yield _Stated(statement, passage, subject, f"said:{axis}:{content} {others}".strip(), value, place)


def _takes_side(axis: str, statement: Statement) -> bool:
    """Whether a wording of an axis takes a side here; elsewhere ("avoid sedatives") it is a word like any other."""
    one = all_axes()[axis]
    return (not one.needs or one.needs in statement.content) and (not one.defines or _defines(statement.root))


def is_own_word(frame: Frame) -> bool:
    """Whether the article itself says it, now and of all cases."""
    if frame.stance.voice not in ("plain", "fact") or frame.speech.act in _TOLD:
        return False
    return frame.assertion.polarity is not Polarity.PARTIAL and frame.assertion.certainty is not Certainty.HYPOTHETICAL


def _claim(one: _Stated, frame: Frame) -> Claim:
    return Claim(
        one.subject, one.slot, one.value, False, frame.assertion.frequency, frame.speech.force,
        frame.assertion.certainty, tuple(scope for scope in frame.scopes if scope.origin is not Origin.SENTENCE),
        frame.stance.voice, one.passage, one.where,
    )  # fmt: skip
