"""Finding the medical terms of a text: the longest name at each word, in one pass from left to right."""

from spacy.tokens import Doc

from healthlint.language.passage import Passage
from healthlint.language.terms.concept import Term
from healthlint.language.terms.lexicon import OTHER, Lexicon, concept_of, load_lexicon
from healthlint.language.terms.spelling import Words, split_words
from healthlint.positions import TextSpan

NOUNS = frozenset({"NOUN", "PROPN"})
VERBS = frozenset(("VB", "VBD", "VBP", "VBZ"))


def find_terms(passage: Passage | Doc) -> tuple[Term, ...]:
    """The terms of a passage in the order of the text; they do not overlap, and the longest name wins.

    Words that mean a term only as nouns ("back", "lead") are found where the analysis has tags, and left out elsewhere.
    """
    doc = passage.doc if isinstance(passage, Passage) else passage
    lexicon = load_lexicon()
    words = split_words(doc.text)
    terms: list[Term] = []
    at = 0
    while at < len(words.plain):
        count, id = _longest_name(lexicon, words, at, doc)
        if id != OTHER:
            terms.append(Term(TextSpan(words.starts[at], words.ends[at + count - 1]), concept_of(id)))
        at += count
    return tuple(terms)


def _longest_name(lexicon: Lexicon, words: Words, first: int, doc: Doc) -> tuple[int, str]:
    """How many words from `first` on belong together, and the id of what they name: OTHER for no term."""
    count = _reach(words, first, lexicon.longest.get(words.plain[first], 1))
    for size in range(count, 0, -1):
        found = lexicon.find(words, first, size)
        if found is not None and (found == OTHER or _is_meant(lexicon, words, first, first + size - 1, doc)):
            return size, found
    return 1, OTHER


def _reach(words: Words, first: int, most: int) -> int:
    """The number of words, `most` at most, with nothing between them that ends a name."""
    for count in range(1, most):
        if words.joined[first + count - 1] is None:
            return count
    return most


def _is_meant(lexicon: Lexicon, words: Words, first: int, last: int, doc: Doc) -> bool:
    """Whether a word of several meanings stands where it means the term; a name of several words has one."""
    if first != last:
        return True
    plain = words.plain[first]
    if plain in lexicon.noun:
        place = doc.char_span(words.starts[first], words.ends[first], alignment_mode="expand")
        if place is None or place[-1].pos_ not in NOUNS or place[-1].tag_ in VERBS:
            return False
    rule = lexicon.surroundings.get(words.written[first]) or lexicon.surroundings.get(plain)
    return rule is None or rule.allow(words, first)
