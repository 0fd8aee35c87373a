"""What kind an article is taken for, by its front matter, its title and its headings."""

import pytest

from healthlint.language import Analyser, Context
from healthlint.reading import read_article
from healthlint.rulebook import Manuscript
from healthlint.rulebook.examples import TODAY
from healthlint.rulebook.kinds import Kind, kind_of


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser()


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("# Asthma\n\nIt narrows the airways.\n", Kind.CONDITION),
        ("# Ibuprofen\n\nIt eases pain.\n", Kind.MEDICINE),
        ("# Colonoscopy\n\nA doctor looks into the bowel.\n", Kind.PROCEDURE),
        ("# Researchers find a new drug for asthma\n\nIt was tried in mice.\n", Kind.NEWS),
        ("# Our asthma clinic: book an appointment\n\nWe are open.\n", Kind.SERVICE),
        ("# Ten foods for a calm stomach\n\nEat oats.\n", Kind.WELLNESS),
        ("# Our story\n\nWe began in a garage.\n", Kind.OTHER),
        ("# Tired all day\n\n## Symptoms\n\nYou yawn.\n\n## Causes\n\nToo little sleep.\n", Kind.CONDITION),
    ],
)
def test_title_and_headings_tell_the_kind(analyser: Analyser, source: str, kind: Kind) -> None:
    assert kind is kind_of(manuscript(analyser, source))


@pytest.mark.parametrize("key", ["kind", "type", "content_type"])
def test_front_matter_decides(analyser: Analyser, key: str) -> None:
    assert Kind.NEWS is kind_of(manuscript(analyser, f"---\n{key}: news\n---\n\n# Asthma\n\nIt narrows the airways.\n"))


def test_the_settings_decide_where_front_matter_does_not(analyser: Analyser) -> None:
    for source, kind in (("# Asthma\n\nIt wheezes.\n", Kind.BLOG), ("---\nkind: news\n---\n\n# Asthma\n", Kind.NEWS)):
        context = Context(TODAY, kind=Kind.BLOG)
        article = analyser.analyse(read_article("a.md", source.encode()), context)
        assert kind is kind_of(Manuscript(article, lambda _: ()))


def test_an_unknown_kind_in_front_matter_is_passed_over(analyser: Analyser) -> None:
    assert Kind.CONDITION is kind_of(manuscript(analyser, "---\ntype: post\n---\n\n# Asthma\n\nIt wheezes.\n"))


def manuscript(analyser: Analyser, source: str) -> Manuscript:
    return Manuscript(analyser.analyse(read_article("a.md", source.encode()), Context(TODAY)), lambda analysed: ())
