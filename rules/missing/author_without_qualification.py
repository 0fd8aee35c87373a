"""The author's qualification is not given

A name alone does not tell readers why they should trust the page. The benchmarks for health sites ask for the authors
and their credentials, or for the name of the professional who checked the text.
"""

from collections.abc import Iterator

from healthlint.rulebook import Hit, Manuscript, samples
from healthlint.rulebook.bylines import names_reviewer, unqualified_authors
from healthlint.rulebook.kinds import Kind, kind_of

MESSAGE = "Say what the author is by training, or who with a training in health has checked the page."
SEVERITY = "note"
REFERENCES = [
    "https://medlineplus.gov/evaluatinghealthinformation.html",
    "https://ods.od.nih.gov/HealthInformation/How_To_Evaluate_Health_Information_on_the_Internet_Questions_and_Answers.aspx",
]
_BODY = samples.GALLSTONES
BAD = [
    f"# Gallstones\n\n[[By Jane Miller]]\n{_BODY}",
    f"---\nauthor: [[The Happy Family Team]]\n---\n\n# Gallstones\n{_BODY}",
    f"# Gallstones\n\n[[By Dr. Wellness, foodie and blogger]]\n{_BODY}",
    f"# Gallstones\n{_BODY}\n[[Written by: Jane Miller, mum of three]]\n",
]
GOOD = [
    f"# Gallstones\n\nBy Florence Nightingale, RN\n{_BODY}",
    f"# Gallstones\n\nBy Jane Miller. Medically reviewed by Florence Nightingale, MD\n{_BODY}",
    f"# Gallstones\n\nBy Jane Miller\n{_BODY}\nReviewed by: Dr Lee, surgeon\n",
    f"---\nauthor: Joint Trust patient information team\n---\n\n# Gallstones\n{_BODY}",
    f"# Gallstones\n{_BODY}",
    f"# Gallstones\n\nWritten by the dermatology team\n{_BODY}",
    f"---\nkind: news\n---\n\n# Gallstones\n\nBy Jane Miller\n{_BODY}",
    "# Gallstones\n\nBy Jane Miller\n\nThey hurt.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if not manuscript.gives_health_advice or kind_of(manuscript) is Kind.NEWS or names_reviewer(manuscript):
        return
    spot = next(unqualified_authors(manuscript), None)
    if spot is not None:
        yield Hit(spot)
