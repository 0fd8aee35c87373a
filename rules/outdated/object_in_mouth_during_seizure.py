"""Something is to be put in the mouth of a person having a seizure

Nobody can swallow the tongue, and what is pushed between the teeth breaks them, blocks the airway or costs the helper
a finger. Turn the person on the side, clear the space, and time the seizure.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” injures people in a seizure. Advise the side, clear space, a watch, and nothing in the mouth."
SEVERITY = "error"
REFERENCES = [
    "https://www.cdc.gov/epilepsy/first-aid-for-seizures/index.html",
    "https://www.nhs.uk/conditions/what-to-do-if-someone-has-a-seizure-fit/",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "During a seizure, [[put a spoon between the teeth]].",
    "[[Wedge a wooden stick in the mouth]] so that they cannot swallow the tongue in the fit.",
    "If someone has convulsions, [[hold down the tongue]].",
    "In a seizure, you should [[place something soft in the person's mouth]].",
]
GOOD = [
    "Do not put anything in the person's mouth during a seizure.",
    "Never hold the tongue of a person having a seizure.",
    "Putting a spoon between the teeth can break them during a seizure.",
    "It is a myth that you must put something in the mouth in a seizure.",
    "Place the rescue medicine inside the cheek after 5 minutes of seizure.",
    "After the seizure, put the tablet in the mouth with water.",
    "People once put a spoon in the mouth of someone having a seizure.",
]
_PRACTICE = practice(
    "mouth teeth tongue",
    r"""
    \b (?: put | plac(?:e|ing) | wedg(?:e|ing) | push | insert(?:ing)? | slid(?:e|ing) | forc(?:e|ing) |
    slip(?:ping)? | jam(?:ming)? ) (?: \s+ (?!rescue|medicine|medication|tablet)[\w’'-]+ ){1,6}? \s+ (?: in | into |
    between | under | inside ) \s+ (?: (?: the | their | his | her | a ) \s+ )? (?: person['’]s \s | victim['’]s \s
    | child['’]s \s | patient['’]s \s )? (?: mouth | teeth | tongue ) \b | \b (?: hold(?:ing)? | grab | pull | grip
    ) \s+ (?: down \s+ | onto \s+ | out \s+ )? (?: the | their | his | her ) \s+ tongue \b
    """,
    about=r"\b (?: seizures? | fits? | convulsions? | epilep\w+ ) \b",
    unless=r"""
    \b (?: midazolam | rescue | medicines? | medication | tablet | gel | diazepam | cheek | toothbrush | thermometer
    ) \b
    """,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _PRACTICE))
    for found in (*known, *find_hazards(manuscript.frames, "object-in-mouth-during-seizure", known)):
        yield Hit.at(found.passage, found.where)
