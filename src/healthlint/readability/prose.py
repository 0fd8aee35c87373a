"""What of an article is read as prose, and how its sentences are put to the formulas.

Paragraphs, quotations, list items and definitions are prose, each item at least one sentence. Not prose are headings,
tables, captions, alternative text and footnotes; sections of references and links; and labels: short paragraphs that
no full stop ends and that lead into no list, such as a title set as a paragraph, a breadcrumb, a byline or a button.

In a sentence, web and mail addresses and U+FFFC (code, images) are left out. A number is one word of one syllable,
with the sign or unit set against it ("38.5°C", "500mg"). A hyphen joins a word; a dash or a slash parts two. Full
stops inside the sentence ("e.g.", "2.5") go.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Span

from healthlint.language import AnalysedArticle, Passage
from healthlint.reading import Article, BlockKind

_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM, BlockKind.DEFINITION})
_MAY_BE_LABELS = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE})
_LONGEST_LABEL = 15
"""In words. A single sentence longer than this is prose whose full stop was forgotten."""
_ENDED = re.compile(r"[.!?…;][\"'’”)\]*]*\s*\Z")
_REFERENCES = re.compile(
    r"(?:\d+\.?\s*)?(?:(?:further|more|recommended|additional|related|useful|selected|key|external|other)\s+)*"
    r"(?:references?|sources?|citations?|bibliography|works cited|reading|footnotes|endnotes"
    r"|links?|articles|content|pages|resources)(?:\s+and\s+(?:references|sources|links|resources))?:?",
    re.IGNORECASE,
)

_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|\b(?:[a-z0-9-]+\.)+(?:com|org|net|gov|edu|int|uk|info)\b(?:/\S*)?",
    re.IGNORECASE,
)
_SIGNS = str.maketrans({**dict.fromkeys("–—−/…\N{OBJECT REPLACEMENT CHARACTER}", " "), "’": "'", "‘": "'", "ʼ": "'"})
_QUOTATION_MARK = re.compile(r"(?<!\w)'|'(?!\w)")
_STOP = re.compile(r"[.!?]")


def read_prose(article: AnalysedArticle) -> Iterator[tuple[Passage, Span]]:
    """Each sentence of the article's prose, in reading order, with the passage that it stands in."""
    blocks = article.read.blocks
    indexes = {block.in_list.lead_in for block in blocks if block.in_list}
    lead_ins = {blocks[index] for index in indexes if index is not None}
    skipped = _reference_sections(article.read)
    for passage in article.passages:
        if passage.kind not in _KINDS or passage.block.section in skipped:
            continue
        if passage.block in lead_ins or not _is_label(passage):
            for sentence in passage.sentences:
                yield passage, sentence


def plain_text(sentence: str) -> str:
    """A sentence as textstat is to see it: its only full stop at its end; "" where no word is left."""
    text = _ADDRESS.sub(" ", sentence).translate(_SIGNS)
    text = " ".join(_STOP.sub("", _QUOTATION_MARK.sub("", text)).split())
    return f"{text}." if any(map(str.isalnum, text)) else ""


def _is_label(passage: Passage) -> bool:
    """Whether a block is a few words without any end of a sentence, whatever sentences were found in it."""
    return (
        passage.kind in _MAY_BE_LABELS
        and not _ENDED.search(passage.text)
        and len(passage.text.split()) <= _LONGEST_LABEL
    )


def _reference_sections(article: Article) -> frozenset[int]:
    """The indexes of sections that hold references or links, with the sections under them."""
    found: set[int] = set()
    for index, section in enumerate(article.sections):
        heading = article.blocks[section.heading].text.strip() if section.heading is not None else ""
        if section.parent in found or _REFERENCES.fullmatch(heading):
            found.add(index)
    return frozenset(found)
