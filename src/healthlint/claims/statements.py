"""Reads what a clause says, however it is put: its bare content, the sides it takes, and whether it denies them.

Two clauses of one content that answer it differently contradict each other. Whatever is not understood stays in the
content, so that clauses are compared only where everything else in them is the same.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from healthlint.claims.adjuncts import parted, supposed, without_adjuncts
from healthlint.claims.clauses import clauses_of, definitions_in, without_contrasts, without_topic
from healthlint.claims.phrasings import Answer, Phrasing, all_axes, all_phrasings, words
from healthlint.claims.quantified import Number, read_number
from healthlint.claims.token_parts import is_actor, is_counted, is_predicated, limits, points, supports
from healthlint.claims.wordings import Words, read_words
from healthlint.language.quantities import Quantity
from healthlint.language.terms import Kind, Term
from healthlint.positions import TextSpan

_MOST_WORDS = 40
_EMPTY = frozenset("DET ADP PRON AUX PUNCT CCONJ SCONJ PART SPACE SYM INTJ".split())
_KEPT = frozenset("between before after until her without against women men both another other same one".split())
_WORD = re.compile(r"[a-z0-9][a-z0-9'’.%/]*")


@dataclass(frozen=True, slots=True)
class Statement:
    """A clause.

    `content` holds its lemmas and canonical words without the topic, `parts` the parts of the body among them; `sides`
    its side on each axis, each with its place; `answer` whether it affirms; `number` the one number in it, which is not
    part of the content. `names_topic` is true where the topic of the article is named. `root` is the word it turns on,
    `predicate` what that word adds to the content, or "", `predicated` the words of the content that are said of its
    subject rather than narrow a noun, `acts` its verbs and adverbs that no wording holds,
    `actors` the words of its grammatical subject, `where` the clause's place.
    """

    content: frozenset[str]
    parts: frozenset[str]
    sides: tuple[tuple[str, str, TextSpan], ...]
    answer: Answer
    number: Number | None
    names_topic: bool
    root: Token
    predicate: str
    predicated: frozenset[str]
    acts: frozenset[str]
    actors: frozenset[str]
    where: TextSpan


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known of a passage: where the topic is named, its quantities, and the concept that words name.

    `means_topic` is true where a pronoun of the sentence can only stand for the topic.
    """

    topics: Sequence[TextSpan]
    quantities: Sequence[Quantity]
    terms: Sequence[Term]
    means_topic: bool


def read_statements(sentence: Span, around: Surroundings) -> Iterator[Statement]:
    """The clauses of a sentence that state something flatly; none for questions and for what is compared or doubted."""
    if sentence.text.rstrip().endswith("?") or len(sentence) > _MOST_WORDS:
        return
    for clause in (part for whole in clauses_of(sentence) for part in parted(whole)):
        statement = _read(clause, sentence, around)
        if statement is not None:
            yield statement
        for part in definitions_in(clause):
            defined = _read(part, sentence, replace(around, quantities=()))
            if defined is not None and (defined.names_topic or defined.content):
                yield defined


def _read(whole: list[Token], sentence: Span, around: Surroundings) -> Statement | None:
    clause = without_adjuncts(whole)
    number = read_number(clause, around.quantities)
    if number is None:
        return None
    plain, named = without_topic(without_contrasts(clause), around.topics)
    plain = [token for token in plain if not number.covers(token) and token.text not in (",", "(", ")")]
    if not plain:
        return None
    reading = _Reading(plain, named, around.terms)
    answer = reading.answer
    if answer is None or reading.is_doubted or (reading.points and not named and not around.means_topic):
        return None
    if any(token.lower_ in ("these", "those") and token.dep_ != "det" for token in plain):
        return None
    if answer is Answer.NO and number.forbids is not None:
        # "Do not take more than 4 g" allows 4 g.
        number, answer = replace(number, value=number.forbids), Answer.YES
    last = clause[-2] if clause[-1].is_punct and len(clause) > 1 else clause[-1]
    where = TextSpan(clause[0].idx, last.idx + len(last))
    root = _predicate(clause, sentence)
    return Statement(
        reading.content,
        reading.content & {one.concept.id for one in around.terms if one.concept.kind is Kind.BODY_PART},
        reading.sides,
        answer,
        number if number.places else None,
        bool(named) or reading.points,
        root,
        reading.word_of(root),
        reading.predicated,
        reading.acts,
        reading.actors,
        where,
    )


def _predicate(clause: Sequence[Token], sentence: Span) -> Token:
    """The word that the clause turns on, whatever condition the parse takes for it."""
    condition = supposed(clause)
    if sentence.root.i not in condition and sentence.root in clause:
        return sentence.root
    verbs = (token for token in clause if token.i not in condition and token.pos_ in ("VERB", "AUX"))
    return next(verbs, sentence.root)


class _Reading:
    """The words of one clause, divided into wordings and the rest."""

    def __init__(self, tokens: Sequence[Token], named: Sequence[Token], terms: Sequence[Term]) -> None:
        self._concepts = {
            token.i: term.concept.id
            for token in tokens
            for term in terms
            if term.where.start <= token.idx < term.where.end
        }
        self._all = _by_index(tokens)
        self._table = read_words(tokens)
        self._found = _phrasings(self._table, self._all)
        turning = words("denials") | words("rarely") | words("mostly") | {"most"}
        covered = {self._table.forms[at] for low, high, _ in self._found for at in range(low, high)}
        condition = supposed(tokens)
        self._often = {token.norm_.lower() for token in tokens} - covered
        self._denials = 0
        if not covered & turning:
            # "Parents never pass it on": the wording is found when the denial is out of its way.
            turned = words("denials") - {"without"}
            self._denials = sum(token.norm_.lower() in turned for token in tokens if token.i not in condition)
            kept = [
                token
                for index, token in enumerate(tokens)
                if token.i in condition or not (is_counted(token, tokens[index - 1 : index]) or supports(token))
            ]
            if len(kept) < len(tokens):
                self._table = read_words(kept)
                self._found = _phrasings(self._table, self._all)
        consumed_tokens = {self._table.tokens[index] for low, high, _ in self._found for index in range(low, high)}
        broken = {self._concepts[at] for at in consumed_tokens if at in self._concepts}
        self._concepts = {at: concept for at, concept in self._concepts.items() if concept not in broken}
        consumed = {index for low, high, _ in self._found for index in range(low, high)}
        self._rest = [index for index in range(len(self._table.forms)) if index not in consumed]
        open_denials = [index for index in self._rest if self._table.forms[index] in words("denials")]
        self._denials += sum(self._table.tokens[index] not in condition for index in open_denials)
        self._supposes_not = any(self._table.tokens[index] in condition for index in open_denials)
        pointing = [token for index in self._rest if points(token := self._all[self._table.tokens[index]])]
        self.points = bool(pointing)
        self._topic_acts = any(token.dep_ == "nsubj" for token in (*named, *pointing))

    @property
    def is_doubted(self) -> bool:
        """Whether the clause compares, hedges or speaks of some cases, or takes two sides at once."""
        rest = {self._table.forms[index] for index in self._rest} | {self._table.lemmas[index] for index in self._rest}
        axes = [axis for axis, _, _ in self.sides]
        doubtful = any(phrasing.is_doubtful for _, _, phrasing in self._found)
        return doubtful or bool(words("doubts") & (rest - self._permits())) or len(set(axes)) < len(axes)

    def _permits(self) -> frozenset[str]:
        """ "May" where it allows people to do something."""
        following = {
            self._table.lemmas[index + 1]
            for index in self._rest
            if self._table.forms[index] == "may" and index + 1 < len(self._table.forms)
        }
        return frozenset(("may",)) if following and following <= words("handling") else frozenset()

    @property
    def answer(self) -> Answer | None:
        """What the clause says of its content; None for "not always" and for denials that cannot be summed."""
        turning = sum(phrasing.denies for _, _, phrasing in self._found)
        usual = self._often & words("usually") or any(phrasing.is_usual for _, _, phrasing in self._found)
        often = Answer.USUALLY if usual else Answer.YES
        if self._often & words("always"):
            often = Answer.ALWAYS
        if self._often & words("rarely") or any(phrasing.is_rare for _, _, phrasing in self._found):
            often = Answer.RARELY
        denials = self._denials
        if often is not Answer.YES:
            # "Most cases clear up without antibiotics" denies nothing.
            denials -= sum(self._table.forms[index] == "without" for index in self._rest)
        if denials > 1 or turning > 2:
            return None
        if (denials + turning) % 2 == 0:
            return often
        return {Answer.YES: Answer.NO, Answer.USUALLY: Answer.RARELY}.get(often)

    @property
    def predicated(self) -> frozenset[str]:
        """The words of the rest that are said of the subject."""
        said = (index for index in self._rest if self._says(index))
        return frozenset(self._name(index) for index in said if is_predicated(self._all[self._table.tokens[index]]))

    @property
    def actors(self) -> frozenset[str]:
        """The words of the rest in the subject of the clause."""
        said = (index for index in self._rest if self._says(index))
        return frozenset(self._name(index) for index in said if is_actor(self._all[self._table.tokens[index]]))

    @property
    def acts(self) -> frozenset[str]:
        """The verbs of the rest that the clause turns on, and its adverbs."""
        said = (index for index in self._rest if self._says(index))
        tokens = ((index, self._all[self._table.tokens[index]]) for index in said)
        return frozenset(
            self._name(index)
            for index, token in tokens
            if token.pos_ in ("VERB", "ADV") and token.dep_ in ("ROOT", "xcomp", "ccomp", "advmod")
        )

    def word_of(self, token: Token) -> str:
        """What a word of the clause adds to the content, by itself or by the wording that it is part of; or ""."""
        for low, high, phrasing in self._found:
            if token.i in self._table.tokens[low:high]:
                return phrasing.word
        said = (index for index in self._rest if self._table.tokens[index] == token.i and self._says(index))
        return next(map(self._name, said), "")

    @property
    def content(self) -> frozenset[str]:
        """The canonical words of the wordings, and the lemmas of the rest that say something."""
        found = {one.word for low, high, one in self._found if not (one.word == "cause" and self._is_plain(low, high))}
        found |= {"not"} if self._supposes_not else set()
        found |= {token.lemma_.lower() for token in self._all.values() if limits(token)}
        return frozenset((found | {self._name(index) for index in self._rest if self._says(index)}) - {""})

    @property
    def sides(self) -> tuple[tuple[str, str, TextSpan], ...]:
        return tuple((one.axis, one.side, self._place(low, high)) for low, high, one in self._found if one.axis)

    def _name(self, index: int) -> str:
        """The concept that a word names or helps to name; else its lemma, with "breathing" and "breathe" as one."""
        concept = self._concepts.get(self._table.tokens[index])
        if concept is not None:
            return concept
        lemma = self._table.lemmas[index]
        for ending in ("ing", "e"):
            if lemma.endswith(ending) and len(lemma) > len(ending) + 3:
                return lemma.removesuffix(ending)
        return lemma

    def _is_plain(self, low: int, high: int) -> bool:
        """Whether "causes" only says what the topic, its subject, has."""
        return self._topic_acts and high - low == 1

    def _place(self, low: int, high: int) -> TextSpan:
        first, last = (self._all[self._table.tokens[index]] for index in (low, high - 1))
        return TextSpan(first.idx, last.idx + len(last))

    def _says(self, index: int) -> bool:
        form, lemma = self._table.forms[index], self._table.lemmas[index]
        if form in _KEPT:
            return True
        token = self._all[self._table.tokens[index]]
        if (token.pos_ in _EMPTY and token.i not in self._concepts) or not _WORD.fullmatch(form):
            return False
        if self._topic_acts and lemma in ("affect", "strike", "hit"):
            return False
        counted = words("denials") | words("usually") | words("always") | words("rarely") | words("light")
        return form not in counted and lemma not in counted


def _by_index(tokens: Sequence[Token]) -> dict[int, Token]:
    return {token.i: token for token in tokens}


def _phrasings(table: Words, tokens: dict[int, Token]) -> list[tuple[int, int, Phrasing]]:
    """The wordings in a clause from left to right, the longest at each place, none overlapping another."""
    longest: dict[int, tuple[int, Phrasing]] = {}
    for start, end, phrasing in all_phrasings().find(table):
        pos = all_axes()[phrasing.axis].pos if phrasing.axis else frozenset()
        fits = not pos or end - start > 1 or tokens[table.tokens[start]].pos_ in pos
        # A side says more than a word that stands for the same.
        better = start not in longest or (end, bool(phrasing.axis)) > (longest[start][0], bool(longest[start][1].axis))
        if fits and better:
            longest[start] = end, phrasing
    found: list[tuple[int, int, Phrasing]] = []
    for start in sorted(longest):
        if not found or start >= found[-1][1]:
            found.append((start, *longest[start]))
    return found
