"""Nothing says when the article is due to be checked again

Advice changes, and a page with a date for its next check is one that somebody has to look at again. The standard for
health content in England counts showing both dates as best practice.
"""

from collections.abc import Iterator

from healthlint.reading import Role
from healthlint.rulebook import Hit, Manuscript, samples
from healthlint.rulebook.kinds import Kind, kind_of
from healthlint.rulebook.provenance import dates_of

MESSAGE = "The article says when it was reviewed, and not when it is next due."
SEVERITY = "note"
PROFILE = "strict"
REFERENCES = [
    "https://service-manual.nhs.uk/content/standard-for-creating-health-content",
    "https://service-manual.nhs.uk/design-system/patterns/know-that-a-page-is-up-to-date",
]
_BODY = samples.GALLSTONES
BAD = [
    f"# [[Gallstones]]\n\nLast reviewed: 3 March 2026\n{_BODY}",
    f"# [[Gallstones]]\n{_BODY}\nReviewed: May 2026\n",
    f"# [[Gallstones]]\n{_BODY}\nUpdated May 2026\n",
]
GOOD = [
    f"---\nkind: blog\ndate: 2024-05-01\n---\n\n# Gallstones\n\nLast reviewed: 3 March 2026\n{_BODY}",
    f"# Gallstones\n\nLast reviewed: 3 March 2026. Next review due: 3 March 2029\n{_BODY}",
    f"# Gallstones\n{_BODY}\nReview due: May 2027\n",
    f"# Gallstones\n{_BODY}",
    "# Gallstones\n\nLast reviewed: 3 March 2026\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if kind_of(manuscript) in (Kind.NEWS, Kind.BLOG):  # These stand as they were on their day.
        return
    if not manuscript.gives_health_advice or dates_of(manuscript, Role.NEXT_REVIEW):
        return
    if dates_of(manuscript, Role.REVIEWED, Role.MODIFIED):
        yield Hit.of_article()
