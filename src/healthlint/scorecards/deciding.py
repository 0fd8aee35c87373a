"""From findings and evidence to a verdict on each item, and to a person wherever they do not decide it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from healthlint.findings import Finding, Waived
from healthlint.linting.selection import fits
from healthlint.scorecards.card import Decision, Evidence, Instrument, Item, Scorecard, Verdict
from healthlint.scorecards.evidence import FINDERS


@dataclass(frozen=True, slots=True)
class Observed:
    """What is known of an article: findings, those let stand, the ids of the rules that ran to their end, evidence."""

    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...]
    ran: frozenset[str]
    evidence: Mapping[str, tuple[Evidence, ...]]
    gives_health_advice: bool


def fill(instrument: Instrument, observed: Observed) -> Scorecard:
    """The scorecard of one instrument."""
    return Scorecard(instrument, tuple(decide(item, observed) for item in instrument.items))


def decide(item: Item, observed: Observed) -> Decision:
    """The verdict on one item, with what it rests on."""
    against = _of_rules(item.not_met_by, observed.findings)
    if against:
        return Decision(item, Verdict.NOT_MET, "The findings below decide it.", against)
    shown = tuple(one for name in (*item.met_by, *item.look_at) for one in observed.evidence[name])
    let_stand = _of_rules(item.not_met_by, tuple(one.finding for one in observed.waived))
    if let_stand:
        reason = "Findings against it were let stand; a person must say whether rightly."
        return Decision(item, Verdict.PERSON, reason, let_stand, shown)
    doubts = _of_rules(item.doubted_by, observed.findings)
    if doubts:
        return Decision(
            item, Verdict.PERSON, "The findings below speak against it; a person must weigh them.", doubts, shown
        )
    missing = [FINDERS[name].what for name in item.met_by if not observed.evidence[name]]
    if item.met_by and not missing:
        for_it = tuple(one for name in item.met_by for one in observed.evidence[name])
        return Decision(item, Verdict.MET, f"Found: {_listed(FINDERS[name].what for name in item.met_by)}.", (), for_it)
    if item.silence_is_met and observed.gives_health_advice and observed.ran.issuperset(item.not_met_by):
        return Decision(item, Verdict.MET, f"No finding of {_listed(item.not_met_by)}.", (), shown)
    if item.absence_is_not_met and missing:
        return Decision(item, Verdict.NOT_MET, f"Not found: {_listed(missing)}.", (), shown)
    return Decision(item, Verdict.PERSON, _why_a_person(missing, shown), (), shown)


def _why_a_person(missing: list[str], shown: tuple[Evidence, ...]) -> str:
    if missing:
        return f"Not found: {_listed(missing)}. A person must say whether it is there in another form, or not needed."
    if shown:
        return "The places below bear on it; a person must judge them."
    return "Nothing in the text decides it."


def _of_rules(names: tuple[str, ...], findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if any(fits(name, finding.rule) for name in names))


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)
