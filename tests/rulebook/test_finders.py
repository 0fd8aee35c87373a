from typing import Any

import pytest

from healthlint.language import Analyser, Audience, Context
from healthlint.positions import TextSpan
from healthlint.reading import read_article
from healthlint.rulebook import Hit, Manuscript
from healthlint.rulebook.examples import TODAY
from healthlint.rulebook.finders import FINDERS, FinderError


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser()


def find(analyser: Analyser, source: str, /, audience: Audience = Audience.PATIENT, **options: Any) -> list[Hit]:
    check, _ = FINDERS[options.pop("by")](options)
    article = analyser.analyse(read_article("a.md", source.encode()), Context(TODAY, audience=audience))
    return list(check(Manuscript(article, lambda analysed: ())))


def words(hits: list[Hit]) -> list[str]:
    return [
        hit.spot.passage.text[hit.spot.where.start : hit.spot.where.end]
        for hit in hits
        if hit.spot and hit.spot.passage and isinstance(hit.spot.where, TextSpan)
    ]


def test_words_are_whole_in_any_case_with_their_swap(analyser: Analyser) -> None:
    hits = find(
        analyser,
        "Utilise it. It’s utilised. In  order\nto rest.",
        by="words",
        swap={"utilise": "use", "in order to": "to"},
    )
    assert words(hits) == ["Utilise", "In order to"]
    assert [hit.replacement for hit in hits] == ["use", "to"]


def test_words_are_inflected_where_asked(analyser: Analyser) -> None:
    text = "Doctors treated the children. They treat each child. Treatment helps."
    assert words(find(analyser, text, by="words", any=["treat"], inflect=True)) == ["treated", "treat"]
    assert words(find(analyser, text, by="words", any=["treat the child"], inflect=True)) == ["treated the children"]


def test_words_are_cleared_by_another_pattern_in_the_sentence(analyser: Analyser) -> None:
    text = "It cures colds. No drug cures colds."
    assert words(find(analyser, text, by="words", any=["cures"], unless=r"\bno\b")) == ["cures"]


def test_words_are_looked_for_in_the_kinds_of_block_asked_for(analyser: Analyser) -> None:
    text = "# Water\n\nDrink water.\n\n- water\n"
    assert len(find(analyser, text, by="words", any=["water"], **{"in": ["heading", "list-item"]})) == 2


def test_pattern_flags_its_group_and_offers_its_replacement(analyser: Analyser) -> None:
    hits = find(
        analyser, "Take .5 mg now.", by="pattern", expression=r"\s (?P<flag> \.(?P<n>\d+)) \s mg", better=r"0.\g<n>"
    )
    assert (words(hits), [hit.replacement for hit in hits]) == ([".5"], ["0.5"])


def test_tokens_see_tags_and_lemmas(analyser: Analyser) -> None:
    patterns = [[{"LEMMA": "take"}, {"POS": "NUM"}]]
    assert words(find(analyser, "She took two pills and has taken off.", by="tokens", patterns=patterns)) == [
        "took two"
    ]


@pytest.mark.parametrize(("within", "flagged"), [("sentence", 2), ("block", 1), ("section", 1), ("article", 0)])
def test_near_looks_as_far_as_it_is_told(analyser: Analyser, within: str, flagged: int) -> None:
    text = "Chest pain is serious. Call 911.\n\n# Later\n\nChest pain may come back."
    hits = find(analyser, text, by="near", any=["chest pain"], without=["call 911"], within=within)
    assert len(hits) == flagged


def test_near_can_ask_for_company(analyser: Analyser) -> None:
    text = "Ibuprofen with warfarin. Ibuprofen alone."
    assert words(find(analyser, text, by="near", any=["ibuprofen"], **{"with": ["warfarin"]})) == ["Ibuprofen"]


def test_missing_is_satisfied_by_text_or_metadata_and_asks_only_of_articles(analyser: Analyser) -> None:
    options = {"by": "missing", "text": r"not \s a \s substitute", "metadata": ["author"], "least_words": 5}
    assert len(find(analyser, "# Cold\n\nDrink water and rest well.", **options)) == 1
    assert find(analyser, "# Cold\n\nDrink water. This is not a substitute for advice.", **options) == []
    assert find(analyser, "---\nauthor: Desk\n---\n\n# Cold\n\nDrink water and rest well.", **options) == []
    assert find(analyser, "Drink water.", **options) == []


def test_missing_asks_only_when_its_topic_is_there(analyser: Analyser) -> None:
    options = {"by": "missing", "text": "999", "when": "chest \\s pain", "least_words": 1}
    assert len(find(analyser, "Chest pain hurts.", **options)) == 1
    assert find(analyser, "Back pain hurts.", **options) == []


def test_limit_counts_by_audience(analyser: Analyser) -> None:
    options = {"by": "limit", "count": "words", "at_most": {"patient": 3, "professional": 5}}
    text = "Drink some warm water. Rest."
    (hit,) = find(analyser, text, **options)
    assert (words([hit]), dict(hit.details)) == (["Drink some warm water."], {"count": "4", "most": "3"})
    assert find(analyser, text, audience=Audience.PROFESSIONAL, **options) == []


def test_limit_counts_sentences_of_a_block(analyser: Analyser) -> None:
    options = {"by": "limit", "count": "sentences", "of": "block", "at_most": 1}
    assert len(find(analyser, "Rest well today. Drink a lot of water.\n\nSleep.", **options)) == 1


@pytest.mark.parametrize(
    ("options", "key"),
    [
        ({"by": "words"}, "any"),
        ({"by": "words", "any": "water"}, "any"),
        ({"by": "words", "any": ["a"], "in": ["headings"]}, "in"),
        ({"by": "words", "swap": ["a"]}, "swap"),
        ({"by": "pattern"}, "expression"),
        ({"by": "pattern", "expression": "("}, "expression"),
        ({"by": "tokens"}, "patterns"),
        ({"by": "tokens", "patterns": [[{"LEMA": "x"}]]}, "patterns"),
        ({"by": "near", "any": ["a"]}, "with"),
        ({"by": "near", "any": ["a"], "with": ["b"], "within": "page"}, "within"),
        ({"by": "missing"}, "text"),
        ({"by": "missing", "metadata": ["writer"]}, "metadata"),
        ({"by": "limit", "at_most": "ten"}, "at_most"),
        ({"by": "limit", "at_most": {"patient": 1}}, "at_most"),
    ],
)
def test_a_wrong_option_is_named(options: dict[str, Any], key: str) -> None:
    options = dict(options)
    with pytest.raises(FinderError) as caught:
        FINDERS[options.pop("by")](options)
    assert caught.value.key == key
