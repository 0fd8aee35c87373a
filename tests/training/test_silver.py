"""Silver text is cleaned, cut, kept where it makes trees, and read back as it was written."""

from pathlib import Path

import pytest

from training.conversion import Paragraph, Sentence, Word, read_paragraphs
from training.silver import cut, is_tree, read_texts, write_paragraphs


def sentence(*heads: int) -> Sentence:
    words = (
        Word(f"w{place}", "", "NOUN", "NN", "Number=Sing", head, "ROOT" if head == place else "dep", True)
        for place, head in enumerate(heads)
    )
    return Sentence(tuple(words), " ".join(f"w{place}" for place in range(len(heads))))


@pytest.mark.parametrize(
    ("heads", "expected"),
    [((0, 0, 1), True), ((0, 1, 1), False), ((1, 2, 1), False), ((0, 2, 1), False), ((2, 2, 2), True)],
)
def test_a_tree_has_one_root_that_every_word_comes_to(heads: tuple[int, ...], expected: bool) -> None:
    assert expected == is_tree(sentence(*heads))


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    paragraphs = [Paragraph("silver0", (sentence(0, 0), sentence(1, 1, 0))), Paragraph("silver1", (sentence(0),))]
    write_paragraphs(paragraphs, tmp_path / "silver.conllu")
    assert paragraphs == list(read_paragraphs(tmp_path / "silver.conllu"))


def test_texts_are_sentences_with_their_own_words() -> None:
    (paragraph,) = cut(["Take 500mg with food. See Dr. Smith, e.g. today."])
    assert ["Take 500mg with food.", "See Dr. Smith, e.g. today."] == [found.text for found in paragraph.sentences]
    assert ("Take", "500", "mg", "with", "food", ".") == tuple(word.form for word in paragraph.sentences[0].words)


def test_markup_goes_and_damaged_lines_are_left_out(tmp_path: Path) -> None:
    lines = ("# Colds", "- Drink [plenty](/w) of **water**", "the growth platesAreas", "a - b - c", "# Colds")
    page = "\n\n".join(("---\ntitle: x\n---", *lines))
    for name in ("vagov", "nhs", "medquad"):
        (tmp_path / "clean" / name).mkdir(parents=True)
    (tmp_path / "clean" / "nhs" / "cold.md").write_text(page, encoding="utf-8")
    (tmp_path / "nli").mkdir()
    for name in ("mnli_20k", "mnli_dev_m", "fever_gold", "fm2"):
        rows = 'premise\thypothesis\nHe said "no.\tuh yeah\n' if name == "fm2" else "premise\thypothesis\n"
        (tmp_path / "nli" / f"{name}.tsv").write_text(rows, encoding="utf-8")
    assert ["Colds", "Drink plenty of water", 'He said "no.'] == list(read_texts(tmp_path))
