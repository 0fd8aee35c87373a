"""The HTML report as text: what its data holds, and what holds its script to itself."""

import hashlib
import json
import re
from base64 import b64encode
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from healthlint.findings import Place, Report, Scope
from healthlint.positions import LineIndex
from healthlint.reports import FORMATS, Style
from healthlint.reports.article_view import Mark, view

from .samples import CROUP, SPRAIN, finding, full_report, hostile_report, place, report, summary


def write(what: Report) -> str:
    return FORMATS["html"](what, Style())


def data(what: Report) -> dict[str, Any]:
    match = re.search(r'<script type="application/json" id="data">(.*?)</script>', write(what), re.DOTALL)
    assert match
    document: dict[str, Any] = json.loads(match[1])
    return document


def names(blocks: list[dict[str, Any]]) -> list[str]:
    return [name for block in blocks for run in block["runs"] for name in (run[1] if len(run) > 1 else [])]


def words_of(blocks: list[dict[str, Any]], name: str) -> str:
    runs = [run for block in blocks for run in block["runs"] if len(run) > 1]
    return "".join(run[0] for run in runs if name in run[1])


@pytest.mark.parametrize("what", [full_report(), report(), hostile_report()], ids=["full", "empty", "hostile"])
def test_the_policy_names_the_style_and_the_script_that_are_there(what: Report) -> None:
    text = write(what)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy
    assert policy[1].startswith("default-src 'none'; ")
    for element, directive in (("style", "style-src"), ("script", "script-src")):
        (content,) = re.findall(rf"<{element}>(.*?)</{element}>", text, re.DOTALL)
        digest = b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}'" in policy[1]


def test_the_page_names_no_address_but_those_of_rules() -> None:
    page = write(report())
    assert {"http://www.w3.org/2000/svg"} == set(re.findall(r"""https?://[^\s"'`/)]+[^\s"'`)]*""", page))


def test_the_same_report_gives_the_same_page_and_can_be_encoded() -> None:
    what = full_report()
    assert write(what) == write(replace(what, articles=what.articles[::-1], findings=what.findings[::-1]))
    lone = report((summary("caf\udce9.md", SPRAIN, {}),))
    assert write(lone).encode()
    assert "caf<U+DCE9>.md" == data(lone)["articles"][0]["path"]


def test_what_an_article_says_never_ends_the_script_that_holds_it() -> None:
    closing = "</script><!-- <script>"
    what = report(
        (summary("a.html", CROUP + closing, {}),), (finding(place("a.html", CROUP, "5 ml"), message=closing),)
    )
    assert 2 == write(what).count("</script>")
    assert closing == data(what)["findings"][0]["message"]


def test_every_place_is_marked_in_its_article() -> None:
    document = data(full_report())
    for number, each in enumerate(document["findings"]):
        ways = [(str(number), each)] if each["scope"] == Scope.WORDS else []
        ways += [(f"{number}.{index}", related) for index, related in enumerate(each["related"], 1)]
        for name, where in ways:
            shown = words_of(document["articles"][where["article"]]["blocks"], name)
            assert where["excerpt"] == " ".join(shown.split())


def test_a_list_a_table_and_a_region_keep_their_places() -> None:
    table = "<table><tr><th>A</th></tr><tr><td>B</td></tr></table>"
    source = f"<nav><p>Home page</p></nav><ol><li>One</li><li>Two</li></ol>{table}"
    blocks = view("a.html", source, ())
    assert "navigation" == blocks[0]["region"]
    items = [block for block in blocks if block["kind"] == "list-item"]
    assert [(1, 1, True), (1, 2, True)] == [(item["depth"], item["number"], item["ordered"]) for item in items]
    assert [(0, True), (1, False)] == [(cell["row"], cell["head"]) for cell in blocks if cell["kind"] == "table-cell"]


def test_words_in_front_matter_have_a_block_of_their_own() -> None:
    source = "---\ndate: 2031-01-01\n---\n\n# Colds\n\nThey pass.\n"
    blocks = view("a.md", source, [Mark("0", place("a.md", source, "2031-01-01"))])
    assert ["source", "heading", "paragraph"] == [block["kind"] for block in blocks]
    assert [["2031-01-01", ["0"]]] == blocks[0]["runs"]
    assert 2 == blocks[0]["line"]


def test_a_word_file_is_shown_by_its_paragraphs() -> None:
    source = "Colds\nThey pass.\n\nRest."
    blocks = view("a.docx", source, [Mark("0", place("a.docx", source, "pass"))])
    assert ["Colds", "They pass.", "Rest."] == ["".join(run[0] for run in block["runs"]) for block in blocks]
    assert [["They "], ["pass", ["0"]], ["."]] == blocks[1]["runs"]


def test_an_article_without_its_text_still_has_its_places() -> None:
    what = report(findings=(finding(place("a.md", SPRAIN, "acute sprain")),))
    (article,) = data(what)["articles"]
    assert "a.md" == article["title"]
    assert "acute sprain" == words_of(article["blocks"], "0")


# On a busy machine drawing is slow, which says nothing of what is tested.
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data(), st.sampled_from([("a.md", SPRAIN), ("a.html", CROUP), ("a.docx", SPRAIN), ("a.txt", SPRAIN)]))
def test_marks_cut_the_text_and_change_none_of_it(draw: st.DataObject, article: tuple[str, str]) -> None:
    path, source = article
    lines = LineIndex(source)
    offsets = st.integers(0, len(source)).filter(lambda offset: source[max(0, offset - 1) : offset + 1] != "\r\n")
    marks = []
    for number in range(draw.draw(st.integers(0, 6))):
        start, end = sorted((draw.draw(offsets), draw.draw(offsets)))
        where = Place(path, lines.position(start), lines.position(end), source[start:end])
        marks.append(Mark(str(number), where))
    marked, plain = view(path, source, marks), view(path, source, ())
    text = ["".join(run[0] for run in block["runs"]) for block in marked if block["kind"] != "source"]
    assert ["".join(run[0] for run in block["runs"]) for block in plain] == text
    assert {mark.name for mark in marks} == set(names(marked))
    for mark in marks:
        # In Word's plain paragraphs each marked letter is a letter of the source.
        if path == "a.docx" and mark.place.excerpt.strip():
            assert "".join(mark.place.excerpt.split()) == "".join(words_of(marked, mark.name).split())
