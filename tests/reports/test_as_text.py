"""The text report: whole outputs, what stands under what, and articles that mean harm."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from rich.cells import cell_len

from healthlint.findings import (
    ArticleSummary,
    Coverage,
    Failure,
    Finding,
    Fix,
    NotChecked,
    Related,
    Report,
    Severity,
)
from healthlint.reports import FORMATS, Style

from .samples import ALL_SCORES, SPRAIN, finding, full_report, place, report, summary

_COLOURS = re.compile(r"\x1b\[[0-9;]*m")


def write(what: Report, width: int = 100, *, colour: bool = False) -> str:
    return FORMATS["text"](what, Style(width, colour))


def about(source: str, *findings: Finding) -> Report:
    return report((summary("a.md", source, {}),), findings)


@pytest.mark.parametrize("width", [60, 80, 100, 140])
def test_a_full_report_is_as_it_was(matches_snapshot: Callable[[str, str], None], width: int) -> None:
    matches_snapshot(write(full_report(), width), f"full-{width}.txt")


def test_a_full_report_in_colour_is_as_it_was(matches_snapshot: Callable[[str, str], None]) -> None:
    matches_snapshot(write(full_report(), colour=True), "full-colour.txt")


@pytest.mark.parametrize("width", [60, 100])
def test_colour_changes_nothing_else(width: int) -> None:
    coloured = write(full_report(), width, colour=True)
    assert coloured != write(full_report(), width)
    assert write(full_report(), width) == _COLOURS.sub("", coloured)


def test_without_colour_there_is_no_escape() -> None:
    assert "\x1b" not in write(full_report())


def test_the_environment_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    plain, coloured = write(full_report()), write(full_report(), colour=True)
    for name, value in {"NO_COLOR": "1", "FORCE_COLOR": "1", "COLUMNS": "30", "TERM": "dumb"}.items():
        monkeypatch.setenv(name, value)
        assert plain == write(full_report())
        assert coloured == write(full_report(), colour=True)


def test_the_order_of_what_was_found_does_not_matter() -> None:
    what = full_report()
    backwards = replace(what, articles=what.articles[::-1], findings=what.findings[::-1], failures=what.failures[::-1])
    assert write(what) == write(backwards)


@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_quoted_lines_are_no_wider_than_the_page(width: int) -> None:
    quoted = [line for line in write(full_report(), width).splitlines() if "│" in line]
    assert [] == [line for line in quoted if cell_len(line) > width]


def test_no_line_ends_in_a_blank() -> None:
    assert [] == [line for line in write(full_report()).splitlines() if line != line.rstrip()]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("Give 5 mg now.", "5 mg"),
        ("🤒🤒 Give 5 mg now.", "5 mg"),
        ("\tGive\t5 mg now.", "5 mg"),
        ("体温が高い。Give 5 mg.", "高い"),
        ("Cafe\u0301 au lait: 5 mg.", "5 mg"),
        ("Wash 👩‍⚕️ hands 5 mg.", "5 mg"),
        ("\ufeffGive 5 mg.", "Give"),
        ("One.\r\nGive 5 mg.\r\nTwo.", "5 mg"),
        ("One.\rGive 5 mg.\rTwo.", "5 mg"),
        ("word " * 400 + "Give 5 mg now. " + "word " * 400, "5 mg"),
        ("x" * 5000 + "5 mg" + "y" * 5000, "5 mg"),
    ],
    ids=["plain", "emoji", "tabs", "wide", "combining", "joined", "mark", "crlf", "cr", "long", "unbroken"],
)
@pytest.mark.parametrize("width", [40, 100])
def test_carets_stand_under_the_words(source: str, words: str, width: int) -> None:
    text = write(about(source, finding(place("a.md", source, words))), width)
    line, carets = (line for line in text.splitlines() if "│" in line)
    shown = words if words in line else pytest.fail(line)
    assert cell_len(line[: line.index(shown)]) == carets.index("^")
    assert cell_len(shown) == carets.count("^")
    assert cell_len(line) <= width


def test_a_long_line_is_cut_at_words_on_both_sides() -> None:
    source = "Each of these words is whole. " * 20 + "Give 5 mg now. " + "Each of these words is whole. " * 20
    text = write(about(source, finding(place("a.md", source, "5 mg"))), 60)
    line = next(line for line in text.splitlines() if "│" in line)
    cut = re.fullmatch(r" +1 │ …(.+)…", line)
    assert cut
    assert {"Each", "of", "these", "words", "is", "whole.", "Give", "5", "mg", "now."} >= set(cut[1].split())


def test_words_wider_than_the_page_are_cut_themselves() -> None:
    source = "Start " + "very " * 100 + "long."
    text = write(about(source, finding(place("a.md", source, source[6:]))), 50)
    line, carets = (line for line in text.splitlines() if "│" in line)
    assert line.endswith("…")
    assert cell_len(line) == cell_len(carets) <= 50


def test_a_very_long_line_is_quoted_without_reading_all_of_it() -> None:
    source = "word " * 1_000_000 + "Give 5 mg now. " + "word " * 1_000_000
    findings = [finding(place("a.md", source, "5 mg"), rule=f"a/rule-{number}") for number in range(20)]
    assert 20 == write(about(source, *findings)).count("^^^^")


def test_words_on_several_lines_show_the_first_and_name_the_last() -> None:
    words = "Rest the foot, and may advice a bandage. 🧊 Ice it for  20 minutes.\nKeep the ankle"
    text = write(about(SPRAIN, finding(place("a.md", SPRAIN, words))))
    assert "^ … to line 10\n" in text


def test_words_that_end_with_their_line_do_not_go_on() -> None:
    words = "while it is still swollen,\n"
    text = write(about(SPRAIN, finding(place("a.md", SPRAIN, words))))
    assert "to line" not in text


def test_a_place_without_words_has_one_caret() -> None:
    text = write(about(SPRAIN, finding(place("a.md", SPRAIN, ""))))
    assert "    1 │ # Ankle sprain\n      │ ^\n" in text


def test_a_message_too_long_to_stand_beside_the_carets_stands_below() -> None:
    related = Related(place("a.md", SPRAIN, "acute sprain"), "here the same injury is said to heal, which cannot be so")
    text = write(about(SPRAIN, replace(finding(place("a.md", SPRAIN, "chronic")), related=(related,))), 60)
    below = text.split("An acute sprain heals within six weeks.\n")[1]
    assert below.startswith(
        "       │    ^^^^^^^^^^^^\n       │ here the same injury is said to heal, which cannot\n       │ be so\n"
    )


def test_without_the_source_the_words_are_shown() -> None:
    other = Related(place("b.md", SPRAIN, "acute sprain"), "here")
    text = write(about(SPRAIN, replace(finding(place("a.md", SPRAIN, "chronic")), related=(other,))))
    assert "    b.md:15:4\n    15 │ acute sprain\n       │ ^^^^^^^^^^^^ here\n" in text


HOSTILE = "Say \x1b[2J\x1b]0;owned\x07 [red]5 mg[/red] \u202eesrever\u202c \x9b31m \x7f :skull: \u2028 end"


def test_a_hostile_article_cannot_play_with_the_terminal() -> None:
    hostile = finding(
        place("\x1b[5ma.md", HOSTILE, "[red]5 mg[/red]"),
        message=f"[bold]{HOSTILE}[/bold]",
        code="\x1b[1mX",
        fix=Fix(HOSTILE, safe=False),
        related=(Related(place("\x1b[5mb.md", HOSTILE, "esrever"), HOSTILE),),
    )
    failure = Failure("\x1b[5mc.md", None, HOSTILE)
    coverage = Coverage(1, {}, (NotChecked("\x1b[5md.md", HOSTILE),))
    what = report((summary("\x1b[5ma.md", HOSTILE, {}),), (hostile,), (failure,), coverage)
    text = write(what, 140)
    assert set() == {letter for letter in text if ord(letter) < 0x20 or 0x7F <= ord(letter) < 0xA0} - {"\n"}
    assert not re.search("[\u2028-\u202e\u2066-\u2069]", text)
    assert "│ Say ␛[2J␛]0;owned␇ [red]5 mg[/red] <U+202E>esrever<U+202C> <U+009B>31m ␡ :skull: <U+2028> end\n" in text
    assert "    [bold]Say ␛[2J␛]0;owned␇ [red]5 mg[/red]" in text
    coloured = write(what, 140, colour=True)
    assert text == _COLOURS.sub("", coloured)


def test_carets_stand_under_the_words_after_symbols() -> None:
    lines = write(about(HOSTILE, finding(place("a.md", HOSTILE, "esrever")))).splitlines()
    line, carets = (line for line in lines if "│" in line)
    assert line.index("esrever") == carets.index("^")
    assert len("esrever") == carets.count("^")


def last_line(what: Report) -> str:
    return write(what).splitlines()[-1]


def test_the_last_line_counts() -> None:
    articles = (summary("a.md", SPRAIN, {}), summary("b.md", SPRAIN, {}))
    error = finding(place("a.md", SPRAIN, "chronic"))
    note = replace(error, severity=Severity.NOTE, rule="a/b")
    assert "nothing found in 2 articles" == last_line(report(articles))
    assert "1 error in 1 article" == last_line(report(articles[:1], (error,)))
    assert "1 error, 1 note in 2 articles" == last_line(report(articles, (error, note)))
    unread, partly = Failure("c.md", None, "gone"), Failure("a.md", "doses/bare-number", "crashed")
    assert "nothing found in 2 articles; 1 article could not be checked" == last_line(
        report(articles, failures=(unread,))
    )
    assert "nothing found in 2 articles; 1 article could be checked only in part" == last_line(
        report(articles, failures=(partly,))
    )


@pytest.mark.parametrize(
    ("failure", "advice"),
    [
        (Failure("c.md", None, "gone"), "Nothing in it was checked. Mend it, or leave it out of the run."),
        (Failure("a.md", None, "a paragraph is too long"), "All else in it was checked."),
        (Failure("a.md", "grammar/harper", "died"), "All else was checked, without grammar/harper."),
        (
            Failure("a.md", "doses/bare-number", "crashed"),
            "All else was checked. Mend the rule, or leave it out with --ignore doses/bare-number.",
        ),
    ],
)
def test_a_failure_says_what_to_do(failure: Failure, advice: str) -> None:
    text = write(report((summary("a.md", SPRAIN, {}),), failures=(failure,)))
    assert f"    {failure.problem}\n    {advice}\n" in text


def test_the_coverage_line_leaves_nothing_out() -> None:
    why = "needs a parser."
    skipped = tuple(NotChecked(f"doses/{name}", why) for name in ("a", "b", "c", "d", "e"))
    coverage = Coverage(1, {"languagetool": None, "harper": "0.2.0"}, skipped)
    missed = "doses/a, doses/b, doses/c and 2 more (needs a parser), LanguageTool"
    line = " ".join(write(report(coverage=coverage)).splitlines()[:-1])
    assert f"Checked: 1 rule, Harper 0.2.0. Not checked: {missed}." == line


def scores_of(article: ArticleSummary) -> str:
    return write(report((article,)))


def test_a_score_is_rounded_and_an_absent_one_has_its_reason() -> None:
    text = scores_of(summary("a.md", SPRAIN, {"flesch_kincaid_grade": -0.04}, unscored={"smog_index": "few sentences"}))
    assert ["whole", "article", "99", "0.0", "–"] == next(
        line.split() for line in text.splitlines() if "whole article" in line
    )
    assert "  – SMOG: few sentences\n" in text


def test_one_section_alone_is_not_shown() -> None:
    full = full_report().articles[0]
    assert "Treatment" in scores_of(full)
    assert "Treatment" not in scores_of(replace(full, sections=full.sections[1:]))


def test_a_long_heading_is_cut_and_a_new_score_is_shown() -> None:
    full = full_report().articles[0]
    long = replace(full.sections[0], heading="How an ankle heals when nobody \x1b[2J ever rests it at all " * 3)
    text = scores_of(replace(full, sections=(long, full.sections[1]), readability=ALL_SCORES | {"new_score": 3.0}))
    assert re.search(r"    How an ankle heals wh.*…  +120 ", text)
    assert "score" in text
    assert [] == [line for line in text.splitlines() if cell_len(line) > 100]
