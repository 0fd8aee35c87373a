"""Whether a rule does what its own examples say."""

from collections.abc import Iterable, Iterator, Sequence

from healthlint.language import Analyser, Context
from healthlint.linting.engine import Proofread, lint_article
from healthlint.linting.planning import ALLOWANCE_PACK, Plan
from healthlint.linting.proofreading import Proofreaders
from healthlint.linting.selection import fits, require_known
from healthlint.linting.settings import GrammarSettings
from healthlint.positions import SourceSpan
from healthlint.reading import read_article
from healthlint.rulebook import Example, Pack, Rule
from healthlint.rulebook.examples import TODAY


def problems_with(rule: Rule, example: Example, analyser: Analyser, proofread: Proofread) -> Iterator[str]:
    """Every difference between the marks in an example and what the rule found in it."""
    article = read_article(example.path, example.source.encode())
    outcome = lint_article(article, [(rule, rule.card.severity)], analyser, example.context, proofread)
    for failure in outcome.failures:
        yield failure.problem
    found = {
        (
            SourceSpan(finding.place.start.offset, finding.place.end.offset),
            finding.fix.replacement if finding.fix else None,
        )
        for finding in outcome.findings
    }
    places = {span for span, _ in found}
    flags = {(span, fix if fix is not None else _offered(span, found)) for span, fix in example.flags}
    yield from _differences("", {_show(example, *mark) for mark in flags}, {_show(example, *mark) for mark in found})
    if len(places) != len(outcome.findings):
        yield f"flagged {len(outcome.findings)} times in {len(places)} places"
    related = {
        SourceSpan(other.place.start.offset, other.place.end.offset)
        for finding in outcome.findings
        for other in finding.related
    }
    yield from _differences(
        "the related ", {_show(example, span) for span in example.related}, {_show(example, span) for span in related}
    )


def _offered(span: SourceSpan, found: set[tuple[SourceSpan, str | None]]) -> str | None:
    """The fix that was offered at a place whose mark names none: a plain mark asks for no particular fix."""
    return next((fix for place, fix in found if place == span), None)


def _show(example: Example, span: SourceSpan, fix: str | None = None) -> str:
    words = f"{example.source[span.start : span.end]!r} at {span.start}"
    return words if fix is None else f"{words} -> {fix!r}"


def _differences(what: str, wanted: set[str], found: set[str]) -> Iterator[str]:
    yield from (f"missed {what}{words}" for words in sorted(wanted - found))
    yield from (f"flagged {what}{words}" for words in sorted(found - wanted))


def prove_rules(packs: Iterable[Pack], names: Sequence[str]) -> Iterator[tuple[Rule, Example, tuple[str, ...]]]:
    """Each example of each rule that the names choose (all without names), with what is wrong with it.

    Raises SettingsError for a name that fits nothing.
    """
    ids = [rule.card.id for pack in packs for rule in pack.rules]
    for name in names:
        require_known(name, ids)
    # What is wrong with an allowance shows only beside the rule that it allows; the project's own tests prove that.
    rules = [rule for pack in packs if pack is not ALLOWANCE_PACK for rule in pack.rules]
    chosen = [rule for rule in rules if not names or any(fits(name, rule.card.id) for name in names)]
    analyser = Analyser({part for rule in chosen for part in rule.needs})
    # Examples are proved by what every installation has: without LanguageTool.
    embedded = Plan((), Context(TODAY), None, GrammarSettings(engines=("harper",)), None, None)
    proofread = Proofreaders().proofreader_for(embedded)
    for rule in chosen:
        for example in (*rule.bad, *rule.good):
            yield rule, example, tuple(problems_with(rule, example, analyser, proofread))
