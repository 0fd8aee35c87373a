import json
import re
from html.parser import HTMLParser

import pytest

from healthlint.scorecards import FORMATS, Scored
from tests.scorecards.articles import BAD, GOOD, HOSTILE, score


@pytest.fixture(scope="module")
def bad() -> Scored:
    return score(BAD, "a.html")


class Page(HTMLParser):
    """The elements of a page with their attributes, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_hostile_text_is_shown_and_makes_no_element(bad: Scored) -> None:
    page = Page(FORMATS["html"](bad))
    assert HOSTILE in page.text
    assert {"script", "img", "iframe", "link"}.isdisjoint(tag for tag, _ in page.elements)
    assert not any(name.startswith("on") for _, attributes in page.elements for name in attributes)


def test_the_page_loads_nothing_and_forbids_all_but_its_style(bad: Scored) -> None:
    text = FORMATS["html"](bad)
    page = Page(text)
    (policy,) = (one["content"] for tag, one in page.elements if tag == "meta" and "http-equiv" in one)
    assert policy is not None
    assert re.fullmatch(r"default-src 'none'; style-src 'sha256-[\w+/=]+'", policy)
    assert not any("src" in attributes for _, attributes in page.elements)
    assert "url(" not in text
    assert "@import" not in text


def test_each_item_stands_in_the_page_with_its_verdict(bad: Scored) -> None:
    page = Page(FORMATS["html"](bad))
    classes = [one["class"] for tag, one in page.elements if tag == "li" and "class" in one]
    verdicts = [one.verdict for scorecard in bad.scorecards for one in scorecard.decisions]
    assert [{"met": "met", "not met": "not-met", "needs a person": "person"}[one] for one in verdicts] == classes


def test_json_has_every_item_with_the_finding_that_decided_it(bad: Scored) -> None:
    document = json.loads(FORMATS["json"](bad))
    assert ["jama", "discern", "pemat", "cci", "pif-tick"] == [one["id"] for one in document["instruments"]]
    first = document["instruments"][0]["items"][0]
    assert ("authorship-names", "not met") == (first["id"], first["verdict"])
    (finding,) = first["findings"]
    assert ("missing/no-author", 2) == (finding["rule"], finding["place"]["line"])


def test_json_has_no_total(bad: Scored) -> None:
    for instrument in json.loads(FORMATS["json"](bad))["instruments"]:
        assert {"id", "name", "source", "url", "items"} == set(instrument)


def test_text_shows_verdicts_places_and_that_there_is_no_score() -> None:
    text = FORMATS["text"](score(GOOD))
    assert "  + authorship-names  Are the authors named?\n       met: Found: an author.\n" in text
    assert "         3:1  an author: “By Mary Seacole, MD, Nightingale Hospital”\n" in text
    assert "JAMA benchmarks: 7 met, 0 not met, 1 needs a person\n" in text
    assert "The counts are no score" in text


def test_control_characters_of_an_article_do_not_reach_the_terminal() -> None:
    text = FORMATS["text"](score("# Gout\n\nWritten by Mary \x1b[31mSeacole, MD\n"))
    assert "\x1b" not in text
