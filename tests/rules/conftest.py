from collections.abc import Callable

import pytest

from healthlint.language import Analyser, Context, Locale
from healthlint.linting.placing import place_hit
from healthlint.reading import read_article
from healthlint.rulebook import Manuscript, load_packs
from healthlint.rulebook.examples import TODAY

Find = Callable[..., list[tuple[str, str]]]


@pytest.fixture(scope="session")
def find() -> Find:
    """The ids and excerpts of what a pack finds in a file, in the order of the text."""
    packs = {pack.name: pack for pack in load_packs()}
    analyser = Analyser(())

    def find(pack: str, path: str, source: str | bytes, locale: Locale = Locale.US) -> list[tuple[str, str]]:
        article = read_article(path, source.encode() if isinstance(source, str) else source)
        manuscript = Manuscript(analyser.analyse(article, Context(TODAY, locale)), lambda analysed: ())
        findings = [
            place_hit(hit, rule, rule.card.severity, article, TODAY)
            for rule in packs[pack].rules
            for hit in rule.check(manuscript)
        ]
        ordered = sorted(findings, key=lambda finding: (finding.place.start.offset, finding.rule))
        return [(finding.rule.removeprefix(f"{pack}/"), finding.place.excerpt) for finding in ordered]

    return find
