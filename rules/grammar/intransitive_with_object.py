"""A verb without an object is given one

Pain subsides and symptoms occur; nothing “subsides the pain”. Such a sentence comes from a list of synonyms and leaves
open what does what.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from healthlint.grammar.syntax import prose, word_after
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}”: {why}."
SEVERITY = "warning"
REFERENCES = ["https://dictionary.cambridge.org/grammar/british-grammar/verbs-basic-forms"]
NEEDS = ["tags", "lemmas"]
BAD = [
    "This tea will [[subside the]] cough.",
    "Stress can [[happen the]] headache.",
    "An attack may [[prolong for]] an hour.",
]
GOOD = [
    "The cough will subside the next day.",
    "A cream may prolong the itch.",
    "The cough will subside.",
]
_NO_OBJECT = frozenset({"subside", "occur", "happen", "arise", "disappear", "vanish", "recur"})
_OBJECT_BEGINS = frozenset({"the", "your", "his", "her", "their", "this", "these"})
_TIMES = frozenset(
    "next same day week month year night morning moment minute first second time other whole way more less last "
    "hour previous following rest evening afternoon instant longer sooner older closer".split()
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage, sentence in prose(manuscript.passages):
        for verb in sentence:
            after = word_after(verb)
            if after is None or verb.pos_ != "VERB" or verb.tag_ not in ("VB", "VBP", "VBZ", "VBD", "VBG"):
                continue
            if verb.lemma_ in _NO_OBJECT and after.lower_ in _OBJECT_BEGINS and not _is_time(after):
                why = f"“{verb.lemma_}” takes no object"
            elif verb.lemma_ == "prolong" and after.lower_ in ("for", "to", "until"):
                why = "“prolong” needs an object, “last” needs none"
            else:
                continue
            yield Hit.at(passage, verb.doc[verb.i : after.i + 1], why=why)


def _is_time(opening: Token) -> bool:
    return any(word.lower_ in _TIMES for word in opening.doc[opening.i : opening.i + 4])
