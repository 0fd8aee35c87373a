"""What will be done with each file: the rules, the context and the services that its settings ask for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import reduce
from pathlib import Path

from pathspec import GitIgnoreSpec

from healthlint.findings import Severity
from healthlint.language import Context, Locale, Part
from healthlint.linting.allowances import RULES as ALLOWANCE_RULES
from healthlint.linting.selection import choose_rules
from healthlint.linting.settings import Depth, Found, GrammarSettings, Override, SettingsError, path_in_folder
from healthlint.reading import Article, Role
from healthlint.rulebook import BUILT_IN, Pack, Profile, Rule, load_packs

ALLOWANCE_PACK = Pack("allowances", "Allowances", "What is wrong with allowances themselves.", True, ALLOWANCE_RULES)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line adds to the settings; None and empty leave them as they are."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    profile: Profile | None = None
    trust_rules: bool = False
    today: date = field(default_factory=date.today)


@dataclass(frozen=True, slots=True)
class Plan:
    """How an article is checked.

    `locale` is None where the settings leave it to the article. `vocabulary` is a file of words, `model` a spaCy
    pipeline; both may be None. `own_rules` are the folders of rules that the settings add. `depth` says whether there
    is a second reader, of sentences and of words.
    """

    rules: tuple[tuple[Rule, Severity], ...]
    context: Context
    locale: Locale | None
    grammar: GrammarSettings
    vocabulary: Path | None
    model: str | None
    own_rules: tuple[Path, ...] = ()
    depth: Depth = "deep"

    def context_of(self, article: Article) -> Context:
        """The context of one article: in the English of the settings, or else in that which the article declares."""
        declared = [entry.value.strip().lower().replace("_", "-") for entry in article.values(Role.LANGUAGE)]
        found = [locale for locale in Locale for language in declared if language == locale.lower()]
        return replace(self.context, locale=self.locale or next(iter(found), self.context.locale))


class Planner:
    """Makes plans; rule files are loaded once a settings file, plans once for each set of overrides that match."""

    def __init__(self, wishes: Wishes, load: Callable[[Path], tuple[Pack, ...]] = load_packs) -> None:
        """`load` gives the packs that ship with healthlint, from their folder."""
        self._wishes = wishes
        self._load = load
        self._packs: dict[Path | None, tuple[Pack, ...]] = {}
        self._plans: dict[tuple[Path | None, tuple[int, ...]], Plan] = {}

    def plan_for(self, path: Path, found: Found) -> Plan:
        """The plan for one file; raises SettingsError or RuleFileError."""
        matching = _matching_overrides(path, found)
        key = (found.path, matching)
        if key not in self._plans:
            overrides = [found.settings.overrides[index] for index in matching]
            self._plans[key] = self._make(found, reduce(_merge, overrides, Override(files=())))
        return self._plans[key]

    @property
    def rules(self) -> Mapping[str, Rule]:
        """By its id, every rule that was loaded so far."""
        return {rule.card.id: rule for packs in self._packs.values() for pack in packs for rule in pack.rules}

    def packs_for(self, found: Found) -> tuple[Pack, ...]:
        """The packs that ship with healthlint and those of the settings, by name; raises RuleFileError."""
        if found.path not in self._packs:
            packs = [*self._load(BUILT_IN), ALLOWANCE_PACK]
            for name in found.settings.rules:
                folder = found.folder / name
                if not folder.is_dir():
                    raise SettingsError(f"{found.path}: rules: no folder {folder}")
                own = load_packs(folder, trusted=self._wishes.trust_rules)
                if not own:
                    raise SettingsError(
                        f"{found.path}: rules: no pack in {folder}; a pack is a folder with a pack.toml"
                    )
                packs += own
            twice = {rule.card.id for pack in packs for rule in pack.rules}
            if len(twice) != sum(len(pack.rules) for pack in packs):
                raise SettingsError(f"{found.path}: rules: two rules have the same pack and name")
            self._packs[found.path] = tuple(sorted(packs, key=lambda pack: pack.name))
        return self._packs[found.path]

    def _make(self, found: Found, override: Override) -> Plan:
        settings, wishes = found.settings, self._wishes
        try:
            rules = choose_rules(
                self.packs_for(found),
                select=wishes.select or (settings.select if override.select is None else override.select),
                ignore=(*wishes.ignore, *(settings.ignore if override.ignore is None else override.ignore)),
                severity={**settings.severity, **override.severity},
                profile=wishes.profile or override.profile or settings.profile,
            )
        except SettingsError as error:
            raise SettingsError(f"{found.path}: {error}" if found.path else str(error)) from error
        if settings.depth == "standard":
            rules = tuple(one for one in rules if Part.SECOND_READING not in one[0].needs)
        vocabulary = found.folder / settings.grammar.vocabulary if settings.grammar.vocabulary else None
        if vocabulary is not None and not vocabulary.is_file():
            raise SettingsError(f"{found.path}: grammar.vocabulary: no file {vocabulary}")
        context = Context(
            today=wishes.today,
            audience=override.audience or settings.audience,
            grade=settings.readability.grade if override.grade is None else override.grade,
            kind=override.kind or settings.kind,
        )
        locale = override.locale or settings.locale
        own_rules = tuple(found.folder / name for name in settings.rules)
        model = settings.language.model
        return Plan(rules, context, locale, settings.grammar, vocabulary, model, own_rules, settings.depth)


def _matching_overrides(path: Path, found: Found) -> tuple[int, ...]:
    name = path_in_folder(path, found.folder)
    overrides = enumerate(found.settings.overrides)
    return tuple(index for index, one in overrides if GitIgnoreSpec.from_lines(one.files).match_file(name))


def _merge(earlier: Override, later: Override) -> Override:
    """A later override wins, setting by setting."""
    return Override(
        files=(*earlier.files, *later.files),
        audience=later.audience or earlier.audience,
        kind=later.kind or earlier.kind,
        locale=later.locale or earlier.locale,
        profile=later.profile or earlier.profile,
        select=earlier.select if later.select is None else later.select,
        ignore=earlier.ignore if later.ignore is None else later.ignore,
        severity={**earlier.severity, **later.severity},
        grade=earlier.grade if later.grade is None else later.grade,
    )
