"""What the examples of the pack `outdated` cannot show: advice against refutation across blocks and headings."""

import pytest

from healthlint.claims.advice import find_advice, practice
from healthlint.language import Analyser, Context, Locale
from healthlint.language.framing import FrameReader
from healthlint.reading import read_article
from healthlint.rulebook import Manuscript, load_packs
from healthlint.rulebook.examples import TODAY

BUTTER = practice("butter", r"\b rub \s+ butter \b", about=r"\b burns? \b")


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser()


def advice(analyser: Analyser, source: str) -> list[str]:
    article = analyser.analyse(read_article("a.md", source.encode()), Context(TODAY))
    return [one.passage.text[one.where.start : one.where.end] for one in find_advice(FrameReader(article), BUTTER)]


@pytest.mark.parametrize(
    "source",
    [
        "If you get a burn, rub butter on it.",
        "# Burns\n\nRub butter on the spot.\n",
        "# Burns\n\nYou should:\n\n- rub butter on the spot\n",
        "You can rub butter on a small burn.",
        "For burns, rub butter on the skin so that it does not blister.",
        "It is best to rub butter on a burn.",
    ],
)
def test_orders_and_recommendations_are_advice(analyser: Analyser, source: str) -> None:
    assert ["rub butter"] == [words.lower() for words in advice(analyser, source)]


@pytest.mark.parametrize(
    "source",
    [
        "Never rub butter on a burn.",
        "# Burns\n\nDo not:\n\n- rub butter on the spot\n",
        "# Burns\n\n## What not to do\n\nRub butter on the spot.\n",
        "# Myths about burns\n\nRub butter on the spot.\n",
        "# Burns\n\n| Myth | Fact |\n|---|---|\n| Rub butter on it | Cool it with water |\n",
        "Some people rub butter on a burn. This traps the heat.",
        "You may have heard that you should rub butter on a burn.",
        "In the past, doctors told people to rub butter on a burn.",
        "If you rub butter on a burn, it can get infected.",
        "Should you rub butter on a burn?",
        "“Rub butter on the burn,” her grandmother said.",
        "Rub butter on the baking tin.",
    ],
)
def test_what_is_forbidden_refuted_told_or_asked_is_no_advice(analyser: Analyser, source: str) -> None:
    assert [] == advice(analyser, source)


def test_screening_ages_are_those_of_the_country(find_parsed) -> None:
    text = "# Screening\n\nMammograms should start at age 50.\n"
    assert [("mammograms-from-50", "Mammograms should start at age 50")] == find_parsed(text, Locale.US)
    assert [] == find_parsed(text, Locale.UK)


def test_a_withdrawn_medicine_is_found_once_and_not_where_its_end_is_told(find_parsed) -> None:
    page = "# Slimming\n\nLorcaserin helps.\n\nTake lorcaserin twice a day.\n"
    assert [("withdrawn-medicine", "Lorcaserin")] == find_parsed(page, Locale.US)
    assert [] == find_parsed(page + "\nLorcaserin was withdrawn in 2020.\n", Locale.US)


@pytest.fixture(scope="module")
def find_parsed(analyser: Analyser):
    rules = next(pack.rules for pack in load_packs() if pack.name == "outdated")

    def find(source: str, locale: Locale) -> list[tuple[str, str]]:
        article = read_article("a.md", source.encode())
        manuscript = Manuscript(analyser.analyse(article, Context(TODAY, locale)), lambda analysed: ())
        return [
            (rule.card.id.removeprefix("outdated/"), hit.spot.passage.text[hit.spot.where.start : hit.spot.where.end])
            for rule in rules
            for hit in rule.check(manuscript)
        ]

    return find
