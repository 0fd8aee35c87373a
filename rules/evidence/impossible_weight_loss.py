"""A weight loss that cannot be is promised

Some promises of weight loss cannot be true whatever the product: much weight without diet or exercise, for everybody,
or in days. The Federal Trade Commission lists them so that publishers can refuse them."""

import re
from collections.abc import Iterator

from healthlint.claims.endorsement import endorsed
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” cannot be true. Take the promise out, or give the loss measured in a trial."
SEVERITY = "error"
REFERENCES = [
    "https://www.ftc.gov/business-guidance/resources/gut-check-reference-guide-media-spotting-false-weight-loss-claims",
    "https://www.fda.gov/consumers/consumer-updates/6-tip-offs-rip-offs-dont-fall-health-fraud-scams",
]
BAD = [
    "# Tea\n\n[[Lose 30 pounds in 30 days]] with this tea.\n",
    "# Pill\n\nIt [[melts fat away]] as you sleep.\n",
    "# Patch\n\n[[Lose weight without diet or exercise]].\n",
    "# Pill\n\nYou can [[eat whatever you want and still lose weight]].\n",
]
GOOD = [
    "# Weight\n\nAim to lose 1 to 2 pounds in a week.\n",
    "# Scams\n\nBe wary of ads that promise to lose 30 pounds in 30 days.\n",
    "# Weight\n\nYou cannot lose weight without diet or exercise.\n",
    "# Cancer\n\nSome people lose 10 pounds in a month without trying; see a doctor.\n",
    "# Weight\n\nNo pill melts fat away.\n",
]
_DAYS = {"day": 1, "week": 7, "month": 30}
_KILOGRAMS = {"p": 0.4536, "l": 0.4536, "k": 1.0, "s": 6.35}
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_MOST_A_WEEK = 1.5  # kg: three pounds a week, the limit that the Federal Trade Commission names


def _is_possible(match: re.Match[str]) -> bool:
    """Whether the loss is one that people can reach."""
    if match["much"] is None:
        return False
    count = _COUNTS.get(match["time"].lower()) or int(match["time"])
    days = count * _DAYS[match["span"].lower().rstrip("s")]
    return int(match["much"]) * _KILOGRAMS[match["unit"][0].lower()] * 7 <= _MOST_A_WEEK * max(days, 1)


_PATTERN = re.compile(
    r"""
    \b (?P<flag> (?: lose | drop | shed | burn ) \s+ (?: up \s to \s+ | over \s+ )? (?P<much> \d+ ) \s?
      (?P<unit> pounds | lbs? | kg | kilos? | kilograms | stone ) \s+ (?: of \s+ \w+ \s+ )? in \s+ (?: just
      \s+ | only \s+ | under \s+ )? (?P<time> \d+ | a | one | two | three | four ) \s+ (?P<span> days? |
      weeks? | months? )
    | melts? \s+ (?: away \s+ )? (?: belly \s+ | your \s+ )? fat (?: \s+ away )? | (?: lose | drop | shed |
      burn ) \s+ (?: weight | pounds | fat ) \s+ (?: fast \s+ )? without \s+ (?: diet(?:ing)? |
      exercis(?:e|ing) ) (?: \s+ or \s+ \w+ )? | lose \s+ weight \s+ (?: as | while ) \s+ you \s+ sleep
    | eat \s+ (?: whatever | anything | all ) \s+ you \s+ (?: want | like ) \s+ and \s+ (?: still \s+ )?
      lose \s+ weight ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in endorsed(manuscript.frames, _PATTERN):
        if _is_possible(claim.match):
            continue
        yield Hit(Spot(claim.passage, claim.where))
