"""A temperature cannot be that of a body, a fridge or a bath

No living person has 48 °C, no fridge for medicine is at 20 °C, and a bath of 50 °C scalds in seconds. A digit is wrong
or the scale is, and readers act on the figure.
"""

import re
from collections.abc import Iterator

from healthlint.claims.measures import Temperature, find_temperatures
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” cannot be the temperature of {thing}. Check the figure and the scale."
SEVERITY = "error"
REFERENCES = [
    "https://medlineplus.gov/ency/article/003090.htm",
    "https://www.cdc.gov/vaccines/hcp/storage-handling/index.html",
    "https://www.nhs.uk/conditions/baby/caring-for-a-newborn/washing-and-bathing-your-baby/",
]
BAD = [
    "A fever is a body temperature of [[48°C]] or higher.",
    "Call your doctor if your child's temperature is above [[38°F]].",
    "Normal body temperature is about [[98.6°C]].",
    "Keep the vaccine in the fridge at [[20°C]].",
    "The bath water for a baby should be [[57°C]].",
    "A fever of [[138 °F]] is an emergency.",
]
GOOD = [
    "A fever is a body temperature of 38°C or higher.",
    "Call your doctor if your child's temperature is above 100.4°F (38°C).",
    "Keep the vaccine in the fridge at 2°C to 8°C, or take it out and store it below 25°C.",
    "The bath water for a baby should be around 37°C.",
    "Hypothermia is a body temperature below 35°C (95°F).",
    "Wash the bedding of a child with fever at 60°C.",
    "Water hotter than 49°C (120°F) scalds; set the heater lower and the bath to 38°C.",
    "In a heat wave of 110°F, the body can reach 104°F.",
    "Freeze the vaccine at -20°C, not in the fridge.",
    "Fever season begins when the air is at 20°C.",
    "Cook chicken to 165°F; a fever after eating it needs a doctor.",
]
_RANGES = {
    "body": ((20.0, 44.5), (68.0, 112.0)),
    "fridge": ((-1.0, 12.0), (30.0, 54.0)),
    "bath": ((15.0, 45.0), (59.0, 113.0)),
}
_THINGS = {"body": "a living body", "fridge": "a fridge", "bath": "a bath"}
_WORDS = (
    ("fridge", re.compile(r"\b(?:in|inside)\s+(?:a|the|your)\s+(?:fridge|refrigerator)\b|\b(?:fridge"
    r"|refrigerator)\s+(?:at"
    r"|temperature|should)\b", re.IGNORECASE)),
    ("bath", re.compile(r"\bbath\s?water\b|\b(?:in|run|fill)\s+(?:a|the)\s+bath\b", re.IGNORECASE)),
    ("body", re.compile(
        r"\b(?:body\stemperature|core\stemperature|fever|feverish|(?:your|his|her|their|child['’]s|baby['’]s|person['’]s|a\shigh|a\snormal|normal|oral|rectal|ear)\s"
        r"temperature|temperature\sof\s(?:the|your)\s(?:body|child|baby))\b", re.IGNORECASE)),
)  # fmt: skip
_OTHER_THING = re.compile(
    r"\b(?:water|wash\w*|laundry|oven|cook\w*|heater|air|weather|outside|outdoors?|room|heat\swave|scald\w*|steam|boil\w*|freez\w*|stor(?:e|ed|age)|keep|kept|sterili\w+"
    r"|summer|winter|climate|sauna|climb\w*|virus(?:es)?|bacteria|kill(?:s|ed)?|season|dryer|machine|not|below\szero|take\sit\sout|or)\b",
    re.IGNORECASE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.passages:
        for one in find_temperatures(passage.text):
            if one.is_change:
                continue
            sentence = next(each for each in passage.sentences if one.where.start < each.end_char)
            before = passage.text[sentence.start_char : one.where.start]
            thing = _thing(sentence.text, before)
            if thing and _is_impossible(one, thing):
                yield Hit.at(passage, one.where, thing=_THINGS[thing])


def _thing(sentence: str, before: str) -> str | None:
    """What the temperature is of, if the words before it name one thing and no other."""
    named = [thing for thing, pattern in _WORDS if pattern.search(before)]
    if len(named) != 1:
        return None
    plain = re.sub(r"bath\s?water", "", sentence, flags=re.IGNORECASE)
    if named[0] == "fridge":
        plain = re.sub(r"\b(?:store[ds]?|keep|kept)\b", "", plain, flags=re.IGNORECASE)
    return (
        None
        if _OTHER_THING.search(
            plain.replace("or higher", "").replace("or more", "").replace("or above", "").replace("or lower", "")
        )
        else named[0]
    )


def _is_impossible(one: Temperature, thing: str) -> bool:
    low, high = _RANGES[thing][one.scale == "F"]
    return any(not low <= value <= high for value in one.values)
