"""No comma ends the clause that opens the sentence

A sentence that opens with “if”, “when”, “because” or “although” needs a comma where its main part begins. Without it,
the reader runs on and has to turn back, most of all where the main part says what to do.
"""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from healthlint.grammar.syntax import children, prose, word_before
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "A comma is missing before “{opening}”, where the main part begins."
SEVERITY = "note"
REFERENCES = [
    "https://owl.purdue.edu/owl/general_writing/punctuation/commas/commas_after_introductions.html",
    "https://dictionary.cambridge.org/grammar/british-grammar/punctuation",
]
NEEDS = ["tags", "parse"]
BAD = [
    "If you take the tablets with [[milk they]] will not work so well.",
    "When the swelling goes [[down you]] can start to walk again.",
]
GOOD = [
    "If you take the tablets with milk, they will not work so well.",
    "When you feel dizzy sit down.",
    "If you can, rest.",
    "Whether you need it depends on your age.",
    "Because of the heat you should drink more.",
    "If you think you have it, call a doctor.",
]
_OPENINGS = frozenset({"if", "when", "because", "although", "since", "while", "unless", "once"})
_PRONOUNS = frozenset("i you he she it we they".split())
_REPORTS = frozenset(
    "think thinks thought feel feels felt know knows say says said believe hope notice sure wish suspect see find "
    "found that than so ensure mean means how what which who where and or but if when because the time until before "
    "after as day way all everything anything something reason whatever whether guess understand tell told you "
    "matters".split()
)
_LEAST = 4


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage, sentence in prose(manuscript.passages):
        subject = _main_subject(sentence)
        if subject is not None:
            before = subject.doc[subject.i - 1]
            yield Hit.at(passage, subject.doc[before.i : subject.i + 1], opening=subject.text)


def _main_subject(sentence: Span) -> Token | None:
    """The pronoun that begins the main clause after an opening clause that no comma ends."""
    if sentence[0].lower_ not in _OPENINGS or sentence[1].lower_ in ("of", "and", "or"):
        return None
    root = sentence.root
    subjects = [child for child in children(root, "nsubj", "nsubj:pass") if child.lower_ in _PRONOUNS]
    if len(subjects) != 1 or subjects[0].i - sentence.start < _LEAST:
        return None
    subject = subjects[0]
    opening = subject.doc[sentence.start : subject.i]
    clauses = [child for child in children(root, "advcl") if child.i < subject.i]
    if len(clauses) != 1 or any(word.is_punct for word in opening):
        return None
    marks = children(clauses[0], "mark", "advmod")
    before = word_before(subject)
    is_marked = any(mark.i == sentence.start for mark in marks)
    verb = root.tag_ in ("VB", "VBP", "VBZ", "VBD", "VBN", "VBG", "JJ", "NN") and root.i > subject.i
    if not is_marked or not verb or before is None or before.lower_ in _REPORTS:
        return None
    return subject if before.tag_ not in ("IN", "WRB", "WP", "WDT", "DT", "VBP", "VB") else None
