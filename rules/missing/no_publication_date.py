"""Nothing says how old the article is

Advice changes, and a reader who cannot see when it was written cannot tell whether it still holds. A date of
publication serves, and so does one of the last change or review, as on pages that are kept up to date; the date on
which Word saved a file says nothing about its text and does not count.
"""

from collections.abc import Iterator

from healthlint.reading import Role
from healthlint.rulebook import Hit, Manuscript
from healthlint.rulebook.provenance import bare_dates, dates_of

MESSAGE = "The article shows no date: neither of publication nor of its last change or review."
SEVERITY = "warning"
REFERENCES = [
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC10367510/table/T1",
    "https://medlineplus.gov/evaluatinghealthinformation.html",
]
_BODY = """
Hay fever is an allergy to pollen. Your eyes itch and water, your nose runs, and you sneeze a lot. Many people also feel
tired, have a headache or lose their sense of smell. It is worst when the pollen count is high, from early spring to the
end of summer.

## What helps

Put a little petroleum jelly around your nose to catch the pollen. Wear sunglasses, and wash your hair and change your
clothes when you come in. Antihistamine tablets ease the itch and the sneezing; some make you drowsy. A steroid nasal
spray helps a blocked nose when you use it every day. Guidelines for this treatment were published in 2019. Children can
take syrup instead of tablets. Ask a pharmacist which medicine suits you.
"""
BAD = [
    f"# [[Hay fever]]\n{_BODY}",
    f"# [[Hay fever]]\n\nPublished: DD/MM/YYYY\n{_BODY}",
    f"# [[Hay fever]]\n{_BODY}\n© 2025 The Pollen Trust\n",
    f"# [[Hay fever]]\n{_BODY}\n## References\n\n1. Lee A. Pollen. Published 3 March 2019.\n",
]
GOOD = [
    f"# Hay fever\n\nPublished: 3 March 2026\n{_BODY}",
    f"# Hay fever\n\nBy Florence Nightingale, March 3, 2026\n{_BODY}",
    f"# Hay fever\n{_BODY}\nPage last reviewed: 3 March 2026. Next review due: 3 March 2029.\n",
    f"# Hay fever\n{_BODY}\nThis leaflet was last updated in May 2025.\n",
    f"# Hay fever\n\n*3 March 2026 · 4 min read*\n{_BODY}",
    f"# Hay fever\n{_BODY}\nVersion 2, May 2025\n",
    f"---\ndate: 2026-03-03\n---\n\n# Hay fever\n{_BODY}",
    {
        "text": '<html><head><meta property="article:modified_time" content="2026-03-03T09:00:00Z"></head><body>'
        f"<h1>Hay fever</h1><p>{_BODY}</p></body></html>",
        "format": "html",
    },
    "# Hay fever\n\nWear sunglasses.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if not manuscript.gives_health_advice or any(bare_dates(manuscript)):
        return
    if not dates_of(manuscript, Role.PUBLISHED, Role.MODIFIED, Role.REVIEWED, Role.NEXT_REVIEW):
        yield Hit.of_article()
