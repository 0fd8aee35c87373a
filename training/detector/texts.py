"""Clean sentences to put faults into, analysed word by word, and the forms that their words take."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import spacy

from healthlint.language.arithmetic import use_numpy_products
from training.silver import read_texts

SHORTEST, LONGEST = 4, 60
"""Words of the shortest and the longest sentence that is used."""
EDITED = re.compile(r"""["“'‘(]?[A-Z0-9].*[.!?]["”'’)]?""", re.DOTALL)
"""A sentence that is written as edited prose is: from a capital to a full stop."""
SPOKEN = re.compile(r"\b(?:uh|um|yeah|huh|gonna|wanna|kinda|gotta)\b|\(.*\(|\.\.", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Token:
    """A word as written, its tag (Penn Treebank), its lemma, and whether a blank follows."""

    text: str
    tag: str
    lemma: str
    blank: bool


Sentence = tuple[Token, ...]
Forms = Mapping[tuple[str, str], str]
"""The form of a lemma for a tag."""


def read_sentences(data: Path, model: Path) -> Iterator[Sentence]:
    """Yield the edited sentences of MedQuAD pages and of sentence pairs, each once, analysed by healthlint's model.

    Pages of other publishers are left out: on them, false alarms are counted.
    """
    use_numpy_products()
    nlp = spacy.load(model, exclude=["parser"]) if _has_senter(model) else spacy.load(model)
    for doc in nlp.pipe(read_texts(data, ("clean/medquad",))):
        for found in doc.sents:
            text = found.text.strip()
            if SHORTEST <= len(found) <= LONGEST and EDITED.fullmatch(text) and not SPOKEN.search(text):
                tokens = [word for word in found if not word.is_space]
                yield tuple(Token(word.text, word.tag_, word.lemma_, bool(word.whitespace_)) for word in tokens)


def _has_senter(model: Path) -> bool:
    return (model / "senter").exists()


def forms_of(sentences: Iterable[Sequence[Token]]) -> Forms:
    """The commonest form of each lemma for each tag, in small letters."""
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for token in sentence:
            if token.text.isalpha():
                seen[token.lemma.lower(), token.tag][token.text.lower()] += 1
    return {key: counts.most_common(1)[0][0] for key, counts in seen.items() if counts.total() > 1}
