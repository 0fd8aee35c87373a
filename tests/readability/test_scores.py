"""The scores of articles, of their sections and of their sentences."""

from importlib import import_module

import pytest
import textstat

from healthlint.readability import score_article
from healthlint.readability.counts import Counts
from healthlint.readability.formulas import FORMULAS, flesch_kincaid_grade
from healthlint.readability.prose import plain_text, read_prose

# Ten sentences of three words or more with full stops only at their ends, which textstat splits as they are meant.
EASY = (
    "A cold is caused by a virus. Most people get well within a week or two. You don't need to see a doctor. "
    "Rest as much as you can. Drink plenty of water, juice or soup. Keep warm and sleep well. "
    "A spoonful of honey may ease a cough. Do not give honey to a baby. "
    "Wash your hands with soap to keep others well. Throw away used tissues at once."
)
HARD = (
    "Antibiotics are ineffective against respiratory viruses, although practitioners occasionally prescribe them. "
    "Unnecessary administration encourages bacterial resistance. "
    "Immunocompromised individuals, including those receiving chemotherapy, require additional consideration. "
    "Pharmacological prophylaxis remains controversial, notwithstanding considerable investigation. "
    "Complications include pneumonia, sinusitis and exacerbation of pre-existing pulmonary conditions."
)
NAMES = list(FORMULAS)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("text", [f"{EASY} {HARD} {EASY} {EASY}", f"{HARD} {EASY}"], ids=["long", "short"])
def test_scores_are_textstats_of_the_same_text(build, text: str, name: str) -> None:
    scores = score_article(build(text))
    if name == "smog_index" and scores.sentences < 30:
        assert name not in scores.scores
    else:
        assert pytest.approx(getattr(textstat, name)(text), abs=1e-9) == scores.scores[name]


@pytest.mark.parametrize("name", NAMES)
def test_scores_are_textstats_once_it_is_told_our_sentences(build, monkeypatch, name: str) -> None:
    source = (
        f"# A cold\n{EASY}\nYou may have:\n- fever\n- sore throat\n- a cough, e.g. at night\n- a temp. of 38.5°C\n"
        f"{HARD}\n> Really? It’s ‘only’ a cold, said Dr. Green – see www.nhs.uk/cold for what to do.\n{EASY}\n{EASY}"
    )
    article = build(source)
    scores = score_article(article)
    text = " ".join(plain for _, sentence in read_prose(article) if (plain := plain_text(sentence.text)))
    assert textstat.sentence_count(text) < scores.sentences
    for module in ("_words_per_sentence", "_sentences_per_word", "_smog_index"):
        monkeypatch.setattr(
            import_module(f"textstat.backend.metrics.{module}"), "count_sentences", lambda _: scores.sentences
        )
    assert pytest.approx(getattr(textstat, name)(f"{text} "), abs=1e-9) == scores.scores[name]


def test_the_formulas_by_hand() -> None:
    counts = Counts(
        sentences=10, words=200, letters=900, syllables=300, long=20, hard=16, unfamiliar=30, chunks=200, characters=950
    )
    expected = {
        "flesch_reading_ease": 206.835 - 20.3 - 126.9,
        "flesch_kincaid_grade": 7.8 + 17.7 - 15.59,
        "smog_index": 1.043 * 60**0.5 + 3.1291,
        "gunning_fog": 0.4 * 28,
        "coleman_liau_index": 26.1 - 1.48 - 15.8,
        "automated_readability_index": 22.3725 + 10 - 21.43,
        "dale_chall_readability_score": 2.3685 + 0.992 + 3.6365,
    }
    assert pytest.approx(expected) == {name: formula(counts) for name, formula in FORMULAS.items()}


def test_an_article_of_few_words_is_not_scored(build) -> None:
    scores = score_article(build(f"# A cold\n{EASY}"))
    assert (71, 10, {}) == (scores.words, scores.sentences, scores.scores)
    assert dict.fromkeys(NAMES, "needs 100 words, has 71") == scores.unscored


def test_an_empty_article_is_not_scored(build) -> None:
    scores = score_article(build("# A cold"))
    assert (0, 0, {}, (), ()) == (scores.words, scores.sentences, scores.scores, scores.sections, scores.costs)


def test_smog_waits_for_thirty_sentences(build) -> None:
    few = score_article(build(f"{EASY}\n{EASY}"))
    assert {"smog_index": "needs 30 sentences, has 20"} == few.unscored
    assert sorted(set(NAMES) - {"smog_index"}) == sorted(few.scores)
    enough = score_article(build(f"{EASY}\n{EASY}\n{EASY}"))
    assert ({}, sorted(NAMES)) == (enough.unscored, sorted(enough.scores))


def test_each_item_of_a_list_is_a_sentence(build) -> None:
    items = ["a fever", "cough", "a very sore throat", "an ache. It can be bad"]
    as_list = score_article(build(f"{EASY}\nYou may have:\n" + "\n".join(f"- {item}" for item in items)))
    assert 10 + 1 + 5 == as_list.sentences
    assert 71 + 3 + 2 + 1 + 4 + 6 == as_list.words


def test_sections_count_those_under_them_and_the_whole_article_is_none(build) -> None:
    source = f"# A cold\n{EASY}\n## Care\n{EASY}\n### Medicines\n{HARD} {HARD}\n## Costs\nIt is free."
    analysed = build(source)
    scores = score_article(analysed)
    headings = {
        analysed.read.blocks[analysed.read.sections[one.section].heading].text: one.words for one in scores.sections
    }
    words = len(HARD.split())
    assert {"Care": 71 + 2 * words} == headings
    assert (
        pytest.approx(textstat.flesch_kincaid_grade(f"{EASY} {HARD} {HARD}"))
        == (scores.sections[0].scores["flesch_kincaid_grade"])
    )


def test_a_cost_is_what_the_grade_falls_by_without_the_sentence(build) -> None:
    scores = score_article(build(f"{EASY}\n{HARD}\n{EASY}"))
    grade = textstat.flesch_kincaid_grade(f"{EASY} {HARD} {EASY}")
    assert scores.sentences == len(scores.costs)
    assert sorted((one.cost for one in scores.costs), reverse=True) == [one.cost for one in scores.costs]
    dearest = scores.costs[0]
    assert "Immunocompromised individuals" == dearest.sentence[:2].text
    assert (9, 8) == (dearest.words, dearest.hard_words)
    without = f"{EASY} {HARD.replace(dearest.sentence.text, '')} {EASY}"
    assert pytest.approx(grade - textstat.flesch_kincaid_grade(without)) == dearest.cost
    assert scores.costs[-1].cost < 0


def test_the_only_sentence_costs_the_whole_grade(build) -> None:
    (only,) = score_article(build("Unnecessary administration encourages bacterial resistance.")).costs
    assert pytest.approx(textstat.flesch_kincaid_grade(only.sentence.text)) == only.cost
    assert 0.0 == flesch_kincaid_grade(Counts())
