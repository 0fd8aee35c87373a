"""Silver: openly licensed text, cut by healthlint's tokenizer and analysed by the teacher where it is sure."""

import csv
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import spacy
from spacy.language import Language

from healthlint.language.tokenizer import build_tokenizer
from training.conversion import Paragraph, Sentence, Word

if TYPE_CHECKING:  # at run time it would bring torch, which only labelling needs
    from training.teacher import Teacher

PAGES = ("clean/vagov", "clean/nhs", "clean/medquad")
PAIRS = ("mnli_20k", "mnli_dev_m", "fever_gold", "fm2")
"""Sets of sentence pairs whose sentences are used: letters, reports, fiction, talk and news; Wikipedia."""
SEED = 7
MOST_WORDS = 700_000
SUREST = 0.75
"""The share of the sentences that is kept: those of whose arcs the teacher is surest."""
SHORTEST, LONGEST = 2, 150
"""Words of the shortest and the longest sentence that is used."""
MARKUP = re.compile(r"^\s*(?:#+|[-*+>]|\d+[.)])\s+|\*\*|__|`")
LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
DAMAGED = re.compile(r"[<>|{}\\\[\]]|https?:|[a-z][A-Z]| - |\.[A-Za-z]{2}|[a-z]{19}|\s[,;.]|\?\?")
"""What a line must not hold: markup left over, and the traces of words fused and lists flattened in collection."""


def read_texts(folder: Path, pages: Sequence[str] = PAGES) -> Iterator[str]:
    """Yield the lines of the pages and the sentences of the pairs, each once, without markup."""
    seen = set[str]()
    for text in _lines(folder, pages):
        plain = " ".join(LINK.sub(r"\1", MARKUP.sub("", text)).split())
        if plain and plain not in seen and not DAMAGED.search(plain):
            seen.add(plain)
            yield plain


def cut(texts: Iterable[str]) -> Iterator[Paragraph]:
    """Yield a paragraph of unanalysed words of each text; sentences end at full stops, as edited text allows."""
    nlp: Language = spacy.blank("en")
    nlp.tokenizer = build_tokenizer(nlp)
    nlp.add_pipe("sentencizer")
    for doc in nlp.pipe(texts):
        sentences = []
        for found in doc.sents:
            words = tuple(Word(token.text, "", "", "", "", 0, "dep", bool(token.whitespace_)) for token in found)
            sentences.append(Sentence(words, found.text))
        if all(SHORTEST <= len(sentence.words) <= LONGEST for sentence in sentences):
            yield Paragraph("silver", tuple(sentences))


def analyse(teacher: "Teacher", paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    """The paragraphs with the teacher's analysis, cut at the sentences of which it is not sure or makes no tree."""
    chosen, words = list[Paragraph](), 0
    for paragraph in paragraphs:
        if words < MOST_WORDS:
            chosen.append(paragraph)
            words += sum(len(sentence.words) for sentence in paragraph.sentences)
    sentences = list({sentence: None for paragraph in chosen for sentence in paragraph.sentences})
    found = dict[Sentence, tuple[Sentence, float]]()
    for batch in teacher.batches(sentences):
        found.update(zip(batch, teacher.label(batch), strict=True))
    trees = sorted(sure for sentence, sure in found.values() if is_tree(sentence))
    threshold = trees[int(len(trees) * (1 - SUREST))]
    kept = []
    for paragraph in chosen:
        run = list[Sentence]()
        for sentence in paragraph.sentences:
            analysed, sure = found[sentence]
            if sure >= threshold and is_tree(analysed):
                run.append(analysed)
            elif run:
                kept.append(replace(paragraph, sentences=tuple(run)))
                run = []
        if run:
            kept.append(replace(paragraph, sentences=tuple(run)))
    return kept


def is_tree(sentence: Sentence) -> bool:
    """Whether the heads make one tree: one root, and every word comes to it."""
    heads = [word.head for word in sentence.words]
    if sum(head == place for place, head in enumerate(heads)) != 1:
        return False
    for place in range(len(heads)):
        steps = 0
        while heads[place] != place and steps <= len(heads):
            place, steps = heads[place], steps + 1
        if steps > len(heads):
            return False
    return True


def write_paragraphs(paragraphs: Iterable[Paragraph], path: Path) -> None:
    """Write the paragraphs as CoNLL-U, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".unfinished")
    with unfinished.open("w", encoding="utf-8") as file:
        for number, paragraph in enumerate(paragraphs):
            file.write(f"# newdoc id = silver{number}\n# newpar\n")
            for sentence in paragraph.sentences:
                file.write(f"# text = {sentence.text}\n")
                for place, word in enumerate(sentence.words):
                    head = 0 if word.head == place else word.head + 1
                    relation = "root" if head == 0 else word.relation
                    space = "_" if word.space else "SpaceAfter=No"
                    row = (place + 1, word.form, "", word.pos, word.tag or "_", word.features or "_", head, relation)
                    file.write("\t".join(map(str, (*row, "_", space))) + "\n")
                file.write("\n")
    unfinished.rename(path)


def make_silver(teacher: "Teacher", texts: Path, path: Path) -> None:
    """Write the analysed texts to path."""
    paragraphs = list(cut(read_texts(texts)))
    random.Random(SEED).shuffle(paragraphs)
    write_paragraphs(analyse(teacher, paragraphs), path)


def _lines(folder: Path, pages: Sequence[str]) -> Iterator[str]:
    for name in pages:
        for path in sorted((folder / name).rglob("*.md")):
            head, _, body = path.read_text(encoding="utf-8").removeprefix("---\n").partition("\n---\n")
            yield from (body or head).split("\n")
    for name in PAIRS:
        with (folder / "nli" / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                yield from (text for text in (row["premise"], row["hypothesis"]) if text[:1].isupper())
