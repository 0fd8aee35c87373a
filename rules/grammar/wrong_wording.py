"""A sentence breaks the grammar

A sentence that has to be read twice is often read wrongly. In advice on health the wrong reading can be the one that
is followed.
"""

from collections.abc import Iterator

from healthlint.rulebook import Hit, Manuscript, hits_of_remarks

MESSAGE = "“{match}” breaks the grammar."
SEVERITY = "warning"
REFERENCES = [
    "https://writewithharper.com/docs/rules",
    "https://dev.languagetool.org/",
]
BAD = [
    "You should see [[an -> a]] doctor if the pain does not stop.",
    "The nurse will [[advice]] you on what to eat.",
]
GOOD = [
    "You should see a doctor if the pain does not stop.",
    "The nurse will give you advice on what to eat.",
    "- paracetamol\n- rest\n- plenty of water\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    yield from hits_of_remarks(manuscript, "grammar")
