"""Makes claims of statements that another statement of the article may contradict: one content, another answer."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from healthlint.claims.claim import Claim, Measure, Side, Subject, SubjectOrigin
from healthlint.claims.phrasings import Answer, all_axes
from healthlint.claims.quantified import Number
from healthlint.claims.settings import is_setting
from healthlint.claims.slots import DENIED
from healthlint.claims.statements import Statement, Surroundings, read_statements
from healthlint.claims.subjects import SubjectReader
from healthlint.claims.substitutions import OPPOSED, choices_in
from healthlint.language import Passage
from healthlint.language.framing import Act, Certainty, Frame, FrameReader, Origin, Polarity
from healthlint.language.quantities import Interval, Quantity
from healthlint.positions import TextSpan
from healthlint.reading import BlockKind

QuantitiesOf = Callable[[Passage], tuple[Quantity, ...]]
_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL)
_TOLD = frozenset((Act.QUESTION, Act.REPORTED, Act.PAST))
# Sections that are on nothing but the article's topic.
_ON_TOPIC = frozenset(("first-aid",))
_AFFIRMED = (Answer.YES, Answer.USUALLY, Answer.ALWAYS)
# Verbs that say one thing of what they are said of, where the clause says no more: "needs surgery", "is necessary".
_ALIKE = (
    frozenset("need require necessary call want".split()),
    frozenset("take use give apply put swallow eat drink try avoid have recommend".split()),
    frozenset("have get suffer".split()),
)
_HANDLING = frozenset("use try apply put give".split())
# What a side says already: whoever waits sees a doctor later, and what is found in men more often is so first.
_IMPLIED = {"urgency": frozenset(("seek",)), "sex": frozenset(("begin",)), "rarity": frozenset(("begin",))}
# Axes on which a length of time says how long, and not in which case.
_AT_ANY_TIME = frozenset(("taken_out", "urgency", "promptness"))
# A share of people that an illness strikes, affects or is found in has it.
_HAVING = frozenset("begin affect strik hit population prevalenc occur live report countri".split())
# Words of a statement on other cases than those that a denial without them speaks of.
_CASES = frozenset("healthy whose between once after until unless befor without other another".split())
# Words that leave open of what something is said: "the standard duration of treatment is two weeks".
_WHOSE = frozenset("last begin duration length treatment therapy standard".split())
_NOWHERE = Subject("", (), "it", SubjectOrigin.TITLE)


@dataclass(frozen=True, slots=True)
class _Stated:
    """A statement where it stands; `slot` names its content, `value` what it says of it.

    `told` is the content where nothing but an answer is said of it, and empty elsewhere; `axis` names what a side is
    taken on, and `beside` is the content beside it.
    """

    statement: Statement
    passage: Passage
    subject: Subject
    slot: str
    value: Side | Measure
    where: TextSpan
    told: frozenset[str] = frozenset()
    axis: str = ""
    beside: frozenset[str] = frozenset()


def claims_of_statements(
    passages: Iterable[Passage], subjects: SubjectReader, frames: FrameReader, quantities_of: QuantitiesOf
) -> Iterator[Claim]:
    """The claims, in reading order. Statements that share their content with no other value make none.

    A slot's name is "said", the axis and the content, or for a number "said-" and what it measures, and the content.
    """
    groups: defaultdict[tuple[str, str], list[_Stated]] = defaultdict(list)
    passages = tuple(passages)
    order = {id(passage): number for number, passage in enumerate(passages)}
    stated = list(_stated(passages, subjects, quantities_of))
    for one in (*stated, *_within_denials(stated), *_with_less(stated)):
        groups[one.slot, one.subject.key].append(one)
    for group in groups.values():
        if len({one.value for one in group}) > 1:
            for one in sorted(group, key=lambda one: (order[id(one.passage)], one.where.start)):
                frame = frames.read(one.passage, TextSpan(one.statement.root.idx, one.statement.root.idx + 1))
                if is_own_word(frame):
                    yield _claim(one, frame)


def _within_denials(stated: Sequence[_Stated]) -> Iterator[_Stated]:
    """What is affirmed of less than a denial denies, in the slot of the denial: "do not swim", "swim every day"."""
    affirmed: defaultdict[tuple[str, str], list[_Stated]] = defaultdict(list)
    for one in stated:
        if one.told and isinstance(one.value, Side) and one.value.name in _AFFIRMED:
            for word in one.told:
                affirmed[one.subject.key, word].append(one)
    for denial in stated:
        if denial.value != Side(Answer.NO) or not denial.told:
            continue
        key = denial.subject.key
        rarest = min(denial.told, key=lambda word: (len(affirmed.get((key, word), ())), word))
        for one in affirmed.get((key, rarest), ()):
            others = one.told - denial.told
            narrowed = others & one.statement.actors or any(word in _CASES or is_setting(word) for word in others)
            if denial.told < one.told and not narrowed and _are_of_one_act(denial, one):
                yield replace(one, slot=denial.slot)


def _with_less(stated: Sequence[_Stated]) -> Iterator[_Stated]:
    """What takes a side with a verb or adverb more than another statement, in the slot of that statement."""
    sided: defaultdict[tuple[str, str], dict[frozenset[str], _Stated]] = defaultdict(dict)
    for one in stated:
        if one.axis:
            sided[one.subject.key, one.axis].setdefault(one.beside, one)
    for one in stated:
        if not one.axis:
            continue
        others = sided[one.subject.key, one.axis]
        for act in sorted(one.statement.acts & one.beside):
            if is_setting(act):
                continue
            less = others.get(one.beside - {act})
            if less is not None and less.statement is not one.statement:
                yield replace(one, slot=less.slot)


def _is_order(root: Token) -> bool:
    return root.tag_ == "VB" and root.dep_ == "ROOT" and not any(one.dep_.startswith("nsubj") for one in root.children)


def _are_of_one_act(denial: _Stated, affirmed: _Stated) -> bool:
    denied, done = denial.statement, affirmed.statement
    if denied.root.lemma_.lower() in _HANDLING and not denied.predicate and _is_order(done.root):
        # "Never use vinegar" is against rinsing with vinegar too.
        return True
    if done.predicate:
        return done.predicate in denial.told and denied.predicate == done.predicate
    if denied.predicate:
        return False
    one, other = denied.root.lemma_.lower(), done.root.lemma_.lower()
    return one == other != "be" or any({one, other} <= group for group in _ALIKE)


def _stated(passages: Iterable[Passage], subjects: SubjectReader, quantities_of: QuantitiesOf) -> Iterator[_Stated]:
    for passage in passages:
        block = passage.block
        if passage.kind not in _PROSE or (block.in_list is not None and block.in_list.lead_in is not None):
            continue
        topics = subjects.topic_places(passage)
        quantities, terms = quantities_of(passage), subjects.terms_of(passage)
        for sentence in passage.sentences:
            introduces = sentence.text.rstrip().endswith(":")
            around = Surroundings(topics, quantities, terms, subjects.means_topic(passage, sentence))
            for statement in read_statements(sentence, around):
                if _is_clause(statement) and _says_enough(statement) and not introduces:
                    subject = _subject(statement, passage, subjects)
                    yield from _values(statement, passage, subject)


def _subject(statement: Statement, passage: Passage, subjects: SubjectReader) -> Subject:
    if statement.names_topic:
        return subjects.named_topic or _NOWHERE
    focus = subjects.focus_of(passage)
    if focus is not None and (focus.key in statement.content or focus.key in _ON_TOPIC):
        # What the sentence names itself does not limit it.
        focus = subjects.topic
    return focus or _NOWHERE


def _is_clause(statement: Statement) -> bool:
    """Whether there is a verb: a bare list item says nothing of itself."""
    root = statement.root
    if root.sent[0].tag_ == "VBZ":
        # "Is relieved by rest" in a list is of what the list is on.
        return False
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
        told = statement.content - _WHOSE
        named = statement.names_topic or (told and passage.block.in_list is None)
        if named and statement.answer in (Answer.YES, Answer.USUALLY):
            slot = _numeric_slot(statement, number, words, sides)
            measure = number.value
            if slot.startswith("said-limit") and measure.interval.low == measure.interval.high:
                measure = replace(measure, interval=Interval(None, measure.interval.high))
            yield _Stated(statement, passage, subject, slot, measure, number.places[0])
        within = (place for axis, _, place in sides if all_axes()[axis].any_number)
        if not any(place.start <= number.places[0].start < place.end for place in within):
            words |= {str(number.value.interval)}
            content = " ".join(sorted(words))
    if len(statement.parts) == 1 and not sides and statement.answer not in (Answer.NO, Answer.RARELY):
        yield from _seated(statement, passage, subject)
    if not sides:
        answer = Side(statement.answer.value)
        yield _Stated(statement, passage, subject, f"said::{content}", answer, statement.where, words)
        for choice in choices_in(statement, words):
            mood = " (do)" if _is_order(statement.root) else ""
            slot = f"said:{OPPOSED}:{choice.chosen_from}:{' '.join(sorted(choice.rest))}{mood}"
            yield _Stated(statement, passage, subject, slot, Side(choice.word), statement.where)
    turned = statement.answer in (Answer.NO, Answer.RARELY)
    for index, (axis, side, place) in enumerate(sides):
        beside = (*sides[:index], *sides[index + 1 :])
        others = " ".join(other for name, other, _ in beside if not _go_together(name, axis))
        said = words - _IMPLIED.get(axis, frozenset())
        if axis in _AT_ANY_TIME and number is not None and number.slot == "time":
            said -= {str(number.value.interval) if number.value is not None else ""}
        content, full = " ".join(sorted(said)), frozenset((*said, *others.split()))
        value = Side(f"{DENIED}{side}" if turned else side)
        yield _Stated(
            statement, passage, subject, f"said:{axis}:{content} {others}".strip(), value, place, axis=axis, beside=full
        )
    if [axis for axis, _, _ in sides] == ["rarity"] and statement.answer is Answer.YES:
        # "It is common" is "it often happens".
        often = Answer.USUALLY if sides[0][1] == "common" else Answer.RARELY
        yield _Stated(statement, passage, subject, f"said::{content}", Side(often), statement.where)


def _go_together(axis: str, other: str) -> bool:
    """Whether a side on one axis tells no case from another on the other: an hour beside meals, and how soon."""
    return {axis, other} == {"hour", "meals"} or "promptness" in (axis, other)


def _numeric_slot(
    statement: Statement, number: Number, words: frozenset[str], sides: Sequence[tuple[str, str, TextSpan]]
) -> str:
    """The slot of a number: what it measures, and of what; at an age things are neither common nor rare besides."""
    name, words = number.slot, words - {"daily"}
    if name == "amount" and "maximum" in words:
        name, words = "limit", words - {"maximum"}
    elif name == "share":
        words -= _HAVING
    elif name in ("time", "level") and "seek" in words:
        name = "seek"
    if name == "level" and any(token.lower_ == "normal" for token in statement.root.sent):
        words |= {"normal"}
    kept = [side for axis, side, _ in sides if name != "age" or not (axis == "sex" or side == "common")]
    return " ".join((f"said-{name}:{' '.join(sorted(words))}", *kept)).strip()


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
