"""The whole frame of a place in an article: its sentence's cues, and what headings and list lead-ins add to them."""

from dataclasses import dataclass, replace

from spacy.tokens import Span

from healthlint.language.framing.acts import STATEMENT, Act, Force, Speech, SpeechReader
from healthlint.language.framing.assertion import Assertion, AssertionReader, Certainty, Polarity
from healthlint.language.framing.clauses import Clauses, find_clauses
from healthlint.language.framing.cues import word_list
from healthlint.language.framing.scope import Dimension, Origin, Scope, ScopeReader, inherited
from healthlint.language.framing.sentence import Sentence, read_sentence
from healthlint.language.framing.stance import PLAIN, Stance, Voice, read_heading_stance, read_stance
from healthlint.language.passage import AnalysedArticle, Passage
from healthlint.positions import TextSpan


@dataclass(frozen=True, slots=True)
class Frame:
    """How the word at a place is asserted, for whom and when, in whose voice, and what its clause does."""

    assertion: Assertion
    scopes: tuple[Scope, ...]
    stance: Stance
    speech: Speech


@dataclass(frozen=True, slots=True)
class _Readers:
    sentence: Sentence
    assertion: AssertionReader
    scope: ScopeReader
    speech: SpeechReader


@dataclass(frozen=True, slots=True)
class _Handed:
    """What a heading or lead-in hands down."""

    scopes: tuple[Scope, ...] = ()
    stance: Stance = PLAIN
    speech: Speech | None = None
    modal: str = ""
    is_condition: bool = False


class FrameReader:
    """Reads frames in one article; each sentence, heading and lead-in is read at most once, when first asked for."""

    def __init__(self, article: AnalysedArticle) -> None:
        self.article = article
        self._passages = {id(passage.block): passage for passage in article.every_passage}
        self._sentences: dict[tuple[int, int], _Readers] = {}
        self._handed: dict[tuple[int, Origin], _Handed] = {}

    def read(self, passage: Passage, place: TextSpan) -> Frame:
        """The frame of the first word at a place in a passage. Raises ValueError where no sentence holds it."""
        readers = self._readers(passage, _sentence_at(passage, place))
        target = readers.sentence.word_at(place.start)
        assertion = readers.assertion.read(target)
        scopes = list(readers.scope.read(target))
        stance = read_stance(readers.sentence, passage.text, target)
        speech = readers.speech.read(target)
        for handed in self._above(passage):
            scopes.extend(handed.scopes)
            if stance.voice is Voice.PLAIN and stance.place is None:
                stance = handed.stance
            if handed.is_condition:
                assertion = replace(assertion, certainty=Certainty.HYPOTHETICAL)
                speech = STATEMENT
            elif handed.modal:
                assertion, speech = _under_modal(handed.modal, readers.sentence, assertion, speech)
            elif handed.speech is not None:
                assertion, speech = _under(handed.speech, assertion, speech)
        return Frame(assertion, _without_repeats(scopes), stance, speech)

    def _readers(self, passage: Passage, sentence: Span) -> _Readers:
        key = id(passage.block), sentence.start
        if key not in self._sentences:
            read = read_sentence(sentence)
            clauses = find_clauses(read)
            self._sentences[key] = _Readers(
                read,
                AssertionReader(read, clauses),
                ScopeReader(read, passage.text, clauses),
                SpeechReader(read, clauses),
            )
        return self._sentences[key]

    def _above(self, passage: Passage) -> list[_Handed]:
        block = passage.block
        handed = []
        if block.in_list is not None and block.in_list.lead_in is not None:
            lead_in = self.article.read.blocks[block.in_list.lead_in]
            if lead_in is not block:
                handed.append(self._hand_down(id(lead_in), Origin.LEAD_IN))
        above = self.article.read.headings_above(block)
        handed.extend(self._hand_down(id(heading), Origin.HEADING) for heading in reversed(above))
        return handed

    def _hand_down(self, block: int, origin: Origin) -> _Handed:
        key = block, origin
        if key not in self._handed:
            passage = self._passages.get(block)
            self._handed[key] = _read_handed(passage, origin) if passage is not None and len(passage.doc) else _Handed()
        return self._handed[key]


def _sentence_at(passage: Passage, place: TextSpan) -> Span:
    for sentence in passage.sentences:
        if place.start < sentence.end_char:
            return sentence
    raise ValueError(f"no sentence of the passage holds offset {place.start}")


def _read_handed(passage: Passage, origin: Origin) -> _Handed:
    last = read_sentence(list(passage.doc.sents)[-1])
    clauses = find_clauses(last)
    reader = ScopeReader(last, passage.text, clauses, is_label=origin is Origin.HEADING)
    scopes = tuple(inherited(scope, origin) for scope in reader.everything())
    if origin is Origin.HEADING:
        handed_down = tuple(scope for scope in scopes if scope.dimension is not Dimension.CONDITION)
        return _Handed(handed_down, read_heading_stance(last))
    opens = last.words[-1] == ":" or last.words[-1] not in (".", "!", "?")
    if not opens:
        return _Handed()
    if _ends_in_condition(last, clauses):
        return _Handed(is_condition=True)
    target = max(len(last) - 2, 0)
    speech = SpeechReader(last, clauses).read(target)
    # "You should:", "Do not:" and "Avoid:" leave their verb or object to the items.
    hangs = len(last) > 1 and (last.tags[-2] in ("MD", "RB", "TO", "VB", "VBP", "IN") or last.words[-2] == "not")
    modal = last.words[-2] if len(last) > 1 and last.words[-2] in ("can", "may", "could", "might") else ""
    return _Handed(scopes, read_stance(last, passage.text, target), speech if hangs else None, modal)


def _ends_in_condition(lead_in: Sentence, clauses: Clauses) -> bool:
    """Whether the items finish an "if" clause: "Call your doctor if you:", "Get help if you have any of these:"."""
    last = len(lead_in) - 1
    while last > 0 and not lead_in.words[last][0].isalpha():
        last -= 1
    index: int | None = clauses.of[last]
    while index is not None:
        if clauses.all[index].marker in ("if", "unless", "whether"):
            return True
        index = clauses.all[index].before
    return bool({"if", "unless", "when"} & set(lead_in.words[max(last - 1, 0) : last + 1]))


def _under(lead_in: Speech, assertion: Assertion, speech: Speech) -> tuple[Assertion, Speech]:
    """An item that finishes its lead-in has its force: "You should:" and "Do not:"."""
    if lead_in.force is Force.NONE or speech.act not in (Act.STATEMENT, Act.INSTRUCTION, Act.PROHIBITION):
        return assertion, speech
    if speech.act is Act.PROHIBITION:
        # "You should: avoid alcohol" forbids already; the lead-in only softens it.
        softened = Force.SHOULD_NOT if lead_in.force in (Force.SHOULD, Force.MUST) else speech.force
        return assertion, replace(speech, force=softened)
    forbids = lead_in.force in (Force.MUST_NOT, Force.SHOULD_NOT, Force.NEED_NOT)
    if forbids and assertion.polarity is not Polarity.PARTIAL:
        turned = Polarity.AFFIRMED if assertion.polarity is Polarity.NEGATED else Polarity.NEGATED
        assertion = replace(assertion, polarity=turned)
    return assertion, Speech(lead_in.act, lead_in.force, speech.action or lead_in.action, lead_in.cue)


def _under_modal(modal: str, item: Sentence, assertion: Assertion, speech: Speech) -> tuple[Assertion, Speech]:
    """An item under "You may:" or "Children can:" is allowed if people do it at will, and possible otherwise."""
    if modal == "might" or item.lemmas[0] in word_list("assertion", "involuntary"):
        unsure = max(assertion.certainty, Certainty.UNCERTAIN, key=list(Certainty).index)
        return replace(assertion, certainty=unsure), STATEMENT
    return assertion, Speech(Act.PERMISSION, Force.MAY, speech.action, None)


def _without_repeats(scopes: list[Scope]) -> tuple[Scope, ...]:
    """Each dimension and name once, the nearest kept."""
    kept: dict[tuple[Dimension, str], Scope] = {}
    for scope in scopes:
        kept.setdefault((scope.dimension, scope.name), scope)
    return tuple(kept.values())
