"""Butter, toothpaste or oil is advised for a burn

Grease keeps the heat in the skin and dirt on it, and has to be scraped off before the burn can be treated. First aid
is cool running water, for 10 to 20 minutes.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = (
    "“{match}” holds the heat in. Advise cool running water for 10 to 20 minutes, then a loose cover of cling film."
)
SEVERITY = "error"
REFERENCES = [
    "https://www.nhs.uk/conditions/burns-and-scalds/treatment/",
    "https://www.nbt.nhs.uk/our-services/a-z-services/burns/first-aid-burns",
    "https://medlineplus.gov/ency/article/000030.htm",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "To treat a burn at home, [[put some butter]] on it.",
    "For a scald, you can [[rub toothpaste]] on the skin.",
    "## Burns\n\n[[Spread a thin layer of cooking oil]] over the spot.\n",
    "[[Butter]] is a good remedy for minor burns.",
]
GOOD = [
    "Do not put butter on a burn.",
    "Putting butter on a burn traps the heat and can make it worse.",
    "Some people put toothpaste on burns, but this irritates the skin.",
    "People used to put butter on burns.",
    "Peanut butter is a good food for people who burn a lot of calories.",
    "Cool the burn under the tap instead of putting butter on it.",
    "Is it true that you should put butter on a burn?",
    "Myth: put butter on a burn.",
    "Heartburn: use less butter and oil.",
]
_PRACTICE = practice(
    "butter toothpaste margarine oil mayonnaise lard flour egg",
    r"""
    \b (?: put(?:ting)? | appl(?:y|ying) | rub(?:bing)? | spread(?:ing)? | smear(?:ing)? | us(?:e|ing) |
    dab(?:bing)? | coat(?:ing)? | cover(?:ing)? | slather | plac(?:e|ing) | hold(?:ing)? | try | massag(?:e|ing) |
    pour(?:ing)? | soak(?:ing)? ) (?: \s+ (?!coconut)[\w’'-]+ ){0,4}? \s+ (?: butter | toothpaste | margarine |
    mayonnaise | lard | flour | egg \s whites? | (?: cooking | olive | vegetable | coconut ) \s oil ) \b | (?<!
    peanut \s ) (?<! cocoa \s ) (?<! shea \s ) \b (?: butter | toothpaste | margarine ) \b (?: \s+ (?: can | may |
    should | could ) \s+ (?: also \s+ | even \s+ )? be \s+ (?: applied | put | used | rubbed | spread | placed |
    held ) | (?= \s (?:is|helps|works|will|can|soothes|takes) ) )
    """,
    about=r"""
    (?<!heart)(?<!\w) (?: burns? | scald(?:s|ed|ing)? | burned \s skin | burnt ) \b (?! \s+ (?: calories | fat | off
    | energy | more | \w+ \s calories ) )
    """,
    unless=r"peanut | heartburn | calorie | cook \s | fry",
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _PRACTICE))
    for found in (*known, *find_hazards(manuscript.frames, "butter-on-burns", known)):
        yield Hit.at(found.passage, found.where)
