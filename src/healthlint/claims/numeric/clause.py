"""Where a quantity stands in its sentence: what governs it, by which preposition, with which subject and object."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from healthlint.claims.numeric.vocabulary import action_families, words
from healthlint.language import Passage
from healthlint.positions import TextSpan

_MOST_STEPS = 6
_ADDS = frozenset("obl nmod nummod advmod obj det amod compound appos dep flat conj fixed nsubj acl advcl".split())
_TELLING = frozenset("say write tell claim think believe report find suggest".split())
_LED_TO = ("xcomp", "advcl", "csubj")
_CLAUSES = ("VERB", "AUX")
_REFERENCES = frozenset("after before from since following between".split())


@dataclass(frozen=True, slots=True)
class Clause:
    """A quantity's place: `head` is the word that its own words hang from, `verb` the word that the clause is built
    on (the head itself where "is" links it to a subject), `preposition` the lower-case word before it.
    """

    head: Token
    verb: Token
    preposition: str
    sentence: Span

    @property
    def subject(self) -> Token | None:
        """The subject, its antecedent for "which" and "that", or that of the clause which governs an infinitive."""
        token = self.verb
        if token.lemma_.lower() == "take":
            # "It takes two weeks for the rash to clear."
            for child in token.children:
                if child.dep_ in ("advcl", "xcomp", "ccomp"):
                    found = next((one for one in child.children if one.dep_.startswith("nsubj")), None)
                    if found is not None:
                        return found
                if child.dep_.startswith("obl") and any(one.lower_ == "for" for one in child.children):
                    return child
        for _ in range(_MOST_STEPS):
            found = next((child for child in token.children if child.dep_.startswith("nsubj")), None)
            if found is not None:
                relative = found.lower_ in ("that", "which", "who") and token.dep_.startswith("acl")
                return token.head if relative else found
            if token.dep_ not in ("xcomp", "conj", "ccomp") or token.head is token:
                break
            token = token.head
        if self.verb.lemma_.lower() not in words("duration", "lasts"):
            return None
        nouns = (one for one in self.sentence if one.i < self.verb.i and one.pos_ in ("NOUN", "PROPN", "PRON"))
        return next(nouns, None)

    @property
    def is_told(self) -> bool:
        """Whether the clause is what someone says or thinks, or is told in the past."""
        told = self.verb.dep_ == "ccomp" and self.verb.head.lemma_.lower() in _TELLING
        past = any(child.dep_.startswith("aux") or child.dep_ == "cop" for child in self.verb.children)
        one_person = any(token.lower_ in ("he", "she") and token.dep_ == "nsubj" for token in self.sentence)
        return told or one_person or (self.verb.tag_ == "VBD" and not past) or self._was()

    def _was(self) -> bool:
        return any(child.lower_ in ("was", "were", "had") for child in self.verb.children)

    @property
    def object(self) -> Token | None:
        """The object of the verb that is not the quantity itself, or the subject of a passive."""
        for child in self.verb.children:
            if child.dep_ == "nsubj:pass" or (child.dep_ == "obj" and not self._measures(child)):
                return child
        return None

    @property
    def is_linked(self) -> bool:
        """Whether "is" links the quantity to a subject."""
        return self.verb is self.head

    @property
    def lemmas(self) -> frozenset[str]:
        """The lemmas of the whole sentence."""
        return frozenset(token.lemma_.lower() for token in self.sentence)

    @property
    def verbs(self) -> frozenset[str]:
        """The lemmas of the verb, of those above it ("start to feel") and of what it leads to ("take long to heal")."""
        found, token = {self.verb.lemma_.lower()}, self.verb
        while token.dep_ in ("xcomp", "ccomp") and token.head is not token and len(found) < _MOST_STEPS:
            token = token.head
            found.add(token.lemma_.lower())
        for child in self._led_to():
            if any(mark.lower_ == "to" for mark in child.children):
                found.add(child.lemma_.lower())
        return frozenset(found)

    @property
    def nearby(self) -> frozenset[str]:
        """The lemmas of `near` and of what hangs from the verbs that the clause leads to."""
        return self.near | {child.lemma_.lower() for verb in self._led_to() for child in verb.children}

    def _led_to(self) -> Iterator[Token]:
        """The verbs that the clause leads to: "takes long to heal", "takes long for the rash to heal"."""
        for child in self.verb.children:
            if child.dep_ in _LED_TO:
                yield child
            elif child.dep_.startswith("obl") and any(mark.lower_ == "for" for mark in child.children):
                yield from (one for one in child.children if one.dep_ == "acl")

    @property
    def near(self) -> frozenset[str]:
        """The lemmas of the words that hang from the verb directly, and the verb's own."""
        return frozenset({self.verb.lemma_.lower(), *(child.lemma_.lower() for child in self.verb.children)})

    @property
    def reference(self) -> str:
        """The moment that a time is counted from: "after surgery", "before the rash"; "" for none."""
        for token in self.sentence:
            if token.lower_ in _REFERENCES and token.i >= self.head.i and token.i - self.head.i < 8:
                head = token.head
                if token.dep_ in ("case", "mark") and head.i > token.i:
                    return f"{token.lower_} {head.lemma_.lower()}"
        return ""

    def _measures(self, token: Token) -> bool:
        return any(one is self.head or one is token for one in (token, *token.children) if one is self.head)


def read_clause(passage: Passage, where: TextSpan) -> Clause | None:
    """The clause of a quantity; None where the words are cut otherwise than the parse cuts them."""
    span = passage.doc.char_span(where.start, where.end, alignment_mode="expand")
    if span is None or not len(span):
        return None
    head = _top_noun(span)
    *_, governor = _governors(head)
    verb = _lasting(span) or (governor if _builds_clause(governor) else _nearest_verb(head) or governor)
    return Clause(head, verb, _preposition(span), head.sent)


def _top_noun(span: Span) -> Token:
    """The outermost word of the quantity."""
    return min(span, key=lambda token: (sum(1 for _ in token.ancestors), token.i))


def _governors(token: Token) -> Iterator[Token]:
    yield token
    for _ in range(_MOST_STEPS):
        if _builds_clause(token) or token.head is token:
            return
        if token.dep_.partition(":")[0] not in _ADDS:
            return
        token = token.head
        yield token


def _builds_clause(token: Token) -> bool:
    linked = any(child.dep_ in ("cop", "nsubj", "nsubj:pass") for child in token.children)
    return token.pos_ in _CLAUSES or linked


def _lasting(span: Span) -> Token | None:
    """The verb just before a quantity that can only be its own, whatever the parse makes of it: "last 3 days"."""
    for before in range(span.start - 1, max(span.start - 4, span.sent.start - 1), -1):
        one = span.doc[before]
        if one.lemma_.lower() in words("duration", "lasts") or one.lower_ in ("last", "lasts"):
            return one if one.lower_ != "last" or one.nbor(-1).lower_ not in ("the", "at", "your", "a") else None
        if one.pos_ not in ("ADV", "ADP", "PART"):
            return None
    return None


def _nearest_verb(token: Token) -> Token | None:
    """The verb before a quantity in a sentence whose parse is in pieces: "Smooth a layer on twice a day"."""
    for before in range(token.i - 1, token.sent.start - 1, -1):
        one = token.doc[before]
        if one.text in (";", ":", "(", "–", "—"):
            return None
        if one.pos_ == "VERB" or (one.lemma_.lower() in action_families() and one.lower_ != "dose"):
            return one
    return None


def _preposition(span: Span) -> str:
    """The preposition that the quantity begins with, or the one just before it."""
    for token in (span[0], span[0].nbor(-1) if span[0].i > span[0].sent.start else span[0]):
        if token.dep_ in ("case", "mark") and token.lower_ not in ("about", "around", "over", "under"):
            return str(token.lower_)
    return ""
