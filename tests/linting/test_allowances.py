from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from healthlint.findings import Finding, RuleCard, Severity
from healthlint.language import Analyser, Context
from healthlint.linting import lint_article
from healthlint.linting.allowances import RULES
from healthlint.reading import read_article
from healthlint.rulebook import Hit, Manuscript, Rule, TextSpan
from healthlint.rulebook.examples import TODAY


def flag_placeholders(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.passages:
        if (place := passage.text.find("[INSERT NAME]")) >= 0:
            yield Hit.at(passage, TextSpan(place, place + 13))


CARD = RuleCard("debris/placeholder", "A placeholder", "Why.", Severity.ERROR, ("https://www.nhs.uk",))
PLACEHOLDER = Rule(CARD, "m", flag_placeholders, (), ())


def lint(text: str, *rules: Rule, name: str = "a.md") -> tuple[Finding, ...]:
    chosen = [(rule, rule.card.severity) for rule in (*rules, *RULES)]
    outcome = lint_article(read_article(name, text.encode()), chosen, Analyser(), Context(TODAY), lambda analysed: ())
    assert outcome.failures == ()
    return outcome.findings


def ids(text: str, *rules: Rule) -> list[str]:
    return [finding.rule for finding in lint(text, *rules)]


def test_an_allowance_with_a_reason_lets_the_next_block_be() -> None:
    text = "<!-- healthlint-allow debris/placeholder: shown as an example -->\n\nDear [INSERT NAME], rest.\n"
    assert ids(text, PLACEHOLDER) == []


def test_it_covers_one_block_and_no_more() -> None:
    text = (
        "<!-- healthlint-allow debris: shown as an example -->\n\nDear [INSERT NAME], rest.\n\n"
        "Dear [INSERT NAME], drink.\n"
    )
    assert [finding.place.start.line for finding in lint(text, PLACEHOLDER)] == [5]


def test_an_allowance_for_the_file_covers_all_of_it() -> None:
    text = "Dear [INSERT NAME].\n\n<!-- healthlint-allow-file debris/*: a template -->\n\nDear [INSERT NAME].\n"
    assert ids(text, PLACEHOLDER) == []


def test_without_a_reason_it_does_not_count() -> None:
    text = "<!-- healthlint-allow debris/placeholder -->\n\nDear [INSERT NAME], rest.\n"
    assert ids(text, PLACEHOLDER) == ["allowances/without-reason", "debris/placeholder"]


def test_an_unused_one_is_found_only_if_its_rule_ran() -> None:
    text = "<!-- healthlint-allow debris/placeholder: once needed -->\n\nDrink water.\n"
    assert ids(text, PLACEHOLDER) == ["allowances/unused"]
    assert ids(text) == []


def test_of_several_rules_those_that_are_not_needed_are_named() -> None:
    other = replace(PLACEHOLDER, card=replace(CARD, id="doses/unit"), check=lambda manuscript: [])
    text = "<!-- healthlint-allow debris, doses/unit: an example -->\n\nDear [INSERT NAME], rest.\n"
    assert ["Nothing here breaks doses/unit. Remove the allowance."] == [
        finding.message for finding in lint(text, PLACEHOLDER, other)
    ]


@pytest.mark.parametrize(
    ("until", "found"),
    [
        (TODAY, []),
        (TODAY - timedelta(1), ["allowances/expired", "debris/placeholder"]),
        ("2030-13-01", ["allowances/unreadable", "debris/placeholder"]),
        ("", ["allowances/unreadable", "debris/placeholder"]),
        ("the first of May", ["allowances/unreadable", "debris/placeholder"]),
    ],
)
def test_an_allowance_holds_until_its_last_day(until: object, found: list[str]) -> None:
    text = f"<!-- healthlint-allow debris/placeholder until {until}: a stub -->\n\nDear [INSERT NAME], rest.\n"
    assert found == ids(text, PLACEHOLDER)


def test_one_with_a_last_day_makes_the_result_hang_on_the_day() -> None:
    for until, hangs in ((" until 2999-01-01", True), ("", False)):
        text = f"<!-- healthlint-allow debris{until}: a stub -->\n\nDear [INSERT NAME], rest.\n"
        article = read_article("a.md", text.encode())
        chosen = [(PLACEHOLDER, Severity.ERROR)]
        outcome = lint_article(article, chosen, Analyser(), Context(TODAY), lambda analysed: ())
        assert hangs is outcome.depends_on_date


def test_the_rule_examples_of_the_allowance_rules_hold() -> None:
    for rule in RULES:
        for example in rule.bad:
            found = [finding for finding in lint(example.source, PLACEHOLDER) if finding.rule == rule.card.id]
            flagged = {(finding.place.start.offset, finding.place.end.offset) for finding in found}
            assert flagged == {(span.start, span.end) for span, _ in example.flags}
        for example in rule.good:
            assert rule.card.id not in ids(example.source, PLACEHOLDER)


def test_an_article_finding_is_allowed_above_the_title() -> None:
    rule = Rule(PLACEHOLDER.card, "m", lambda manuscript: [Hit.of_article()], (), ())
    text = "<!-- healthlint-allow debris/placeholder: a stub for now -->\n\n# Title\n\nDrink water.\n"
    assert ids(text, rule) == []
