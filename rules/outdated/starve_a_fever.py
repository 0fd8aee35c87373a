"""People with a fever are told not to eat or drink

A body with a fever loses water and needs energy, and children who are kept from drinking dry out within hours. Fluids
are the first advice of every guide; food as they want it.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” can dry a sick person out. Advise plenty of fluids, and food as they want it."
SEVERITY = "warning"
REFERENCES = [
    "https://medlineplus.gov/ency/article/003090.htm",
    "https://www.nhs.uk/conditions/fever-in-children/",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "You should [[starve a fever]].",
    "[[Starve a fever]], feed a cold.",
    "[[Give no food or drink until the fever breaks]].",
    "[[Withhold fluids while the child has a fever]].",
]
GOOD = [
    "You may have heard “starve a fever”, but it is a myth.",
    "Do not starve a fever: eat and drink.",
    "The old saying “feed a cold, starve a fever” is wrong.",
    "Before surgery, give no food or drink for 6 hours.",
    "Give plenty of fluids until the fever breaks.",
    "There is no truth in the saying that you should starve a fever.",
]
_PRACTICE = practice(
    "fever",
    r"""
    \b starv(?:e|ing) \s+ (?: a | the | your ) \s+ fever \b | \b (?: give | offer | allow ) \s+ (?: no | nothing )
    \s+ [^.;]{0,20}? (?: food | drink | fluids? | to \s (?:eat|drink) ) [^.;]{0,20}? \b (?: until | while | till )
    \s+ [^.;]{0,25}? \b fever (?: \s (?:breaks|is \s gone|goes) )? | \b withhold (?:ing)? \s+ (?: food | fluids? |
    drinks? | liquids? ) [^.;]{0,30}? \b (?: until | while | during ) [^.;]{0,20} \b fever \b
    """,
    unless=r"""
    \b (?: saying | myth | truth | surgery | adage | proverb | heard | operation ) \b | do \s not \s starve |
    don['’]t \s starve
    """,
    stated=True,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _PRACTICE))
    for found in (*known, *find_hazards(manuscript.frames, "starve-a-fever", known)):
        yield Hit.at(found.passage, found.where)
