"""Properties of every reader, on random scraps of markup: each word is read once, and maps to its own source."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from healthlint.positions import TextSpan
from healthlint.reading import BlockKind, ReadingError, from_html, from_markdown, from_plain_text
from healthlint.reading.draft import Draft

# "§" is a word to be read, "¤" one in code, a comment, a target or a tag; each becomes a word found nowhere else.
SPACES = [" §", "\n", "\r\n", "\n\n", "\r", "\r\n\r\n", " \N{NO-BREAK SPACE}", "\f", "§\t§", "\x0b", "\u2028", "\x00"]
LETTERS = [
    "§",
    "§ §",
    "😀",
    "é",
    "日本",
    "\u200b",
    "&amp;",
    "&nbsp;",
    "&#x1F600;",
    "&bogus;",
    "&",
    "§&amp;§",
    "§ (§)",
    "“§”",
    ":",
]
MARKS = [
    *[
        "*",
        "**",
        "_",
        "__",
        "~~§~~",
        "a*§*b",
        "\\*",
        "\\",
        "\\§",
        "\n# §",
        "\n## § ##\n",
        "\n§\n===\n",
        "\n---\n",
        "\n***\n",
    ],
    *[
        "\n- §",
        "\n* §",
        "\n+ §",
        "\n1. §",
        "\n2) §",
        "\n  - §",
        "\n- [ ] §",
        "\n- [x] §",
        "\n> §",
        "> ",
        "\n> > §",
        "- §",
    ],
    *[
        "\n> [!NOTE]\n> §\n",
        "\n§\n: §\n",
        "\n\n|§|§|\n|-|-|\n|§|§|\n\n",
        "\n\n||§|\n|-|-|\n|§|\n\n",
        "\n[^1]: §\n",
        "[^1]",
    ],
    *["{{ § }}", "\n{% § %}\n", "\N{ZERO WIDTH NO-BREAK SPACE}"],
]
LINKS = [
    "[§](¤)",
    "[§](¤ '¤')",
    "![§](¤)",
    "![§ *§*](¤)",
    "[![§](¤)](¤)",
    "<http://§>",
    "[§]",
    "[",
    "]",
    "![",
    "](",
    "\n[r]: ¤\n",
]
CODE = ["`¤`", "``¤``", "\n```\n¤\n```\n", "\n~~~\n¤\n~~~\n", "\n\n    ¤\n\n", "`", "```", "    ", "\t"]
TAGS = [
    *[
        "<b>§</b>",
        "<br>",
        "<br/>",
        "<p>§</p>",
        "\n\n<div>\n§\n</div>\n\n",
        "\n<ul><li>§<li>§</ul>\n",
        "<a href='¤'>§</a>",
    ],
    *["<table><tr><th>§<td>§</table>", "<!-- ¤ -->", "\n\n<!-- ¤\n\n¤ -->\n\n", "<code>¤</code>", "<script>¤</script>"],
    *[
        "<img src=¤ alt='§'>",
        "<span hidden>¤</span>",
        "<span>",
        "</span>",
        "<li>",
        "</p>",
        "<td>",
        "<!--",
        "-->",
        "<",
        "</",
        ">",
    ],
]
WORD = re.compile(r"[wx]\d+z")
SETTINGS = settings(max_examples=2_000, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


def scraps(*kinds: Sequence[str]) -> st.SearchStrategy[str]:
    """A source of scraps of these kinds, with a word for each sign."""
    every = [scrap for kind in kinds for scrap in kind]
    return st.lists(st.sampled_from(every), max_size=25).map(lambda chosen: plant("".join(chosen)))


def plant(template: str) -> str:
    parts = re.split("([§¤])", template)
    return "".join(f"{'w' if part == '§' else 'x'}{n}z" if part in {"§", "¤"} else part for n, part in enumerate(parts))


def read_words(source: str, draft: Draft) -> Counter[str]:
    """How often each planted word was read, once all that must hold of any draft was checked."""
    words: Counter[str] = Counter()
    covered: list[tuple[int, int]] = []
    for index, block in enumerate(draft.blocks):
        assert block.text.strip()
        assert not re.search(r"^[ \t\r\n\f]|[ \t\r\n\f]{2}|[\t\r\n\f]|[ \t\r\n\f]$", block.text)
        assert block.in_list is None or block.in_list.lead_in is None or block.in_list.lead_in < index
        for piece in block.source_map.pieces:
            assert piece.source.end <= len(source)
            assert not piece.exact or piece.text == source[piece.source.start : piece.source.end]
            if block.kind is not BlockKind.ALT_TEXT:  # which stands inside the source of its image
                covered.append((piece.source.start, piece.source.end))
        for word in WORD.finditer(block.text):
            words[word[0]] += 1
            place = block.source_map.to_source(TextSpan(*word.span()))
            assert word[0] == source[place.start : place.end]
            assert block.source_map.is_exact(TextSpan(*word.span()))
    covered.sort()
    assert all(end <= start for (_, end), (start, _) in pairwise(covered))
    for link in draft.links:
        assert link.where.end <= len(draft.blocks[link.block].text)
    for comment in draft.comments:
        assert set(WORD.findall(comment.text)) <= set(WORD.findall(source[comment.span.start : comment.span.end]))
    return words


def planted(source: str, kind: str = "w") -> dict[str, int]:
    """Each planted word of a kind, once."""
    return {word: 1 for word in WORD.findall(source) if word.startswith(kind)}


@SETTINGS
@given(scraps(SPACES, LETTERS, MARKS))
def test_markdown_without_anything_hidden_loses_no_word(source: str) -> None:
    assert planted(source) == read_words(source, from_markdown.read(source))


WHOLE = ["§", "§ §", *MARKS[9:14], *MARKS[14:23], *MARKS[26:30], *LINKS[:6], *CODE[:4], *TAGS[:14]]


@SETTINGS
@given(st.lists(st.sampled_from(WHOLE), max_size=25))
def test_whole_constructs_show_their_words_and_hide_the_others(constructs: list[str]) -> None:
    source = plant("\n\n".join(["", *constructs]))
    assert planted(source) == read_words(source, from_markdown.read(source))


@SETTINGS
@given(scraps(SPACES, LETTERS, MARKS, LINKS, CODE, TAGS))
def test_markdown_of_any_kind_reads_no_word_twice(source: str) -> None:
    try:
        draft = from_markdown.read(source)
    except ReadingError:
        assert re.match("\ufeff?(---|[+]{3})", source)
        return
    assert {1} >= set(read_words(source, draft).values())


@SETTINGS
@given(scraps(SPACES, LETTERS, MARKS, LINKS, CODE, TAGS))
def test_plain_text_loses_no_word(source: str) -> None:
    found = read_words(source, from_plain_text.read(source))
    assert planted(source) | planted(source, "x") == found


@SETTINGS
@given(scraps(SPACES, LETTERS, TAGS[:14], TAGS[14:18]))
def test_html_shows_its_words_and_hides_the_others(source: str) -> None:
    assert planted(source) == read_words(source, from_html.read(source))


@SETTINGS
@given(scraps(SPACES, LETTERS, MARKS, LINKS, CODE, TAGS))
def test_html_of_any_kind_reads_no_word_twice(source: str) -> None:
    assert {1} >= set(read_words(source, from_html.read(source)).values())


@pytest.mark.parametrize("read", [from_markdown.read, from_plain_text.read, from_html.read])
@settings(max_examples=1_000, deadline=None, derandomize=True)
@given(source=st.text(max_size=60))
def test_any_letters_at_all_can_be_read(read: Callable[[str], Draft], source: str) -> None:
    read_words(source, read(source))
