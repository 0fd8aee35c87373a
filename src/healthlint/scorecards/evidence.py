"""All evidence that items can ask for, by name, and where an article has it."""

from collections.abc import Iterable, Mapping
from itertools import islice

from healthlint.findings import Place
from healthlint.positions import SourceSpan, TextSpan
from healthlint.reading import Article
from healthlint.rulebook import Manuscript, Spot
from healthlint.scorecards import provenance, structure, wordings
from healthlint.scorecards.card import Evidence

FINDERS = {**provenance.FINDERS, **structure.FINDERS, **wordings.FINDERS}
_MOST = 3  # places of each kind; more would not tell a person more


def find_evidence(manuscript: Manuscript, names: Iterable[str]) -> Mapping[str, tuple[Evidence, ...]]:
    """The first places of each kind of evidence asked for; an empty tuple where there is none."""
    found: dict[str, tuple[Evidence, ...]] = {}
    for name in names:
        finder = FINDERS[name]
        places = dict.fromkeys(_place(spot, manuscript.read) for spot in finder.find(manuscript))
        found[name] = tuple(Evidence(finder.what, place) for place in islice(places, _MOST))
    return found


def _place(spot: Spot | None, article: Article) -> Place | None:
    if spot is None:
        return None
    if spot.passage is not None and isinstance(spot.where, TextSpan):
        span = spot.passage.block.source_map.to_source(spot.where)
    else:
        span = SourceSpan(spot.where.start, spot.where.end)
    start, end = article.lines.position(span.start), article.lines.position(span.end)
    return Place(article.path, start, end, article.source[span.start : span.end])
