"""Nothing says who paid for the work that is reported

Who paid for a study, and what its authors earn from the result, changes how far readers will trust it. Codes for health
journalism and for health sites ask that both be told.
"""

import re
from collections.abc import Iterator

from healthlint.rulebook import Hit, Manuscript, samples
from healthlint.rulebook.kinds import Kind, kind_of

MESSAGE = "The article reports on research and says nothing of who paid for it or of interests."
SEVERITY = "note"
PROFILE = "strict"
REFERENCES = [
    "https://www.healthnewsreview.org/about-us/review-criteria/",
    "https://bmcmedinformdecismak.biomedcentral.com/articles/10.1186/s12911-021-01397-x/tables/1",
]
_BODY = samples.GALLSTONES
BAD = [
    f"# [[New study finds a pill against gallstones]]\n{_BODY}",
    f"---\nkind: news\n---\n\n# [[Gallstones]]\n{_BODY}",
    f"# [[Researchers dissolve gallstones]]\n{_BODY}\nPeople supported each other.\n",
]
GOOD = [
    f"# New study finds a pill against gallstones\n{_BODY}\nThe maker funded the study.\n",
    f"# New study finds a pill against gallstones\n{_BODY}\nThe authors declared no conflicts of interest.\n",
    f"# New study finds a pill against gallstones\n{_BODY}\nThe work was supported by a grant.\n",
    f"# Gallstones\n{_BODY}",
    "# New study on gallstones\n\nIt was small.\n",
]
_MONEY = re.compile(
    r"""\b(?: fund(?:ed|ing|ers?|s) | sponsor\w* | grants? | financed | paid \s+ (?: for | by ) | supported \s+ by
      | (?: conflicts? | competing | declarations? ) \s+ (?: of \s+ )? interests? | disclos\w+ | financial \s+ (?: ties
        | interests? | relationships? ) )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if not manuscript.gives_health_advice or kind_of(manuscript) is not Kind.NEWS:
        return
    if not any(_MONEY.search(passage.text) for passage in manuscript.every_passage):
        yield Hit.of_article()
