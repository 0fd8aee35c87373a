"""What may be asked of a language model, and the error where there is no such model."""

from enum import StrEnum


class Part(StrEnum):
    """What a rule may need of the analysis beyond words and sentences."""

    TAGS = "tags"
    LEMMAS = "lemmas"
    PARSE = "parse"


class ModelError(Exception):
    """A language model that cannot be loaded, and the cure."""
