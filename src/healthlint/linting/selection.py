"""Which rules run on an article, and how severe their findings are."""

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from fnmatch import fnmatchcase

from healthlint.findings import Severity
from healthlint.linting.settings import SettingsError
from healthlint.rulebook import Pack, Profile, Rule


def choose_rules(
    packs: Iterable[Pack],
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    severity: Mapping[str, Severity] | None = None,
    profile: Profile = Profile.DEFAULT,
) -> tuple[tuple[Rule, Severity], ...]:
    """The rules that run, each with its severity.

    Names are rule ids, packs (`doses`) or globs (`doses/*`). Without `select` every default pack runs. A rule of the
    strict profile runs in that profile, or where its own id is selected. Raises SettingsError for a name that fits
    nothing.
    """
    packs = tuple(packs)
    ids = [rule.card.id for pack in packs for rule in pack.rules]
    severity = severity or {}
    for name in (*select, *ignore, *severity):
        require_known(name, ids)

    def is_chosen(pack: Pack, rule: Rule) -> bool:
        identity = rule.card.id
        if any(fits(name, identity) for name in ignore):
            return False
        if identity in select:
            return True
        if rule.profile is Profile.STRICT and profile is not Profile.STRICT:
            return False
        return any(fits(name, identity) for name in select) if select else pack.default

    return tuple((rule, _severity_of(rule, severity)) for pack in packs for rule in pack.rules if is_chosen(pack, rule))


def fits(name: str, identity: str) -> bool:
    """Whether a name in settings means a rule: its id, its pack, or a glob over ids."""
    return fnmatchcase(identity, name) or fnmatchcase(identity, f"{name}/*")


def _severity_of(rule: Rule, severity: Mapping[str, Severity]) -> Severity:
    for name in sorted(severity, key=len, reverse=True):
        if fits(name, rule.card.id):
            return severity[name]
    return rule.card.severity


def require_known(name: str, ids: Sequence[str]) -> None:
    """Raise SettingsError, with the nearest valid name, for a name that means no rule."""
    if any(fits(name, identity) for identity in ids):
        return
    near = get_close_matches(name, [*ids, *{identity.split("/")[0] for identity in ids}], 1)
    raise SettingsError(f"no rule or pack {name!r}" + (f"; did you mean {near[0]!r}?" if near else ""))
