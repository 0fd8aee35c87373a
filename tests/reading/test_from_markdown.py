"""Markdown to blocks: what is text, what kind it is, and where it stands."""

import pytest

from healthlint.positions import SourceSpan
from healthlint.reading import BlockKind, ListPlace, TablePlace, from_markdown
from healthlint.reading.draft import Draft

OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"


def texts(source: str) -> list[str]:
    return [block.text for block in from_markdown.read(source).blocks]


def kinds(source: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in from_markdown.read(source).blocks]


def places(draft: Draft) -> dict[str, ListPlace | None]:
    return {block.text: block.in_list for block in draft.blocks}


def cells(source: str) -> list[tuple[str, TablePlace]]:
    return [(block.text, block.in_table) for block in from_markdown.read(source).blocks if block.in_table]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", []),
        (" \n\t\n", []),
        ("one\n\ntwo", ["one", "two"]),
        ("soft\nbreak, hard  \nbreak, another\\\nbreak", ["soft break, hard break, another break"]),
        ("a \t  b", ["a b"]),
        ("CR\rCRLF\r\nend", ["CR CRLF end"]),
        ("**bold** *it*al ~~gone~~ __u__", ["bold ital gone u"]),
        ("R&amp;D &lt;5 &#8211; \\* \\# &bogus;", ["R&D <5 – * # &bogus;"]),
        ("&nbsp;5&nbsp;mg", ["\N{NO-BREAK SPACE}5\N{NO-BREAK SPACE}mg"]),
        ("“Quotes” -- and ... stay", ["“Quotes” -- and ... stay"]),
        ("take `code` now", [f"take {OBJECT} now"]),
        ("```\nfenced\n```\n\n    indented\n\n~~~\ntildes", []),
        ("`only code`", []),
        ("[words](http://u 'title') and [ref][r]\n\n[r]: http://v 'another'", ["words and ref"]),
        ("<http://a.b> http://c.d", ["http://a.b http://c.d"]),
        ("a<br>b<br/>c<span class='x'>d</span>", ["a b cd"]),
        ("a<br><br>b", ["a", "b"]),
        ("a <!-- hidden --> b", ["a b"]),
        ("a <code>x</code> b <script>y</script> c <span hidden>z</span> d", [f"a {OBJECT} b c d"]),
        ("before<p>inside</p>after", ["before", "inside", "after"]),
        ("{{ title }}\n\n{{< note >}}\n\n{% if x %}", ["{{ title }}", "{{< note >}}", "{% if x %}"]),
        ("# Dose {{ x }}\n\n## Dose {% y %}\n\n## Dose {adult}", ["Dose {{ x }}", "Dose {% y %}", "Dose {adult}"]),
        ("# Dose {#dose .big}\n\nMore {#more}\n====", ["Dose", "More"]),
        ("word[^1] goes on [^1], too [^1] now .\n\n[^1]: note", ["word goes on, too now .", "note"]),
        ("NUL\0stays", ["NUL\0stays"]),
        ("\ud800 is no letter", ["? is no letter"]),
        ("\ufeffMarked", ["Marked"]),
    ],
)
def test_text(source: str, expected: list[str]) -> None:
    assert expected == texts(source)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("# One\n\nTwo\n---\n\n###### Six ######", [("heading", "One"), ("heading", "Two"), ("heading", "Six")]),
        ("> said\n> she", [("quote", "said she")]),
        ("> [!WARNING]\n> Call 999.", [("paragraph", "Call 999.")]),
        ("- one\n\n  more\n- two", [("list-item", "one"), ("paragraph", "more"), ("list-item", "two")]),
        ("- [x] done\n- [ ] not", [("list-item", "done"), ("list-item", "not")]),
        ("Term\n: One.\n: Two.", [("term", "Term"), ("definition", "One."), ("definition", "Two.")]),
        ("x[^n]\n\n[^n]: One.\n\n    Two.", [("paragraph", "x"), ("footnote", "One."), ("footnote", "Two.")]),
        ("a ![the *scan*](s.png) b", [("paragraph", f"a {OBJECT} b"), ("alt-text", "the scan")]),
        ("|A|B|\n|-|-|\n|c|d|", [("table-cell", "A"), ("table-cell", "B"), ("table-cell", "c"), ("table-cell", "d")]),
        ("> - in\n>\n> out", [("list-item", "in"), ("quote", "out")]),
        ("- <div>\n  one\n  </div>\n\n  <p>two</p>\n", [("list-item", "one"), ("paragraph", "two")]),
        ("> <div>\n> one\n> </div>", [("quote", "one")]),
    ],
)
def test_kinds(source: str, expected: list[tuple[str, str]]) -> None:
    assert expected == kinds(source)


def test_heading_levels() -> None:
    draft = from_markdown.read("# One\n\nTwo\n---\n\n### Three\n\ntext")
    assert [1, 2, 3, 0] == [block.level for block in draft.blocks]


def test_lists_keep_their_lead_in_depth_and_number() -> None:
    draft = from_markdown.read("Take:\n\n3. tea\n4. soup\n   - hot\n   - thick\n5. rest\n\nThen\n\n* nap\n\n+ up\n")
    assert {
        "Take:": None,
        "tea": ListPlace(0, 1, 1, ordered=True, lead_in=0),
        "soup": ListPlace(0, 1, 2, ordered=True, lead_in=0),
        "hot": ListPlace(1, 2, 1, ordered=False, lead_in=2),
        "thick": ListPlace(1, 2, 2, ordered=False, lead_in=2),
        "rest": ListPlace(0, 1, 3, ordered=True, lead_in=0),
        "Then": None,
        "nap": ListPlace(2, 1, 1, ordered=False, lead_in=6),
        "up": ListPlace(3, 1, 1, ordered=False, lead_in=None),
    } == places(draft)


def test_the_second_paragraph_of_an_item_belongs_to_it_and_leads_in_what_follows() -> None:
    draft = from_markdown.read("- pain\n\n  It may be:\n\n  - dull\n")
    assert {
        "pain": ListPlace(0, 1, 1, ordered=False, lead_in=None),
        "It may be:": ListPlace(0, 1, 1, ordered=False, lead_in=None),
        "dull": ListPlace(1, 2, 1, ordered=False, lead_in=1),
    } == places(draft)


def test_an_image_does_not_come_between_a_lead_in_and_its_list() -> None:
    draft = from_markdown.read("Signs: ![chart](c.png)\n\n- rash\n")
    place = draft.blocks[-1].in_list
    assert place is not None
    assert 0 == place.lead_in


def test_lists_of_html_are_numbered_with_the_others_and_led_in_by_markdown() -> None:
    draft = from_markdown.read("- one\n\nSigns:\n\n<ul><li>rash<li>fever</ul>\n\n1. two\n")
    assert {
        "one": ListPlace(0, 1, 1, ordered=False, lead_in=None),
        "Signs:": None,
        "rash": ListPlace(1, 1, 1, ordered=False, lead_in=1),
        "fever": ListPlace(1, 1, 2, ordered=False, lead_in=1),
        "two": ListPlace(2, 1, 1, ordered=True, lead_in=None),
    } == places(draft)


def test_cells_know_what_heads_them() -> None:
    assert [
        ("Adult", TablePlace(0, 0, 1, is_header=True, row_header="", column_header="")),
        ("Child", TablePlace(0, 0, 2, is_header=True, row_header="", column_header="")),
        ("Dose", TablePlace(0, 1, 0, is_header=False, row_header="", column_header="")),
        ("5 mg", TablePlace(0, 1, 1, is_header=False, row_header="Dose", column_header="Adult")),
        ("1 | 2", TablePlace(0, 1, 2, is_header=False, row_header="Dose", column_header="Child")),
    ] == cells("||Adult|Child|\n|-|-|-|\n|Dose|5 mg|1 \\| 2|\n")


def test_a_first_column_with_a_header_heads_no_rows() -> None:
    assert "" == cells("|Age|Dose|\n|-|-|\n|5|1 mg|\n")[-1][1].row_header


def test_a_list_inside_a_cell_makes_blocks_of_one_cell() -> None:
    found = cells("|A|\n|-|\n|<ul><li>one</li><li>two</li></ul>|\n|three|\n")
    assert [("A", 0), ("one", 1), ("two", 1), ("three", 2)] == [(text, place.row) for text, place in found]


def test_links_know_their_words() -> None:
    source = "See [ the *page* ](u), <a href='v&amp;w'>that</a>, [ref][], <m@n.o>, note[^1].\n\n[ref]: x\n\n[^1]: y\n"
    draft = from_markdown.read(source)
    assert [("u", "the page"), ("v&w", "that"), ("x", "ref"), ("m@n.o", "m@n.o"), ("#1", "")] == [
        (link.target, draft.blocks[link.block].text[link.where.start : link.where.end]) for link in draft.links
    ]


@pytest.mark.parametrize("target", ["{{ site.url }}/flu", "/x/{% link flu.md %}", '{{< ref "flu.md" >}}'])
def test_a_target_that_a_site_generator_fills_in_is_a_target(target: str) -> None:
    draft = from_markdown.read(f"é [Flu]({target}) and ]({target}")
    assert [target] == [link.target for link in draft.links]
    assert [f"é Flu and ]({target}"] == [block.text for block in draft.blocks]


def test_a_link_across_blocks_is_a_link_in_each() -> None:
    draft = from_markdown.read("[one<p>two](u)")
    assert [(0, "u"), (1, "u")] == [(link.block, link.target) for link in draft.links]


def test_images_of_markdown_and_html() -> None:
    source = "a ![scan](s.png 'title') b ![](t.png) <img src=v alt='R&amp;D'> <img src=w>"
    draft = from_markdown.read(source)
    assert [("scan", "s.png"), ("", "t.png"), ("R&D", "v"), (None, "w")] == [
        (image.alternative, image.target) for image in draft.images
    ]
    assert "![](t.png)" == source[draft.images[1].span.start : draft.images[1].span.end]
    assert ["scan", "R&D"] == [block.text for block in draft.blocks if block.kind is BlockKind.ALT_TEXT]


def test_comments_inside_and_between_paragraphs_are_kept_with_their_place() -> None:
    source = "é <!-- one --> b\n\n<!-- two\nlines -->\n\n> <!-- three -->\n"
    comments = from_markdown.read(source).comments
    assert ["one", "two\nlines", "three"] == [comment.text for comment in comments]
    assert ["<!-- one -->", "<!-- two\nlines -->", "<!-- three -->"] == [
        source[comment.span.start : comment.span.end] for comment in comments
    ]


def test_every_kind_of_text_maps_to_its_own_source() -> None:
    source = "😀 R&amp;D\r\n> \\*x `y`\r\n> z\r\n"
    first, second = from_markdown.read(source).blocks
    assert "😀 R&amp;D" == source[first.span.start : first.span.end]
    pieces = [(piece.text, source[piece.source.start : piece.source.end]) for piece in second.source_map.pieces]
    assert [("*x ", "*x "), (OBJECT, "`y`"), (" ", "\r\n"), ("z", "z")] == pieces


def test_front_matter_is_no_text_and_offsets_count_it() -> None:
    source = "---\ntitle: Coughs\n---\n\nCough.\n"
    draft = from_markdown.read(source)
    assert [SourceSpan(23, 29)] == [block.span for block in draft.blocks]
    assert ["Coughs"] == [entry.value for entry in draft.metadata]


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("".join("  " * depth + "- a\n" for depth in range(1_000)), 1_000),
        (">" * 20_000 + " a", 1),
        ("[" * 20_000 + "a", 1),
        ("![" * 5_000 + "a" + "](b)" * 5_000, 1),
        ("<b>" * 20_000 + "a", 1),
        ("<!--" * 20_000, 0),
        ("<div>\n\n" * 5_000, 0),
        ("a <li>" * 5_000, 5_000),
        ("word " * 200_000, 1),
    ],
    ids=["lists", "quotes", "brackets", "images", "tags", "comments", "divs", "items", "line"],
)
def test_deep_and_long_input_is_read_to_its_end(source: str, blocks: int) -> None:
    assert blocks == len(from_markdown.read(source).blocks)
