"""A fact that one article states and that another article of the same run may contradict."""

from datetime import date

import msgspec


class Choice(msgspec.Struct, frozen=True, tag=True):
    """One of several classes; `excluded` are those that cannot hold beside it."""

    name: str
    excluded: tuple[str, ...]

    def contradicts(self, other: "Choice") -> bool:
        """Whether the two cannot both hold."""
        return other.name in self.excluded


class Amount(msgspec.Struct, frozen=True, tag=True):
    """A stretch of numbers in base units; None is no bound.

    Two contradict each other where the nearest bounds are more than `margin` times apart. Where the bound itself is
    what is stated (`is_limit`: the most in a day), two bounds on the same side do so too.
    """

    low: float | None
    high: float | None
    margin: float
    is_limit: bool = False

    def contradicts(self, other: "Amount") -> bool:
        """Whether the two cannot both hold."""
        if self.is_limit and other.is_limit and self.low is None and other.low is None:
            return _apart(self.high, other.high, self.margin) or _apart(other.high, self.high, self.margin)
        return _apart(self.high, other.low, self.margin) or _apart(other.high, self.low, self.margin)


class Fact(msgspec.Struct, frozen=True):
    """What is compared: facts of one rule and one `key`, whose values are of one kind.

    `says` gives the value in words. `central` is true where the article is on the thing itself: of two facts that are
    compared one must be. `day` and `dated` ("reviewed in March 2026") say when the article was last looked at, where it
    tells.
    """

    key: tuple[str, ...]
    value: Choice | Amount
    says: str
    central: bool
    day: date | None = None
    dated: str = ""

    def contradicts(self, other: "Fact") -> bool:
        """Whether two articles cannot both be right."""
        match self.value, other.value:
            case (Choice() as one, Choice() as another):
                excluded = one.contradicts(another)
            case (Amount() as one, Amount() as another):
                excluded = one.contradicts(another)
            case _:
                return False
        return excluded and (self.central or other.central)


def _apart(high: float | None, low: float | None, margin: float) -> bool:
    """Whether what ends at `high` ends well before what begins at `low`."""
    return high is not None and low is not None and high * margin < low
