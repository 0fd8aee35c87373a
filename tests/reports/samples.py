"""Reports for the tests of reports: small articles, with findings at words that stand in them once."""

from collections.abc import Mapping

from healthlint.findings import (
    ArticleSummary,
    Coverage,
    Failure,
    Finding,
    Fix,
    NotChecked,
    Place,
    Related,
    Report,
    RuleCard,
    Scope,
    SectionSummary,
    Severity,
)
from healthlint.positions import LineIndex

SPRAIN = """\
# Ankle sprain

Home > Injuries > Ankle

Sprains of the ankle fall into two groups by the time they last: severe and chronic. A fresh sprain hurts at once, \
swells within the hour, and turns blue over the next day or two, most of all on the outer side of the foot.

## Treatment

Rest the foot, and may advice a bandage. 🧊 Ice it for  20 minutes.
Keep the ankle above the heart while it is still swollen,
and move the toes every hour or so.

## When it lasts

An acute sprain heals within six weeks.
"""

CROUP = "<h1>Croup</h1>\r\n<p>Give 5 ml of pær\u00e5cetamol &amp; wait.</p>\r\n"

ALL_SCORES = {
    "flesch_reading_ease": 55.26,
    "flesch_kincaid_grade": 9.449,
    "gunning_fog": 11.0,
    "coleman_liau_index": 9.95,
    "automated_readability_index": 10.04,
    "dale_chall_readability_score": 7.2,
}


def place(path: str, source: str, words: str) -> Place:
    """The place of words that stand in a source exactly once; of no words, its start."""
    assert not words or source.count(words) == 1
    start = source.index(words)
    lines = LineIndex(source)
    return Place(path, lines.position(start), lines.position(start + len(words)), words)


def finding(
    where: Place,
    *,
    rule: str = "debris/placeholder",
    severity: Severity = Severity.ERROR,
    message: str = "A placeholder was left behind.",
    scope: Scope = Scope.WORDS,
    code: str | None = None,
    related: tuple[Related, ...] = (),
    fix: Fix | None = None,
) -> Finding:
    """A finding with a fingerprint made of its rule and place."""
    fingerprint = f"{rule}:{where.start.offset}"
    return Finding(where, rule, severity, message, scope, fingerprint, code, related, fix)


def summary(
    path: str,
    source: str,
    scores: Mapping[str, float],
    *,
    sections: tuple[SectionSummary, ...] = (),
    unscored: Mapping[str, str] | None = None,
) -> ArticleSummary:
    """The summary of a source, with sizes that are near enough."""
    words = len(source.split())
    sentences = source.count(".")
    return ArticleSummary(path, "0" * 64, words, sentences, scores, sections, unscored or {}, source)


def report(
    articles: tuple[ArticleSummary, ...] = (),
    findings: tuple[Finding, ...] = (),
    failures: tuple[Failure, ...] = (),
    coverage: Coverage | None = None,
) -> Report:
    """A report in which one rule and Harper ran, unless a coverage is given."""
    return Report(articles, findings, failures, coverage or Coverage(1, {"harper": "0.2.0"}, ()), (_CARD,))


_CARD = RuleCard(
    "doses/bare-number", "A dose without a unit", "Readers guess.", Severity.ERROR, ("https://example.org",)
)


def full_report() -> Report:
    """Two articles with findings, one without, two that failed, and an engine that was not there."""
    sprain, croup = "care/ankle-sprain.md", "care/croup.html"
    title = place(sprain, SPRAIN, "Ankle sprain")
    findings = (
        finding(
            place(sprain, SPRAIN, "severe and chronic"),
            rule="contradictions/wrong-scale",
            message="“severe” is a grade of severity, but the groups are promised by how long they last.",
            related=(
                Related(place(sprain, SPRAIN, "by the time they last"), "the promise"),
                Related(place(sprain, SPRAIN, "acute sprain"), "here the group is another one"),
            ),
        ),
        finding(
            place(sprain, SPRAIN, "Home > Injuries > Ankle"),
            rule="debris/breadcrumb",
            message="The trail of links above the title was copied with the article.",
            fix=Fix("", safe=True),
        ),
        finding(
            place(sprain, SPRAIN, "may advice"),
            rule="grammar/grammar",
            severity=Severity.WARNING,
            message="A verb is wanted here.",
            code="MD_BASEFORM",
            fix=Fix("may advise", safe=False),
        ),
        finding(
            place(sprain, SPRAIN, "for  20"),
            rule="grammar/typography",
            severity=Severity.NOTE,
            message="Two spaces.",
            fix=Fix("for 20", safe=True),
        ),
        finding(
            place(sprain, SPRAIN, "Keep the ankle above the heart while it is still swollen,\nand move"),
            rule="readability/long-sentence",
            severity=Severity.WARNING,
            message="16 words; at most 15 are easy to follow.",
        ),
        finding(title, rule="missing/author", message="Nobody is named as the author.", scope=Scope.ARTICLE),
        finding(
            title,
            rule="missing/references",
            severity=Severity.WARNING,
            message="No source is given for anything in the article. Nobody can tell what it all rests on.",
            scope=Scope.ARTICLE,
        ),
        finding(
            title,
            rule="readability/grade-too-high",
            severity=Severity.WARNING,
            message="Grade 9.4, where 8 is the target. These sentences cost most.",
            scope=Scope.ARTICLE,
            related=(
                Related(place(sprain, SPRAIN, "Rest the foot, and may advice a bandage."), "grade 8.6 without it"),
                Related(
                    place(sprain, SPRAIN, SPRAIN[SPRAIN.index("A fresh") : SPRAIN.index("\n\n## Tr")]), "grade 9.0"
                ),
            ),
        ),
        finding(
            place(croup, CROUP, "5 ml"),
            rule="contradictions/dose",
            message="The dose is another one in the article on sprains.",
            related=(Related(place(sprain, SPRAIN, "20 minutes"), "there"),),
        ),
    )
    articles = (
        summary(
            sprain,
            SPRAIN,
            ALL_SCORES,
            unscored={"smog_index": "needs 30 sentences, has 6"},
            sections=(
                SectionSummary("Ankle sprain", 1, 1, 120, ALL_SCORES),
                SectionSummary("Treatment", 2, 7, 101, {"flesch_reading_ease": 70.04, "flesch_kincaid_grade": 5.95}),
            ),
        ),
        summary(croup, CROUP, {}, unscored=dict.fromkeys([*ALL_SCORES, "smog_index"], "needs 100 words, has 8")),
        summary("care/colds.txt", "Colds pass.\n", ALL_SCORES | {"smog_index": 10.0}),
    )
    failures = (
        Failure("care/scan.md", None, "not UTF-8 at byte 1042; save it as UTF-8"),
        Failure(croup, "doses/bare-number", "the rule crashed: KeyError: 'ml'"),
    )
    not_checked = (NotChecked("grammar/languagetool", "not set up; run `healthlint setup`"),)
    coverage = Coverage(84, {"languagetool": None, "harper": "0.2.0"}, not_checked)
    return report(articles, findings, failures, coverage)


HOSTILE = (
    "Take ](1) @team #1 GH-7 deadbeefdeadbeef :skull: https://evil.example www.evil.example me@evil.example "
    "<script>alert(1)</script> <img src=x> &lt;b&gt; ![i](http://evil.example) [l](javascript:alert(1)) "
    "`code` | cell | \x1b[2J \x00 \u202e ::error:: ##[error] %0A 100% \ufffe end"
)


def hostile_report() -> Report:
    """An article, a failure and a part not checked in which everything tries to be more than text."""
    path = "a|b @team,c:d%\n<b>.md"
    flagged = finding(
        place(path, HOSTILE, HOSTILE),
        rule="doses/bare-number",
        message=f"{HOSTILE} [x](2)",
        code=HOSTILE,
        related=(Related(place(path, HOSTILE, "@team"), HOSTILE), Related(place(path, HOSTILE, "#1"), "")),
        fix=Fix(HOSTILE, safe=False),
    )
    coverage = Coverage(1, {"harper": "0.2.0"}, (NotChecked(HOSTILE, HOSTILE),))
    return report((summary(path, HOSTILE, {}),), (flagged,), (Failure(path, None, HOSTILE),), coverage)


def large_report(articles: int, findings: int) -> Report:
    """A report with so many findings in each of so many articles, of all severities in turn."""
    source = "Take 5 now.\n" * findings
    lines = LineIndex(source)
    paths = [f"care/article-{number:04}.md" for number in range(articles)]
    found = tuple(
        finding(
            Place(path, lines.position(12 * line + 5), lines.position(12 * line + 6), "5"),
            rule=f"{('doses', 'grammar', 'missing')[line % 3]}/rule-{line % 7}",
            severity=list(Severity)[line % 3],
            message=f"Finding {line} in an article: a number without its unit leaves the reader to guess.",
        )
        for path in paths
        for line in range(findings)
    )
    return report(tuple(summary(path, source, ALL_SCORES) for path in paths), found)
