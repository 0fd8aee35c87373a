"""How much of what people correct is found, how much of what is found is right, and what is said of clean pages."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.grammar.corpora import Corrected, Correction
from healthlint.grammar import Remark, Text


@dataclass(frozen=True, slots=True)
class Detection:
    """Counts over a corpus.

    A remark is right when it overlaps a correction of any annotator; a correction is to be found when at least half of
    the annotators correct there.
    """

    words: int
    right: int
    wrong: int
    found: int
    to_find: int

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.found / max(1, self.to_find)

    @property
    def wrong_per_1000_words(self) -> float:
        return 1000 * self.wrong / max(1, self.words)


def detection(sentences: Sequence[Corrected], remarks: Sequence[Sequence[Remark]]) -> Detection:
    """Compare the remarks on each sentence with its corrections."""
    right = wrong = found = to_find = words = 0
    for sentence, said in zip(sentences, remarks, strict=True):
        words += len(sentence.text.split())
        hits = sum(any(_overlap(remark, correction) for correction in sentence.corrections) for remark in said)
        right += hits
        wrong += len(said) - hits
        agreed = _agreed(sentence)
        to_find += len(agreed)
        found += sum(any(_overlap(remark, correction) for remark in said) for correction in agreed)
    return Detection(words, right, wrong, found, to_find)


def counts_by_code(pages: Iterable[Iterable[Sequence[Remark]]]) -> Counter[str]:
    """How often each rule spoke, as engine/code."""
    return Counter(f"{remark.engine}/{remark.code}" for page in pages for text in page for remark in text)


def count_words(texts: Iterable[Text]) -> int:
    """Words between blanks."""
    return sum(len(text.text.split()) for text in texts)


def _agreed(sentence: Corrected) -> list[Correction]:
    """The places that at least half of the annotators correct, each once."""
    places: list[Correction] = []
    for one in sentence.corrections:
        votes = {other.annotator for other in sentence.corrections if _overlap(one, other)}
        if 2 * len(votes) >= sentence.annotators and not any(_overlap(one, place) for place in places):
            places.append(one)
    return places


def _overlap(one: Correction | Remark, other: Correction | Remark) -> bool:
    return one.start < other.end and other.start < one.end
