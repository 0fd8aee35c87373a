"""What came of all articles of a run, put together in one report."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from healthlint.findings import Coverage, Failure, Finding, NotChecked, Report, RuleCard, Waived
from healthlint.linting.between import compare_articles
from healthlint.linting.outcome import Checked, Outcome
from healthlint.linting.planning import Plan
from healthlint.rulebook import Rule


def collect_report(
    results: Sequence[Checked],
    plans: Iterable[Plan],
    failures: Iterable[Failure],
    excluded: Iterable[NotChecked],
    beside: Mapping[Path, Checked],
) -> Report:
    """The report on what came of the articles of a run, which are compared with each other and with those beside them.

    A rule that compares articles has not run where there was but one.
    """
    outcomes = [checked.outcome for checked in results if checked.outcome]
    alone = len(outcomes) + len(beside) < 2
    rules = {rule.card.id: rule for plan in plans for rule, _ in plan.rules if not (alone and rule.compares_articles)}
    cards: dict[str, RuleCard] = {name: rule.card for name, rule in rules.items()}
    found, waived = _compare(outcomes, rules, beside)
    engines: dict[str, str | None] = {"harper": None, "languagetool": None}
    not_checked: dict[str, NotChecked] = {}
    for checked in results:
        engines |= {name: version for name, version in checked.engines if version is not None}
        not_checked |= {part.what: part for part in checked.not_checked}
    of_engines = sorted(what for what in not_checked if what.removeprefix("grammar/") in engines)
    skipped = sorted(what for what in not_checked if what not in of_engines)
    all_failures = {failure for checked in results for failure in checked.failures}.union(failures)
    return Report(
        articles=tuple(sorted((outcome.summary for outcome in outcomes), key=lambda article: article.path)),
        findings=tuple(
            sorted(
                (*found, *(finding for outcome in outcomes for finding in outcome.findings)),
                key=lambda one: one.sort_key,
            )
        ),
        failures=tuple(sorted(all_failures, key=lambda failure: (failure.path, failure.rule or "", failure.problem))),
        coverage=Coverage(
            rules=len(cards.keys() - not_checked.keys()),
            engines=engines,
            not_checked=(*(not_checked[what] for what in (*of_engines, *skipped)), *excluded, *_not_compared(beside)),
        ),
        rules=tuple(cards[identity] for identity in sorted(cards)),
        waived=tuple(
            sorted(
                (*waived, *(one for outcome in outcomes for one in outcome.waived)),
                key=lambda one: one.finding.sort_key,
            )
        ),
    )


def _compare(
    outcomes: Sequence[Outcome], rules: Mapping[str, Rule], beside: Mapping[Path, Checked]
) -> tuple[list[Finding], list[Waived]]:
    """What the articles of the run state differently, from each other and from those beside them."""
    others = [checked.outcome for checked in beside.values() if checked.outcome]
    statements = [one for outcome in (*outcomes, *others) for one in outcome.statements if one.finding.rule in rules]
    own = {outcome.summary.path for outcome in outcomes}
    told = [one for one in compare_articles(statements, rules, own) if own & set(_paths_of(one))]
    return [one for one in told if isinstance(one, Finding)], [one for one in told if isinstance(one, Waived)]


def _paths_of(told: Finding | Waived) -> Iterator[str]:
    finding = told.finding if isinstance(told, Waived) else told
    yield from (place.path for place in (finding.place, *(related.place for related in finding.related)))


def _not_compared(beside: Mapping[Path, Checked]) -> Iterator[NotChecked]:
    for path, checked in sorted(beside.items()):
        if checked.outcome is None:
            why = "; ".join(failure.problem for failure in checked.failures)
            yield NotChecked(str(path), f"the changes could not be compared with it: {why}")
