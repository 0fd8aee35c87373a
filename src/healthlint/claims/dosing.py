"""How much of a medicine a sentence says to take: single doses, how often, daily totals, and daily limits."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from healthlint.claims.measures import COUNT, FORM, MASS, NOT_A_DOSE, NUMBER, count, milligrams
from healthlint.positions import TextSpan


@dataclass(frozen=True, slots=True)
class Dose:
    """An amount in a sentence.

    `single` is the largest amount at one time and `daily` the largest in 24 hours, in milligrams, each None where the
    words do not say. `times` is the most often that it is taken in a day. `where` is the place in the text.
    """

    where: TextSpan
    single: float | None
    daily: float | None
    times: float | None = None


_AMOUNT = (
    rf"(?<![\d.,/])(?:(?P<low>{NUMBER})\s?(?:{MASS}\b)?\s?(?:to|or|-|–)\s?)?"
    rf"(?P<amount>{NUMBER})[\s-]?(?P<unit>{MASS})\b{NOT_A_DOSE}"
)
_HOW_MANY = rf"(?:(?:{COUNT})\s?(?:to|or|-|–)\s?)?(?P<count>{COUNT})"
_DOSE = re.compile(
    rf"""
      (?: (?<![\w.,]) {_HOW_MANY} \s* (?: x | × | of \s the )? \s+ (?: of \s+ | [a-z]{{5,}} \s+ )? (?= {NUMBER}
      [\s-]? {MASS} \b (?: [\s-] [\w-]+ ){{0,3}}? [\s-]{FORM} \b ) )?
      (?: (?<![\w.,]) (?: (?:{COUNT}) \s? (?:to|or|-|–) \s? )? (?P<forms>{COUNT}) \s+ {FORM} \s+ (?: of | at ) \s+ )?
      {_AMOUNT}
      (?P<each> \s+ each )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PER_WEIGHT = re.compile(
    r"\s*(?:/|per|for\s+(?:each|every))\s*(?:kg|kilo|lb|pound|m[lL]\b|\d+\s?m[lL]|tablet|capsule|puff|dose\b|serving|millilit|g\b|gram)",
    re.I,
)
_TIMES = re.compile(
    rf"(?:(?:{COUNT})\s?(?:to|or|-|–)\s?)?(?P<times>{COUNT})\s+times\s+(?:a|per|each|every|in|daily|in\s+(?:a|any|one))\b\s*(?:day|24|daily)?"
    r"|\b(?P<word>once|twice)\s+(?:(?:a|per|each|every)\s+day|daily|in\s+24)|\bevery\s+(?:(?:\d{1,2}|four|six|eight)\s?(?:to|or|-|–)\s?)?"
    r"(?P<hours>\d{1,2}|four|six|eight|twelve)\s*(?:hours?|hrs?)\b|\b(?P<hourly>four|six|eight|4|6|8)[- ]hourly",
    re.IGNORECASE,
)
_IN_A_DAY = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:of\s+(?:it|[\w-]+)\s+)?(?:total\s+)?(?:[a-z]+\s+){0,3}?(?:a|per|each|every"
    r"|in\s+(?:a|any|one|a\s+single|each))\s+(?:single\s+)?(?:day|24[- ]hours?)\b"
    r"|\s*/\s*day\b|\s*(?:of\s+[\w-]+\s+)?(?:[a-z]+\s+){0,3}?(?:in|within|over|every)\s+(?:any\s+"
    r"|a\s+)?24[- ]?(?:hours?|hrs?)|\s+daily\b|\s+in\s+total\s+(?:a|each|per)\s+day",
    re.IGNORECASE,
)
_DAILY_BEFORE = re.compile(
    r"(?:daily\s+(?:dose|maximum|limit|total|amount|intake)|maximum\s+(?:daily|24[- ]hour)|(?:limit|maximum"
    r"|most)\s+(?:for|per|in)\s+(?:a|one|24)?\s?(?:day|hours)"
    r"|(?:per|a|each)\s+day)(?:\s+(?:dose|of|is|should\s+be|for\s+[\w\s]{1,30}?|can\s+be|limit|the|most|adults?|at|no\s+more\s+than|up\s+to|[\w-]+\s+is)){0,4}[:,]?\s*$",
    re.IGNORECASE,
)
_FORMS_A_DAY = re.compile(
    rf"(?:up\s+to|(?:no|(?:not|never|n['’]t)(?:\s+(?:take|have|use|exceed))?)\s+more\s+than|maximum\s+(?:of|is)?|most|exceed|limit\s+of)\s+(?P<forms>{COUNT}|\d\d)\s+(?:{FORM}|of\s+(?:these|them))\s+(?:[a-z]+\s+){{0,2}}?(?:a|per|in|every|each)\s+(?:a\s+|any\s+|one\s+)?(?:day|24)",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[.;!?]|,\s+(?:but|and\s+(?:do|never|not)|then|or\s+take)|\bbut\b")


def find_doses(text: str, start: int, end: int) -> Iterator[Dose]:
    """The amounts of mass in a stretch of text (a sentence), with what the words beside them say; strengths per
    millilitre, per kilogram and concentrations are left out.
    """
    previous = start
    found = [match for match in _DOSE.finditer(text, start, end) if not _PER_WEIGHT.match(text, match.end())]
    for index, match in enumerate(found):
        following = found[index + 1].start() if index + 1 < len(found) else end
        clause = text[match.end() : following]
        stop = _CLAUSE_END.search(clause)
        clause = clause[: stop.start()] if stop else clause
        amount = milligrams(match["amount"], match["unit"])
        several = match["count"] or match["forms"]
        single = amount * count(several) if several else amount
        where = TextSpan(match.start(), match.end())
        times = _times(clause)
        before = text[previous : match.start()]
        previous = match.end()
        if times is None and (_IN_A_DAY.match(clause) or _DAILY_BEFORE.search(before)):
            yield Dose(where, None, single)
            continue
        limit = _FORMS_A_DAY.search(text, match.end(), end)
        daily = amount * count(limit["forms"]) if limit else (single * times if times else None)
        is_strength = bool(re.match(rf"[\s-]+(?:strength\s+)?{FORM}", clause, re.IGNORECASE)) and not several
        yield Dose(where, None if is_strength and times is None else single, daily, times)


def _times(clause: str) -> float | None:
    """How often a day at most, by the words after an amount; None where they do not say."""
    match = _TIMES.search(clause[:90])
    if match is None:
        return None
    if hours := match["hours"] or match["hourly"]:
        return 24 / max(count(hours), 1)
    return count(match["times"] or match["word"])
