"""A form of “be” is missing

“They able to walk” and “it important” lack the verb. The sentence has no time, and no yes or no.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from healthlint.grammar.syntax import prose, word_after, word_before
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{form}” is missing after “{pronoun}”."
SEVERITY = "warning"
REFERENCES = ["https://dictionary.cambridge.org/grammar/british-grammar/be"]
NEEDS = ["tags", "parse"]
BAD = [
    "[[They able -> They are able]] to walk again after a week.",
    "Rest, because [[it important -> it is important]] to heal.",
    "[[She going -> She is going]] to have an operation.",
]
GOOD = [
    "They are able to walk again after a week.",
    "Make it easy to heal.",
    "We found it important to rest.",
    "As they going home were told, it is easy.",
    "Are they able to walk?",
]
_FORMS = {"they": "are", "we": "are", "he": "is", "she": "is", "it": "is", "i": "am"}
_ADJECTIVES = frozenset(
    "able unable afraid aware important necessary difficult easy hard sure ready happy sick ill good dangerous "
    "responsible possible impossible better available".split()
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage, sentence in prose(manuscript.passages):
        for pronoun in sentence:
            after = word_after(pronoun)
            if pronoun.lower_ not in _FORMS or after is None or not _opens_clause(pronoun):
                continue
            is_adjective = after.lower_ in _ADJECTIVES and after.pos_ == "ADJ"
            if is_adjective or (after.lower_ == "going" and pronoun.lower_ != "it"):
                form = _FORMS[pronoun.lower_]
                yield Hit.at(
                    passage,
                    passage.doc[pronoun.i : after.i + 1],
                    replacement=f"{pronoun.text} {form} {after.text}",
                    form=form,
                    pronoun=pronoun.text,
                )


def _opens_clause(pronoun: Token) -> bool:
    """Whether the pronoun begins a clause: no verb or preposition before it can have it for an object."""
    before = word_before(pronoun)
    is_conjunction = before is not None and before.lower_ in ("because", "but", "and", "if", "that", "so", "although")
    has_question = any(word.tag_ in ("MD", "VBP", "VBZ", "VBD") for word in pronoun.doc[pronoun.sent.start : pronoun.i])
    return before is None or is_conjunction or (before.text == "," and not has_question)
