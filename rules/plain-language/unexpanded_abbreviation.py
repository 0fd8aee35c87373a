"""An abbreviation is never spelled out

A reader who does not know what the letters stand for cannot guess, and the same letters mean different things in
different clinics. Spelled out once, with the letters in brackets, they can be used from there on.
"""

from collections.abc import Iterator

from healthlint.claims.abbreviations import find_unexpanded
from healthlint.language import Audience
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "Spell out “{match}” where it comes first, with the letters in brackets, or use words."
SEVERITY = "note"
REFERENCES = [
    "https://www.plainlanguage.gov/guidelines/words/minimize-abbreviations/",
    "https://service-manual.nhs.uk/content/formatting",
]
BAD = [
    "# Breathing\n\nPeople with [[COPD]] tire soon. COPD gets worse in winter.\n",
    "# Bowels\n\n- pain\n- [[IBD]] in the family\n",
    {"text": "<h1>Sleep</h1><p>Your doctor may offer [[CPAP]] at night.</p>", "format": "html"},
    {"text": "# Heart\n\nAn [[LVAD]] pumps the blood.\n", "locale": "en-GB"},
]
GOOD = [
    "# Breathing\n\nPeople with chronic obstructive pulmonary disease (COPD) tire soon. COPD gets worse in winter.\n",
    "# Breathing\n\nCOPD (a lung disease) tires people. COPD gets worse.\n",
    {"text": "# Help\n\nCall the NHS or see a GP, who can do a DNA test.\n", "locale": "en-GB"},
    "# Help\n\nAsk the VA or the CDC. HIV is treated with tablets.\n",
    {"text": "# Sleep\n\nConsider CPAP.\n", "audience": "professional"},
    "# Sleep\n\nDO NOT DRIVE WHEN TIRED.\n\nWrite to 12 Main Street, Springfield, IL 62701.\n",
    "# Sleep\n\nA mask with constant pressure, which doctors call CPAP, helps. CPAP hums.\n",
    "# Sleep\n\nThis text is on masks.\n\n## References\n\n1. AASM guideline. 2024.\n",
    "# Sleep\n\nAsk about [CPAP](/cpap) at night.\n",
    "# Messages\n\nSign in with a KR Passport account, and write to QRT Office of Records.\n",
    "# Files\n\nFind the number on your card. It begins with a B, QH, G, QS or Y.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if manuscript.context.audience is Audience.PATIENT:
        for one in find_unexpanded(manuscript.analysed):
            yield Hit.at(one.passage, one.where)
