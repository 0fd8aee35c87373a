"""Nothing says what happens without treatment

To choose, readers must know what comes if they choose nothing: whether the illness passes, stays or grows worse. It is
one of the questions that instruments for patient information ask of a page on treatments.
"""

import re
from collections.abc import Iterator

from healthlint.rulebook import Hit, Manuscript, samples
from healthlint.rulebook.kinds import Kind, kind_of

MESSAGE = "The article describes treatments and not what happens without one."
SEVERITY = "note"
PROFILE = "strict"
REFERENCES = [
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC10367510/table/T1",
]
_BODY = samples.GALLSTONES
BAD = [
    f"# [[Gallstones]]\n{_BODY}",
    f"# [[Gallstones]]\n{_BODY}\nTreatment should not be put off for long.\n",
    f"# [[Gallstones]]\n{_BODY}\nMost people are glad to have had it.\n",
]
GOOD = [
    f"# Gallstones\n{_BODY}\nWithout treatment, the pain often comes back.\n",
    f"# Gallstones\n{_BODY}\nIf they are left untreated, stones can inflame the gallbladder.\n",
    f"# Gallstones\n{_BODY}\nStones that give no pain can be left alone.\n",
    f"---\nkind: news\n---\n\n# Gallstones\n{_BODY}",
    "# Gallstones\n\nSurgery helps.\n",
]
_UNTREATED = re.compile(
    r"""\b(?: without \s+ (?: any \s+ )? (?: treatment | medicine | surgery ) | untreated | not \s+ treated | left
      \s+ alone
      | (?: if | when ) \s+ you \s+ (?: do \s not | don['’]t ) \s+ (?: treat | have | get ) | watchful \s+ waiting
      | (?: on | by ) \s+ (?: its | their | it | them ) (?: \s+ own | self | selves ) | no \s+ treatment
      | (?: do | does | may ) \s+ not \s+ need \s+ (?: any \s+ )? treatment | itself | themselves )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_TREATING = re.compile(r"\b(?:treatments?|treating|therapy|surgery)\b", re.IGNORECASE)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if not manuscript.gives_health_advice or kind_of(manuscript) is not Kind.CONDITION:
        return
    texts = [passage.text for passage in manuscript.passages]
    if any(map(_TREATING.search, texts)) and not any(map(_UNTREATED.search, texts)):
        yield Hit.of_article()
