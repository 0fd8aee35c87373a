"""People are set against “normal” ones

Whoever is not “normal” is called abnormal, and many readers of a page on an illness or disability have it. Naming the
comparison, such as “people without diabetes”, says more and hurts nobody.
"""

from collections.abc import Iterator

from healthlint.claims.persuasion import said
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” calls a life abnormal or a burden. Say “people without …”, or describe the life as it is led."
SEVERITY = "warning"
REFERENCES = [
    "https://apastyle.apa.org/style-grammar-guidelines/bias-free-language/disability",
    "https://service-manual.nhs.uk/content/inclusive-content/disabilities-and-conditions",
]
BAD = [
    "[[Normal children do not behave like autistic]] ones.",
    "She is [[a burden to her family]].",
    "[[Blind people hear better than normal people]].",
    "Dementia leaves [[an empty shell]].",
]
GOOD = [
    "Children who are not autistic may act otherwise.",
    "You are not a burden to your family.",
    "A normal child sleeps ten hours.",
    "You may feel that you are a burden to others.",
    "The burden of disease is measured in years.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in said(manuscript.frames, "measured-against-normal"):
        yield Hit(Spot(claim.passage, claim.where))
