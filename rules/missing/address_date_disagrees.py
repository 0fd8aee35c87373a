"""The address of the page and the article give different dates

Many sites put the day of publication in the address, where readers and search engines see it. When it differs from the
date in the article, an old text has been given a new date, or the text of another page has been pasted in.
"""

import re
from collections.abc import Iterator

from healthlint.positions import SourceSpan
from healthlint.reading import Metadata, Role
from healthlint.rulebook import Hit, Manuscript, Spot
from healthlint.rulebook.dates import find_dates
from healthlint.rulebook.provenance import dates_of, text_of

MESSAGE = "The address says “{match}”, and the article says that it was published on “{other}”."
SEVERITY = "warning"
REFERENCES = [
    "https://developers.google.com/search/docs/appearance/publication-dates",
]
BAD = [
    "---\nurl: https://example.org/[[2019/03/05]]/gout/\npublished: ((2025-03-05))\n---\n\n# Gout\n",
    "---\npermalink: /blog/[[2021/06]]/gout\n---\n\n# Gout\n\nPublished: ((3 March 2024))\n",
    {
        "text": '<html><head><link rel="canonical" href="https://example.org/[[2018/11]]/gout/"></head><body><h1>Gout</h1>'
        "<p>Published: ((9 January 2025))</p></body></html>",
        "format": "html",
    },
]
GOOD = [
    "---\nurl: https://example.org/2025/03/05/gout/\npublished: 2025-03-05\n---\n\n# Gout\n",
    "---\npermalink: /blog/2024/03/gout\n---\n\n# Gout\n\nPublished: 3 March 2024. Updated: 5 May 2026\n",
    "---\nurl: https://example.org/2019/03/gout/\nmodified: 2025-03-05\n---\n\n# Gout\n",
    "---\nurl: https://example.org/gout-2019/\npublished: 2025-03-05\n---\n\n# Gout\n",
    "---\nurl: https://example.org/2025/02/gout/\npublished: 2025-03-01\n---\n\n# Gout\n",
]
_KEYS = ("canonical", "og:url", "url", "permalink", "slug", "canonical_url", "canonical-url", "link")
_DATED = re.compile(
    r"(?<=[/=])(?P<year>(?:19|20)\d\d)/(?P<month>0?[1-9]|1[0-2])(?:/(?P<day>0?[1-9]|[12]\d|3[01]))?(?=/|$)"
)
_MONTH = 31  # days; an article is often put in order in one month and published in the next


def check(manuscript: Manuscript) -> Iterator[Hit]:
    published = dates_of(manuscript, Role.PUBLISHED)
    for entry in manuscript.read.values(Role.OTHER):
        if not published or entry.key.lower() not in _KEYS or entry.span is None:
            continue
        match = _DATED.search(entry.value)
        dated = match and next(find_dates("-".join(filter(None, match.groups())), manuscript.context.locale), None)
        if not match or not dated:
            continue
        apart = [min(abs((dated.first - one.last).days), abs((one.first - dated.last).days)) for one in published]
        if min(apart) > _MONTH:
            spot = Spot(None, _place(entry, match, manuscript))
            other = published[0]
            words = text_of(other.spot, manuscript)
            yield Hit(spot, details=(("other", words),), related=((other.spot, "this is given as the date"),))
            return


def _place(entry: Metadata, match: re.Match[str], manuscript: Manuscript) -> SourceSpan:
    """The date in the address; the whole address where the source spells it otherwise."""
    span = entry.span
    assert span is not None
    start = span.start + match.start()
    copied = manuscript.read.source[start : start + len(match[0])] == match[0]
    return SourceSpan(start, start + len(match[0])) if copied else span
