"""Which side of each pair of opposites an article takes, about what and in which scope, and where it takes both."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from healthlint.claims.opposites import Fault, Opposite, SubjectBy, opposites
from healthlint.language import AnalysedArticle, Passage
from healthlint.language.framing import (
    Act,
    Certainty,
    Dimension,
    Force,
    Frame,
    FrameReader,
    Origin,
    Polarity,
    Scope,
    Voice,
)
from healthlint.language.terms import Kind, Term, find_terms
from healthlint.positions import TextSpan
from healthlint.reading import BlockKind

_PRONOUNS = frozenset(("it", "this", "they", "these"))
_STANDING_FOR_TOPIC = frozenset("condition disease illness infection disorder".split())
_DENIED = frozenset((Force.SHOULD_NOT, Force.MUST_NOT))
# What a remedy is for in every illness, and so tells no two of them apart.
_UNSPECIFIC = frozenset("muscle pain swelling inflammation skin joint area tissue redness blood".split())
_LINK = re.compile(r"\s(?:for|of)\s(?:the\s)?")
_PROSE = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL, BlockKind.DEFINITION))


@dataclass(frozen=True, slots=True)
class Commitment:
    """One side of a pair taken in one place.

    `subject` is what it is about: ids of concepts with the words that narrow them, empty for the topic of the article;
    `scopes` are the names of the scopes that it holds in.
    """

    opposite: Opposite
    yes: bool
    subject: tuple[str, ...]
    scopes: frozenset[str]
    passage: Passage
    where: TextSpan


@dataclass(frozen=True, slots=True)
class Clash:
    """Both sides of a pair about one subject in one scope; `first` stands before `second`."""

    first: Commitment
    second: Commitment
    subject: str


def find_clashes(article: AnalysedArticle, fault: Fault) -> Iterator[Clash]:
    """One clash for each subject, scope and pair of a kind: the first place of each side."""
    reader = _Reader(article)
    for opposite in opposites():
        if opposite.fault is not fault:
            continue
        sides: dict[tuple[tuple[str, ...], frozenset[str]], dict[bool, Commitment]] = {}
        for one in reader.read(opposite):
            sides.setdefault((one.subject, one.scopes), {}).setdefault(one.yes, one)
        for found in sides.values():
            if len(found) == 2:
                first, second = found.values()
                yield Clash(first, second, reader.name_of(second))


def describe_scope(one: Commitment) -> str:
    """The scope that two clashing commitments share, for a message."""
    return f"for {', '.join(sorted(one.scopes))}" if one.scopes else "without limits"


class _Reader:
    """Reads the commitments of one article; the terms of a block are looked up once, and only where one is worded."""

    def __init__(self, article: AnalysedArticle) -> None:
        self._article = article
        self._frames = FrameReader(article)
        self._terms: dict[int, tuple[Term, ...]] = {}
        self._passages = {id(passage.block): passage for passage in article.every_passage}
        title = article.read.title
        self._title = self._passages.get(id(title)) if title is not None else None
        self._title_words = _stems(self._title.text) if self._title is not None else frozenset()

    def name_of(self, one: Commitment) -> str:
        """The subject as the article calls it."""
        names = [term.concept.name for term in self._terms_of(one.passage) if term.concept.id in one.subject[:1]]
        return names[0] if names else "the topic"

    def read(self, opposite: Opposite) -> Iterator[Commitment]:
        """The commitments to either side of a pair, in reading order; none where the article weighs both."""
        for passage in self._article.passages:
            if passage.kind not in _PROSE or not opposite.wording.search(passage.text):
                continue
            for sentence in passage.sentences:
                if (one := self._in_sentence(opposite, passage, sentence)) is not None:
                    yield one

    def _in_sentence(self, opposite: Opposite, passage: Passage, sentence: Span) -> Commitment | None:
        found = list(opposite.wording.finditer(passage.text, sentence.start_char, sentence.end_char))
        if not found or opposite.unsure.search(sentence.text) or sentence.text.rstrip().endswith("?"):
            return None
        sides = {match.lastgroup for match in found}
        if len(sides) > 1:
            return None
        match = found[0]
        where = TextSpan(match.start(), match.end())
        frame = self._frames.read(passage, TextSpan(match.end() - 1, match.end()))
        if not _is_sure(frame, passage):
            return None
        subject = self._subject(opposite, passage, sentence, where)
        if subject is None:
            return None
        denied = frame.assertion.polarity is Polarity.NEGATED or frame.speech.force in _DENIED
        if denied and opposite.fault is Fault.TREATMENT:
            return None
        scopes = frozenset(scope.name for scope in frame.scopes if _limits(scope, where))
        return Commitment(opposite, (match.lastgroup == "yes") != denied, subject, scopes, passage, where)

    def _subject(self, opposite: Opposite, passage: Passage, sentence: Span, where: TextSpan) -> tuple[str, ...] | None:
        terms = [
            term
            for term in self._terms_of(passage)
            if sentence.start_char <= term.where.start < sentence.end_char and term.concept.kind in opposite.about
        ]
        if opposite.subject is SubjectBy.TREATED:
            return self._treated(opposite, passage, terms)
        distinct = {term.concept.id for term in terms}
        if len(distinct) > 1:
            return None
        if distinct:
            term = terms[0]
            if opposite.subject is SubjectBy.NAMED and not _is_said_of(passage, term, where):
                return None
            return (term.concept.id, *_qualifiers(passage, term))
        if opposite.subject is SubjectBy.NAMED and not _stands_for_topic(passage, where):
            return None
        return self._inherited(opposite, passage)

    def _inherited(self, opposite: Opposite, passage: Passage) -> tuple[str, ...] | None:
        """The subject of the nearest heading that names one, if it names no more than one."""
        for heading in reversed(self._article.read.headings_above(passage.block)):
            above = self._passages.get(id(heading))
            terms = [term for term in self._terms_of(above) if term.concept.kind in opposite.about] if above else []
            if terms and above is not None:
                single = len({term.concept.id for term in terms}) == 1
                return (terms[0].concept.id, *_qualifiers(above, terms[0])) if single else None
        return None

    def _treated(self, opposite: Opposite, passage: Passage, terms: list[Term]) -> tuple[str, ...] | None:
        """What a remedy is for besides the topic: places and illnesses of the sentence and of headings below the title.

        An article without a title has no topic, and is not compared.
        """
        if self._title is None or len(_conditions(self._terms_of(self._title))) > 1:
            return None
        names = [_stems(passage.text[term.where.start : term.where.end]) for term in terms]
        for heading in self._article.read.headings_above(passage.block):
            above = self._passages.get(id(heading))
            if above is not None and above is not self._title:
                found = [term for term in self._terms_of(above) if term.concept.kind in opposite.about]
                names += [_stems(above.text[term.where.start : term.where.end]) for term in found]
        others = {" ".join(sorted(name)) for name in names if not name & (self._title_words | _UNSPECIFIC)}
        return tuple(sorted(others))

    def _terms_of(self, passage: Passage) -> tuple[Term, ...]:
        key = id(passage.block)
        if key not in self._terms:
            self._terms[key] = find_terms(passage)
        return self._terms[key]


def _is_sure(frame: Frame, passage: Passage) -> bool:
    assertion = frame.assertion
    if frame.stance.voice not in (Voice.PLAIN, Voice.FACT) or assertion.polarity is Polarity.PARTIAL:
        return False
    if frame.speech.act in (Act.QUESTION, Act.REPORTED, Act.PAST) or frame.speech.force is Force.NEED_NOT:
        return False
    if assertion.frequency not in ("", "always"):
        return False
    # "Can be cured" says that there is a cure; "may be catching" says nothing.
    cues = {passage.text[cue.start : cue.end].lower() for cue in assertion.cues}
    return assertion.certainty is Certainty.CERTAIN or (assertion.certainty is Certainty.UNCERTAIN and "can" in cues)


def _limits(scope: Scope, where: TextSpan) -> bool:
    """Whether a scope narrows the words rather than being them: "after meals" is a time, and here the statement."""
    own = scope.origin is Origin.SENTENCE and scope.place.start < where.end and where.start < scope.place.end
    return scope.dimension is not Dimension.SITE and not own


def _is_said_of(passage: Passage, term: Term, where: TextSpan) -> bool:
    """Whether a term is the subject of the words, or what a cure is for."""
    noun, said = _head(passage, term.where), _head(passage, where)
    if noun is None or said is None:
        return False
    if noun.i > said.i:
        return _LINK.fullmatch(passage.text, where.end, term.where.start) is not None
    return _is_subject(noun, said)


def _stands_for_topic(passage: Passage, where: TextSpan) -> bool:
    said = _head(passage, where)
    if said is None:
        return False
    if "it" in passage.text[where.start : where.end].lower().split():
        return True
    subjects = [token for token in said.sent if token.i < said.i and _is_subject(token, said)]
    if not subjects:
        return False
    subject = subjects[0]
    word = subject.lower_
    if word in _PRONOUNS:
        return True
    if word == "there" and said.i - subject.i <= 4:
        return True
    determined = any(child.lower_ in ("the", "this") for child in subject.children)
    return word in _STANDING_FOR_TOPIC and determined and not any(c.dep_ == "amod" for c in subject.children)


def _is_subject(token: Token, said: Token) -> bool:
    return token.dep_.startswith(("nsubj", "expl")) and (token.head in (said, said.head))


def _qualifiers(passage: Passage, term: Term) -> tuple[str, ...]:
    """The adjectives and nouns that narrow a term: latent tuberculosis is not active tuberculosis."""
    noun = _head(passage, term.where)
    if noun is None:
        return ()
    return tuple(
        child.lower_ for child in noun.children if child.dep_ in ("amod", "compound") and child.idx < term.where.start
    )


def _head(passage: Passage, where: TextSpan) -> Token | None:
    span = passage.doc.char_span(where.start, where.end, alignment_mode="expand")
    return span.root if span is not None else None


def _conditions(terms: tuple[Term, ...]) -> set[str]:
    return {term.concept.id for term in terms if term.concept.kind is Kind.CONDITION}


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.removesuffix("s") for word in re.findall(r"[a-z]{3,}", text.lower()))
