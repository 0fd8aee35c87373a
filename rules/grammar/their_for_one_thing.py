"""“Their” refers to one thing

“Pain is sorted by their length”: “their” asks for several things, or for people, and the sentence speaks of one thing.
The reader looks for others that are not there.
"""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from healthlint.grammar.syntax import children, is_plural, prose
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“Their” has nothing to refer to but “{thing}”; write “its”."
SEVERITY = "warning"
REFERENCES = ["https://dictionary.cambridge.org/grammar/british-grammar/pronouns-possessive-my-mine-your-yours-etc"]
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "The ((disease)) may be divided by [[their -> its]] cause.",
    "((Asthma)) is treated according to [[their -> its]] severity.",
]
GOOD = [
    "The diseases may be divided by their cause.",
    "Asthma is treated by doctors according to their experience.",
    "A person may be asked about their cough.",
    "In children, asthma is treated by their parents.",
]
_THINGS = frozenset(
    "allergy anemia anaemia arthritis asthma cancer cold condition cough cramp diarrhea diarrhoea disease disorder "
    "eczema fever flu headache infection illness injury inflammation migraine pain rash spasm sprain strain stroke "
    "swelling syndrome tumor tumour ulcer wound diabetes".split()
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage, sentence in prose(manuscript.passages):
        for their in sentence:
            thing = _only_thing(sentence, their) if their.lower_ == "their" else None
            if thing is not None:
                yield Hit.at(
                    passage,
                    their,
                    replacement="its",
                    related=((Spot.of(passage, thing), "the one thing it can refer to"),),
                    thing=thing.text,
                )


def _only_thing(sentence: Span, their: Token) -> Token | None:
    """The subject, if it is a disease or the like in the singular and no other word before could be meant."""
    before = sentence.doc[sentence.start : their.i]
    nouns = [word for word in before if word.pos_ in ("NOUN", "PROPN", "PRON")]
    subjects = [noun for noun in nouns if noun.dep_ in ("nsubj", "nsubj:pass") and noun.lower_ in _THINGS]
    if len(subjects) != 1 or children(subjects[0], "conj"):
        return None
    others = [noun for noun in nouns if noun != subjects[0] and noun.dep_ != "compound"]
    return (
        None if any(is_plural(noun) or noun.tag_ != "NN" or noun.i > subjects[0].i for noun in others) else subjects[0]
    )
