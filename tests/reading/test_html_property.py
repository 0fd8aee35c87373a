"""Properties of the HTML reader on tag soup: no word is lost or read twice, and the work grows with the source only."""

import sys
from collections.abc import Callable
from itertools import pairwise
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from healthlint.positions import TextSpan
from healthlint.reading import BlockKind, from_html
from healthlint.reading.draft import Draft

# "§" becomes a word found nowhere else.
TEXT = [*["§", " §", "§ ", "§\n§", "\r\n", "\t", " ", "\N{NO-BREAK SPACE}", "😀", "é§", "“§”", "§."]]
REFERENCES = ["&amp;", "&amp", "&nbsp;", "&#8217;", "&#x1F600;", "&#32;", "&#0;", "&", "&#", "&#x", "&;", "&bogus;"]
JUNK = [
    "< ",
    "<3 ",
    "</>",
    "</ x>",
    "<!x>",
    "<!>",
    "<?x y?>",
    "<![CDATA[x]]>",
    "<!---->",
    "<!-->",
    "<!-- x -->",
    "<br>",
]
NAMES = (
    *(
        "p",
        "div",
        "section",
        "h1",
        "h3",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "tbody",
        "thead",
        "tr",
        "td",
        "th",
    ),
    *("caption", "blockquote", "figure", "figcaption", "header", "footer", "main", "article", "nav", "aside", "form"),
    *("b", "i", "a", "span", "em", "sup", "time", "my-card", "html", "body", "summary", "fieldset", "legend", "center"),
)
ATTRIBUTES = [
    "",
    " class='x y'",
    ' title="a > b"',
    " x",
    " href=u",
    " itemprop=author",
    " itemscope",
    " colspan=2",
    "/",
]
UNSEEN = [
    *[
        "<script>x</script>",
        "<style>x",
        "<code>",
        "</code>",
        "<svg>",
        "</svg>",
        "<button>",
        "</button>",
        "<pre>",
        "</pre>",
    ],
    *[
        "<template>",
        "</template>",
        "<div hidden>",
        "<span hidden>",
        "<title>x",
        "</title>",
        "<!-- ",
        "-->",
        "<a b='",
        "'>",
    ],
    *[
        "<select><option>",
        "</select>",
        "<textarea>",
        "<",
        "</",
        "<img alt='§ &amp; x'>",
        "<img>",
        "<input>",
        "<p/>",
        "<svg/>",
    ],
]
TAGS = st.builds("<{}{}>".format, st.sampled_from(NAMES), st.sampled_from(ATTRIBUTES)) | st.builds(
    "</{}>".format, st.sampled_from(NAMES)
)
SHOWN = st.lists(st.sampled_from(TEXT) | st.sampled_from(REFERENCES) | st.sampled_from(JUNK) | TAGS, max_size=40)
ANYTHING = st.lists(st.sampled_from(TEXT) | st.sampled_from(UNSEEN) | st.sampled_from(JUNK) | TAGS, max_size=40)


def plant(shards: list[str]) -> tuple[str, list[str]]:
    """The source that the shards make, and the words planted in it."""
    parts = "".join(shards).split("§")
    words = [f"q{number}q" for number in range(len(parts) - 1)]
    return parts[0] + "".join(word + part for word, part in zip(words, parts[1:], strict=True)), words


def check_maps(source: str, draft: Draft) -> None:
    pieces = [
        piece for block in draft.blocks if block.kind is not BlockKind.ALT_TEXT for piece in block.source_map.pieces
    ]
    for piece in pieces:
        assert not piece.exact or source[piece.source.start : piece.source.end] == piece.text
    for one, other in pairwise(pieces):
        assert one.source.end <= other.source.start
    for block in draft.blocks:
        # Dropped at the ends, collapsed inside; no-break spaces are not white space to a browser.
        assert block.text.strip(" \t\r\n\f") == block.text
        assert "  " not in block.text
        assert "" != block.text.strip()


@settings(max_examples=2_000, deadline=None, derandomize=True)
@given(SHOWN)
def test_each_word_is_read_once_at_its_place(shards: list[str]) -> None:
    source, words = plant(shards)
    draft = from_html.read(source)
    check_maps(source, draft)
    for word in words:
        [block] = [block for block in draft.blocks if word in block.text]
        start = block.text.index(word)
        span = block.source_map.to_source(TextSpan(start, start + len(word)))
        assert (1, word) == (block.text.count(word), source[span.start : span.end])


@settings(max_examples=2_000, deadline=None, derandomize=True)
@given(ANYTHING)
def test_no_word_is_read_twice(shards: list[str]) -> None:
    source, words = plant(shards)
    draft = from_html.read(source)
    check_maps(source, draft)
    for word in words:
        assert sum(block.text.count(word) for block in draft.blocks) <= 1
    for link in draft.links:
        assert link.where.end <= len(draft.blocks[link.block].text)
    for block in draft.blocks:
        assert block.in_list is None or block.in_list.lead_in is None or block.in_list.lead_in < len(draft.blocks)


@settings(max_examples=1_000, deadline=None, derandomize=True)
@given(st.text(alphabet="<>/!?-&#;=\"' \n\x00abpxS[]{}1\ud800", max_size=60))
def test_any_letters_can_be_read(source: str) -> None:
    check_maps(source, from_html.read(source))


HOSTILE = {
    "unclosed inline": lambda n: "<b>x" * n,
    "unclosed blocks": lambda n: "<div>x" * n,
    "paragraphs": lambda n: "<p>x" * n,
    "nested lists": lambda n: "<ul><li>x" * n,
    "nested tables": lambda n: "<table><tr><td>x" * n,
    "nested layout": lambda n: "<table><tr><td><h1>x" * n,
    "wide spans": lambda n: "<table>" + "<th colspan=1000 rowspan=60000>x" * n,
    "tall spans": lambda n: "<table>" + "<th rowspan=60000>x" * n + "<tr><td>y" * n,
    "stray ends": lambda n: "<span>" * n + "</em>" * n + "<p>" * n + "</div>" * n,
    "crossed": lambda n: "<b><p>x</b>" * n,
    "less-than signs": lambda n: "<" * n,
    "declarations": lambda n: "<!" * n,
    "comments": lambda n: "<!--" * n,
    "end tags": lambda n: "</" * n,
    "unfinished tags": lambda n: "<a " * n,
    "quotes": lambda n: "<a b='" * n,
    "references": lambda n: "&amp" * n,
    "digits": lambda n: "&#" + "1" * n,
    "attributes": lambda n: "<p" + " a=b" * n + ">x",
    "class": lambda n: "<p class='" + "cookie" * n + "'>x",
    "scopes": lambda n: "<i itemprop=author itemscope>" * n + "x",
    "properties": lambda n: "<i itemprop=author>x" * n,
    "headers": lambda n: "<header><nav>x" * n,
    "forms": lambda n: "<form><textarea></textarea>x</form>" * n,
    "buttons": lambda n: "<button><p>x" * n,
    "templates": lambda n: "<template><div></template></div>" * n,
    "links": lambda n: "<a href=x>x" * n,
    "breaks": lambda n: "<br>x<br>" * n,
    "definitions": lambda n: "<dl><dt>x<dd>y" * n,
    "scripts": lambda n: "<script>x</script>" * n,
    "json": lambda n: "<script type=application/ld+json>" + '{"a":[1],"b":' * min(n, 300) + "1" + "}" * min(n, 300),
    "words": lambda n: "word  word " * n,
}


def steps(source: str) -> int:
    """How many lines of Python run while a source is read: a measure of work that no busy machine disturbs."""
    count = 0

    def trace(frame: FrameType, event: str, argument: object) -> Callable[..., object]:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        from_html.read(source)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE.keys())
def test_twice_the_source_is_twice_the_work(make: Callable[[int], str]) -> None:
    assert steps(make(800)) <= 2.2 * steps(make(400)) + 2_000


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE.keys())
def test_deep_and_endless_markup_is_read(make: Callable[[int], str]) -> None:
    source = make(20_000)
    draft = from_html.read(source)
    check_maps(source, draft)
