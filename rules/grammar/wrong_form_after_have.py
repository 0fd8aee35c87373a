"""“Have” is followed by a past form instead of the participle

“Have went” and “has took” mix two past times. The reader cannot tell whether the thing is over or still counts.
"""

from collections.abc import Iterator

from healthlint.grammar import forms
from healthlint.grammar.syntax import prose, word_after
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "After “{auxiliary}” stands the participle: “{participle}”."
SEVERITY = "warning"
SAFE_FIX = True
REFERENCES = ["https://dictionary.cambridge.org/grammar/british-grammar/present-perfect-simple-i-have-worked"]
NEEDS = ["tags", "parse"]
BAD = [
    "If you have [[took -> taken]] too many tablets, call for help.",
    "The fever has not [[went -> gone]] away.",
]
GOOD = [
    "If you have taken too many tablets, call for help.",
    "The fever has gone away.",
    "A carpenter may have a saw.",
]
_AUXILIARIES = frozenset({"have", "has", "had", "'ve", "having"})
_BETWEEN = forms.NEGATIONS | frozenset("already also always ever just only recently since".split())


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage, sentence in prose(manuscript.passages):
        for auxiliary in sentence:
            if auxiliary.lower_ not in _AUXILIARIES:
                continue
            verb = word_after(auxiliary, _BETWEEN)
            participle = forms.PAST_AND_PARTICIPLE.get(verb.lower_) if verb is not None else None
            if verb is not None and participle is not None and verb.tag_ in ("VBD", "VBN", "VB", "VBP"):
                yield Hit.at(passage, verb, replacement=participle, auxiliary=auxiliary.text, participle=participle)
