"""What the tags of HTML mean to a reader of articles: which make blocks, which show nothing, which close which."""

from healthlint.reading.article import BlockKind
from healthlint.reading.html.tokens import StartTag

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
LISTS = frozenset({"ul", "ol", "menu", "dir"})
CELLS = frozenset({"td", "th"})
ROW_GROUPS = frozenset({"thead", "tbody", "tfoot"})
TABLE_PARTS = CELLS | ROW_GROUPS | {"tr", "caption"}
# Elements that end a paragraph where they begin and where they end.
BLOCKS = (
    HEADINGS
    | LISTS
    | TABLE_PARTS
    | frozenset(
        {
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "dd",
            "details",
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "header",
            "hgroup",
            "legend",
            "li",
            "main",
            "nav",
            "p",
            "pre",
            "listing",
            "search",
            "section",
            "summary",
            "table",
        }
    )
)
VOID = frozenset(
    {
        "area",
        "base",
        "basefont",
        "bgsound",
        "br",
        "col",
        "embed",
        "frame",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    }
)
# Tags that say nothing about the structure of the text.
IGNORED = frozenset({"html", "head", "body", "colgroup", "frameset"})
# Elements whose inside an end tag outside of it cannot reach, nor one inside reach out of.
BARRIERS = CELLS | {"table", "caption"}
# Elements that show none of their text: code of the page, drawings, fallbacks for old browsers.
UNSEEN = frozenset({"template", "svg", "object", "audio", "video", "canvas", "datalist"})
# Inline elements whose inside is no prose but stands in a sentence as a noun does.
STAND_INS = frozenset({"code", "kbd", "samp", "tt", "math", "button", "select"})
# Inline elements that keep the blocks inside apart: a block in a button does not end the paragraph of the button.
SEALS = UNSEEN | {"button", "select"}
TIGHT_SEALS = frozenset({"template", "object"})  # of which no end tag inside reaches out
UNSEEN_BLOCKS = frozenset({"pre", "listing"})
# Inline elements of which a second start tag closes the first.
UNNESTED = frozenset({"a", "button", "nobr"})

_KINDS = {
    "li": BlockKind.LIST_ITEM,
    "td": BlockKind.TABLE_CELL,
    "th": BlockKind.TABLE_CELL,
    "blockquote": BlockKind.QUOTE,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    "dt": BlockKind.TERM,
    "dd": BlockKind.DEFINITION,
    **dict.fromkeys(HEADINGS, BlockKind.HEADING),
}
_FOOTNOTE_ROLES = frozenset({"doc-footnote", "doc-endnotes", "doc-endnote"})
_FOOTNOTE_CLASSES = frozenset({"footnote", "footnotes", "endnotes"})
_NOTE_REFERENCE_CLASSES = frozenset({"footnote-ref", "footnote-reference", "noteref"})


def kind_of(tag: StartTag, outer: BlockKind) -> BlockKind:
    """The kind of the blocks of text directly in an element; a `div` in a list item is the item's text."""
    if tag.name in HEADINGS:
        return BlockKind.HEADING
    if outer is BlockKind.FOOTNOTE or tag.value("role") in _FOOTNOTE_ROLES or _classes(tag) & _FOOTNOTE_CLASSES:
        return BlockKind.FOOTNOTE
    return _KINDS.get(tag.name, BlockKind.PARAGRAPH if outer is BlockKind.HEADING else outer)


def is_hidden(tag: StartTag) -> bool:
    """Whether an element is not shown; what `hidden=until-found` folds away is there to be read."""
    attributes = tag.attributes
    if not attributes:
        return False
    if "hidden" in attributes and tag.value("hidden").lower() != "until-found":
        return True
    style = tag.value("style").lower().replace(" ", "")
    return tag.value("aria-hidden").lower() == "true" or "display:none" in style or "visibility:hidden" in style


def is_note_reference(tag: StartTag, outer: str) -> bool:
    """Whether a link is the mark of a footnote: `outer` is the inline element that it stands in, "" for none."""
    if tag.name != "a":
        return False
    return (
        (outer == "sup" and tag.value("href").startswith("#"))
        or tag.value("role") == "doc-noteref"
        or bool(_classes(tag) & _NOTE_REFERENCE_CLASSES)
    )


def _classes(tag: StartTag) -> set[str]:
    return set(tag.value("class").lower().split())
