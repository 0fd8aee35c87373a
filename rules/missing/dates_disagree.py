"""The text and the metadata give different dates

Readers see one date, and search engines, apps and the next editor see the other. The two come apart when one of them is
edited by hand, and then nobody knows when the page was last checked.
"""

from collections.abc import Iterator
from datetime import timedelta

from healthlint.reading import Role
from healthlint.rulebook import Hit, Manuscript
from healthlint.rulebook.provenance import StatedDate, stated_dates, text_of

MESSAGE = "“{match}” is given as the date of {what}, and elsewhere it is {other}."
SEVERITY = "warning"
REFERENCES = [
    "https://developers.google.com/search/docs/appearance/publication-dates",
    "https://schema.org/lastReviewed",
]
BAD = [
    "---\nreviewed: ((2025-03-03))\n---\n\n# Gout\n\nLast reviewed: [[3 March 2024]]\n",
    "---\npublished: ((2023-05-01))\n---\n\n# Gout\n\nPublished: [[May 2022]]\n",
    {
        "text": '<html><head><script type="application/ld+json">{"@type": "WebPage", "dateModified": "((2026-01-09))"}'
        "</script></head><body><h1>Gout</h1><p>Last updated: [[9 January 2025]]</p></body></html>",
        "format": "html",
    },
    {
        "text": '<html><head><meta name="last-reviewed" content="((2025-03-03))"><script type="application/ld+json">'
        '{"@type": "MedicalWebPage", "lastReviewed": "[[2023-03-03]]"}</script></head><body><h1>Gout</h1></body>',
        "format": "html",
    },
    "# Gout\n\nPage last reviewed: ((3 March 2025))\n\nGout is painful.\n\nPage last reviewed: [[3 March 2022]]\n",
]
GOOD = [
    "---\nreviewed: 2025-03-03\n---\n\n# Gout\n\nLast reviewed: 3 March 2025\n",
    "---\npublished: 2025-03-03\n---\n\n# Gout\n\nPublished: March 2025\n",
    "---\ndate: 2025-03-03\nlastmod: 2026-01-01\n---\n\n# Gout\n\nPublished 3 March 2025. Updated January 2026.\n",
    {"text": "---\nreviewed: 2025-04-03\n---\n\n# Gout\n\nLast reviewed: 03/04/2025\n", "locale": "en-GB"},
    "---\npublished: 2025-03-03\n---\n\n# Gout\n\nFirst published: 2019\n",
    "---\ncreated: 2025-01-03\npublished: 2025-03-03\n---\n\n# Gout\n",
    {
        "text": '<html><head><meta property="article:published_time" content="2025-03-03T23:30:00-05:00"></head><body>'
        "<h1>Gout</h1><p>Published: 4 March 2025</p></body></html>",
        "format": "html",
    },
    "# Gout\n\n| Version | Note |\n|---|---|\n| 1 | Reviewed: May 2019 |\n| 2 | Reviewed: May 2025 |\n",
]
# Servers write the day in their own time zone.
_SAME = timedelta(days=1)
_NAMES = {
    Role.PUBLISHED: "publication",
    Role.MODIFIED: "the last change",
    Role.REVIEWED: "the last review",
    Role.NEXT_REVIEW: "the next review",
}


def check(manuscript: Manuscript) -> Iterator[Hit]:
    comparable = [one for one in stated_dates(manuscript) if _is_comparable(one)]
    for role, what in _NAMES.items():
        dates = [one for one in comparable if one.role is role]
        if not dates:
            continue
        # The last statement of the text is compared, or of the metadata where the text has none.
        shown = [one for one in dates if one.in_text] or dates
        one = shown[-1]
        other = next((other for other in dates if other is not one and _differ(one, other)), None)
        if other is not None:
            words = text_of(other.spot, manuscript)
            related = ((other.spot, f"this is given as the date of {what}"),)
            yield Hit(one.spot, details=(("what", what), ("other", f"“{words}”")), related=related)


def _is_comparable(one: StatedDate) -> bool:
    """Not of a first version or a draft, and not in a history of versions."""
    label = one.label.lower()
    passage = one.spot.passage
    in_history = passage is not None and (passage.block.in_table is not None or passage.block.in_list is not None)
    return not in_history and not any(word in label for word in ("first", "original", "creat", "initial", "written"))


def _differ(one: StatedDate, other: StatedDate) -> bool:
    return one.first > other.last + _SAME or other.first > one.last + _SAME
