"""Bed rest is advised for back pain

Rest in bed weakens the muscles that hold the back and makes back pain last longer. Guidelines since 2017 ask people
to stay as active as the pain allows.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” prolongs back pain. Advise staying active and going on with daily life as far as the pain allows."
SEVERITY = "warning"
REFERENCES = [
    "https://www.nhs.uk/conditions/back-pain/",
    "https://northerncarealliance.nhs.uk/patient-information/patient-leaflets/emergency-and-urgent-care-lower-back-pain-advice",
    "https://www.niams.nih.gov/health-topics/back-pain",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "If you have back pain, [[stay in bed]] for a week.",
    "[[Bed rest]] is the best treatment for a bad back.",
    "For sciatica, doctors recommend [[strict bed rest]].",
    "## Back pain\n\n[[Rest in bed]] until the pain has gone.\n",
    "# Back pain: what helps\n\n- [[complete bed rest]] on a hard mattress for a week\n- heat\n",
]
GOOD = [
    "Do not stay in bed if you have back pain.",
    "Bed rest is no longer recommended for back pain.",
    "Staying in bed for long can make back pain worse.",
    "Back pain eases sooner if you keep active instead of resting in bed.",
    "Doctors once told people with back pain to stay in bed.",
    "Is bed rest good for back pain?",
    "Bed rest is recommended for only a day or two of back pain, at most.",
    "For back pain at night, put a pillow under your knees when you lie in bed.",
    "Staying active is better than bed rest for back pain.",
    "Back pain is common after long bed rest.",
    "After surgery on the back, stay in bed for a day.",
]
_PRACTICE = practice(
    "bed feet",
    r"""
    \b (?: stay(?:ing)? | remain(?:ing)? | rest(?:ing)? | l(?:ie|ying) | keep(?:ing)? ) \s+ (?: still \s+ | flat \s+
    )? in \s+ bed \b | \b tak(?:e|ing) \s+ to \s+ (?:your|their) \s+ bed \b | \b (?: (?: strict | complete | total |
    absolute ) \s+ )? bed [\s-]? rest \b | \b stay(?:ing)? \s off \s your \s feet \b
    """,
    about=r"""
    \b (?: back \s (?:pain|injur\w+|strain|problems?) | backache | bad \s back | sciatica | slipped \s dis[ck] |
    lumbago | low(?:er)? \s back | hurt \s (?:your|his|her|their|my) \s back | back \s hurts ) \b
    """,
    unless=r"""
    \b (?: surgery | operation | fracture\w* | pregnan\w+ | pillow | at \s night | flu | fever | long \s bed | more
    \s than | day \s or \s two | longer \s than | limit | only | at \s most )
    """,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _PRACTICE))
    for found in (*known, *find_hazards(manuscript.frames, "bed-rest-for-back-pain", known)):
        yield Hit.at(found.passage, found.where)
