"""People with an illness are made a danger

Most people with a mental illness or a dependence are never violent, and are more often harmed than do harm. Pages
that make them dangerous or liars add to the stigma that keeps people from care.
"""

from collections.abc import Iterator

from healthlint.claims.persuasion import said
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” makes people with an illness a threat. Say what is known, or take it out."
SEVERITY = "warning"
REFERENCES = [
    "https://doi.org/10.1007/s00127-016-1215-6",
    "https://apastyle.apa.org/style-grammar-guidelines/bias-free-language/disability",
    "https://nida.nih.gov/research-topics/addiction-science/words-matter-preferred-language-talking-about-addiction",
]
BAD = [
    "[[People with schizophrenia are often violent]].",
    "[[Addicts always lie]].",
    "[[Schizophrenics can become dangerous]] at night.",
]
GOOD = [
    "People with schizophrenia are rarely violent.",
    "It is a myth that people with schizophrenia are violent.",
    "Someone with dementia may become aggressive when in pain.",
    "People with epilepsy can be at risk in dangerous water.",
    "Do not assume that people with psychosis are dangerous.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in said(manuscript.frames, "illness-as-danger"):
        yield Hit(Spot(claim.passage, claim.where))
