"""Hits made of the headline facts of an article, for the run to compare with those of other articles."""

import calendar
from collections.abc import Iterator

from healthlint.claims.claim import Claim, Measure, Side
from healthlint.claims.headlines import Headline, find_headlines
from healthlint.claims.numeric.slots import slot_of
from healthlint.claims.slots import DENIED, all_slots
from healthlint.reading import Role
from healthlint.rulebook.clashes import describe_scope
from healthlint.rulebook.fact import Amount, Choice, Fact
from healthlint.rulebook.manuscript import Manuscript
from healthlint.rulebook.provenance import StatedDate, dates_of
from healthlint.rulebook.rule import Hit, Spot

_APPROXIMATE = 0.25
_LOOKED_AT = {Role.REVIEWED: "reviewed", Role.MODIFIED: "updated", Role.PUBLISHED: "published"}


def hits_of_classes(manuscript: Manuscript) -> Iterator[Hit]:
    """A hit for each class that the article puts its subject in ("contagious"), with the fact to be compared.

    The message may use {subject}, {here}, {there}, {page} and {scope}.
    """
    headlines = tuple(find_headlines(manuscript.claim_reader, manuscript.claim_reader.claims))
    dated = _last_look(manuscript) if headlines else None
    for headline in headlines:
        claim = headline.claim
        slot = all_slots()[claim.slot]
        assert isinstance(claim.value, Side)
        side = claim.value.name
        known = (*slot.says, *(f"{DENIED}{one}" for one in slot.says))
        value = Choice(side, tuple(other for other in known if slot.excludes(side, other)))
        yield _hit(headline, value, slot.words_for(side), "", dated)


def hits_of_numbers(manuscript: Manuscript) -> Iterator[Hit]:
    """A hit for each number that the article gives for its subject, with the fact to be compared.

    The message may use {what}, {subject}, {here}, {there}, {page} and {scope}.
    """
    headlines = tuple(find_headlines(manuscript.claim_reader, manuscript.numeric_claims))
    dated = _last_look(manuscript) if headlines else None
    for headline in headlines:
        claim = headline.claim
        slot = slot_of(claim.slot)
        assert isinstance(claim.value, Measure)
        interval = claim.value.interval
        if claim.value.approximate:
            interval = interval.widen(_APPROXIMATE)
        value = Amount(interval.low, interval.high, slot.margin, slot.bound)
        yield _hit(headline, value, f"is “{_words(claim)}”", slot.says, dated)


def _hit(headline: Headline, value: Choice | Amount, says: str, what: str, dated: StatedDate | None) -> Hit:
    claim = headline.claim
    fact = Fact(
        headline.key,
        value,
        says,
        headline.central,
        dated.last if dated is not None else None,
        _in_words(dated) if dated is not None else "",
    )
    scope = describe_scope(sorted({one.name.replace(":", " ") for one in claim.scopes}))
    details = (("what", what), ("subject", claim.subject.name), ("scope", scope))
    return Hit(Spot.of(claim.passage, claim.where), details=details, fact=fact)


def _words(claim: Claim) -> str:
    return claim.passage.text[claim.where.start : claim.where.end]


def _last_look(manuscript: Manuscript) -> StatedDate | None:
    """When the article was last reviewed, else updated, else published."""
    for role in _LOOKED_AT:
        if stated := dates_of(manuscript, role):
            return max(stated, key=lambda one: one.last)
    return None


def _in_words(dated: StatedDate) -> str:
    """The month, or the year where no more is stated: "reviewed in March 2026"."""
    first, last = dated.first, dated.last
    month = f"{calendar.month_name[first.month]} " if (first.year, first.month) == (last.year, last.month) else ""
    return f"{_LOOKED_AT[dated.role]} in {month}{last.year}"
