"""Between articles: facts that the articles of one run state differently, one finding each."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

from healthlint.findings import Finding, Related, Waived
from healthlint.linting.outcome import Statement
from healthlint.rulebook import Rule


def compare_articles(
    statements: Iterable[Statement], rules: Mapping[str, Rule], first: Collection[str] = ()
) -> Iterator[Finding | Waived]:
    """A finding for each fact that two articles state so that they cannot both be right, with all that state it.

    It stands in the article that most others contradict, else in the one looked at the longest ago, else in the last by
    path; before all in one of the paths in `first`. What an allowance lets stand is compared only to say so. A
    statement is compared with those of its own fact, which are few, so that time grows with the number of articles.
    """
    by_fact: defaultdict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for statement in statements:
        by_fact[statement.finding.rule, *statement.fact.key].append(statement)
    for (rule, *_), everything in sorted(by_fact.items()):
        told = _one_an_article(everything)
        standing = [one for one in told if one.allowed is None]
        if (odd := _odd_one(standing, standing, first)) is not None:
            yield _finding(odd, standing, rules[rule])
        elif (odd := _odd_one([one for one in told if one.allowed is not None], told, first)) is not None:
            yield Waived(_finding(odd, told, rules[rule]), odd.allowed)


def _one_an_article(statements: Iterable[Statement]) -> list[Statement]:
    """The first statement of each article, in order of path; none of an article that is not at one with itself."""
    by_path: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_path[_path(statement)].append(statement)
    return [
        min(own, key=lambda one: one.finding.sort_key)
        for _, own in sorted(by_path.items())
        if not any(one.fact.contradicts(other.fact) for one, other in combinations(own, 2))
    ]


def _odd_one(among: Iterable[Statement], everything: Sequence[Statement], first: Collection[str]) -> Statement | None:
    """The statement to be looked at before the others; None where all agree."""
    contradicted = [one for one in among if _rivals(one, everything)]

    def order(one: Statement) -> tuple[bool, int, date]:
        return _path(one) not in first, -len(_rivals(one, everything)), one.fact.day or date.max

    return min(reversed(contradicted), key=order, default=None)


def _rivals(statement: Statement, everything: Iterable[Statement]) -> list[Statement]:
    return [one for one in everything if statement.fact.contradicts(one.fact)]


def _finding(odd: Statement, everything: Sequence[Statement], rule: Rule) -> Finding:
    rivals = _rivals(odd, everything)
    rival = max(rivals, key=lambda one: one.fact.day or date.min)
    message = rule.message.format(
        match=odd.finding.place.excerpt,
        here=odd.fact.says,
        there=rival.fact.says,
        page=_path(rival),
        **dict(odd.details),
    )
    related = (
        Related(one.finding.place, f"here it {one.fact.says}{f' ({one.fact.dated})' if one.fact.dated else ''}")
        for one in everything
        if one is not odd
    )
    return replace(odd.finding, message=f"{message}{_newer(odd, rival)}", related=tuple(related))


def _newer(odd: Statement, rival: Statement) -> str:
    """Which of two articles was looked at last, and what it says, where both tell."""
    ours, theirs = odd.fact.day, rival.fact.day
    if ours is None or theirs is None or ours == theirs:
        return ""
    if ours > theirs:
        return f" This page is the newer, {odd.fact.dated}."
    return f" The page {rival.fact.dated} says that it {rival.fact.says}."


def _path(statement: Statement) -> str:
    return statement.finding.place.path
