"""The main clause has no subject

“If the muscles are not warm can cause a cramp”: the sentence opens with a condition, and what can cause the cramp is
never said.
"""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from healthlint.grammar.syntax import prose
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "Before “{match}” the subject is missing: what is it that does this?"
SEVERITY = "warning"
REFERENCES = ["https://owl.purdue.edu/owl/general_writing/mechanics/sentence_fragments.html"]
NEEDS = ["tags", "parse"]
BAD = [
    "If the skin is not kept dry [[can cause]] a rash.",
    "When you do not drink enough [[may lead]] to a headache.",
]
GOOD = [
    "If the skin is not kept dry, it can cause a rash.",
    "When what you drink may lead to a headache, stop.",
    "If your doctor thinks it may cause harm, stop.",
    "If the infection spreads, it can cause fever.",
    "If left alone, this can cause harm.",
]
_OPENINGS = frozenset({"if", "when", "because", "although", "while"})
_EFFECTS = frozenset({"cause", "lead", "result", "make", "increase", "reduce", "trigger", "worsen", "bring"})


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage, sentence in prose(manuscript.passages):
        modal = _modal_without_subject(sentence)
        if modal is not None:
            yield Hit.at(passage, modal.doc[modal.i : modal.i + 2])


def _modal_without_subject(sentence: Span) -> Token | None:
    """The modal of the main clause, where the words before it have one finite verb and end that verb's clause."""
    if sentence[0].lower_ not in _OPENINGS or len(sentence) < 6:
        return None
    modals = [word for word in sentence if word.tag_ == "MD"]
    if len(modals) != 1 or modals[0].i + 1 >= sentence.end or modals[0].nbor().lower_ not in _EFFECTS:
        return None
    modal = modals[0]
    opening = sentence.doc[sentence.start + 1 : modal.i]
    finite = [word for word in opening if word.tag_ in ("VBZ", "VBP", "VBD")]
    if not finite or any(word.is_punct and word.text == "," for word in opening):
        return None
    verb = next(word for word in reversed(finite))
    rest = sentence.doc[verb.i + 1 : modal.i]
    own_subject = any(word.dep_ in ("nsubj", "nsubj:pass") and word.i > verb.i for word in rest)
    return modal if len(rest) and not own_subject and rest[-1].tag_ not in ("PRP", "WDT", "WP", "EX") else None
