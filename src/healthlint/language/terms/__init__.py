"""Medical terms: where a passage names a medicine, condition, symptom or part of the body, and which one it is."""

from healthlint.language.terms.concept import Concept, Kind, Term
from healthlint.language.terms.lexicon import concept, is_a, same
from healthlint.language.terms.recognition import find_terms

__all__ = ["Concept", "Kind", "Term", "concept", "find_terms", "is_a", "same"]
