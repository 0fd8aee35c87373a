"""The slots that numbers fill: which topic each belongs to and how far two values must be apart to disagree."""

from dataclasses import dataclass
from enum import StrEnum


class Topic(StrEnum):
    """What kind of statement a slot is, one rule each."""

    DURATION = "duration"
    FREQUENCY = "frequency"
    DOSE = "dose"
    THRESHOLD = "threshold"
    PREVALENCE = "prevalence"
    AGE = "age"


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot by its name's first part; `says` completes "Here …, elsewhere …".

    `margin` is the ratio that the nearest bounds must exceed. `bound` is true where a limit in words ("38 °C or more")
    is the value itself, so that two different limits disagree.
    """

    name: str
    topic: Topic
    says: str
    margin: float
    bound: bool = False


SLOTS = {
    slot.name: slot
    for slot in (
        Slot("lasts", Topic.DURATION, "how long it lasts", 1.3),
        Slot("onset", Topic.DURATION, "how soon it shows after exposure", 1.3),
        Slot("infectious", Topic.DURATION, "how long it can be passed on", 1.3),
        Slot("for", Topic.DURATION, "for how long to do it", 1.3),
        Slot("wait", Topic.DURATION, "how long to wait", 1.3),
        Slot("keep-off", Topic.DURATION, "how long to stay away", 1.3),
        Slot("how-often", Topic.FREQUENCY, "how often", 1.3),
        Slot("how-much", Topic.FREQUENCY, "how much in what time", 1.3),
        Slot("dose-at-a-time", Topic.DOSE, "how much at a time", 1.3),
        Slot("dose-a-day", Topic.DOSE, "how much a day", 1.3),
        Slot("most-a-day", Topic.DOSE, "the most in a day", 1.1, bound=True),
        Slot("doses-in-all", Topic.DOSE, "how many doses", 1.3),
        Slot("threshold", Topic.THRESHOLD, "from which value", 1.05, bound=True),
        Slot("prevalence", Topic.PREVALENCE, "in how many", 1.5),
        Slot("age-at-onset", Topic.AGE, "at what age it begins", 1.3),
        Slot("age-offered", Topic.AGE, "at what age it is offered", 1.2),
        Slot("said-time", Topic.DURATION, "how long", 1.3),
        Slot("said-pace", Topic.FREQUENCY, "how often", 1.3),
        Slot("said-amount", Topic.DOSE, "how much", 1.3),
        Slot("said-limit", Topic.DOSE, "the most to take", 1.1, bound=True),
        Slot("said-seek", Topic.THRESHOLD, "when to get help", 1.3, bound=True),
        Slot("said-count", Topic.PREVALENCE, "how many have it", 1.5),
        Slot("said-level", Topic.THRESHOLD, "which value", 1.05, bound=True),
        Slot("said-share", Topic.PREVALENCE, "in how many", 1.5),
        Slot("said-age", Topic.AGE, "at what age", 1.3),
    )
}


def slot_of(name: str) -> Slot:
    """The slot of a claim, whose name goes on after a colon with what is done: "how-often:wash"."""
    return SLOTS[name.partition(":")[0]]
