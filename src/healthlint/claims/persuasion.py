"""Where an article itself uses a figure of speech that persuades rather than informs."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from healthlint.claims.endorsement import sentence_of, stands, titles_apart
from healthlint.claims.rhetoric import Figure, Text, load_lexicon
from healthlint.language import Passage
from healthlint.language.framing import FrameReader
from healthlint.language.terms import find_terms
from healthlint.positions import SourceSpan, TextSpan
from healthlint.reading import BlockKind


@dataclass(frozen=True, slots=True)
class Said:
    """A figure of speech that is meant, in a passage or (without one) in a title of the metadata."""

    passage: Passage | None
    where: TextSpan | SourceSpan


_FEWEST = 3
# Figures that speak of the page, or that sound articles have too.
_NO_SIGN = frozenset(("professional-advice", "relative-risk-alone", "vague-authority", "figure-without-source"))


def said(reader: FrameReader, name: str) -> Iterator[Said]:
    """Where the article uses the figure of this name and means it; none overlaps another.

    Weak figures count in an article with several others.
    """
    free: dict[int, int] = {}
    for passage, place, figure in _figures(reader):
        if figure.name != name or place.start < free.get(id(passage), 0) or (figure.weak and not _persuades(reader)):
            continue
        if _is_meant(reader, passage, place, figure):
            free[id(passage)] = place.end
            yield Said(passage, place)
    for title in titles_apart(reader.article):
        text = Text.of(title.text)
        for place, figure in load_lexicon().find(text):
            if (
                figure.name == name
                and not figure.weak
                and title.stands(place, figure.denies)
                and not _is_excused(figure, text)
            ):
                yield Said(None, title.in_source(place))
                break


@lru_cache(maxsize=2)
def _figures(reader: FrameReader) -> tuple[tuple[Passage, TextSpan, Figure], ...]:
    """Every figure in the passages, meant or not; of those that begin at one place the longest first."""
    found = []
    for passage in reader.article.passages:
        places = load_lexicon().find(Text.of(passage.text))
        found += [(passage, *one) for one in sorted(places, key=lambda one: (one[0].start, -one[0].end))]
    return tuple(found)


@lru_cache(maxsize=2)
def _persuades(reader: FrameReader) -> bool:
    """Whether the article uses several figures that no sound article has."""
    signs = 0
    for passage, place, figure in _figures(reader):
        if not figure.weak and figure.name not in _NO_SIGN and _is_meant(reader, passage, place, figure):
            signs += 1
            if signs >= _FEWEST:
                return True
    return False


def _is_meant(reader: FrameReader, passage: Passage, place: TextSpan, figure: Figure) -> bool:
    if passage.kind is BlockKind.QUOTE and not figure.quotes:
        return False
    if _is_excused(figure, Text.of(sentence_of(passage, place))) or not _is_about(reader, passage, place, figure):
        return False
    return stands(
        reader,
        passage,
        place,
        denies=figure.denies,
        quotes=figure.quotes,
        asks=figure.asks,
        forbids=figure.forbids,
    )


def _is_excused(figure: Figure, sentence: Text) -> bool:
    return any(any(phrase.find(sentence)) for phrase in figure.unless)


def _is_about(reader: FrameReader, passage: Passage, place: TextSpan, figure: Figure) -> bool:
    """Whether the sentence, or else the title, names a term of a kind that the figure is about."""
    if not figure.about:
        return True
    sentence = next(one for one in passage.sentences if place.start < one.end_char)
    near = [term for term in find_terms(passage) if sentence.start_char <= term.where.start < sentence.end_char]
    title = reader.article.read.title
    titles = (one for one in reader.article.passages if one.block is title)
    return any(
        term.concept.kind in figure.about for term in (*near, *(term for one in titles for term in find_terms(one)))
    )
