import pytest

from healthlint.linting import Settings
from healthlint.reading import ReadingError
from healthlint.scorecards import Scored
from healthlint.scorecards.card import Verdict
from tests.scorecards.articles import BAD, GOOD, decision, score, verdicts


@pytest.fixture(scope="module")
def good() -> Scored:
    return score(GOOD)


@pytest.fixture(scope="module")
def bad() -> Scored:
    return score(BAD, "a.html")


def test_a_page_with_author_dates_and_references_meets_what_asks_for_them(good: Scored) -> None:
    expected = {
        "jama authorship-names", "jama authorship-credentials",
        "jama attribution-sources", "jama attribution-copyright",
        "jama disclosure-interests", "jama currency-posted", "jama currency-updated", "discern 4", "discern 5",
        "discern 7", "discern 8", "discern 12", "discern 14", "discern 15", "pemat 1", "pemat 8", "pemat 11",
        "pemat 20", "pemat 21", "cci 5", "cci 8", "cci 9", "cci 12", "pif-tick 8",
    }  # fmt: skip
    assert expected == verdicts(good, Verdict.MET)
    assert set() == verdicts(good, Verdict.NOT_MET)
    assert () == good.failures


@pytest.mark.parametrize(
    ("item", "excerpt"),
    [
        ("jama authorship-names", "By Mary Seacole, MD, Nightingale Hospital"),
        ("jama attribution-sources", "Lee A. Gout in the UK. Gut Review 2024."),
        ("jama currency-posted", "3 March 2026"),
        ("jama currency-updated", "5 May 2026"),
        ("discern 8", "The evidence on cherries is limited."),
        ("discern 15", "Talk to your doctor about which medicine suits you."),
        ("pemat 11", "Key points"),
    ],
)
def test_evidence_is_at_its_place_in_the_source(good: Scored, item: str, excerpt: str) -> None:
    place = decision(good, *item.split()).evidence[0].place
    assert place is not None
    assert excerpt == place.excerpt == GOOD[place.start.offset : place.end.offset]


def test_judgements_stay_with_a_person_even_on_a_good_page(good: Scored) -> None:
    for item in ("discern 3", "discern 16", "pemat 3", "pemat 16", "cci 1", "pif-tick 2", "jama disclosure-owner"):
        assert Verdict.PERSON is decision(good, *item.split()).verdict


def test_a_bad_page_is_held_to_what_its_findings_show(bad: Scored) -> None:
    expected = {
        "jama authorship-names": "missing/no-author",
        "jama attribution-sources": "missing/no-references",
        "jama disclosure-interests": "missing/affiliate-links-not-disclosed",
        "jama currency-posted": "missing/no-publication-date",
        "discern 6": "evidence/miracle",
        "discern 11": "evidence/no-side-effects",
        "pemat 4": "plain-language/unexplained-term",
        "pemat 19": "structure/table-without-header",
        "pif-tick 6": "structure/image-without-alternative",
    }
    for item, rule in expected.items():
        decided = decision(bad, *item.split())
        assert Verdict.NOT_MET is decided.verdict
        assert rule in {finding.rule for finding in decided.findings}
    assert "cci 8" in verdicts(bad, Verdict.NOT_MET)


def test_a_rule_that_the_settings_leave_out_decides_nothing() -> None:
    undated = GOOD.replace("Published: 3 March 2026. Last reviewed: 5 May 2026. Next review: May 2029.", "")
    assert Verdict.NOT_MET is decision(score(undated), "discern", "5").verdict
    ignoring = score(undated, settings=Settings(ignore=("missing/no-publication-date",)))
    assert Verdict.PERSON is decision(ignoring, "discern", "5").verdict


def test_a_heading_of_references_over_nothing_is_no_list_of_sources() -> None:
    empty = score(GOOD.replace("1. Lee A. Gout in the UK. Gut Review 2024.\n", "").replace("[1]", ""))
    assert Verdict.PERSON is decision(empty, "jama", "attribution-sources").verdict


def test_an_author_below_the_references_is_found() -> None:
    text = "# Gout\n\nRest.\n\n## References\n\n1. Lee A. Gout. 2024.\n\nWritten by Mary Seacole, MD\n"
    decided = decision(score(text), "jama", "authorship-names")
    assert ["Written by Mary Seacole, MD"] == [one.place.excerpt for one in decided.evidence if one.place]


def test_what_only_looks_like_evidence_is_none() -> None:
    advice = "Talk to your doctor if the pain gets worse. Use in pregnancy is safe."
    scored = score(f"# Gout\n\n## WHAT YOU CAN DO YOURSELF\n\n{advice}\n\nWas this page helped by cookies?\n")
    for item in ("discern 15", "pemat 1", "jama authorship-names", "pif-tick 8"):
        assert Verdict.PERSON is decision(scored, *item.split()).verdict


def test_an_article_without_words_cannot_be_scored() -> None:
    with pytest.raises(ReadingError, match="no words"):
        score("\n")
