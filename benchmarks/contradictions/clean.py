"""Every contradiction seen in professionally edited articles, to be read; read ones are counted by verdict."""

import argparse
import tomllib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.contradictions.checking import Stretch, overlap, share, stretches_of
from healthlint.findings import Finding
from healthlint.language import Locale
from healthlint.linting import Run, Wishes, gather_files
from healthlint.linting.settings import Found, Settings
from healthlint.rulebook import Profile, load_packs

VERDICTS = Path(__file__).parent / "verdicts.toml"
LOCALES = {"vagov": Locale.US, "nhs": Locale.UK, "medquad": Locale.US}
GRADES = ("true", "arguable", "false", "unread")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a reader said of one alarm: `true`, `false` or `arguable`, known again by article and places."""

    article: str
    places: tuple[Stretch, ...]
    grade: str
    reason: str

    def is_of(self, article: str, places: list[Stretch]) -> bool:
        """Whether each place of the alarm overlaps one that was read; rules may mark a little more or less."""
        return article == self.article and all(any(overlap(one, read) for read in self.places) for one in places)


@dataclass(frozen=True, slots=True)
class Alarm:
    """One finding on a clean article, named by set and path within it; `contexts`: the source around each place."""

    article: str
    finding: Finding
    grade: str
    contexts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Clean:
    """One set: how much was checked, and what was said."""

    name: str
    articles: int
    words: int
    alarms: tuple[Alarm, ...]


def read_verdicts(path: Path = VERDICTS) -> tuple[Verdict, ...]:
    entries = tomllib.loads(path.read_text(encoding="utf-8")).get("alarm", [])
    return tuple(
        Verdict(one["article"], tuple((start, end) for start, end in one["places"]), one["verdict"], one["reason"])
        for one in entries
    )


def measure(folder: Path, verdicts: tuple[Verdict, ...], rules: tuple[str, ...]) -> Clean:
    """Check every article of a set in the strict profile, which runs the rules of the default one too."""
    gathered = gather_files([str(folder)])
    found = Found(Settings(locale=LOCALES[folder.name]), None, folder)
    run = Run(Wishes(select=rules, profile=Profile.STRICT))
    report = run.check_files(type(gathered)(tuple((path, found) for path, _ in gathered.files), (), ()))
    sources = {article.path: article.source for article in report.articles}
    alarms = []
    for finding in report.findings:
        path, places = finding.place.path, stretches_of(finding)
        name = str(Path(path).relative_to(folder.parent))
        grade = next((verdict.grade for verdict in verdicts if verdict.is_of(name, places)), "unread")
        contexts = tuple(_around(sources[path], place) for place in places)
        alarms.append(Alarm(name, finding, grade, contexts))
    words = sum(len(source.split()) for source in sources.values())
    return Clean(folder.name, len(sources), words, tuple(alarms))


def _around(source: str, place: Stretch) -> str:
    start, end = place
    before, words, after = source[max(0, start - 160) : start], source[start:end], source[end : end + 160]
    return " ".join(f"{before}[[{words}]]{after}".split())


def strict_rules() -> frozenset[str]:
    """The rules that speak only in the strict profile."""
    return frozenset(rule.card.id for pack in load_packs() for rule in pack.rules if rule.profile is Profile.STRICT)


def print_alarm(alarm: Alarm) -> None:
    finding = alarm.finding
    print(f"{alarm.article} {stretches_of(finding)} {finding.severity} {finding.rule} ({alarm.grade})")
    print(f"    {finding.message}")
    for context in alarm.contexts:
        print(f"    … {context} …")


def rows(sets: list[Clean], strict: frozenset[str]) -> list[dict[str, Any]]:
    """One row for each set and profile, and for each rule in it."""
    table = []
    for one in sets:
        for profile in ("default", "strict"):
            chosen = [alarm for alarm in one.alarms if profile == "strict" or alarm.finding.rule not in strict]
            for rule in ("all rules", *sorted({alarm.finding.rule for alarm in chosen})):
                alarms = [alarm for alarm in chosen if rule in ("all rules", alarm.finding.rule)]
                table.append(
                    {"set": one.name, "profile": profile, "rule": rule, "alarms": len(alarms)}
                    | {"per_100_articles": round(100 * len(alarms) / one.articles, 2)}
                    | {"per_100000_words": round(100_000 * len(alarms) / one.words, 2)}
                    | {grade: Counter(alarm.grade for alarm in alarms)[grade] for grade in GRADES}
                )
    return table


def print_table(table: list[dict[str, Any]]) -> None:
    print(
        f"\n{'set':<8} {'profile':<8} {'rule':<46} {'alarms':>6} {'/100 art.':>9} {'/100k w.':>9}"
        f" {'true':>5} {'arg.':>5} {'false':>5} {'unread':>6} {'precision':>9}"
    )
    for row in table:
        read = row["true"] + row["arguable"] + row["false"]
        print(
            f"{row['set']:<8} {row['profile']:<8} {row['rule']:<46} {row['alarms']:>6} {row['per_100_articles']:>9.2f}"
            f" {row['per_100000_words']:>9.2f} {row['true']:>5} {row['arguable']:>5} {row['false']:>5}"
            f" {row['unread']:>6} {share(row['true'], read):>9}"
        )


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--sets", default="vagov,nhs,medquad", help="the sets to check, with commas between")
    parser.add_argument("--select", default="contradictions", help="rules or packs, with commas between")


def run(options: argparse.Namespace) -> dict[str, Any]:
    """Check, print every alarm and the table, and give the figures."""
    verdicts, rules = read_verdicts(), tuple(options.select.split(","))
    folders = [(options.data / "clean" / name).resolve() for name in options.sets.split(",")]
    sets = [measure(folder, verdicts, rules) for folder in folders]
    for one in sets:
        print(f"\n{one.name}: {one.articles} articles, {one.words:,} words")
        for alarm in one.alarms:
            print_alarm(alarm)
    if len(sets) > 1:
        alarms = tuple(alarm for one in sets for alarm in one.alarms)
        sets.append(Clean("all", sum(one.articles for one in sets), sum(one.words for one in sets), alarms))
    table = rows(sets, strict_rules())
    print_table(table)
    return {"rows": table}
