"""Thoughts of suicide without a crisis line

A reader who thinks of suicide may be reading this very page. Guides for safe writing ask that the number of a crisis
line or of emergency care stands wherever such thoughts are described."""

from collections.abc import Iterator

from healthlint.claims.emergencies import unanswered_sign
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "A reader may have these thoughts now. Say beside “{match}” that it needs help at once, and where to get it."
SEVERITY = "warning"
REFERENCES = [
    "https://reportingonsuicide.org/recommendations/",
    "https://www.nhs.uk/mental-health/feelings-symptoms-behaviours/behaviours/help-for-suicidal-thoughts/",
]
BAD = [
    "# Depression\n\n## Symptoms\n\nYou may have [[thoughts of suicide]]. You may sleep badly.\n",
    "# Grief\n\nThe signs include:\n\n- crying\n- [[thinking about ending your life]]\n",
    "# Low mood\n\nSome people feel that [[life is not worth living]]. Exercise may lift your mood.\n",
]
GOOD = [
    "# Depression\n\nYou may have thoughts of suicide. Call or text 988 at any hour.\n",
    "# Low mood\n\nIf you feel suicidal, Samaritans are there on 116 123.\n",
    "# Research\n\nThe study counted suicidal thoughts in 300 students.\n",
    "# Antidepressants\n\nSide effects include thoughts of suicide.\n",
    "# Training\n\nThe training is for staff who care for suicidal patients.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if sign := unanswered_sign(manuscript.frames, "suicidal-thoughts"):
        yield Hit.at(sign.passage, sign.where)
