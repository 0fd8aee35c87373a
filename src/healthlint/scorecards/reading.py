"""From one article to its scorecards: the rules that the items need are run, and the evidence is looked for."""

from datetime import date
from pathlib import Path

from healthlint.language import Analyser
from healthlint.linting import Planner, Wishes
from healthlint.linting.checker import Checker
from healthlint.linting.outcome import Checked
from healthlint.linting.settings import Found
from healthlint.reading import ReadingError, read_article
from healthlint.rulebook import Manuscript
from healthlint.scorecards.card import Instrument, Scored
from healthlint.scorecards.deciding import Observed, fill
from healthlint.scorecards.evidence import find_evidence


def read_scorecards(
    path: Path, content: bytes, found: Found, instruments: tuple[Instrument, ...], today: date
) -> Scored:
    """Fill in the scorecards of one article, under the settings `found` for it.

    Raises ReadingError where it cannot be read, and SettingsError, RuleFileError or ModelError as a check does.
    """
    items = [item for instrument in instruments for item in instrument.items]
    wanted = dict.fromkeys(name for item in items for name in (*item.not_met_by, *item.doubted_by))
    plan = Planner(Wishes(select=tuple(wanted), today=today)).plan_for(path, found)
    checked = Checker().check(str(path), content, plan)
    if checked.outcome is None:
        raise ReadingError("; ".join(failure.problem for failure in checked.failures))
    article = read_article(str(path), content)
    # The finders read words and sentences only.
    manuscript = Manuscript(Analyser(()).analyse(article, plan.context_of(article)), lambda _: ())
    names = dict.fromkeys(name for item in items for name in (*item.met_by, *item.look_at))
    observed = Observed(
        findings=checked.outcome.findings,
        waived=checked.outcome.waived,
        ran=frozenset(rule.card.id for rule, _ in plan.rules) - _not_run(checked),
        evidence=find_evidence(manuscript, names),
        gives_health_advice=manuscript.gives_health_advice,
    )
    failures = [
        f"{failure.rule}: {failure.problem}" if failure.rule else failure.problem for failure in checked.failures
    ]
    failures += [f"{part.what}: {part.why}" for part in checked.not_checked]
    title = article.title.text if article.title else path.name
    return Scored(str(path), title, tuple(fill(one, observed) for one in instruments), tuple(failures))


def _not_run(checked: Checked) -> frozenset[str]:
    failed = {failure.rule for failure in checked.failures if failure.rule}
    return frozenset(failed | {part.what for part in checked.not_checked})
