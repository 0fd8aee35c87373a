"""Only one way to treat is given

A page on an operation or a test that names no other choice, doing nothing included, decides for its readers.
Instruments for patient information ask whether there is more than one.
"""

import re
from collections.abc import Iterator

from healthlint.rulebook import Hit, Manuscript, samples
from healthlint.rulebook.kinds import Kind, kind_of

MESSAGE = "The article on a procedure names no other choice beside it."
SEVERITY = "note"
PROFILE = "strict"
REFERENCES = [
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC10367510/table/T1",
]
_BODY = samples.GALLSTONES
BAD = [
    f"# [[Cholecystectomy]]\n{_BODY}",
    f"# [[Cholecystectomy]]\n{_BODY}\nYou have no other worries.\n",
    f"---\nkind: procedure\n---\n\n# [[Gallbladder]]\n{_BODY}",
]
GOOD = [
    f"# Cholecystectomy\n{_BODY}\nAn alternative is medicine that dissolves the stones.\n",
    f"# Cholecystectomy\n{_BODY}\nOther treatments are listed below.\n",
    f"# Cholecystectomy\n{_BODY}\nTalk through your options with the surgeon.\n",
    f"# Gallstones\n{_BODY}",
    "# Cholecystectomy\n\nSurgery helps.\n",
]
_CHOICE = re.compile(
    r"""\b(?: alternatives? | alternatively | options? | choices? | instead \s+ of | rather \s+ than | (?: other
      | different | another ) \s+ (?: treatments? | ways? | tests? | operations? | methods? | medicines? |
        procedures? | types? )
      | without \s+ (?: surgery | an \s+ operation ) | not \s+ to \s+ have )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if not manuscript.gives_health_advice or kind_of(manuscript) is not Kind.PROCEDURE:
        return
    if not any(_CHOICE.search(passage.text) for passage in manuscript.passages):
        yield Hit.of_article()
