"""What a statement is about: named in its clause, or inherited from the lead-in, headings and title above it."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import cached_property

from spacy.tokens import Span, Token

from healthlint.claims.claim import Subject, SubjectOrigin
from healthlint.language import AnalysedArticle, Passage
from healthlint.language.terms import Kind, Term, find_terms
from healthlint.positions import TextSpan

_PRONOUNS = frozenset("it this they these them that".split())
GENERIC = frozenset(
    "condition disease illness infection disorder complaint ailment medicine medication drug tablet pill".split()
)
PERSONS = frozenset(
    "i you we he she people person patient anyone someone everyone everybody anybody somebody nobody child kid"
    " baby adult woman man parent doctor nurse pharmacist one who family".split()
)
_RIVALS = frozenset(("and", "or", "vs", "versus", "&", "/", ",", "v"))
_NARROWING = frozenset(("amod", "compound", "nmod", "nummod"))
_COMMON = frozenset("your the this any most severe serious bad further own other new".split())
_LONGEST_NAME = 5
ALL_KINDS = frozenset(Kind)


class SubjectReader:
    """Reads subjects in one article; the terms of each passage are looked up once, when first asked for."""

    def __init__(self, article: AnalysedArticle) -> None:
        self._article = article
        self._passages = {id(passage.block): passage for passage in article.every_passage}
        self._terms: dict[int, tuple[Term, ...]] = {}
        self._topic_places: dict[int, tuple[TextSpan, ...]] = {}
        self._focus: dict[tuple[int, frozenset[Kind]], Subject | None] = {}

    def terms_of(self, passage: Passage) -> tuple[Term, ...]:
        """The medical terms of a passage."""
        key = id(passage.block)
        if key not in self._terms:
            self._terms[key] = find_terms(passage)
        return self._terms[key]

    @property
    def named_topic(self) -> Subject | None:
        """The topic as the subject of a sentence that names it."""
        return replace(self.topic, origin=SubjectOrigin.SENTENCE) if self.topic is not None else None

    def subject_of(self, passage: Passage, where: TextSpan, kinds: Collection[Kind] = ALL_KINDS) -> Subject | None:
        """The subject of the words at a place; None where two candidates compete, or nothing names one.

        Terms of other kinds than those given are no candidates.
        """
        kinds = frozenset(kinds)
        said = _head(passage, where)
        noun = _subject_token(said, where) if said is not None else None
        if noun is None or noun.lemma_.lower() in PERSONS or noun.lower_ in PERSONS or noun.lower_ == "there":
            return self.mentioned_by(passage, where, kinds)
        if _stands_for_topic(noun):
            return self.focus_of(passage, kinds)
        for term in self.terms_of(passage):
            if term.where.start <= noun.idx < term.where.end:
                return _of_term(passage, term, SubjectOrigin.SENTENCE) if term.concept.kind in kinds else None
        if noun.pos_ not in ("NOUN", "PROPN"):
            return None
        return Subject(noun.lemma_.lower(), _qualifiers(noun, noun.idx), noun.text, SubjectOrigin.SENTENCE)

    def focus_of(self, passage: Passage, kinds: Collection[Kind] = ALL_KINDS) -> Subject | None:
        """What the section of a passage is on: the nearest lead-in, heading or title that names one thing."""
        key = id(passage.block), frozenset(kinds)
        if key not in self._focus:
            self._focus[key] = self._find_focus(passage, frozenset(kinds))
        return self._focus[key]

    @cached_property
    def topic(self) -> Subject | None:
        """What the article is on: the one condition, medicine or other term of its title, else the title itself."""
        title = self._article.read.title
        passage = self._passages.get(id(title)) if title is not None else None
        if passage is None or not len(passage.doc):
            return None
        subject, _ = self._named_above(passage, ALL_KINDS, SubjectOrigin.TITLE)
        if subject is not None or any(token.lower_ in _RIVALS for token in passage.doc):
            return subject
        name = passage.text.strip()
        return Subject(f"title:{name.lower()}", (), name, SubjectOrigin.TITLE)

    def topic_places(self, passage: Passage) -> tuple[TextSpan, ...]:
        """Where a passage names the topic: by the words of the title, or by any name of the concept in it."""
        key = id(passage.block)
        if key not in self._topic_places:
            named = [TextSpan(*match.span()) for match in self._title_words.finditer(passage.text)]
            if self.topic is not None:
                named += [term.where for term in self.terms_of(passage) if term.concept.id == self.topic.key]
            self._topic_places[key] = tuple(named)
        return self._topic_places[key]

    def complaint_of(self, passage: Passage, where: TextSpan) -> Subject | None:
        """What the sentence at a place is for: "for a sprained ankle, …", else a condition that it names."""
        sentence = next(one for one in passage.doc.sents if where.start < one.end_char)
        opening = sentence[0]
        noun = opening.head
        fronted = opening.lower_ in ("for", "with", "in") and noun.pos_ in ("NOUN", "PROPN") and opening.dep_ == "case"
        if fronted and not any(place.start <= noun.idx < place.end for place in self.topic_places(passage)):
            return Subject(noun.lemma_.lower(), _qualifiers(noun, noun.idx), noun.text, SubjectOrigin.SENTENCE)
        title = self._article.read.title
        words = set(title.text.lower().split()) if title is not None else set()
        beside = self._beside(passage, where, (Kind.CONDITION,))
        # "Back pain" in an article on lower back spasms is no other complaint.
        found = [term for term in beside if not words & set(term.concept.name.lower().split())]
        return _of_term(passage, found[0], SubjectOrigin.SENTENCE) if found else None

    def is_topic(self, name: str) -> bool:
        """Whether a name stands in the title."""
        title = self._article.read.title
        return bool(name) and title is not None and name.lower() in title.text.lower()

    def is_alone(self, passage: Passage, where: TextSpan, kinds: Collection[Kind]) -> bool:
        """Whether the sentence at a place names nothing of some kinds but the topic."""
        topics = self.topic_places(passage)
        return all(any(place.covers(term.where) for place in topics) for term in self._beside(passage, where, kinds))

    def _beside(self, passage: Passage, where: TextSpan, kinds: Collection[Kind]) -> list[Term]:
        sentence = next(one for one in passage.doc.sents if where.start < one.end_char)
        return [
            term
            for term in self.terms_of(passage)
            if sentence.start_char <= term.where.start < sentence.end_char and term.concept.kind in kinds
        ]

    def means_topic(self, passage: Passage, sentence: Span) -> bool:
        """Whether a pronoun in a sentence can only stand for the topic.

        It does at the beginning of a paragraph of a section on nothing else, and after a sentence on the topic.
        """
        if self.topic is None:
            return False
        before = [one for one in passage.doc.sents if one.end <= sentence.start]
        if not before:
            focus = self.focus_of(passage)
            return focus is not None and focus.key == self.topic.key
        subject = next((token for token in before[-1].root.children if token.dep_.startswith("nsubj")), None)
        if subject is None:
            return False
        if any(place.start <= subject.idx < place.end for place in self.topic_places(passage)):
            return True
        return _stands_for_topic(subject) and self.means_topic(passage, before[-1])

    @cached_property
    def _title_words(self) -> re.Pattern[str]:
        """The title in running text, in the singular or plural, and an abbreviation that it gives in brackets."""
        title = self._article.read.title
        text = title.text.replace("’", "'") if title is not None and self.topic is not None else ""
        name = re.sub(r"\s*\([^)]*\)", "", text).strip()
        names = [name] if name and len(name.split()) <= _LONGEST_NAME else []
        if not names:
            return re.compile(r"(?!)")
        spelled = [re.escape(one.removesuffix("s")).replace("'", "['’]") + "s?" for one in names]
        short = re.compile(rf"\b{spelled[0]}\s+\(([A-Za-z.]{{2,8}})\)", re.IGNORECASE)
        short_names = {*re.findall(r"\(([A-Z.]{2,8})\)", text), *short.findall(self._article.read.source)}
        spelled += [f"(?-i:{re.escape(one)})" for one in short_names if sum(map(str.isupper, one)) > 1]
        return re.compile(rf"\b(?:{'|'.join(spelled)})(?!\w)", re.IGNORECASE)

    def mentioned_by(self, passage: Passage, where: TextSpan, kinds: frozenset[Kind]) -> Subject | None:
        """The one term of the sentence at a place, else the focus of its section; None where the sentence has two."""
        inside = self._beside(passage, where, kinds)
        ids = {term.concept.id for term in inside}
        if len(ids) > 1:
            return None
        return _of_term(passage, inside[0], SubjectOrigin.SENTENCE) if ids else self.focus_of(passage, kinds)

    def _find_focus(self, passage: Passage, kinds: frozenset[Kind]) -> Subject | None:
        for above, origin in self._above(passage):
            if origin is SubjectOrigin.TITLE or (origin is SubjectOrigin.HEADING and self._repeats_title(above)):
                break
            subject, rivals = self._named_above(above, kinds, origin)
            if subject is not None or rivals:
                return subject
        return self.topic

    def _repeats_title(self, heading: Passage) -> bool:
        """Whether a heading holds the words of the title: "Treating muscle spasms" in an article on them."""
        return self._title_words.search(heading.text) is not None

    def _above(self, passage: Passage) -> Iterator[tuple[Passage, SubjectOrigin]]:
        block, read = passage.block, self._article.read
        if block.in_list is not None and block.in_list.lead_in is not None:
            lead_in = self._passages.get(id(read.blocks[block.in_list.lead_in]))
            if lead_in is not None and lead_in is not passage:
                yield lead_in, SubjectOrigin.LEAD_IN
        for heading in reversed(read.headings_above(block)):
            if (above := self._passages.get(id(heading))) is not None:
                origin = SubjectOrigin.TITLE if heading is read.title else SubjectOrigin.HEADING
                yield above, origin

    def _named_above(
        self, above: Passage, kinds: frozenset[Kind], origin: SubjectOrigin
    ) -> tuple[Subject | None, bool]:
        """What a heading names, and whether it names several things of equal rank."""
        terms = [term for term in self.terms_of(above) if term.concept.kind in kinds]
        ids = {term.concept.id for term in terms}
        if not ids:
            return None, False
        if len(ids) > 1 and any(token.lower_ in _RIVALS for token in above.doc):
            return None, True
        first = terms[0]
        if len(ids) > 1:
            conditions = [term for term in terms if term.concept.kind in (Kind.CONDITION, Kind.DRUG)]
            if len({term.concept.id for term in conditions}) != 1:
                return None, True
            first = conditions[0]
        return _of_term(above, first, origin), False


def _subject_token(said: Token, where: TextSpan) -> Token | None:
    """The grammatical subject of the words at a place, looked for up the parse as far as the clause's verb."""
    token = said
    for _ in range(4):
        found = [child for child in token.children if child.dep_.startswith(("nsubj", "expl", "csubj"))]
        outside = [child for child in found if not where.start <= child.idx < where.end]
        if outside:
            return outside[0]
        if token.head is token or token.dep_ in ("advcl", "parataxis", "acl:relcl"):
            break
        token = token.head
    return None


def _stands_for_topic(noun: Token) -> bool:
    if noun.lower_ in _PRONOUNS:
        return True
    determined = any(child.lower_ in ("the", "this", "your", "these") for child in noun.children)
    narrowed = any(child.dep_ in _NARROWING for child in noun.children)
    return noun.lemma_.lower() in GENERIC and determined and not narrowed


def _of_term(passage: Passage, term: Term, origin: SubjectOrigin) -> Subject:
    noun = _head(passage, term.where)
    qualifiers = _qualifiers(noun, term.where.start) if noun is not None else ()
    return Subject(term.concept.id, qualifiers, term.concept.name, origin)


def _qualifiers(noun: Token, before: int) -> tuple[str, ...]:
    """The words that narrow a noun: latent tuberculosis is not active tuberculosis."""
    found = (child.lower_ for child in noun.children if child.dep_ in _NARROWING and child.idx < before)
    return tuple(sorted(set(found) - _COMMON))


def _head(passage: Passage, where: TextSpan) -> Token | None:
    span = passage.doc.char_span(where.start, where.end, alignment_mode="expand")
    return span.root if span is not None else None
