import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest
import spacy

from healthlint.language import AnalysedArticle, Analyser, Context, ModelError, Part
from healthlint.reading import read_article
from healthlint.rulebook.examples import TODAY

TEXT = "# Back pain\n\nDr. Smith saw 38 °C. Rest helps, e.g. for 2-3 days.\n\nIt can:\n\n- hurt\n- last long\n"


def analyse(analyser: Analyser, text: str = TEXT) -> AnalysedArticle:
    return analyser.analyse(read_article("a.md", text.encode()), Context(TODAY))


def sentences(article: AnalysedArticle) -> list[str]:
    return [sentence.text for passage in article.passages for sentence in passage.sentences]


def test_blocks_become_passages_with_tags_lemmas_and_parse() -> None:
    article = analyse(Analyser())
    passage = article.passages[1]
    assert len(article.passages) == len(article.read.blocks) == 5
    assert [token.lemma_ for token in passage.doc if token.pos_ == "VERB"] == ["see", "help"]
    assert {"nsubj", "obj"} <= {token.dep_ for token in passage.doc}


def test_sentences_do_not_run_together() -> None:
    assert sentences(analyse(Analyser())) == [
        "Back pain",
        "Dr. Smith saw 38 °C.",
        "Rest helps, e.g. for 2-3 days.",
        "It can:",
        "hurt",
        "last long",
    ]


@pytest.mark.parametrize(
    ("parts", "loaded"),
    [
        ((), {"tok2vec", "senter"}),
        ((Part.TAGS,), {"tok2vec", "senter", "tagger", "morphologizer"}),
        ((Part.PARSE,), {"tok2vec", "senter", "parser"}),
    ],
)
def test_no_more_is_loaded_than_is_needed(parts: tuple[Part, ...], loaded: set[str]) -> None:
    assert set(Analyser(parts).language.pipe_names) == loaded


def test_sentences_are_the_same_whatever_else_is_loaded() -> None:
    assert sentences(analyse(Analyser(()))) == sentences(analyse(Analyser()))


def test_a_pipeline_of_ones_own_says_what_it_lacks(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "own")
    analyser = Analyser(model=str(tmp_path / "own"))
    assert analyser.missing == (Part.TAGS, Part.LEMMAS, Part.PARSE, Part.SECOND_READING)
    assert sentences(analyse(analyser))[0] == "Back pain"


def test_an_unknown_model_is_refused_with_the_cure() -> None:
    with pytest.raises(ModelError, match=r"'no_such_model' cannot be loaded.*name an installed spaCy pipeline"):
        Analyser(model="no_such_model")


def test_an_analyser_goes_to_a_worker_process() -> None:
    analyser = Analyser((Part.TAGS,))
    article, context = read_article("a.md", TEXT.encode()), Context(TODAY)
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        there = pool.submit(analyser.analyse, article, context).result()
    assert sentences(there) == sentences(analyser.analyse(article, context))
    assert [token.tag_ for token in there.passages[1].doc][:3] == ["NNP", "NNP", "VBD"]


def test_the_page_around_the_article_is_told_apart() -> None:
    page = b"<body><nav><a href='/'>Home</a></nav><main><p>Rest.</p></main><footer>Not medical advice.</footer></body>"
    article = Analyser(()).analyse(read_article("a.html", page), Context(TODAY))
    assert [passage.text for passage in article.passages] == ["Rest."]
    assert [passage.text for passage in article.every_passage] == ["Home", "Rest.", "Not medical advice."]
