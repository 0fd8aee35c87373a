"""Pairs of things that harm together, and where an article recommends the one for, with or to the other."""

from healthlint.claims.hazards.pairs import Hazard, find_hazards
from healthlint.claims.hazards.recommendation import is_order, is_recommended

__all__ = ["Hazard", "find_hazards", "is_order", "is_recommended"]
