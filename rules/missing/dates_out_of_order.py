"""The dates of the article are in an impossible order

A page cannot be changed before it was published, nor be due for review before it was reviewed. One of the two dates is
wrong, and readers cannot know which. Review shortly before publication is usual and passes.
"""

from collections.abc import Iterator
from datetime import timedelta

from healthlint.reading import Role
from healthlint.rulebook import Hit, Manuscript
from healthlint.rulebook.provenance import StatedDate, stated_dates

MESSAGE = "“{match}” is given as the date of {later}, and is before that of {earlier}."
SEVERITY = "error"
REFERENCES = [
    "https://service-manual.nhs.uk/design-system/patterns/know-that-a-page-is-up-to-date",
    "https://service-manual.hse.ie/design-system/components/review-date",
]
BAD = [
    "# Gout\n\nPublished: ((3 March 2024))\n\nLast updated: [[3 March 2023]]\n",
    "# Gout\n\nLast reviewed ((3 March 2024)). Next review due [[3 March 2023]].\n",
    "# Gout\n\nPublished ((May 2024)). Reviewed [[May 2019]].\n",
    "---\ndate: ((2024-05-01))\nlastmod: [[2022-05-01]]\n---\n\n# Gout\n",
    {
        "text": '<html><head><meta property="article:published_time" content="((2024-05-01))"></head>'
        "<body><h1>Gout</h1><p>Last updated: [[1 April 2024]]</p></body></html>",
        "format": "html",
    },
]
GOOD = [
    "# Gout\n\nPublished: 3 March 2023. Last updated: 3 March 2024. Next review: 3 March 2027.\n",
    "# Gout\n\nMedically reviewed on March 1, 2024\n\nPublished on March 5, 2024\n",
    "# Gout\n\nPublished March 2024. Updated 2024.\n",
    "# Gout\n\nPublished: 3 March 2024. Updated: 3 March 2024.\n",
    "# Gout\n\nFirst published 2015. Published 3 March 2024. Updated 4 May 2024.\n",
    "# Gout\n\nA study published in 2024 was updated by one from 2019.\n",
]
_BEFORE_PUBLICATION = timedelta(days=183)
# Servers write the day in their own time zone.
_SAME = timedelta(days=1)
_NAMES = {
    Role.PUBLISHED: "publication",
    Role.MODIFIED: "the last change",
    Role.REVIEWED: "the last review",
    Role.NEXT_REVIEW: "the next review",
}
_ORDER = (
    (Role.PUBLISHED, Role.MODIFIED, _SAME),
    (Role.PUBLISHED, Role.REVIEWED, _BEFORE_PUBLICATION),
    (Role.PUBLISHED, Role.NEXT_REVIEW, _SAME),
    (Role.MODIFIED, Role.NEXT_REVIEW, _SAME),
    (Role.REVIEWED, Role.NEXT_REVIEW, _SAME),
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    dates = stated_dates(manuscript)
    reported: set[int] = set()
    for earlier, later, allowed in _ORDER:
        first = _of_role(dates, earlier)
        last = _of_role(dates, later)
        if not first or not last:
            continue
        # Every date of the one kind must lie after every date of the other: else it is no matter of order.
        start = min(first, key=lambda one: one.first)
        end = max(last, key=lambda one: one.last)
        if start.first > end.last + allowed and id(end) not in reported:
            reported.add(id(end))
            yield Hit(
                end.spot,
                details=(("later", _NAMES[later]), ("earlier", _NAMES[earlier])),
                related=((start.spot, f"this is given as the date of {_NAMES[earlier]}"),),
            )


def _of_role(dates: tuple[StatedDate, ...], role: Role) -> list[StatedDate]:
    return [one for one in dates if one.role is role]
