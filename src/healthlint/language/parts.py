"""What may be asked of a language model, and the error where there is no such model."""

from enum import StrEnum


class Part(StrEnum):
    """What a rule may need of the analysis beyond words and sentences.

    SECOND_READING is the verdict of a small neural model on pairs of sentences; it takes longer than all the rest.
    """

    TAGS = "tags"
    LEMMAS = "lemmas"
    PARSE = "parse"
    SECOND_READING = "second-reading"


class ModelError(Exception):
    """A language model that cannot be loaded, and the cure."""
