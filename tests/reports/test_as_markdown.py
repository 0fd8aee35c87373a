"""The Markdown report, read as GitHub would read it: nothing but the tables that it means, and within the limit."""

import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser

import pyromark
import pytest

from healthlint.findings import Failure, Report
from healthlint.reports import FORMATS, Style, job_summary

from .samples import SPRAIN, finding, full_report, hostile_report, large_report, place, report, summary

LIMIT = 65_536


class Rendered(HTMLParser):
    """The tags of a rendered comment, and all its text."""

    def __init__(self, markdown: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.text = ""
        self.feed(
            pyromark.html(markdown, options=pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH)
        )

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))

    def handle_data(self, data: str) -> None:
        self.text += data


def write(what: Report) -> str:
    return FORMATS["markdown"](what, Style())


def test_a_full_report_is_as_it_was(matches_snapshot: Callable[[str, str], None]) -> None:
    matches_snapshot(write(full_report()), "full.md")


def test_nothing_found_is_one_line() -> None:
    assert "### healthlint: nothing found in 1 article\n\n" == write(report((summary("a.md", SPRAIN, {}),)))


def test_a_hostile_article_stays_text() -> None:
    rendered = Rendered(write(hostile_report()))
    meant = {
        "h3",
        "ul",
        "li",
        "strong",
        "code",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "details",
        "summary",
        "br",
    }
    assert meant >= {tag for tag, _ in rendered.tags}
    assert {"style"} >= {name for _, attributes in rendered.tags for name, _ in attributes}
    assert "<script>alert(1)</script> <img src=x> &\N{WORD JOINER}lt;b" in rendered.text


@pytest.mark.parametrize(
    "reference",
    [r"@\w", r"#\d", r"GH-\d", "[0-9a-f]{7}", r":\w+:", "://", r"www\.", r"\w@\w", r"javascript:\w"],
)
def test_a_hostile_article_refers_to_nobody(reference: str) -> None:
    assert not re.search(reference, Rendered(write(hostile_report())).text)


def test_a_cell_never_ends_early() -> None:
    rendered = Rendered(write(hostile_report()))
    assert 5 + 5 + 3 + 3 == len([tag for tag, _ in rendered.tags if tag in ("th", "td")])


def test_both_places_of_a_contradiction_are_in_its_cell() -> None:
    line = next(line for line in write(full_report()).splitlines() if "contradictions/wrong-scale" in line)
    assert "<br>15:4 “acute sprain” here the group is another one |" in line


def test_the_worst_article_comes_first_and_each_has_its_details() -> None:
    text = write(full_report())
    assert ["care/ankle-sprain.md", "care/croup.html"] == re.findall(r"<summary><code>(.*?)</code>", text)
    assert "| <code>care/ankle-sprain.md</code> | 3 | 4 | 1 | 9.4 |" in text


@pytest.mark.parametrize("articles", [250, 5_000])
def test_a_comment_keeps_its_limit_and_counts_the_rest(articles: int) -> None:
    what = large_report(articles, 20) if articles == 250 else large_report(articles, 1)
    text = write(what)
    assert LIMIT // 2 < len(text.encode()) <= LIMIT
    shown = len(re.findall("a number without its unit", text))
    details = text.count("<details>")
    last = f"{len(what.findings) - shown:,} findings in {articles - details:,} articles did not fit here.\n"
    assert text.endswith(last)
    assert text.count("<details>") == text.count("</details>")


def test_letters_of_several_bytes_keep_the_limit() -> None:
    source = "🧊" * 100 + " 5"
    findings = tuple(finding(place("a.md", source, "🧊" * 100), rule=f"a/rule-{number}") for number in range(2_000))
    assert len(write(report(findings=findings)).encode()) <= LIMIT


def test_the_summary_of_a_job_has_room_for_more() -> None:
    what = large_report(250, 20)
    assert LIMIT < len(job_summary(what).encode()) <= 1_024 * 1_024


def test_more_failures_than_fit_are_counted() -> None:
    failures = tuple(Failure(f"care/article-{number}.md", None, "not UTF-8") for number in range(1_000))
    text = write(replace(full_report(), failures=failures))
    assert re.search(r"^- … and \d{3} more$", text, re.MULTILINE)
    assert "<details>" in text
