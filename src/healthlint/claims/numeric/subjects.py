"""What a numeric claim is about: a noun of its clause, or what the section and the title name."""

from dataclasses import replace
from functools import cached_property

from spacy.tokens import Span, Token

from healthlint.claims.claim import Subject, SubjectOrigin
from healthlint.claims.numeric.vocabulary import words
from healthlint.claims.subjects import SubjectReader
from healthlint.language import AnalysedArticle, Passage
from healthlint.language.terms import Kind, Term
from healthlint.reading import BlockKind

_NARROWING = frozenset(("amod", "compound", "nmod", "acl", "acl:relcl", "flat"))
_SUBJECTS = frozenset((Kind.DRUG, Kind.DRUG_CLASS, Kind.CONDITION, Kind.VACCINE, Kind.PROCEDURE, Kind.TEST))
_RIVALS = frozenset((Kind.DRUG, Kind.CONDITION, Kind.VACCINE, Kind.PROCEDURE, Kind.TEST, Kind.ORGANISM))
_PLAIN = frozenset(
    "most many common usual typical average normal recommended the a an this that your own whole entire new dose day"
    " week time adult".split()
)


class SubjectFinder:
    """Finds subjects in one article; the terms are those that the subjects of its other claims were read from."""

    def __init__(self, article: AnalysedArticle, subjects: SubjectReader) -> None:
        self._article = article
        self._terms_of = subjects.terms_of
        self._passages = {id(passage.block): passage for passage in article.every_passage}

    def find(self, passage: Passage, noun: Token | None, start: int, sentence: Span | None = None) -> Subject | None:
        """The subject that a noun names, or for a pronoun, a general noun or none what the section is about.

        `start` is where the claim's sentence begins. `sentence` is given where a medicine that it names may be meant.
        None where something else that the paragraph names before may be meant, or the sentence names two medicines.
        """
        while noun is not None and noun.lemma_.lower() in words("subject", "shown"):
            # "The symptoms of shingles", "the length of an attack of gout"
            noun = next((child for child in noun.children if child.dep_.startswith("nmod")), None)
        if noun is not None and noun.pos_ not in ("NOUN", "PROPN", "PRON"):
            noun = None
        term = self._longer_term(passage, noun)
        medicines = self._medicines(passage, sentence) if sentence is not None else {}
        if len(medicines) > 1:
            return None
        if medicines and (noun is None or noun.lemma_.lower() in _general()):
            [(key, name)] = medicines.items()
            return Subject(key, (), name, SubjectOrigin.SENTENCE)
        if noun is None or (noun.lemma_.lower() in _general() and term is None):
            before = noun.idx if noun is not None else start
            if (noun is None or noun.pos_ == "PRON") and self._names_another(passage, before):
                return None
            return self._focus(passage, self._narrowing(noun) if noun is not None else ())
        term = term or next(
            (one for one in self._terms_of(passage) if one.where.start <= noun.idx < one.where.end), None
        )
        focus = self._focus(passage, ())
        narrowing = self._narrowing(noun, term)
        if term is not None:
            above = tuple(name for name in focus.qualifiers if name != term.concept.id)
            return Subject(
                term.concept.id, tuple(sorted({*narrowing, *above})), term.concept.name, SubjectOrigin.SENTENCE
            )
        lemma = noun.lemma_.lower()
        qualifiers = tuple(sorted({*narrowing, *focus.qualifiers}))
        return Subject(f"{focus.key} / {lemma}", qualifiers, noun.text.lower(), SubjectOrigin.SENTENCE)

    def _longer_term(self, passage: Passage, noun: Token | None) -> Term | None:
        """The term of several words that a noun ends: "Parkinson's disease"."""
        if noun is None:
            return None
        inside = (one for one in self._terms_of(passage) if one.where.start < noun.idx < one.where.end)
        return next(inside, None)

    def _medicines(self, passage: Passage, sentence: Span) -> dict[str, str]:
        """The names of the medicines in a sentence by the id of their concept."""
        inside = (one for one in self._terms_of(passage) if _is_in(one, sentence))
        return {one.concept.id: one.concept.name for one in inside if one.concept.kind is Kind.DRUG}

    def _focus(self, passage: Passage, narrowing: tuple[str, ...]) -> Subject:
        """What the title names, narrowed by what the headings above name besides."""
        title, key = self._title
        named = set(narrowing)
        for heading in self._article.read.headings_above(passage.block):
            above = self._passages.get(id(heading))
            if above is None or heading is self._article.read.title:
                continue
            named.update(one.concept.id for one in self._terms_of(above) if one.concept.kind in _SUBJECTS)
        named -= {key}
        origin = SubjectOrigin.HEADING if named - set(narrowing) else SubjectOrigin.TITLE
        return Subject(key, tuple(sorted(named)), title, origin)

    def without(self, subject: Subject, passage: Passage, sentence: Span) -> Subject:
        """A subject that the headings above do not narrow by what the sentence itself names."""
        named = {one.concept.id for one in self._terms_of(passage) if _is_in(one, sentence)}
        return replace(subject, qualifiers=tuple(one for one in subject.qualifiers if one not in named))

    def is_topic(self, name: str) -> bool:
        """Whether a name stands in the title."""
        block = self._article.read.title
        return block is not None and name.lower() in block.text.lower()

    @cached_property
    def _title(self) -> tuple[str, str]:
        block = self._article.read.title
        passage = self._passages.get(id(block)) if block is not None else None
        if passage is None or block is None:
            return "it", "it"
        terms = [term for term in self._terms_of(passage) if term.concept.kind in _SUBJECTS]
        key = terms[0].concept.id if terms else block.text.lower()
        return (terms[0].concept.name if terms else block.text), key

    def _names_another(self, passage: Passage, offset: int) -> bool:
        """Whether the paragraph names before an offset an illness, germ or vaccine that the article is not about."""
        key = self._title[1]
        # The lexicon does not know every virus, but its name says what it is.
        viruses = (token for token in passage.doc if token.idx < offset and token.lower_.endswith(("virus", "viruses")))
        if any(len(token) > len("viruses") and not self.is_topic(token.lower_) for token in viruses):
            return True
        return any(
            term.concept.kind in _RIVALS
            and term.concept.id != key
            and term.where.end <= offset
            and term.concept.name.lower() not in _general()
            for term in self._terms_of(passage)
        )

    @staticmethod
    def _narrowing(noun: Token, term: Term | None = None) -> tuple[str, ...]:
        """The lemmas of the words that narrow a noun and are no part of its own term."""
        found = set()
        for child in noun.children:
            inside = term is not None and term.where.start <= child.idx < term.where.end
            if child.dep_.partition(":")[0] in _NARROWING and not inside and child.lemma_.lower() not in _PLAIN:
                found.add(child.lemma_.lower())
        return tuple(sorted(found))


def _is_in(term: Term, sentence: Span) -> bool:
    return bool(sentence.start_char <= term.where.start < sentence.end_char)


def _general() -> frozenset[str]:
    return words("subject", "generic") | words("subject", "people")


def is_readable(passage: Passage) -> bool:
    """Whether a passage makes statements: no heading, caption or footnote."""
    return passage.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.DEFINITION, BlockKind.TABLE_CELL)
