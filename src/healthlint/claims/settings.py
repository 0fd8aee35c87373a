"""The people, times and circumstances that a sentence names; sentences that name others are not compared."""

import tomllib
from functools import cache
from importlib.resources import files

from spacy.tokens import Span

from healthlint.claims.claim import Claim


def setting_of(claim: Claim) -> frozenset[str]:
    """The lemmas of the claim's sentence, but for its own words and two before them, that say for whom or when."""
    sentence = next(one for one in claim.passage.doc.sents if claim.where.start < one.end_char)
    where = claim.where
    first = next((token.i for token in sentence if token.idx >= where.start), sentence.start)
    outside = (
        token
        for token in sentence
        if (token.i < first - 2 or token.idx >= where.end) and token.head.lemma_.lower() not in ("sign", "symptom")
    )
    every = frozenset().union(*_words().values())
    return frozenset({token.lemma_.lower() for token in outside} & every)


def people_in(sentence: Span) -> frozenset[str]:
    """The groups of people that a sentence names."""
    return frozenset({token.lemma_.lower() for token in sentence} & _words()["people"])


@cache
def _words() -> dict[str, frozenset[str]]:
    text = files("healthlint.claims").joinpath("knowledge/settings.toml").read_text("utf-8")
    return {name: frozenset(words.split()) for name, words in tomllib.loads(text).items()}
