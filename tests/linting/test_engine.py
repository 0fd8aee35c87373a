from dataclasses import replace

from healthlint.findings import RuleCard, Scope, Severity
from healthlint.language import Analyser, Context
from healthlint.linting.engine import Outcome, lint_article
from healthlint.positions import TextSpan
from healthlint.reading import read_article
from healthlint.rulebook import Hit, Manuscript, Rule
from healthlint.rulebook.examples import TODAY

CARD = RuleCard("test/rule", "A fault", "Why.", Severity.WARNING, ("https://www.nhs.uk",))


def lint(text: str, *rules: Rule, severity: Severity = Severity.WARNING) -> Outcome:
    article = read_article("a.md", text.encode())
    chosen = [(rule, severity) for rule in rules]
    return lint_article(article, chosen, Analyser(()), Context(TODAY), lambda analysed: ())


def flag(word: str, **options: object) -> Rule:
    def check(manuscript: Manuscript) -> list[Hit]:
        return [
            Hit.at(passage, TextSpan(place, place + len(word)), **options)  # type: ignore[arg-type]  # any of Hit's
            for passage in manuscript.passages
            if (place := passage.text.find(word)) >= 0
        ]

    return Rule(CARD, "“{match}” is wrong", check, (), ())


def test_a_hit_is_placed_in_the_source_with_its_markup() -> None:
    text = "# 😀 Title\n\nTake **all** of &amp; *it*.\n"
    (finding,) = lint(text, flag("all of & it")).findings
    place = finding.place
    assert place.excerpt == text[place.start.offset : place.end.offset] == "all** of &amp; *it"
    assert (place.start.line, place.start.column) == (3, 8)


def test_a_rule_that_crashes_is_a_failure_and_the_others_run() -> None:
    def crash(manuscript: Manuscript) -> list[Hit]:
        raise KeyError("lost")

    broken = Rule(replace(CARD, id="test/broken"), "m", crash, (), ())
    outcome = lint("Drink water.", broken, flag("water"))
    assert [failure.rule for failure in outcome.failures] == ["test/broken"]
    assert "KeyError: 'lost'" in outcome.failures[0].problem
    assert [finding.place.excerpt for finding in outcome.findings] == ["water"]


def test_a_fix_is_offered_only_where_the_words_were_copied_in_one_run() -> None:
    rule = flag("salt water", replacement="water")
    assert [finding.fix is not None for finding in lint("No salt water.", rule).findings] == [True]
    assert [finding.fix is not None for finding in lint("No salt *water*.", rule).findings] == [False]


def test_an_article_finding_stands_at_the_title_or_at_the_start() -> None:
    rule = Rule(CARD, "m", lambda manuscript: [Hit.of_article()], (), ())
    (with_title,) = lint("Intro.\n\n# Title\n\nText.", rule).findings
    (without,) = lint("Text.", rule).findings
    assert (with_title.place.excerpt, with_title.scope) == ("Title", Scope.ARTICLE)
    assert (without.place.start.offset, without.place.excerpt) == (0, "")


def test_a_hits_own_severity_counts_unless_the_settings_speak() -> None:
    rule = flag("water", severity=Severity.NOTE)
    assert lint("water", rule).findings[0].severity is Severity.NOTE
    assert lint("water", rule, severity=Severity.ERROR).findings[0].severity is Severity.ERROR


def test_a_rule_past_its_date_says_so() -> None:
    rule = replace(flag("water"), card=replace(CARD, expires=TODAY.replace(year=2020)))
    assert "2020" in lint("water", rule).findings[0].message


def test_fingerprints_survive_edits_elsewhere_and_tell_equal_words_apart() -> None:
    rule = flag("water")
    before = lint("# A\n\nDrink water.\n\nMore water.\n\nTake 5 cc.\n\nMore water.\n", rule).findings
    after = lint("Of\n\n# B\n\nNo water.\n\nDrink\nwater.\n\nMore water.\n\nMore water.\n\nRest.\n", rule).findings
    assert len({one.fingerprint for one in before}) == 3
    assert [one.fingerprint for one in before] == [one.fingerprint for one in after[1:]]
    assert after[0].fingerprint not in {one.fingerprint for one in before}


def test_a_finding_about_the_article_keeps_its_fingerprint_under_another_title() -> None:
    rule = replace(flag("water"), check=lambda manuscript: [Hit.of_article()])
    titles = [lint(f"# {title}\n\nDrink.\n", rule).findings[0].fingerprint for title in ("A cold", "The flu")]
    assert titles[0] == titles[1]


def test_a_paragraph_too_long_to_analyse_is_a_failure_and_the_rest_is_checked() -> None:
    outcome = lint("Drink water.\n\n" + "word " * 30_000 + "\n", flag("water"))
    assert [finding.place.excerpt for finding in outcome.findings] == ["water"]
    assert "line 3: a paragraph of 149,999 letters is too long to check" in outcome.failures[0].problem
