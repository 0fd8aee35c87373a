"""Rules: what they are, how they are written, and where they are kept."""

from healthlint.language import Passage
from healthlint.positions import SourceSpan, TextSpan
from healthlint.rulebook.clashes import hits_of_clashes
from healthlint.rulebook.engine_remarks import hits_of_remarks
from healthlint.rulebook.examples import Example
from healthlint.rulebook.manuscript import Manuscript
from healthlint.rulebook.packs import BUILT_IN, Pack, load_packs
from healthlint.rulebook.rule import Hit, Profile, Rule, Spot
from healthlint.rulebook.rule_file import RuleFileError

__all__ = [
    "BUILT_IN",
    "Example",
    "Hit",
    "Manuscript",
    "Pack",
    "Passage",
    "Profile",
    "Rule",
    "RuleFileError",
    "SourceSpan",
    "Spot",
    "TextSpan",
    "hits_of_clashes",
    "hits_of_remarks",
    "load_packs",
]
