"""What an article asserts: scales of exclusive values, and enumerations that promise a criterion or a number."""

from healthlint.claims.classifications import Classification, Value, find_classifications
from healthlint.claims.counts import Enumeration, find_enumerations
from healthlint.claims.scales import Scale, scales, scales_of

__all__ = [
    "Classification",
    "Enumeration",
    "Scale",
    "Value",
    "find_classifications",
    "find_enumerations",
    "scales",
    "scales_of",
]
