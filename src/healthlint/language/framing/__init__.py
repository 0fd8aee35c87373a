"""How a statement is framed: denied or not, for whom and when, in whose voice, and what it is meant to do."""

from healthlint.language.framing.acts import Act, Action, Force, Speech, SpeechReader
from healthlint.language.framing.affixes import Denial, denial_in
from healthlint.language.framing.assertion import Assertion, AssertionReader, Certainty, Polarity
from healthlint.language.framing.frame import Frame, FrameReader
from healthlint.language.framing.scope import Dimension, Origin, Scope, ScopeReader
from healthlint.language.framing.sentence import Sentence, read_sentence
from healthlint.language.framing.stance import Stance, Voice, read_stance

__all__ = [
    "Act",
    "Action",
    "Assertion",
    "AssertionReader",
    "Certainty",
    "Denial",
    "Dimension",
    "Force",
    "Frame",
    "FrameReader",
    "Origin",
    "Polarity",
    "Scope",
    "ScopeReader",
    "Sentence",
    "Speech",
    "SpeechReader",
    "Stance",
    "Voice",
    "denial_in",
    "read_sentence",
    "read_stance",
]
