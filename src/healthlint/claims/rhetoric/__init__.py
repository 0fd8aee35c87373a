"""Figures of speech that persuade rather than inform, found in one pass over an article however many there are."""

from healthlint.claims.rhetoric.lexicon import Figure, load_lexicon
from healthlint.claims.rhetoric.phrases import Text

__all__ = ["Figure", "Text", "load_lexicon"]
