"""A noun that cannot be counted is counted

“Information”, “advice”, “equipment” and their like have neither a plural nor “an” before them. Counted, they mark a
text as carelessly translated, and its advice with it.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from healthlint.grammar.syntax import prose, word_after, word_before
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{noun}” is not counted: leave out the {what}, or write “a piece of {noun}”."
SEVERITY = "warning"
SAFE_FIX = True
REFERENCES = ["https://dictionary.cambridge.org/grammar/british-grammar/nouns-countable-and-uncountable"]
NEEDS = ["tags"]
BAD = [
    "The leaflet has useful [[informations -> information]].",
    "Your pharmacist can give you [[an advice]].",
    "Use clean [[equipments -> equipment]].",
]
GOOD = [
    "The leaflet has useful information.",
    "An information leaflet is in the pack.",
    "An advice line is open day and night.",
    "An evidence-based treatment is best.",
]
_PLURALS = {
    f"{noun}s": noun
    for noun in "information advice equipment furniture homework housework knowledge luggage baggage machinery "
    "feedback".split()
} | {"softwares": "software", "evidences": "evidence", "staffs": "staff", "medias": "media"}
_NEVER_WITH_A = frozenset("advice information equipment furniture evidence homework luggage progress feedback".split())


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage, sentence in prose(manuscript.passages):
        for word in sentence:
            if (noun := _PLURALS.get(word.text)) and word.tag_ == "NNS":
                yield Hit.at(passage, word, replacement=noun, noun=noun, what="s")
            elif word.text in _NEVER_WITH_A and _ends_phrase(word):
                article = word_before(word)
                if article is not None and article.lower_ in ("a", "an"):
                    yield Hit.at(passage, word.doc[article.i : word.i + 1], noun=word.text, what=f"“{article.text}”")


def _ends_phrase(noun: Token) -> bool:
    after = word_after(noun)
    return after is None or (
        after.tag_ in (".", ",", "IN", "TO", "CC", "WDT", "VBZ", "MD", "RB") and after.text not in ("-", "/")
    )
