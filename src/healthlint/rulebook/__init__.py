"""Rules: what they are, how they are written, and where they are kept."""

from typing import TYPE_CHECKING

from healthlint import load_lazily
from healthlint.positions import SourceSpan, TextSpan
from healthlint.rulebook.examples import Example
from healthlint.rulebook.packs import BUILT_IN, Pack, decode_packs, encode_packs, load_packs
from healthlint.rulebook.problem import RuleFileError
from healthlint.rulebook.rule import Hit, Profile, Rule, Spot

if TYPE_CHECKING:
    from healthlint.language import Passage
    from healthlint.rulebook.clashes import hits_of_clashes
    from healthlint.rulebook.disagreements import hits_of_disagreements
    from healthlint.rulebook.engine_remarks import hits_of_remarks
    from healthlint.rulebook.headlines import hits_of_classes, hits_of_numbers
    from healthlint.rulebook.manuscript import Manuscript
    from healthlint.rulebook.opinions import hits_of_opinions

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
    "decode_packs",
    "encode_packs",
    "hits_of_clashes",
    "hits_of_classes",
    "hits_of_disagreements",
    "hits_of_numbers",
    "hits_of_opinions",
    "hits_of_remarks",
    "load_packs",
]

_HOMES = {
    "Manuscript": "manuscript",
    "Passage": "manuscript",
    "hits_of_classes": "headlines",
    "hits_of_clashes": "clashes",
    "hits_of_disagreements": "disagreements",
    "hits_of_numbers": "headlines",
    "hits_of_opinions": "opinions",
    "hits_of_remarks": "engine_remarks",
}
__getattr__ = load_lazily(__name__, _HOMES)
