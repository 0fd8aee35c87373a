"""The review of the article is overdue

Publishers that readers trust check each page at least every three years, because treatments and warnings change. This
page's own date of the next review has passed, or its last review is more than three years old.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.reading import Role
from healthlint.rulebook import Hit, Manuscript
from healthlint.rulebook.provenance import dates_of

MESSAGE = "“{match}” was {when}: the article is due for review."
SEVERITY = "warning"
REFERENCES = [
    "https://service-manual.hse.ie/design-system/components/review-date",
    "https://medlineplus.gov/about/general/reviewandupdate/",
    "https://service-manual.nhs.uk/design-system/patterns/know-that-a-page-is-up-to-date",
]
_YEARS = 3
_BODY = """
Gout is a kind of arthritis. Crystals of uric acid form in a joint, most often at the base of the big toe, and the joint
becomes hot, swollen and very painful. An attack often begins at night. The skin over the joint can look red, shiny and
later peel. The pain is worst on the first day.

## What helps

Rest the joint, raise it, and keep it cool with ice in a towel for twenty minutes at a time. Drink plenty of water. A
doctor can prescribe a medicine against the inflammation, which works best on the first day. Those who have many attacks
can take a tablet each day that brings down the uric acid. Ask about side effects, and about other drugs that you take.
Losing weight slowly and drinking less beer make attacks rarer. The guideline was last reviewed in 2015.
"""
BAD = [
    "# Gout\n\nPage last reviewed: 3 March 2023. Next review due: [[3 March 2026]].\n",
    "# Gout\n\nReview due [[May 2024]]\n",
    f"# Gout\n\nLast reviewed: [[May 2019]]\n{_BODY}",
    f"# Gout\n{_BODY}\nUpdated [[2021]]\n",
    f"# Gout\n\nMedically reviewed by Florence Nightingale, MD on [[March 3, 2022]]\n{_BODY}",
    f"---\nreviewed: [[2020-01-01]]\n---\n\n# Gout\n{_BODY}",
    f"# Gout\n\nPublished 2015. Last reviewed: June 2018. Last reviewed: [[June 2021]].\n{_BODY}",
]
GOOD = [
    "# Gout\n\nPage last reviewed: 3 March 2024. Next review due: 3 March 2027.\n",
    f"# Gout\n\nLast reviewed: 3 March 2021. Next review due: March 2027.\n{_BODY}",
    f"# Gout\n\nLast reviewed: 2023\n{_BODY}",
    "# Gout\n\nNext review: 2026\n",
    "# Gout\n\nReview date: July 2026\n",
    f"# Gout\n{_BODY}",
    f"# Gout\n{_BODY}\n## References\n\n1. The Gout Trust. Gout. Last reviewed 3 March 2016.\n",
    f"# Gout\n{_BODY}\nLast reviewed: 4 May 2026. Previous review: May 2019.\n",
    "# How to claim\n\nLast updated: 3 May 2018\n\n" + "Send the form to the office, and keep a copy of it. " * 15,
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    today = manuscript.context.today
    due = dates_of(manuscript, Role.NEXT_REVIEW)
    if due:
        latest = max(due, key=lambda one: one.last)
        if latest.last < today:
            yield Hit(latest.spot, details=(("when", "the date of the next review, and has passed"),))
        return
    checked = dates_of(manuscript, Role.REVIEWED) or dates_of(manuscript, Role.MODIFIED)
    if not checked or not manuscript.gives_health_advice:
        return
    latest = max(checked, key=lambda one: one.last)
    if latest.last < _years_before(today):
        yield Hit(latest.spot, details=(("when", f"more than {_YEARS} years ago"),))


def _years_before(day: date) -> date:
    return date(day.year - _YEARS, day.month, min(day.day, 28))
