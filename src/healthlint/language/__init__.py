"""From blocks to passages: the same text with its words, sentences, tags, lemmas and parse."""

from healthlint.language.context import Audience, Context, Locale
from healthlint.language.passage import AnalysedArticle, Passage
from healthlint.language.pipeline import Analyser, ModelError, Part

__all__ = ["AnalysedArticle", "Analyser", "Audience", "Context", "Locale", "ModelError", "Part", "Passage"]
