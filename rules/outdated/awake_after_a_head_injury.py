"""A person with a head injury is to be kept awake

Sleep does no harm after a concussion and helps the brain recover; what matters is that someone watches for danger
signs. A person who cannot be woken needs an ambulance.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” is not needed. Say that sleep is fine once danger signs are ruled out, and name those signs."
SEVERITY = "warning"
REFERENCES = [
    "https://www.nhs.uk/conditions/minor-head-injury/",
    "https://www.cdc.gov/heads-up/about/index.html",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "After a concussion, [[keep the child awake]] all night.",
    "[[Do not let a person with a head injury sleep]].",
    "If you hit your head and have a concussion, [[stay awake]] for 24 hours.",
]
GOOD = [
    "After a concussion, you do not need to keep the child awake.",
    "It is a myth that you must stay awake after a concussion.",
    "People were once told to stay awake after a concussion.",
    "A person with a head injury who cannot stay awake needs an ambulance.",
    "If the child cannot stay awake after a bump on the head, call 911.",
    "After a concussion, do not drive if you cannot stay awake while driving.",
    "Drowsiness can make it hard to stay awake after a concussion.",
]
_ADVICE = practice(
    "awake",
    r"""
    \b keep(?:ing)? \s+ (?: (?: the | your | an? ) \s+ )? (?: child | person | patient | victim | baby | them | him
    | her | yourself ) \s+ awake \b | \b stay(?:ing)? \s+ awake \b
    """,
    about=r"""
    \b (?: concussions? | head \s injur(?:y|ies) | (?:bump|blow|knock|hit) \s (?:on|to) \s (?:the|your|their) \s
    head ) \b
    """,
    unless=r"""
    \b (?: cannot | can['’]t | unable | trouble | hard | difficult\w* | struggl\w+ | driv\w+ | problems? | doctor \s
    (?:tells|says) ) \b
    """,
)
_BAN = practice(
    "sleep",
    r"""
    \b (?: do \s not | don['’]t | never ) \s+ (?: let | allow ) \s+ [^.;]{0,45}? \s+ (?: to \s+ )? (?: sleep | fall
    \s asleep | go \s to \s sleep ) \b
    """,
    about=r"""
    \b (?: concussions? | head \s injur(?:y|ies) | (?:bump|blow|knock|hit) \s (?:on|to) \s (?:the|your|their) \s
    head ) \b
    """,
    unless=r"\b (?: alone | until \s (?:you|the|a) | face | without )",
    forbids=True,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = [advice for sought in (_ADVICE, _BAN) for advice in find_advice(manuscript.frames, sought)]
    for found in (*known, *find_hazards(manuscript.frames, "awake-after-a-head-injury", known)):
        yield Hit.at(found.passage, found.where)
