"""What a medical term stands for, whatever name the text gives it."""

from dataclasses import dataclass
from enum import StrEnum

from healthlint.positions import TextSpan


class Kind(StrEnum):
    """What sort of thing a concept is."""

    DRUG = "drug"
    DRUG_CLASS = "drug-class"
    CONDITION = "condition"
    SYMPTOM = "symptom"
    BODY_PART = "body-part"
    PROCEDURE = "procedure"
    TEST = "test"
    ORGANISM = "organism"
    VACCINE = "vaccine"
    SUBSTANCE = "substance"


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing with all its names.

    `id` is made of the preferred name for our own entries ("ibuprofen", "nsaid") and is the identifier in the source
    for the others ("DOID:1936"). `classes` are the ids of the wider concepts directly above and, for a combined
    product, of the medicines in it. `over_the_counter` is true where some form is sold without a prescription in both
    the United States and the United Kingdom, false where every form needs one in both, and None where they differ or
    it is not known.
    """

    id: str
    name: str
    kind: Kind
    classes: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    over_the_counter: bool | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A concept named in a text, and where; the span has neither an article nor a possessive ending."""

    where: TextSpan
    concept: Concept
