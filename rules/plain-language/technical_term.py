"""A technical term is not explained

Many readers know this word, and many others do not, or know it in another sense: to some “chronic” is “bad”, and a
“negative” result bad news. Plain words beside it cost a few letters and take nobody by surprise.
"""

from collections.abc import Iterator

from healthlint.claims.jargon import Familiarity, find_unexplained
from healthlint.language import Audience
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "Not all patients know “{match}”. Explain it where it comes first, such as with “{plain}”."
SEVERITY = "note"
PROFILE = "strict"
REFERENCES = [
    "https://service-manual.nhs.uk/content/how-we-write",
    "https://service-manual.nhs.uk/content/a-to-z-of-nhs-health-writing",
    "https://www.plainlanguage.gov/guidelines/words/avoid-jargon/",
]
BAD = [
    "# Salt\n\nSalt makes [[hypertension]] worse.\n",
    "# Moles\n\nA [[benign]] mole can stay.\n",
    {"text": "<h1>Legs</h1><p>Rest the leg if you see [[oedema]].</p>", "format": "html", "locale": "en-GB"},
]
GOOD = [
    "# Salt\n\nSalt makes hypertension (high blood pressure) worse.\n",
    "# Moles\n\nA mole that is not cancer (benign) can stay.\n",
    "# Legs\n\nRest if you see edema. Swelling goes down in a day.\n",
    {"text": "# Salt\n\nSalt makes hypertension worse.\n", "audience": "professional"},
    "# Salt\n\nThe Pulmonary Hypertension Association helps.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if manuscript.context.audience is Audience.PATIENT:
        for term in find_unexplained(manuscript.analysed, Familiarity.TECHNICAL):
            yield Hit.at(term.passage, term.where, plain=term.plain[0])
