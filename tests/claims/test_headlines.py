import pytest

from healthlint.claims.extraction import ClaimReader
from healthlint.claims.headlines import find_headlines
from healthlint.claims.numeric import NumericReader
from healthlint.language import Analyser, Context
from healthlint.reading import read_article
from healthlint.rulebook.examples import TODAY

LASTS = "An attack of gout usually lasts 3 to 5 days."


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser()


def headlines(analyser: Analyser, text: str) -> list[tuple[tuple[str, ...], bool]]:
    reader = ClaimReader(analyser.analyse(read_article("a.md", text.encode()), Context(TODAY)))
    claims = (*reader.claims, *NumericReader(reader).claims())
    return [(one.key, one.central) for one in find_headlines(reader, claims)]


@pytest.mark.parametrize(
    "text",
    [
        f"# Gout\n\n{LASTS}\n",
        f"# Gout\n\n## What is gout?\n\n{LASTS}\n",
        f"# Gout\n\n## Key facts\n\n- {LASTS}\n",
        f"# Gout\n\n## Treatment\n\nHow long does an attack last?\n\n{LASTS}\n",
        f"# Gout\n\n## Course\n\n| Question | Answer |\n|---|---|\n| How long? | {LASTS} |\n",
    ],
)
def test_what_stands_in_front_is_a_headline(analyser: Analyser, text: str) -> None:
    assert [(("lasts", "time", "gout", "", "attack"), True)] == headlines(analyser, text)


@pytest.mark.parametrize(
    "text",
    [
        f"# Gout\n\nRest.\n\n## Treatment\n\n{LASTS}\n",
        "# Gout\n\n" + "Rest the joint.\n\n" * 6 + LASTS,
        "# Gout\n\nAn attack of gout may last 3 to 5 days.\n",
        "# Gout\n\nAn attack of gout usually lasts 3 to 5 days, but severe ones last longer.\n",
        "# Our clinic\n\nA visit usually lasts 3 to 5 hours.\n",
    ],
)
def test_what_stands_further_down_or_is_hedged_is_none(analyser: Analyser, text: str) -> None:
    assert [] == headlines(analyser, text)


def test_the_key_holds_whom_it_is_said_of(analyser: Analyser) -> None:
    assert [(("lasts", "time", "shingles", "rash", "", "child", "children"), True)] == headlines(
        analyser, "# Shingles\n\nIn children, the rash lasts 5 days.\n"
    )


def test_an_article_may_state_a_fact_of_what_it_only_mentions(analyser: Analyser) -> None:
    assert [(("contagious", "", "psoriasis", ""), False)] == headlines(
        analyser, "# Eczema\n\nPsoriasis is not contagious.\n"
    )
