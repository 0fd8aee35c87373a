"""Complete rest until all symptoms are gone is advised after a concussion

Strict rest for longer than a day or two slows recovery and makes people low. Present guidance is a day or two of
relative rest and then light activity that does not make symptoms much worse.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” slows recovery. Advise 1 to 2 days of relative rest, then light activity step by step."
SEVERITY = "warning"
REFERENCES = [
    "https://www.cdc.gov/heads-up/treatment/index.html",
    "https://bjsm.bmj.com/content/57/11/695",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "After a concussion, [[stay in a dark room]] until all symptoms are gone.",
    "[[Rest completely until every symptom of the concussion has gone]].",
    "With a concussion, [[complete bed rest]] is needed for weeks.",
]
GOOD = [
    "After a concussion, rest for a day or two and then start light activity.",
    "Do not stay in a dark room for days after a concussion.",
    "Staying in a dark room until symptoms go is no longer advised after a concussion.",
    "With a migraine, stay in a dark room. A concussion is another matter.",
]
_PRACTICE = practice(
    "concussion",
    r"""
    \b (?: stay(?:ing)? | rest(?:ing)? | lie | remain ) \s+ (?: quietly \s+ )? in \s+ a \s+ (?: quiet,? \s+ )?
    dark(?:ened)? \s+ room \b | \b rest(?:ing)? \s+ (?: completely | fully | strictly ) \s+ until \s+ [^.;]{0,50} \b
    gone \b | \b (?: complete | strict | total ) \s (?: bed \s )? rest \b
    """,
    about=r"\b concussions? \b",
    unless=r"""
    \b (?: migraines? | day \s or \s two | 24 | 48 | one \s to \s two | 1 \s to \s 2 | first \s (?:day|night) ) \b
    """,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _PRACTICE))
    for found in (*known, *find_hazards(manuscript.frames, "dark-room-after-a-concussion", known)):
        yield Hit.at(found.passage, found.where)
