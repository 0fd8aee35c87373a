"""From blocks to passages: the same text with its words, sentences, tags, lemmas and parse."""

from typing import TYPE_CHECKING

from healthlint import load_lazily
from healthlint.language.context import ArticleKind, Audience, Context, Locale
from healthlint.language.parts import ModelError, Part

if TYPE_CHECKING:
    from healthlint.language.passage import AnalysedArticle, Passage
    from healthlint.language.pipeline import Analyser

__all__ = [
    "AnalysedArticle",
    "Analyser",
    "ArticleKind",
    "Audience",
    "Context",
    "Locale",
    "ModelError",
    "Part",
    "Passage",
]

__getattr__ = load_lazily(__name__, {"AnalysedArticle": "passage", "Passage": "passage", "Analyser": "pipeline"})
