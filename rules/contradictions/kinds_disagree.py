"""One thing is called two kinds of thing

A germ is called a virus in one place and a bacterium in another, or a growth benign and a cancer. It can be only one of
them.
"""

from collections.abc import Iterator

from healthlint.claims.slots import Fault
from healthlint.rulebook import Hit, Manuscript, hits_of_clashes

MESSAGE = "Here {subject} {here}, elsewhere it {there}, both {scope}."
SEVERITY = "warning"
NEEDS = ["tags", "lemmas", "parse"]
REFERENCES = [
    "https://www.cdc.gov/health-topics.html",
    "https://www.cancer.gov/publications/dictionaries/cancer-terms",
]
BAD = [
    "# Lipoma\n\nA lipoma ((is benign)).\n\n## Facts\n\nIt [[is malignant]].\n",
    "# Melanoma\n\nMelanoma ((is malignant)).\n\n## Facts\n\nIt [[is benign]].\n",
]
GOOD = [
    "# Lipoma\n\nA lipoma is benign.\n\nA liposarcoma is malignant.\n",
    "# Moles\n\nMost moles are benign.\n\nSome moles are malignant.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    yield from hits_of_clashes(manuscript, Fault.IDENTITY)
