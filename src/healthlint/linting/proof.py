"""Whether a rule does what its own examples say."""

from collections.abc import Iterable, Iterator, Sequence

from healthlint.findings import Finding
from healthlint.language import Analyser, Context
from healthlint.linting.between import compare_articles
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
    sources = [(example.path, example.source)]
    sources += [(example.beside.path, example.beside.source)] if example.beside is not None else []
    outcomes = [
        lint_article(
            read_article(path, source.encode()), [(rule, rule.card.severity)], analyser, example.context, proofread
        )
        for path, source in sources
    ]
    statements = (one for outcome in outcomes for one in outcome.statements)
    told = (one for one in compare_articles(statements, {rule.card.id: rule}) if isinstance(one, Finding))
    findings = [*(finding for outcome in outcomes for finding in outcome.findings), *told]
    yield from (failure.problem for outcome in outcomes for failure in outcome.failures)
    yield from (f"flagged {one.place.path}" for one in findings if one.place.path != example.path)
    found = {
        (
            SourceSpan(finding.place.start.offset, finding.place.end.offset),
            finding.fix.replacement if finding.fix else None,
        )
        for finding in findings
    }
    places = {span for span, _ in found}
    flags = {(span, fix if fix is not None else _offered(span, found)) for span, fix in example.flags}
    source = example.source
    yield from _differences("", {_show(source, *mark) for mark in flags}, {_show(source, *mark) for mark in found})
    if len(places) != len(findings):
        yield f"flagged {len(findings)} times in {len(places)} places"
    related = {
        (other.place.path, SourceSpan(other.place.start.offset, other.place.end.offset))
        for finding in findings
        for other in finding.related
    }
    marked = {(example.path, span) for span in example.related}
    marked |= {(example.beside.path, span) for span in example.beside.related} if example.beside is not None else set()
    texts = dict(sources)
    yield from _differences(
        "the related ",
        {_show(texts[path], span) for path, span in marked},
        {_show(texts[path], span) for path, span in related},
    )


def _offered(span: SourceSpan, found: set[tuple[SourceSpan, str | None]]) -> str | None:
    """The fix that was offered at a place whose mark names none: a plain mark asks for no particular fix."""
    return next((fix for place, fix in found if place == span), None)


def _show(source: str, span: SourceSpan, fix: str | None = None) -> str:
    words = f"{source[span.start : span.end]!r} at {span.start}"
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
