"""Nothing says when the article was last checked

A page that was right when it was written can be wrong now, and only a date of review tells readers that somebody has
looked since. An article that was published less than a year ago needs no review yet.
"""

from collections.abc import Iterator
from datetime import timedelta

from healthlint.reading import Role
from healthlint.rulebook import Hit, Manuscript
from healthlint.rulebook.kinds import Kind, kind_of
from healthlint.rulebook.provenance import bare_dates, dates_of

MESSAGE = "The article does not say when it was last reviewed or updated."
SEVERITY = "warning"
REFERENCES = [
    "https://service-manual.nhs.uk/design-system/patterns/know-that-a-page-is-up-to-date",
    "https://service-manual.hse.ie/design-system/components/review-date",
    "https://medlineplus.gov/about/general/reviewandupdate/",
]
_NEW = timedelta(days=365)
_BODY = """
Constipation means that you empty your bowel less than three times a week, or that the stool is hard and passing it
hurts. You may have cramps in your stomach, feel bloated or feel a little sick. It is common in pregnancy and in older
people.

## What helps

Drink more water, and eat more fibre: fruit, vegetables, oats and brown bread. Go for a walk each day, because exercise
gets the bowel moving. Do not put off going to the toilet when you feel the urge. If this does not help, a pharmacist
can suggest a laxative for a short time. Some painkillers and other medicines cause constipation; do not stop taking
them before you have talked to your doctor. Experts reviewed the evidence in 2018.
"""
BAD = [
    f"# [[Constipation]]\n{_BODY}",
    f"# [[Constipation]]\n\nPublished: 3 March 2021\n{_BODY}",
    f"# [[Constipation]]\n\nReviewed by Florence Nightingale, MD\n{_BODY}",
    f"---\ndate: 2024-05-01\n---\n\n# [[Constipation]]\n{_BODY}",
]
GOOD = [
    f"---\nkind: blog\ndate: 2024-05-01\n---\n\n# Constipation\n\n{_BODY}",
    f"# Constipation\n\nLast reviewed: 3 March 2026\n{_BODY}",
    f"# Constipation\n\nMedically reviewed by Florence Nightingale, MD on March 3, 2026\n{_BODY}",
    f"# Constipation\n\nPublished: 3 March 2026\n{_BODY}",
    f"# Constipation\n\nBy Florence Nightingale | 3 March 2026\n{_BODY}",
    f"# Constipation\n{_BODY}\nReview due: May 2027\n",
    f"# Constipation\n{_BODY}\nUpdated May 2025\n",
    f"# Constipation\n{_BODY}\nReview date: June 2028\n",
    f"---\nlastmod: 2026-03-03\n---\n\n# Constipation\n{_BODY}",
    {
        "text": '<html><head><script type="application/ld+json">{"@type": "MedicalWebPage", "lastReviewed": '
        f'"2026-03-03"}}</script></head><body><h1>Constipation</h1><p>{_BODY}</p></body></html>',
        "format": "html",
    },
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if kind_of(manuscript) in (Kind.NEWS, Kind.BLOG):  # These stand as they were on their day.
        return
    if not manuscript.gives_health_advice or dates_of(manuscript, Role.MODIFIED, Role.REVIEWED, Role.NEXT_REVIEW):
        return
    published = [one.last for one in dates_of(manuscript, Role.PUBLISHED)]
    published += [one.last for one in bare_dates(manuscript)]
    if not any(day > manuscript.context.today - _NEW for day in published):
        yield Hit.of_article()
