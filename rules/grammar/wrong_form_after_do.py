"""“Do” is followed by a past form or one in -s

“Did” and “does” carry the time and the person for both verbs; the second stands bare. With both inflected, a reader
stops to ask which of the two was meant.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from healthlint.grammar import forms
from healthlint.grammar.syntax import prose, word_after
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "After “{auxiliary}” stands the bare verb: “{base}”."
SEVERITY = "warning"
SAFE_FIX = True
REFERENCES = ["https://dictionary.cambridge.org/grammar/british-grammar/do"]
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "The first tablets did not [[helped]] her.",
    "The pain doesn't [[went -> go]] away by itself.",
    "A cold does not [[needs]] an antibiotic.",
]
GOOD = [
    "The first tablets did not help her.",
    "The pain doesn't go away by itself.",
    "Those who did not, felt better.",
    "They do not put salt in it.",
]
_AUXILIARIES = frozenset({"do", "does", "did"})
_SAME_FORM = frozenset("put let cut hurt set shut hit cost spread read beat come become run".split())
_BETWEEN = frozenset("always even ever just only really usually necessarily".split())


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage, sentence in prose(manuscript.passages):
        for auxiliary in sentence:
            if auxiliary.lower_ not in _AUXILIARIES:
                continue
            negation = word_after(auxiliary)
            if negation is None or negation.lower_ not in forms.NEGATIONS:
                continue
            verb = word_after(negation, _BETWEEN)
            if verb is not None and _is_inflected(verb):
                base = forms.PAST_AND_BASE.get(verb.lower_, verb.lemma_)
                fix = forms.PAST_AND_BASE.get(verb.lower_)
                yield Hit.at(passage, verb, replacement=fix, auxiliary=auxiliary.text, base=base)


def _is_inflected(verb: Token) -> bool:
    if verb.lower_ in _SAME_FORM or not verb.text.islower():
        return False
    if verb.lower_ in forms.PAST_AND_BASE:
        return verb.pos_ in ("VERB", "AUX")
    return verb.tag_ in ("VBZ", "VBD", "VBN") and verb.pos_ == "VERB" and verb.lemma_ != verb.lower_
