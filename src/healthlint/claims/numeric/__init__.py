"""What an article says in numbers: how long, how often, how much, from which value, in how many, at what age."""

from healthlint.claims.numeric.detection import Disagreement, find_disagreements
from healthlint.claims.numeric.reading import NumericReader
from healthlint.claims.numeric.slots import Topic

__all__ = ["Disagreement", "NumericReader", "Topic", "find_disagreements"]
