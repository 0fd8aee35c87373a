"""Ice is advised for a burn

Ice and iced water narrow the vessels and can freeze skin that is already hurt, so the wound gets deeper. First aid is
cool, not cold, running water.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” can deepen a burn. Advise cool running water for 10 to 20 minutes, and no ice."
SEVERITY = "error"
REFERENCES = [
    "https://www.nhs.uk/conditions/burns-and-scalds/treatment/",
    "https://www.nbt.nhs.uk/our-services/a-z-services/burns/first-aid-burns",
    "https://medlineplus.gov/ency/article/000030.htm",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "[[Put ice]] on the burn at once.",
    "If you scald your hand, [[hold an ice pack]] against it.",
    "## Burns\n\n[[Use ice cubes]] to take the heat out.\n",
]
GOOD = [
    "Never put ice on a burn.",
    "Cool the burn with running water and do not use ice.",
    "Putting ice on a burn can damage the skin.",
    "After a sprain, use ice. For burns, use water.",
    "For a sunburn, hold an ice pack wrapped in a towel near it.",
    "Ice burns can happen if you put ice on bare skin.",
]
_PRACTICE = practice(
    "ice",
    r"""
    \b (?: put(?:ting)? | appl(?:y|ying) | rub(?:bing)? | spread(?:ing)? | smear(?:ing)? | us(?:e|ing) |
    dab(?:bing)? | coat(?:ing)? | cover(?:ing)? | slather | plac(?:e|ing) | hold(?:ing)? | try | massag(?:e|ing) |
    pour(?:ing)? | soak(?:ing)? ) (?: \s+ [\w’'-]+ ){0,3}? \s+ ice (?: [\s-] (?: cubes? | packs? | water ) | d \s
    water )? \b | \b ice (?: [\s-] (?: cubes? | packs? | water ) | d \s water )? \s+ (?: can | may | should | could
    ) \s+ (?: also \s+ | even \s+ )? be \s+ (?: applied | put | used | rubbed | spread | placed | held )
    """,
    about=r"(?<!heart)(?<!sun)(?<!\w) (?: burns? | scald(?:s|ed|ing)? | burnt ) \b (?! \s+ (?:calories|fat) )",
    unless=r"sprain | ice \s burn | wrapped | sunburn | frost | swelling",
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _PRACTICE))
    for found in (*known, *find_hazards(manuscript.frames, "ice-on-burns", known)):
        yield Hit.at(found.passage, found.where)
