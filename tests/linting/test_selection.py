import pytest

from healthlint.findings import RuleCard, Severity
from healthlint.linting import SettingsError
from healthlint.linting.selection import choose_rules
from healthlint.rulebook import Pack, Profile, Rule


def rule(identity: str, profile: Profile = Profile.DEFAULT) -> Rule:
    card = RuleCard(identity, "A fault", "Why.", Severity.WARNING, ("https://www.nhs.uk",))
    return Rule(card, "m", lambda manuscript: (), (), (), profile=profile)


PACKS = (
    Pack("doses", "Doses", "d", True, (rule("doses/naked"), rule("doses/unsure", Profile.STRICT))),
    Pack("respect", "Respect", "d", False, (rule("respect/blame"),)),
)


def chosen(**settings: object) -> list[str]:
    return [one.card.id for one, _ in choose_rules(PACKS, **settings)]  # type: ignore[arg-type]  # any settings


def test_default_packs_run_without_their_strict_rules() -> None:
    assert chosen() == ["doses/naked"]


def test_the_strict_profile_adds_rules_but_no_packs() -> None:
    assert chosen(profile=Profile.STRICT) == ["doses/naked", "doses/unsure"]


@pytest.mark.parametrize(
    ("select", "ids"),
    [
        (["respect"], ["respect/blame"]),
        (["doses/*", "respect"], ["doses/naked", "respect/blame"]),
        (["doses/unsure"], ["doses/unsure"]),
    ],
)
def test_select_names_packs_globs_and_rules(select: list[str], ids: list[str]) -> None:
    assert chosen(select=select) == ids


def test_ignore_wins() -> None:
    assert chosen(select=["doses/naked", "respect"], ignore=["doses"]) == ["respect/blame"]


def test_the_longest_name_gives_the_severity() -> None:
    severity = {"doses": Severity.NOTE, "doses/naked": Severity.ERROR}
    assert [level for _, level in choose_rules(PACKS, severity=severity)] == [Severity.ERROR]


@pytest.mark.parametrize("where", ["select", "ignore"])
def test_a_name_that_means_nothing_is_refused_with_the_nearest(where: str) -> None:
    with pytest.raises(SettingsError, match="no rule or pack 'dosis'; did you mean 'doses'"):
        chosen(**{where: ["dosis"]})
