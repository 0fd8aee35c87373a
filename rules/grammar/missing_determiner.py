"""An article is missing

“See doctor” and “at same time” lack a word that English wants. The gap shows a text that was translated or spun, and
can leave open whether one thing is meant or any.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from healthlint.grammar import forms
from healthlint.grammar.syntax import has_determiner, is_singular, prose, word_after, word_before
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "Before “{match}” an article or another determiner is missing."
SEVERITY = "warning"
REFERENCES = ["https://owl.purdue.edu/owl/general_writing/grammar/using_articles.html"]
NEEDS = ["tags", "parse"]
BAD = [
    "If it gets worse, see [[doctor]] at once.",
    "You can take both tablets at [[same]] time.",
    "It is [[good way]] to keep fit.",
    "Pain in [[lower back]] is common.",
]
GOOD = [
    "If it gets worse, see a doctor at once.",
    "You can take both tablets at the same time.",
    "It is a good way to keep fit.",
    "Doctor and patient decide together.",
    "Same day appointments are there.",
    "Pain in the lower back is common.",
]
_FRAMES = frozenset("see visit ask call tell contact consult is was become be have has need find".split())
_PLACES = frozenset({"in", "of", "to", "from"})
_HOLDERS = frozenset({"is", "was", "become", "have", "has", "need"})
_AFTER_PHRASE = frozenset(". , IN TO RB WDT WP MD VBZ VBP PRP WRB CC".split())
_BODY = frozenset("back abdomen stomach chest neck leg arm jaw spine".split())
_SIDES = frozenset("lower upper left right".split())
_SAME_AFTER = frozenset("time way day place thing person problem amount age reason".split())


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage, sentence in prose(manuscript.passages):
        for word in sentence:
            before = word_before(word)
            if before is None or not word.text.islower():
                continue
            if word.lower_ == "same" and before.tag_ in ("IN", "VB", "VBP", "VBZ"):
                after = word_after(word)
                if after is not None and after.lower_ in _SAME_AFTER and _ends_phrase(after):
                    yield Hit.at(passage, word)
            elif word.lower_ in forms.COUNT and before.i == word.i - 1 and _is_bare(word, before):
                yield Hit.at(passage, word)
            elif (_is_side(word, before) and _ends_phrase(word)) or (_is_thing(word, before) and _ends_phrase(word)):
                yield Hit.at(passage, passage.doc[before.i : word.i + 1])


def _is_side(part: Token, side: Token) -> bool:
    """Whether a part of the body, of which a person has one, stands bare in a place: "in lower back"."""
    return side.lower_ in _SIDES and part.lower_ in _BODY and _follows(side, _PLACES)


def _is_thing(noun: Token, adjective: Token) -> bool:
    """Whether the noun counts, and stands with its adjective after "is" or "have"."""
    is_held = adjective.tag_ == "JJ" and _follows(adjective, _HOLDERS)
    return is_held and noun.lower_ in forms.COUNT and _is_free(noun, adjective)


def _follows(word: Token, wanted: frozenset[str]) -> bool:
    before = word_before(word)
    return before is not None and before.lower_ in wanted


def _is_bare(noun: Token, before: Token) -> bool:
    """Whether a noun that counts stands alone after a verb or preposition that wants a whole phrase."""
    if before.lower_ not in _FRAMES or before.tag_ not in ("VB", "VBP", "VBZ", "VBD", "VBN"):
        return False
    return _is_free(noun, noun) and _ends_phrase(noun)


def _is_free(noun: Token, first: Token) -> bool:
    return is_singular(noun) and not has_determiner(noun) and not has_determiner(first)


def _ends_phrase(noun: Token) -> bool:
    after = word_after(noun)
    return after is None or (after.tag_ in _AFTER_PHRASE and after.lower_ != "or")
