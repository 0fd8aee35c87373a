import pytest

from healthlint.claims.abbreviations import find_unexpanded
from healthlint.claims.jargon import Familiarity, find_unexplained
from healthlint.language import AnalysedArticle, Analyser, Context, Locale
from healthlint.reading import read_article
from healthlint.rulebook.examples import TODAY


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser(())


def analysed(analyser: Analyser, source: str, locale: Locale = Locale.US) -> AnalysedArticle:
    return analyser.analyse(read_article("a.md", source.encode()), Context(TODAY, locale))


@pytest.mark.parametrize("term", ["dyspnea", "dyspnoea", "Dyspnoea"])
def test_a_term_is_known_in_either_spelling(analyser: Analyser, term: str) -> None:
    article = analysed(analyser, f"Call if you have {term} at night.")
    assert [term] == [article.passages[0].text[one.where.start : one.where.end] for one in _terms(article)]


@pytest.mark.parametrize(
    "gloss",
    [
        "Pruritus (itching) is common.",
        "Itching (pruritus) is common.",
        "Itching, or pruritus, is common.",
        "Doctors call it pruritus.",
        "This is known as pruritus.",
        "Pruritus – itching – is common.",
        "Pruritus means itching.",
        "Pruritus is a feeling in the skin.",
        "Take care of pruritus. Itching harms the skin.",
    ],
)
def test_every_way_to_explain_a_term_counts(analyser: Analyser, gloss: str) -> None:
    assert [] == list(_terms(analysed(analyser, f"The tablets cause pruritus in some.\n\n{gloss}\n")))


def test_a_term_is_reported_once_with_plain_words(analyser: Analyser) -> None:
    found = list(_terms(analysed(analyser, "It causes pruritus.\n\nThen pruritus stops.\n")))
    assert [("itching", 0)] == [(one.plain[0], one.passage.block.section) for one in found]


def test_what_needs_no_expansion_depends_on_the_locale(analyser: Analyser) -> None:
    source = "Ask the DWP about it.\n"
    assert 1 == len(list(find_unexpanded(analysed(analyser, source))))
    assert [] == list(find_unexpanded(analysed(analyser, source, Locale.UK)))


def test_initials_in_the_same_passage_expand_an_abbreviation(analyser: Analyser) -> None:
    near = "Chronic obstructive pulmonary disease tires people. In winter COPD gets worse.\n"
    assert [] == list(find_unexpanded(analysed(analyser, near)))


def _terms(article: AnalysedArticle):
    return find_unexplained(article, Familiarity.UNKNOWN)
