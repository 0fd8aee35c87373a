"""Evidence of where an article comes from: its author, reviewer, dates, sources and interests."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from healthlint.language import AnalysedArticle, Passage
from healthlint.positions import SourceSpan
from healthlint.reading import BlockKind, Metadata, Role
from healthlint.rulebook import Manuscript, Spot
from healthlint.rulebook.bylines import is_filled, names_author, names_reviewer
from healthlint.rulebook.citations import calls_in
from healthlint.rulebook.dates import find_dates
from healthlint.rulebook.provenance import dates_of, heads_references, own_passages
from healthlint.scorecards.finder import Finder

_QUALIFIED = re.compile(
    r"(?<![\w-])(?:M\.?D|D\.?O|MB\s?BS|MB\s?ChB|MRC(?:GP|P|S|PCH|Psych|OG)|FRC[A-Z]{1,4}|FAC[A-Z]|RN|APRN|NP|PA-C|PharmD"
    r"|RPh|RD|RDN|DPT|DDS|DMD|BDS|PsyD|LCSW|Ph\.?D|MPH|MSc|Dr|Prof)(?![\w-])"
    r"|(?i:\b(?:professor|physician|doctor|surgeon|nurse|midwife|pharmacist|dieti[tc]ian|physiotherapist|psychologist"
    r"|psychiatrist|dentist|paramedic|GP|\w{4,}ologist|pa?ediatrician|university|hospital|clinic|institute|department"
    r"|school|college|medical\s+cent(?:er|re)|trust|NHS)\b)"
)
_SHORT = 12  # words; a dated line as short as this is a byline
_LABEL = re.compile(r"^\W*(?:(?:main|key|our)\s+)?(?:references?|sources?|bibliography)\s*:\s*\S", re.IGNORECASE)
_ENTRY = re.compile(r"\b(?:19|20)\d\d\b|https?://|\bdoi\b", re.IGNORECASE)
_OF_PAGE = re.compile(
    r"\W*(?:last|latest|next|date|page|first|medically|clinically|updated|reviewed|review|published|copyright|©|written|by)"
    r"(?!\w)",
    re.IGNORECASE,
)
_LIBRARY = re.compile(r"//(?:\w+\.)*(?:doi\.org|pubmed\.gov|ncbi\.nlm\.nih\.gov|cochranelibrary\.com)/", re.IGNORECASE)
_SEEN = frozenset({"front-matter", "meta", "json-ld", "microdata"})


def _of_one(manuscript: Manuscript, passage: Passage) -> Manuscript:
    """The same article with this one passage only, under no heading and without metadata: what it says by itself."""
    alone = Passage(replace(passage.block, section=0), passage.doc)
    read = replace(manuscript.read, metadata=(), sections=manuscript.read.sections[:1])
    return Manuscript(AnalysedArticle(read, manuscript.context, (alone,)), lambda _: ())


def _named(manuscript: Manuscript, role: Role) -> Iterator[Metadata]:
    for entry in manuscript.read.values(role):
        if entry.origin in _SEEN and is_filled(entry.value):
            yield entry


def _spot(entry: Metadata) -> Spot | None:
    return Spot(None, SourceSpan(entry.span.start, entry.span.end)) if entry.span else None


def _lines(manuscript: Manuscript, names: Callable[[Manuscript], bool]) -> Iterator[Passage]:
    """The passages that name somebody by themselves; not headings, whose capitals look like names."""
    for passage in own_passages(manuscript):
        if passage.kind is not BlockKind.HEADING and not passage.text.isupper() and names(_of_one(manuscript, passage)):
            yield passage


def _author(manuscript: Manuscript) -> Iterator[Spot | None]:
    yield from map(_spot, _named(manuscript, Role.AUTHOR))
    yield from map(Spot.of, _lines(manuscript, names_author))


def _credentials(manuscript: Manuscript) -> Iterator[Spot | None]:
    yield from (_spot(entry) for entry in _named(manuscript, Role.AUTHOR) if _QUALIFIED.search(entry.value))
    yield from (Spot.of(one) for one in _lines(manuscript, names_author) if _QUALIFIED.search(one.text))


def _reviewer(manuscript: Manuscript) -> Iterator[Spot | None]:
    yield from map(_spot, _named(manuscript, Role.REVIEWER))
    yield from map(Spot.of, _lines(manuscript, names_reviewer))


def _posted(manuscript: Manuscript) -> Iterator[Spot]:
    yield from (one.spot for one in dates_of(manuscript, Role.PUBLISHED))
    # Bylines with a date, such as "By Mary Seacole | 3 March 2026".
    for passage in _lines(manuscript, names_author):
        if passage.block.in_list is None and len(passage.text.split()) <= _SHORT:
            dates = find_dates(passage.text, manuscript.context.locale)
            yield from (Spot.of(passage, one.where) for one in dates if (one.last - one.first).days <= 31)


def _updated(manuscript: Manuscript) -> Iterator[Spot]:
    return (one.spot for one in dates_of(manuscript, Role.MODIFIED, Role.REVIEWED))


def _dated(manuscript: Manuscript) -> Iterator[Spot]:
    yield from _updated(manuscript)
    yield from _posted(manuscript)


def _references(manuscript: Manuscript) -> Iterator[Spot | None]:
    """Entries of a list of sources, notes, a line of sources, or what the metadata cites; a heading alone is none."""
    article = manuscript.read
    for passage in manuscript.every_passage:
        text = passage.text
        if passage.kind is BlockKind.HEADING:
            continue
        listed = any(heads_references(heading.text) for heading in article.headings_above(passage.block))
        is_entry = passage.block.in_list is not None or (_ENTRY.search(text) and not _OF_PAGE.match(text))
        if passage.kind is BlockKind.FOOTNOTE or _LABEL.match(text) or (listed and is_entry):
            yield Spot.of(passage)
    yield from (_spot(entry) for entry in article.values(Role.CITATION) if entry.value.strip())


def _citations(manuscript: Manuscript) -> Iterator[Spot]:
    yield from (Spot.of(call.passage, call.where) for call in calls_in(manuscript))
    passages = manuscript.every_passage
    for link in manuscript.read.links:
        if _LIBRARY.search(link.target):
            yield Spot.of(passages[link.block])


FINDERS = {
    "author": Finder("an author", _author),
    "credentials": Finder("an author’s qualification or institution", _credentials),
    "reviewer": Finder("a reviewer", _reviewer),
    "posted-date": Finder("a date of publication", _posted),
    "updated-date": Finder("a date of the last update or review", _updated),
    "date": Finder("a date", _dated),
    "references": Finder("a list of sources", _references),
    "citations": Finder("a source given in the text", _citations),
}
