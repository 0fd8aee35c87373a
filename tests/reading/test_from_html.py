"""The HTML reader: which blocks a page has, of which kind, where, and in which list or table."""

import pytest

from healthlint.positions import SourceSpan, TextSpan
from healthlint.reading import BlockKind, from_html
from healthlint.reading.draft import Draft


def texts(source: str) -> list[str]:
    return [block.text for block in from_html.read(source).blocks]


def kinds(source: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in from_html.read(source).blocks]


def excerpt(source: str, draft: Draft, block: int, words: str) -> str:
    found = draft.blocks[block]
    start = found.text.index(words)
    span = found.source_map.to_source(TextSpan(start, start + len(words)))
    return source[span.start : span.end]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>One<p>Two<div>Three</div>Four", ["One", "Two", "Three", "Four"]),
        ("<div>Text <b>right</b> here<section>Inside</section>after</div>", ["Text right here", "Inside", "after"]),
        ("<b><p>One</b> two</p>", ["One two"]),
        ("<div><p>One</span></em> two</div></div></div><p>Three", ["One two", "Three"]),
        ("One<br>two", ["One two"]),
        ("One<br> <br/>\nTwo", ["One", "Two"]),
        ("One<hr>Two", ["One", "Two"]),
        ("un<b>believ</b>able R<!-- x -->D", ["unbelievable RD"]),
        ("  spaces \r\n\t collapse <b> here</b> ", ["spaces collapse here"]),
        ("<p>&nbsp;</p><p> \n</p><p><img src=a></p>", []),
        ("Keep&nbsp;this", ["Keep\N{NO-BREAK SPACE}this"]),
        ("a < b, c <3 and x << y & z", ["a < b, c <3 and x << y & z"]),
        ("<p>Stands<", ["Stands<"]),
        ("<p>Stands</", ["Stands</"]),
        ("Word<a href='unclosed", ["Word"]),
        ("Word<!-- unclosed", ["Word"]),
        ("One</>two</3>three<!x>four<?php five ?>six<![CDATA[seven]]>", ["Onetwothreefoursix"]),
        ("<p title='a > b' class=\"c\">Shown", ["Shown"]),
        ("Head <svg><title>Icon</title><path/></svg>tail <svg/>end", ["Head tail end"]),
        ("<details><summary>More</summary>Folded</details>", ["More", "Folded"]),
    ],
)
def test_text_is_cut_into_blocks_as_browsers_show_them(source: str, expected: list[str]) -> None:
    assert expected == texts(source)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("R&amp;D &lt;5 &#8217;&#x1F600;", "R&D <5 ’😀"),
        ("&copy 2020 &notit; &ampx", "© 2020 ¬it; &x"),
        ("&bogus; &; &# &#x; &#xzz;", "&bogus; &; &# &#x; &#xzz;"),
        ("&#0; &#1114112; &#150;", "\N{REPLACEMENT CHARACTER} \N{REPLACEMENT CHARACTER} –"),
        (f"&#{'9' * 5000}; &#{'0' * 5000}65;", "\N{REPLACEMENT CHARACTER} A"),
        ("a&#32; &#10;b", "a b"),
    ],
)
def test_character_references_are_decoded_as_browsers_do(source: str, expected: str) -> None:
    assert [expected] == texts(source)


def test_references_and_spaces_are_pieces_of_their_own() -> None:
    source = "<p>Salt &amp;\npepper <i>now</i></p>"
    pieces = from_html.read(source).blocks[0].source_map.pieces
    assert ["Salt ", "&", " ", "pepper ", "now"] == [piece.text for piece in pieces]
    assert [True, False, False, True, True] == [piece.exact for piece in pieces]
    assert ["Salt ", "&amp;", "\n", "pepper ", "now"] == [
        source[piece.source.start : piece.source.end] for piece in pieces
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>if (a<b) x</script>",
        "<style>p{}</style>",
        "<noscript>Turn it on</noscript>",
        "<template><p>x</p></template>",
        "<iframe>x</iframe>",
        "<object>x</object>",
        "<textarea>&amp; x</textarea>",
        "<span hidden>x<span>y</span>z</span>",
        "<i aria-hidden=true>x</i>",
        "<span style='color:red; display: none'>x</span>",
        "<video><p>No video</video>",
        "<title>x</title>",
    ],
)
def test_what_is_not_shown_is_no_text(hidden: str) -> None:
    assert ["One two"] == texts(f"<p>One {hidden}two</p>")


def test_blocks_that_are_not_shown_or_are_code_vanish() -> None:
    assert ["One", "Two"] == texts("One<pre>x <b>y</b><p>z</p></pre><div hidden><p>x<ul><li>y</ul></div>Two")
    assert ["Found"] == texts("<div hidden=until-found>Found</div>")


@pytest.mark.parametrize("name", ["code", "kbd", "samp", "button", "select"])
def test_code_and_controls_stand_in_as_one_letter(name: str) -> None:
    source = f"<p>Press <{name}>a <b>b</b></{name}> now</p>"
    draft = from_html.read(source)
    assert "Press \N{OBJECT REPLACEMENT CHARACTER} now" == draft.blocks[0].text
    assert f"<{name}>a <b>b</b></{name}>" == excerpt(source, draft, 0, "\N{OBJECT REPLACEMENT CHARACTER}")


def test_unclosed_code_ends_with_its_paragraph() -> None:
    assert ["Run \N{OBJECT REPLACEMENT CHARACTER}", "Next"] == texts("<p>Run <code>x y<p>Next")


@pytest.mark.parametrize("inside", ["<button><div>x</button>", "<button><p>x</p></button>", "<button><p>x</button>"])
def test_blocks_in_a_control_part_nothing_around_it(inside: str) -> None:
    assert ["One \N{OBJECT REPLACEMENT CHARACTER} two"] == texts(f"<div><p>One {inside} two</div>")


@pytest.mark.parametrize("unclosed", ["<svg><path>", "<button><p>x", "<video><div>x", "<select><option>x"])
def test_what_is_not_shown_ends_with_the_block_around_it(unclosed: str) -> None:
    assert ["One", "Two"] == [
        text.strip("\N{OBJECT REPLACEMENT CHARACTER} ") for text in texts(f"<div>One {unclosed}</div><p>Two")
    ]


def test_a_button_that_is_a_heading_is_read() -> None:
    assert [("heading", "What is it?")] == kinds("<h3><button>What is it?</button></h3>")


def test_every_kind_of_block() -> None:
    source = (
        "<h2>Heading</h2><p>Paragraph<ul><li>Item<p>Second</ul><blockquote><p>Quote</blockquote>"
        "<figure><img src=a alt='Alternative'><figcaption>Caption</figcaption></figure>"
        "<table><caption>Title</caption><tr><td>Cell</table><dl><dt>Term<dd>Definition</dl>"
        "<section role=doc-endnotes><h3>Notes</h3><ol><li>Note</ol></section>"
    )
    assert [
        ("heading", "Heading"),
        ("paragraph", "Paragraph"),
        ("list-item", "Item"),
        ("list-item", "Second"),
        ("quote", "Quote"),
        ("alt-text", "Alternative"),
        ("caption", "Caption"),
        ("caption", "Title"),
        ("table-cell", "Cell"),
        ("term", "Term"),
        ("definition", "Definition"),
        ("heading", "Notes"),
        ("footnote", "Note"),
    ] == kinds(source)
    levels = [block.level for block in from_html.read(source).blocks if block.kind is BlockKind.HEADING]
    assert [2, 3] == levels


def test_headings_close_one_another() -> None:
    assert [("heading", "One"), ("heading", "Two"), ("paragraph", "Text")] == kinds("<h1>One<h2>Two</h3>Text")


def test_lists_know_their_lead_in_depth_and_numbers() -> None:
    source = (
        "<p>Three types:<ul><li>one<ol start=3><li>deep<li value=7>deeper<li>deepest</ol><li>two</ul>"
        "<h2>Next</h2><ul><li>a</ul><ul><li>b<div><p>c</div></ul>"
    )
    draft = from_html.read(source)
    places = [
        (block.text, block.in_list.list, block.in_list.depth, block.in_list.number, block.in_list.lead_in)
        for block in draft.blocks
        if block.in_list
    ]
    assert [
        ("one", 0, 1, 1, 0),
        ("deep", 1, 2, 3, 1),
        ("deeper", 1, 2, 7, 1),
        ("deepest", 1, 2, 8, 1),
        ("two", 0, 1, 2, 0),
        ("a", 2, 1, 1, 6),
        ("b", 3, 1, 1, None),
        ("c", 3, 1, 1, None),
    ] == places
    assert [False, True] == [draft.blocks[index].in_list.ordered for index in (1, 2) if draft.blocks[index].in_list]


def test_a_list_directly_in_a_list_belongs_to_the_item_before() -> None:
    draft = from_html.read("<ul><li>a</li><ul><li>b</li></ul></ul>")
    inner = draft.blocks[1].in_list
    assert inner is not None
    assert (2, 0) == (inner.depth, inner.lead_in)


def test_items_without_a_list_make_one() -> None:
    numbers = [block.in_list.number for block in from_html.read("<li>a<li>b").blocks if block.in_list]
    assert [1, 2] == numbers


def cells(source: str) -> list[tuple[str, int, int, str, str]]:
    return [
        (block.text, place.row, place.column, place.row_header, place.column_header)
        for block in from_html.read(source).blocks
        if (place := block.in_table)
    ]


def test_cells_know_their_headers() -> None:
    source = (
        "<table><tr><th>Drug<th>Adults<th colspan=2>Children"
        "<tr><th rowspan=2>Ibuprofen<td>400 mg<td>5 mg<td>6 mg<tr><td>x<td>y<td>z</table>"
    )
    assert [
        ("Drug", 0, 0, "", ""),
        ("Adults", 0, 1, "", ""),
        ("Children", 0, 2, "", ""),
        ("Ibuprofen", 1, 0, "", "Drug"),
        ("400 mg", 1, 1, "Ibuprofen", "Adults"),
        ("5 mg", 1, 2, "Ibuprofen", "Children"),
        ("6 mg", 1, 3, "Ibuprofen", "Children"),
        ("x", 2, 1, "Ibuprofen", "Adults"),
        ("y", 2, 2, "Ibuprofen", "Children"),
        ("z", 2, 3, "Ibuprofen", "Children"),
    ] == cells(source)


def test_an_empty_corner_makes_the_first_column_headers() -> None:
    source = "<table><thead><tr><td><td>Adults</thead><tbody><tr><td>Ibuprofen<td>400 mg</tbody></table>"
    assert ("400 mg", 1, 1, "Ibuprofen", "Adults") == cells(source)[-1]


def test_a_row_that_titles_a_group_is_no_header_of_columns() -> None:
    source = "<table><tr><th>Drug<th>Dose<tr><th colspan=2>Painkillers<tr><td>Ibuprofen<td>400 mg</table>"
    assert ("400 mg", 2, 1, "", "Dose") == cells(source)[-1]


def test_tables_in_tables_and_cells_without_tables() -> None:
    assert ["a", "b", "c", "d"] == texts("<table><tr><td>a<table><tr><td>b</table>c</table>d")
    assert [("a", 0, 0, "", ""), ("b", 0, 1, "", "")] == cells("<td>a<td>b")


def test_a_layout_table_is_no_table() -> None:
    source = "<table><tr><td><h2>Colds</h2><p>Text:<ul><li>One</ul></table>"
    assert [("heading", "Colds"), ("paragraph", "Text:"), ("list-item", "One")] == kinds(source)
    assert [] == cells(source)
    assert [("paragraph", "x")] == kinds("<table role=presentation><tr><td>x</table>")


def test_links_hold_their_words() -> None:
    source = "<p>See <a href='/a?x=1&amp;y=2'> the <b>page</b> </a>and <a href=b><img alt=''></a><a name=c>no</a>"
    draft = from_html.read(source)
    found = [(draft.blocks[link.block].text[link.where.start : link.where.end], link.target) for link in draft.links]
    assert [("the page", "/a?x=1&y=2"), ("\N{OBJECT REPLACEMENT CHARACTER}", "b")] == found


def test_a_link_around_blocks_is_a_link_of_each() -> None:
    draft = from_html.read("<a href=x><h3>Title</h3><p>Text</p></a>after")
    assert [(0, TextSpan(0, 5)), (1, TextSpan(0, 4))] == [(link.block, link.where) for link in draft.links]


def test_the_mark_of_a_footnote_is_a_link_without_words() -> None:
    draft = from_html.read("<p>Pain<sup><a href='#n1'>1</a></sup> fades<a role=doc-noteref href='#n2'>2</a>.")
    assert ["Pain fades."] == [block.text for block in draft.blocks]
    assert [("#n1", TextSpan(4, 4)), ("#n2", TextSpan(10, 10))] == [(link.target, link.where) for link in draft.links]


def test_images_keep_their_alternative_text() -> None:
    source = '<p>A <img src="x.png" alt="Knee &amp;\n leg"> b<img src=y><img src=z alt="">'
    draft = from_html.read(source)
    assert [("Knee &\n leg", "x.png"), (None, "y"), ("", "z")] == [
        (image.alternative, image.target) for image in draft.images
    ]
    assert SourceSpan(5, 44) == draft.images[0].span
    assert (BlockKind.ALT_TEXT, "Knee & leg") == (draft.blocks[1].kind, draft.blocks[1].text)
    assert "leg" == excerpt(source, draft, 1, "leg")


def test_comments_are_kept_with_their_place() -> None:
    source = "<p>a<!-- healthlint-allow x: y --><script><!-- no --></script><!----><!--->b<!-->c"
    draft = from_html.read(source)
    assert ["abc"] == [block.text for block in draft.blocks]
    assert ["healthlint-allow x: y", "", "", ""] == [comment.text for comment in draft.comments]
    span = draft.comments[0].span
    assert "<!-- healthlint-allow x: y -->" == source[span.start : span.end]


def test_a_fragment_is_read_in_its_place() -> None:
    source = "# Not *html*\n<div>Inside <b>here</b></div>\nnot"
    draft = from_html.read_fragment(source, 13, 41)
    assert ["Inside here"] == [block.text for block in draft.blocks]
    assert SourceSpan(18, 32) == draft.blocks[0].span


def test_a_byte_order_mark_and_carriage_returns_are_no_text() -> None:
    assert ["One two"] == texts("\N{ZERO WIDTH NO-BREAK SPACE}<p>One\r\ntwo\r</p>")
    assert ["One", "Two"] == texts("<?xml version='1.0'?><html><script src='x'/><p>One</p><p/>Two</html>")
