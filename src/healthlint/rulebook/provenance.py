"""What an article says of its own making, in its text or its metadata: when it was written and checked, and by whom."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from healthlint.language import Locale, Passage
from healthlint.positions import SourceSpan, TextSpan
from healthlint.reading import BlockKind, Metadata, Region, Role
from healthlint.rulebook.dates import Date, find_dates
from healthlint.rulebook.manuscript import Manuscript
from healthlint.rulebook.rule import Spot

# Word fills in the properties of a file by itself, from the account and the clock; no reader sees them.
_UNSEEN = "properties"

_LABEL = re.compile(
    r"""
    (?P<next> next \s+ (?: \w+ \s+ )? (?: review (?: ed )? | update ) \b (?: \s+ (?: due \s+ date | date | due ) \b )?
      | (?: due | planned | scheduled ) \s+ (?: for \s+ )? review (?: \s+ date )?
      | (?: to \s+ be | will \s+ be | must \s+ be ) \s+ (?: next \s+ )? reviewed (?: \s+ again )?
      | review \s+ (?: due | by | again | before ) (?: \s+ date )?
      | valid \s+ until | expires | expiry \s+ date )
    | (?P<reviewed> (?: (?: last | latest | most \s+ recently | fully ) \s+ )?
        (?: (?: medically | clinically | scientifically | editorially | expert | medical | clinical | peer ) [\s-]+ )?
        (?: reviewed | fact[- ]checked | checked | verified | review (?= \s* :) )
      | (?: clinically | medically ) \s+ approved
      | (?: last | latest | date \s+ of (?: \s+ last )? ) \s+ (?: medical \s+ | clinical \s+ | full \s+ )? review
        (?: \s+ date )?
      | (?: medical \s+ | clinical \s+ )? review \s+ date )
    | (?P<modified> (?: (?: last | latest | most \s+ recently ) \s+ )?
        (?: updated | modified | revised | amended | edited )
      | (?: last | latest | date \s+ of (?: \s+ last )? ) \s+ (?: update | revision | modification | change ) d?
      | (?: update | revision ) \s+ date | updates? (?= \s* :) | revision (?= \s* :) )
    | (?P<published> (?: (?: first | originally | date | initially ) \s+ )?
        (?: published | posted | issued | produced | written | created )
      | (?: publication | publishing | publish | issue ) \s+ date
      | date \s+ of \s+ (?: first \s+ )? (?: publication | issue )
      | date (?= \s* :) )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ROLES = {
    "next": Role.NEXT_REVIEW,
    "reviewed": Role.REVIEWED,
    "modified": Role.MODIFIED,
    "published": Role.PUBLISHED,
}
_LEAFLET_LABEL = re.compile(r"(?:medical\s+|clinical\s+)?review\s+date", re.IGNORECASE)
_PAGE = r"(?:page|article|content|leaflet|information|fact\s?sheet|document|post|guide|resource|booklet|topic|text)"
_OF_PAGE = re.compile(
    rf"\b{_PAGE}(?:\s+(?:was|were|is|has\s+been|have\s+been))?\s+$|\b(?:we|it\s+was)\s+$", re.IGNORECASE
)
_BEFORE = re.compile(r"(?:^|[.;:|·•–—*/>-]|\band)\s*$", re.IGNORECASE)
_BETWEEN = re.compile(
    rf"(?:\s+(?:this|the)\s+{_PAGE}\b)?(?:\s*[:–—-])?(?:\s*\b(?:on|in|at|as\s+of|is|was|again|due)\b\s*:?)*"
    r"\s*(?:[A-Z][a-z]+day,?\s+)?",
    re.IGNORECASE,
)
_BY_WHOM = re.compile(r"\s*[:–—-]?\s*by\b", re.IGNORECASE)
_AFTER = re.compile(
    r"\s*(?:$|[.;|)(·•–—/\]*-]|,?\s*\b(?:by|at|and|next|last|updated|reviewed?|medically|version)\b|,?\s\d\d?:\d\d"
    r"|\s[A-Z])"
)
_NOT_OF_ARTICLE = re.compile(r"\baccessed\b|\bretrieved\b|\bdoi\b|https?://|\bet\s+al\b|\bISBN\b", re.IGNORECASE)
_NOT_THE_ARTICLE = (Region.NAVIGATION, Region.COOKIES, Region.COMMENTS)
_LONG = 25  # words; what is longer is prose, in which "published in 2019" speaks of something else
_BARE = re.compile(r"\W*(?:by\b.*|(?:version|revision|v)\s*[\d.]+\W*)?$", re.IGNORECASE)
_SHORT = 12  # words; such a line is a byline
_TOO_LONG = 600  # letters; nothing longer states the date of its page
_YEAR = re.compile(r"\d\d(?!\d)")
_PLAIN_LABEL = re.compile(r"last|latest|next|date|medically|clinically|most", re.IGNORECASE)
_REFERENCES_HEADING = re.compile(
    r"""^\W*(?:\d+[.)]?\s*)?(?:
      (?: (?: medical | key | selected | article | our | main | scientific | literature | information | page ) \s+ )?
        (?: references? | sources? | citations? | bibliography | footnotes | endnotes | works \s+ cited | literature )
        (?: \s+ (?: and | & ) \s+ (?: further \s+ reading | references? | sources? | resources | links | notes
                                     | citations? | credits ) )?
        (?: \s+ (?: used | cited | consulted | list | of \s+ (?: evidence | information ) ) )?
    | (?: further | additional ) \s+ reading (?: \s+ (?: and | & ) \s+ (?: references? | sources? ) )
    | (?: evidence | notes | resources ) \s+ (?: and | & ) \s+ (?: references? | sources? )
    | reference \s+ list | list \s+ of \s+ (?: references | sources ) | the \s+ evidence | evidence (?: \s+ base )?
    | where \s+ (?: this | our | the ) \s+ information \s+ (?: comes | came | is ) \s+ from
    | where \s+ we \s+ (?: got | get | found ) \s+ (?: this | our | the ) \s+ information
    | (?: sources? | evidence | references? ) \s+ (?: for | behind ) \s+ (?: this | our ) \s+ \w+
    | (?: sources? | evidence | references? ) \s+ we \s+ used
    | how \s+ we \s+ sourced \s+ (?: this | our ) \s+ \w+
    )\W*$""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date that the article gives for itself; `label` is the text or the key that says what it is the date of."""

    role: Role
    first: date
    last: date
    spot: Spot
    label: str
    in_text: bool


def stated_dates(manuscript: Manuscript) -> tuple[StatedDate, ...]:
    """The dates of publication, change, review and next review that an article states, text first.

    The properties of a Word file do not count, since no reader sees them and Word sets them by itself; nor do dates in
    a list of references. "Review date" is the next review where it lies ahead, as on leaflets.
    """
    text = [one for passage in own_passages(manuscript) for one in _dates_in(passage, manuscript)]
    data = [one for entry in manuscript.read.metadata for one in _date_of(entry, manuscript)]
    return (*text, *data)


def own_passages(manuscript: Manuscript) -> Iterator[Passage]:
    """The passages of the page, footers included, in which the article can speak of itself.

    That is all but lists of references; a paragraph below the items of such a list is the article's again.
    """
    article = manuscript.read
    citing = {
        index
        for index, section in enumerate(article.sections)
        if section.heading is not None and heads_references(article.blocks[section.heading].text)
    }
    listed: set[int] = set()
    for passage in manuscript.every_passage:
        block = passage.block
        if block.in_list is not None:
            listed.add(block.section)
        if block.region in _NOT_THE_ARTICLE or block.kind is BlockKind.FOOTNOTE:
            continue
        if block.section not in citing or (block.in_list is None and block.section in listed):
            yield passage


def heads_references(text: str) -> bool:
    """Whether a heading is one of a list of sources, in any of its usual wordings."""
    return _REFERENCES_HEADING.match(text) is not None


def _dates_in(passage: Passage, manuscript: Manuscript) -> Iterator[StatedDate]:
    text, context = passage.text, manuscript.context
    if len(text) > _TOO_LONG or not _YEAR.search(text) or _NOT_OF_ARTICLE.search(text):
        return
    labels = [label for label in _LABEL.finditer(text) if _labels_page(label)]
    ends = [*(label.start() for label in labels[1:]), len(text)]
    for label, end in zip(labels, ends, strict=False):
        dated = _date_after(label, end, context.locale)
        if dated is None:
            continue
        role = _ROLES[label.lastgroup or ""]
        if _LEAFLET_LABEL.fullmatch(label[0]) and dated.first > context.today:
            role = Role.NEXT_REVIEW
        yield StatedDate(role, dated.first, dated.last, Spot.of(passage, dated.where), label[0], in_text=True)


def _labels_page(label: re.Match[str]) -> bool:
    """Whether words such as "last reviewed" stand where they speak of the page, and not in the middle of prose."""
    text, before = label.string, label.string[max(0, label.start() - 40) : label.start()]
    if _OF_PAGE.search(before):
        return True
    if len(text.split()) > _LONG and not _PLAIN_LABEL.match(label[0]) and text[label.end() : label.end() + 1] != ":":
        return False
    return (
        label[0][0].isupper() or bool(_BEFORE.search(before)) or (len(text.split()) <= _SHORT and before[-2:] == ", ")
    )


def _date_after(label: re.Match[str], end: int, locale: Locale) -> Date | None:
    """The date that follows a label at once, or after the name of who did it."""
    text, start = label.string, label.end()
    by_whom = _BY_WHOM.match(text, start, end)
    between = _BETWEEN.match(text, start, end)
    for dated in find_dates(text, locale, start, end):
        if not _AFTER.match(text, dated.where.end):
            continue
        if by_whom or (between and between.end() == dated.where.start):
            return dated
        return None
    return None


def _date_of(entry: Metadata, manuscript: Manuscript) -> Iterator[StatedDate]:
    if entry.origin == _UNSEEN or entry.span is None or entry.role not in _ROLES.values():
        return
    dated = next(find_dates(entry.value, manuscript.context.locale), None)
    if dated is not None:
        spot = Spot(None, SourceSpan(entry.span.start, entry.span.end))
        yield StatedDate(entry.role, dated.first, dated.last, spot, entry.key, in_text=False)


def dates_of(manuscript: Manuscript, *roles: Role) -> tuple[StatedDate, ...]:
    """The stated dates of the given roles."""
    return tuple(one for one in stated_dates(manuscript) if one.role in roles)


def text_of(spot: Spot, manuscript: Manuscript) -> str:
    """The words at a spot, as the reader or the file has them."""
    if spot.passage is not None and isinstance(spot.where, TextSpan):
        return spot.passage.text[spot.where.start : spot.where.end]
    return manuscript.read.source[spot.where.start : spot.where.end]


def bare_dates(manuscript: Manuscript) -> Iterator[Date]:
    """The dates in short lines, such as bylines, that do not say what they are the dates of; a year alone is none."""
    for passage in own_passages(manuscript):
        text = passage.text
        if passage.block.in_list is None and _YEAR.search(text) and len(text.split()) <= _SHORT:
            for dated in find_dates(text, manuscript.context.locale):
                if (dated.last - dated.first).days <= 31 and _BARE.match(text[: dated.where.start]):
                    yield dated
