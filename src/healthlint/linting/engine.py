"""Rules meet one article."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from healthlint.encoder.storing import Store
from healthlint.findings import ArticleSummary, Failure, Finding, SectionSummary, Severity, Waived
from healthlint.grammar import Remark
from healthlint.language import AnalysedArticle, Analyser, Context
from healthlint.linting.allowances import apply_allowances
from healthlint.linting.outcome import Outcome, Statement
from healthlint.linting.placing import place_hit, settle
from healthlint.reading import Article
from healthlint.rulebook import Hit, Manuscript, Rule

ChosenRules = Sequence[tuple[Rule, Severity]]
Proofread = Callable[[AnalysedArticle], tuple[tuple[Remark, ...], ...]]


class _WatchedContext(Context):
    """A context that notes whether anyone asked for the day: only then does a result hold for that day alone."""

    def __init__(self, context: Context) -> None:
        asked: list[str] = []
        object.__setattr__(self, "_asked", asked)
        super().__init__(context.today, context.locale, context.audience, context.grade, context.kind)
        asked.clear()

    def __getattribute__(self, name: str) -> Any:
        if name == "today":
            object.__getattribute__(self, "_asked").append(name)
        return object.__getattribute__(self, name)

    @property
    def was_asked_for_the_day(self) -> bool:
        return bool(object.__getattribute__(self, "_asked"))


def lint_article(
    article: Article,
    rules: ChosenRules,
    analyser: Analyser,
    context: Context,
    proofread: Proofread,
    store: Store | None = None,
) -> Outcome:
    """Run rules over one article. A rule that crashes is a failure, and the others still run.

    `store` is where what was read of a sentence is kept for the next time.
    """
    watched = _WatchedContext(context)
    analysed = analyser.analyse(article, watched)
    manuscript = Manuscript(analysed, proofread, store)
    findings: list[Finding] = []
    facts: dict[Finding, Hit] = {}
    failures = [_too_long(article, index) for index in analysed.too_long]
    for rule, severity in rules:
        try:
            placed = [(place_hit(hit, rule, severity, article, context.today), hit) for hit in rule.check(manuscript)]
        except Exception as error:
            problem = f"the rule crashed: {type(error).__name__}: {error}; its findings in this article are incomplete"
            failures.append(Failure(article.path, rule.card.id, problem))
        else:
            findings += [finding for finding, _ in placed]
            facts |= {finding: hit for finding, hit in placed if hit.fact is not None}
    kept, waived = apply_allowances(findings, article, [rule for rule, _ in rules], watched)
    return Outcome(
        _summarise(manuscript),
        settle((one for one in kept if one not in facts), article),
        tuple(failures),
        depends_on_date=watched.was_asked_for_the_day,
        waived=_settle_waived([one for one in waived if one.finding not in facts], article),
        statements=tuple(_state(facts, waived, article)),
    )


def _state(facts: Mapping[Finding, Hit], waived: Sequence[Waived], article: Article) -> Iterator[Statement]:
    reasons = {one.finding: one.reason for one in waived}
    for finding in settle(facts, article):
        placed = replace(finding, fingerprint="")
        hit = facts[placed]
        if hit.fact is not None:
            yield Statement(hit.fact, finding, hit.details, reasons.get(placed))


def _settle_waived(waived: Sequence[Waived], article: Article) -> tuple[Waived, ...]:
    reasons = {one.finding: one.reason for one in waived}
    settled = settle(reasons, article)
    return tuple(Waived(one, reasons[replace(one, fingerprint="")]) for one in settled)


def _too_long(article: Article, index: int) -> Failure:
    block = article.blocks[index]
    line = article.lines.position(block.span.start).line
    problem = (
        f"line {line}: a {block.kind} of {len(block.text):,} letters is too long to check; break it into paragraphs"
    )
    return Failure(article.path, None, problem)


def _summarise(manuscript: Manuscript) -> ArticleSummary:
    article, scores = manuscript.read, manuscript.scores
    sections = []
    for section in scores.sections:
        index = article.sections[section.section].heading
        if index is None:
            continue
        heading = article.blocks[index]
        line = article.lines.position(heading.span.start).line
        sections.append(SectionSummary(heading.text, heading.level, line, section.words, section.scores))
    return ArticleSummary(
        path=article.path,
        sha256=article.sha256,
        words=scores.words,
        sentences=scores.sentences,
        readability=scores.scores,
        sections=tuple(sections),
        unscored=scores.unscored,
        source=article.source,
    )
