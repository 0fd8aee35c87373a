"""A medical term is not explained

Most patients have never met this word, and those who do not know it do not ask. A plain word, or the plain word with
the medical one in brackets, loses nothing and is understood by all.
"""

from collections.abc import Iterator

from healthlint.claims.jargon import Familiarity, find_unexplained
from healthlint.language import Audience
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "Few patients know “{match}”. Say “{plain}”, or explain the term where it comes first."
SEVERITY = "warning"
REFERENCES = [
    "https://service-manual.nhs.uk/content/how-we-write",
    "https://service-manual.nhs.uk/content/a-to-z-of-nhs-health-writing",
    "https://www.plainlanguage.gov/guidelines/words/avoid-jargon/",
]
BAD = [
    "# Heart failure\n\nTell your doctor if [[dyspnea]] wakes you at night.\n",
    "# Iron tablets\n\n- constipation\n- [[pruritus]]\n",
    {"text": "<h1>Falls</h1><p>An older person who falls may have a [[myocardial infarction]].</p>", "format": "html"},
    {"text": "Antibiotics may cause [[haematuria]]. Stop if haematuria comes back.\n", "locale": "en-GB"},
]
GOOD = [
    "# Heart failure\n\nTell your doctor if shortness of breath (dyspnea) wakes you at night.\n",
    "# Iron tablets\n\nSome people get pruritus, or itching. The pruritus passes.\n",
    "# Falls\n\nSome have a myocardial infarction.\n\nA myocardial infarction is a block in a heart vessel.\n",
    "# Falls\n\nThis is called syncope or, after a blow, a contusion. A bruise heals.\n",
    {"text": "# Falls\n\nExclude myocardial infarction and dyspnea.\n", "audience": "professional"},
    "# Help\n\nAsk the National Thrombocytopenia Society.\n\n## What is dyspnea?\n\nDyspnea tires you.\n",
    "# Eyes\n\nSome have nystagmus -- quick movements that they cannot stop -- or poor balance.\n",
    "# Legs\n\nIt comes with arteriosclerosis or a narrowing of the vessels of the leg.\n",
    "# Help\n\nSome have [pruritus](/itching) all night.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if manuscript.context.audience is Audience.PATIENT:
        for term in find_unexplained(manuscript.analysed, Familiarity.UNKNOWN):
            yield Hit.at(term.passage, term.where, plain=term.plain[0])
