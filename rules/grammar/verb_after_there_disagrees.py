"""“There is” stands before several things

“There is” announces one thing, “there are” several. The mismatch is a slip that readers notice at once.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from healthlint.grammar.syntax import has_determiner, is_plural, is_singular, prose, word_after
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“There {match}” does not agree with “{noun}”."
SEVERITY = "warning"
REFERENCES = ["https://dictionary.cambridge.org/grammar/british-grammar/there-is-there-s-and-there-are"]
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "There [[is -> are]] many reasons for a headache.",
    "There [[was -> were]] no side effects.",
    "There [[are -> is]] a cure for this infection.",
]
GOOD = [
    "There are many reasons for a headache.",
    "There is a number of reasons.",
    "There is a tablet and a cream for it.",
    "There is no cure.",
]
_OTHER = {"is": "are", "was": "were", "are": "is", "were": "was"}
_SKIPPED = frozenset("also always not n't often still usually only never".split())
_MODIFIERS = ("JJ", "JJR", "JJS", "DT", "CD", "PRP$", "RB", "PDT")
_SEVERAL = frozenset("many several few various numerous no some two three four five six these those".split())


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage, sentence in prose(manuscript.passages):
        for there in sentence:
            verb = word_after(there) if there.lower_ == "there" else None
            if verb is None or verb.lower_ not in _OTHER:
                continue
            noun = word_after(verb, _SKIPPED)
            start = noun
            while noun is not None and noun.tag_ in _MODIFIERS:
                noun = word_after(noun)
            while (
                noun is not None and noun.tag_ == "NN" and (after := word_after(noun)) and after.tag_ in ("NN", "NNS")
            ):
                noun = after
            if noun is None or start is None or (start is noun and not is_plural(noun)):
                continue
            wants = "are" in _OTHER[verb.lower_] or "were" in _OTHER[verb.lower_]
            if wants:
                is_wrong = is_plural(noun) and start.lower_ not in ("a", "an", "one")
                is_wrong = is_wrong and (start.lower_ in _SEVERAL or not has_determiner(noun))
            else:
                is_wrong = start.lower_ in ("a", "an") and is_singular(noun) and not _goes_on(noun)
            if is_wrong:
                yield Hit.at(passage, verb, replacement=_OTHER[verb.lower_], noun=noun.text)


def _goes_on(noun: Token) -> bool:
    """Whether more things may follow the first."""
    return any(word.lower_ in ("and", "or", ",") for word in noun.doc[noun.i : noun.sent.end])
