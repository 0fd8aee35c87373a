"""More doses are allowed in a day than the hours between them leave room for

A dose every 6 hours is 4 doses a day, so “up to 6 doses” tells the reader to take them closer together. One of the two
figures is wrong, and whoever follows the larger takes too much.
"""

import re
from collections.abc import Iterator

from healthlint.claims import measures
from healthlint.rulebook import Hit, Manuscript, Spot, TextSpan

MESSAGE = "“{match}” does not fit with the hours between the doses, which leave room for {most}."
SEVERITY = "error"
REFERENCES = [
    "https://www.nhs.uk/medicines/paracetamol-for-adults/how-and-when-to-take-paracetamol-for-adults/",
]
BAD = [
    "You may give it ((every 4 hours)), [[up to 8 doses in 24 hours]].",
    "Take one tablet ((every 6 hours)). Take [[no more than 6 doses a day]].",
    "Use it ((every 12 hours)), [[at most three times a day]].",
    "Leave ((at least 8 hours between doses)), and take [[up to 4 doses in a day]].",
]
GOOD = [
    "You may give it every 4 hours, up to 5 doses in 24 hours.",
    "Take one tablet every 4 to 6 hours, up to 6 times a day.",
    "Take it every 6 hours, no more than 4 doses a day.",
    "Check the temperature every 6 hours. Drink up to 8 glasses a day.",
    "Feed the baby every 3 hours, up to 8 times a day.",
    "Take it every 6 hours. Do not use the cream more than 6 times a day.",
]
_HOURS = re.compile(
    rf"every\s+(?P<low>{measures.COUNT})(?:\s?(?:to|or|-|–)\s?{measures.COUNT})?\s+hours|(?:at\s+least|minimum\s+of)\s+(?P<gap>{measures.COUNT})\s+hours"
    r"\s+(?:between|apart)(?:\s+(?:\w+\s+)?doses)?",
    re.IGNORECASE,
)
_DOSES = re.compile(
    rf"(?:up\s+to|no\s+more\s+than|not\s+(?:take\s+|give\s+)?more\s+than|at\s+most|(?:a\s+)?maximum\s+of)\s+(?P<times>{measures.COUNT})\s+(?:doses|times)\s+"
    r"(?:a|per|in\s+a|in|every|each)\s+(?:any\s+)?(?:day|24[\s-]hours?)",
    re.IGNORECASE,
)
_OTHER_THING = re.compile(
    r"\b(?:feed|drink|check|measure|cream|wash|test|feeds|exercise|walk|stretch|change|turn)\b", re.IGNORECASE
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.passages:
        text = passage.text
        if "hour" not in text or _OTHER_THING.search(text):
            continue
        for doses in _DOSES.finditer(text):
            before = [match for match in _HOURS.finditer(text) if match.end() <= doses.start()]
            if not before:
                continue
            hours = before[-1]
            room = 24 // measures.count(hours["low"] or hours["gap"])
            # A first dose at once leaves room for one more in the day only where the hours do not divide it.
            if measures.count(doses["times"]) > room:
                place = Spot.of(passage, TextSpan(*hours.span()))
                related = ((place, "these are the hours between"),)
                yield Hit.at(passage, TextSpan(*doses.span()), related=related, most=str(room))
