"""Evaluation from raw text: a pipeline's figures on annotated paragraphs, counted as in CoNLL."""

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from training.conversion import Paragraph, Word


@dataclass(frozen=True, slots=True)
class Figures:
    """F scores in per cent; a word that the tokenizer cut otherwise than the treebank is wrong in all of them."""

    tokens: float
    tag: float
    pos: float
    unlabelled: float
    labelled: float
    lemma: float
    sentences: float


@dataclass(frozen=True, slots=True)
class Cost:
    """Words a second in nlp.pipe, seconds to load in this process, megabytes (10⁶ bytes) on disk."""

    words_per_second: float
    load_seconds: float
    megabytes: float


@dataclass(frozen=True, slots=True)
class Analysed:
    """One word as found or as it should be; head is the span of its head, None for a root."""

    span: tuple[int, int]
    tag: str
    pos: str
    head: tuple[int, int] | None
    relation: str
    lemma: str


def text_of(paragraph: Paragraph) -> str:
    """The paragraph's raw text: its sentences' words joined as the treebank says."""
    return "".join(word.form + " " * word.space for word in _words(paragraph)).strip()


def measure_accuracy(nlp: Language, paragraphs: Sequence[Paragraph]) -> Figures:
    """Analyse the raw texts of the paragraphs and return the figures; "_" tags of a treebank are not counted."""
    right = dict.fromkeys(("tokens", "tag", "pos", "unlabelled", "labelled", "lemma", "sentences"), 0)
    gold_words = found_words = gold_sentences = found_sentences = 0
    for paragraph, doc in zip(paragraphs, nlp.pipe(map(text_of, paragraphs)), strict=True):
        gold = {word.span: word for word in _gold(paragraph)}
        found = list(_found(doc))
        gold_words += len(gold)
        found_words += len(found)
        for word in found:
            if (match := gold.get(word.span)) is None:
                continue
            attached = word.head == match.head
            right["tokens"] += 1
            right["tag"] += word.tag == match.tag
            right["pos"] += word.pos == match.pos
            right["lemma"] += word.lemma == match.lemma
            right["unlabelled"] += attached
            right["labelled"] += attached and word.relation == match.relation
        gold_spans = set(_sentences(paragraph))
        spans = {(sent[0].idx, sent[-1].idx + len(sent[-1])) for sent in _sentences_found(doc)}
        gold_sentences += len(gold_spans)
        found_sentences += len(spans)
        right["sentences"] += len(gold_spans & spans)
    score = {name: 200 * count / (gold_words + found_words) for name, count in right.items() if name != "sentences"}
    return Figures(**score, sentences=200 * right["sentences"] / (gold_sentences + found_sentences))


def measure_cost(folder: Path, texts: Sequence[str]) -> Cost:
    """Load the pipeline in folder and time it on the texts, after a first pass over a few of them."""
    begin = time.perf_counter()
    nlp = spacy.load(folder)
    load = time.perf_counter() - begin
    for _ in nlp.pipe(texts[:50]):
        pass
    begin = time.perf_counter()
    words = sum(len(doc) for doc in nlp.pipe(texts))
    speed = words / (time.perf_counter() - begin)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return Cost(speed, load, size / 1e6)


def _words(paragraph: Paragraph) -> Iterator[Word]:
    return (word for sentence in paragraph.sentences for word in sentence.words)


def _spans(words: Iterable[Word]) -> list[tuple[int, int]]:
    spans, place = [], 0
    for word in words:
        spans.append((place, place + len(word.form)))
        place += len(word.form) + word.space
    return spans


def _gold(paragraph: Paragraph) -> Iterator[Analysed]:
    spans, first = _spans(_words(paragraph)), 0
    for sentence in paragraph.sentences:
        for position, word in enumerate(sentence.words):
            head = None if word.head == position else spans[first + word.head]
            relation = word.relation
            yield Analysed(spans[first + position], word.tag, word.pos, head, relation, word.lemma)
        first += len(sentence.words)


def _found(doc: Doc) -> Iterator[Analysed]:
    for token in doc:
        if not token.is_space:
            head = None if token.head == token else (token.head.idx, token.head.idx + len(token.head))
            span = (token.idx, token.idx + len(token))
            yield Analysed(span, token.tag_, token.pos_, head, token.dep_, token.lemma_)


def _sentences(paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    spans, first = _spans(_words(paragraph)), 0
    for sentence in paragraph.sentences:
        last = first + len(sentence.words) - 1
        yield spans[first][0], spans[last][1]
        first = last + 1


def _sentences_found(doc: Doc) -> Iterator[list[Token]]:
    for sentence in doc.sents:
        tokens = [token for token in sentence if not token.is_space]
        if tokens:
            yield tokens
