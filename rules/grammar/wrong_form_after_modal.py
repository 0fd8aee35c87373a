"""A modal verb is followed by the wrong form

After “can”, “may”, “must”, “should” and their like stands the bare verb. Another form leaves open whether something
happens, has happened or might happen.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from healthlint.grammar import forms
from healthlint.grammar.syntax import prose, word_after, word_before
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "After “{modal}” stands the bare verb, not “{match}”."
SEVERITY = "warning"
REFERENCES = ["https://dictionary.cambridge.org/grammar/british-grammar/modality-forms"]
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "The joint may [[stays]] sore for a week.",
    "Cold air can also [[causes]] a cough.",
    "You should [[to rest -> rest]] for a day.",
    "The tablets must not [[taken]] with milk.",
]
GOOD = [
    "The joint may stay sore for a week.",
    "Cold air can also cause a cough.",
    "Open the cans used for soup.",
    "You can put the cream on twice a day.",
    "A will made by a lawyer is safe.",
]
_ADVERBS = frozenset("also always easily even just never not n't often only really sometimes still usually".split())
_SAME_FORM = frozenset("become come run put let cut hurt set shut hit cost spread read beat quit split fit".split())


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage, sentence in prose(manuscript.passages):
        for modal in sentence:
            if modal.lower_ not in forms.MODALS or modal.tag_ != "MD" or _stands_as_noun(modal):
                continue
            verb = word_after(modal, _ADVERBS)
            if verb is None:
                continue
            if verb.lower_ == "to" and verb.i == modal.i + 1 + _is_negated(modal):
                base = word_after(verb)
                is_bare = base is not None and base.tag_ == "VB" and modal.lower_ not in ("might", "can")
                if base is not None and is_bare:
                    yield Hit.at(passage, verb.doc[verb.i : base.i + 1], replacement=base.text, modal=modal.text)
            elif _is_wrong(verb):
                yield Hit.at(passage, verb, modal=modal.text)


def _is_negated(modal: Token) -> bool:
    after = word_after(modal)
    return after is not None and after.lower_ in forms.NEGATIONS


def _stands_as_noun(modal: Token) -> bool:
    before = word_before(modal)
    return (before is not None and before.tag_ in ("DT", "PRP$", "JJ")) or modal.text == "May" or modal.text.isupper()


def _is_wrong(verb: Token) -> bool:
    """Whether a word is a finite verb or participle that has another bare form."""
    if verb.pos_ not in ("VERB", "AUX") or verb.lower_ in _SAME_FORM or not verb.text.islower():
        return False
    after = word_after(verb)
    if after is not None and after.lower_ in ("or", "and", "/"):
        return False
    return verb.tag_ in ("VBZ", "VBD", "VBN") and verb.lemma_ != verb.lower_ and verb.head.i <= verb.i
