"""A date of publication or review lies in the future

Nobody can have reviewed or changed a page on a day that has not come; such a date is mistyped or was never filled in,
and it makes readers doubt the others. A date of publication up to a month ahead is taken as planned.
"""

from collections.abc import Iterator
from datetime import timedelta

from healthlint.reading import Role
from healthlint.rulebook import Hit, Manuscript
from healthlint.rulebook.provenance import dates_of

MESSAGE = "“{match}” lies in the future, and is given as the date of {what}."
SEVERITY = "error"
REFERENCES = [
    "https://service-manual.nhs.uk/design-system/patterns/know-that-a-page-is-up-to-date",
    "https://medlineplus.gov/about/general/reviewandupdate/",
]
BAD = [
    "# Gout\n\nLast reviewed: [[3 March 2027]]\n\nGout is painful.\n",
    "# Gout\n\nPublished [[December 2026]]\n\nGout is painful.\n",
    "---\nlast_updated: [[2062-03-01]]\n---\n\n# Gout\n\nGout is painful.\n",
    {"text": "# Gout\n\nUpdated on [[07/06/2026]]\n", "locale": "en-US"},
    {
        "text": '<html><head><meta name="last-reviewed" content="[[2026-09-01]]"></head>'
        "<body><h1>Gout</h1></body></html>",
        "format": "html",
    },
]
GOOD = [
    "# Gout\n\nLast reviewed: 3 March 2026. Next review due: 3 March 2029.\n",
    "# Gout\n\nReview date: March 2028\n",
    "---\ndate: 2026-07-01\n---\n\n# Gout\n",
    {"text": "# Gout\n\nUpdated on 07/06/2026\n", "locale": "en-GB"},
    "# Gout\n\nUpdated June 2026\n",
    "# Gout\n\nA new guideline will be published in 2027, and the target is for 2030.\n",
    "# Gout\n\nThe page will be reviewed in May 2027.\n",
]
# An editor's clock can be a day behind the reader's.
_AHEAD = {
    Role.PUBLISHED: (timedelta(days=31), "publication"),
    Role.MODIFIED: (timedelta(days=1), "the last change"),
    Role.REVIEWED: (timedelta(days=1), "the last review"),
}


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for one in dates_of(manuscript, *_AHEAD):
        allowed, what = _AHEAD[one.role]
        if one.first > manuscript.context.today + allowed:
            yield Hit(one.spot, details=(("what", what),))
