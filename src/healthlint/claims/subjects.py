"""What a statement is about: named in its clause, or inherited from the lead-in, headings and title above it."""

from collections.abc import Collection, Iterator
from functools import cached_property

from spacy.tokens import Token

from healthlint.claims.claim import Subject, SubjectOrigin
from healthlint.language import AnalysedArticle, Passage
from healthlint.language.terms import Kind, Term, find_terms
from healthlint.positions import TextSpan

_PRONOUNS = frozenset("it this they these them that".split())
_GENERIC = frozenset(
    "condition disease illness infection disorder complaint ailment medicine medication drug tablet pill".split()
)
_PERSONS = frozenset(
    "i you we he she people person patient anyone someone everyone everybody anybody somebody nobody child kid"
    " baby adult woman man parent doctor nurse pharmacist one who family".split()
)
_RIVALS = frozenset(("and", "or", "vs", "versus", "&", "/", ",", "v"))
_NARROWING = frozenset(("amod", "compound", "nmod", "nummod"))
_COMMON = frozenset("your the this any most severe serious bad further own other new".split())
ALL_KINDS = frozenset(Kind)


class SubjectReader:
    """Reads subjects in one article; the terms of each passage are looked up once, when first asked for."""

    def __init__(self, article: AnalysedArticle) -> None:
        self._article = article
        self._passages = {id(passage.block): passage for passage in article.every_passage}
        self._terms: dict[int, tuple[Term, ...]] = {}
        self._focus: dict[tuple[int, frozenset[Kind]], Subject | None] = {}

    def terms_of(self, passage: Passage) -> tuple[Term, ...]:
        """The medical terms of a passage."""
        key = id(passage.block)
        if key not in self._terms:
            self._terms[key] = find_terms(passage)
        return self._terms[key]

    def subject_of(self, passage: Passage, where: TextSpan, kinds: Collection[Kind] = ALL_KINDS) -> Subject | None:
        """The subject of the words at a place; None where two candidates compete, or nothing names one.

        Terms of other kinds than those given are no candidates.
        """
        kinds = frozenset(kinds)
        said = _head(passage, where)
        noun = _subject_token(said, where) if said is not None else None
        if noun is None or noun.lemma_.lower() in _PERSONS or noun.lower_ in _PERSONS or noun.lower_ == "there":
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
        subject, rivals = self._named_above(passage, ALL_KINDS, SubjectOrigin.TITLE)
        if subject is not None or rivals:
            return subject
        name = passage.text.strip()
        return Subject(f"title:{name.lower()}", (), name, SubjectOrigin.TITLE)

    def mentioned_by(self, passage: Passage, where: TextSpan, kinds: frozenset[Kind]) -> Subject | None:
        """The one term of the sentence at a place, else the focus of its section; None where the sentence has two."""
        sentence = next(one for one in passage.doc.sents if where.start < one.end_char)
        inside = [
            term
            for term in self.terms_of(passage)
            if sentence.start_char <= term.where.start < sentence.end_char and term.concept.kind in kinds
        ]
        ids = {term.concept.id for term in inside}
        if len(ids) > 1:
            return None
        return _of_term(passage, inside[0], SubjectOrigin.SENTENCE) if ids else self.focus_of(passage, kinds)

    def _find_focus(self, passage: Passage, kinds: frozenset[Kind]) -> Subject | None:
        for above, origin in self._above(passage):
            if origin is SubjectOrigin.TITLE:
                break
            subject, rivals = self._named_above(above, kinds, origin)
            if subject is not None or rivals:
                return subject
        return self.topic

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
    return noun.lemma_.lower() in _GENERIC and determined and not narrowed


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
