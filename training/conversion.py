"""Conversion of CoNLL-U treebanks to paragraphs of annotated words, and of those to spaCy documents."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

DROPPED_FEATURES = frozenset(
    ("Abbr", "Typo", "Style", "ExtPos", "NumForm", "Foreign", "Gender", "Reflex", "Definite", "Voice", "Polite")
)
"""Features left out of the morphology: rare, or told by the word form itself."""

PLAIN_DEGREE = "Degree=Pos"
"""Left out too: with it, spaCy's English lemmatizer never looks an adjective up ("Spanish" would become "spanish")."""

OLD_LABELS = {
    "nmod:tmod": "nmod:unmarked",
    "obl:tmod": "obl:unmarked",
    "nmod:npmod": "nmod:unmarked",
    "obl:npmod": "obl:unmarked",
}
"""Relations of older treebanks (ATIS) and their names in the current guidelines."""


@dataclass(frozen=True, slots=True)
class Word:
    """One syntactic word; head is its index in the sentence (its own index for the root); tag "" is unknown."""

    form: str
    lemma: str
    pos: str
    tag: str
    features: str
    head: int
    relation: str
    space: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its words, and the text as the treebank prints it."""

    words: tuple[Word, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that follow one another in one paragraph of a document."""

    document: str
    sentences: tuple[Sentence, ...]


def read_paragraphs(path: Path) -> Iterator[Paragraph]:
    """Yield the paragraphs of a CoNLL-U file; where none are marked (ATIS), each sentence is one of its own."""
    document, text, rows = path.stem, "", list[list[str]]()
    paragraph: list[Sentence] = []
    marked = False
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith(("# newdoc", "# newpar")):
            if paragraph:
                yield Paragraph(document, tuple(paragraph))
                paragraph = []
            marked = True
            document = line.partition(" = ")[2] if line.startswith("# newdoc") else document
        elif line.startswith("# text = "):
            text = line.removeprefix("# text = ")
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            paragraph.append(Sentence(_words(rows), text))
            rows = []
            if not marked:
                yield Paragraph(document, tuple(paragraph))
                paragraph = []
    if paragraph:
        yield Paragraph(document, tuple(paragraph))


def make_document(paragraph: Paragraph, vocab: Vocab) -> Doc:
    """Return the paragraph as a spaCy document with gold tags, features, lemmas, heads, relations and sentences."""
    words = [word for sentence in paragraph.sentences for word in sentence.words]
    heads, starts = list[int](), list[bool | int | None]()
    for sentence in paragraph.sentences:
        first = len(heads)
        heads.extend(first + word.head for word in sentence.words)
        starts.extend(position == 0 for position in range(len(sentence.words)))
    return Doc(
        vocab,
        words=[word.form for word in words],
        spaces=[word.space for word in words],
        tags=[word.tag for word in words],
        pos=[word.pos for word in words],
        morphs=[word.features for word in words],
        lemmas=[word.lemma for word in words],
        heads=heads,
        deps=[word.relation for word in words],
        sent_starts=starts,
    )


def _words(rows: list[list[str]]) -> tuple[Word, ...]:
    """The syntactic words of a sentence's rows; of "don't" the two words, with no space between them."""
    spaces = {}
    covered = 0
    for row in rows:
        space = "SpaceAfter=No" not in row[9]
        if "-" in row[0]:
            first, covered = (int(number) for number in row[0].split("-"))
            spaces.update(dict.fromkeys(range(first, covered), False))
            spaces[covered] = space
        elif "." not in row[0] and int(row[0]) > covered:
            spaces[int(row[0])] = space
    words = [_word(row, spaces[int(row[0])]) for row in rows if row[0].isdigit()]
    words[-1] = replace(words[-1], space=True)
    return tuple(words)


def _word(row: list[str], space: bool) -> Word:
    number, form, lemma, pos, tag, features, head, relation = row[:8]
    pairs = [] if features == "_" else features.split("|")
    kept = [pair for pair in pairs if pair != PLAIN_DEGREE and pair.partition("=")[0] not in DROPPED_FEATURES]
    return Word(
        form=form,
        lemma=form if lemma == "_" and form != "_" else lemma,
        pos=pos,
        tag="" if tag == "_" else tag,
        features="|".join(kept),
        head=int(number if head == "0" else head) - 1,
        relation="ROOT" if head == "0" else OLD_LABELS.get(relation, relation),
        space=space,
    )
