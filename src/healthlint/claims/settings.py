"""The people, times and circumstances that a sentence names; sentences that name others are not compared."""

import tomllib
from functools import cache
from importlib.resources import files

from spacy.tokens import Span, Token

from healthlint.claims.claim import Claim


def setting_of(claim: Claim) -> frozenset[str]:
    """The lemmas of the claim's sentence that say for whom or when.

    Its own words do not count, nor the two before them unless they are its subject.
    """
    sentence = next(one for one in claim.passage.doc.sents if claim.where.start < one.end_char)
    where = claim.where
    first = next((token.i for token in sentence if token.idx >= where.start), sentence.start)
    outside = (
        token
        for token in sentence
        if not _counts(token)
        and (token.i < first - 2 or token.idx >= where.end or (token.i < first and _does(token)))
        and token.head.lemma_.lower() not in ("sign", "symptom")
    )
    every = frozenset().union(*_words().values())
    return frozenset({token.lemma_.lower() for token in outside} & every)


def _does(token: Token) -> bool:
    """Whether people are the subject of their sentence: "night workers take it"."""
    return token.dep_ == "nsubj" and token.lemma_.lower() in _words()["people"]


def _counts(token: Token) -> bool:
    """Whether "once" is a number of times: "once a day"."""
    following = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    return token.lower_ == "once" and following in ("a", "an", "per", "each", "every", "daily", "weekly")


def share_setting(first: Claim, second: Claim, ignored: frozenset[str] = frozenset()) -> bool:
    """Whether neither claim's sentence names people or times around the claim that the other's sentence does not."""
    one, other = setting_of(first) - ignored, setting_of(second) - ignored
    return one <= _named_in(second) and other <= _named_in(first)


def _named_in(claim: Claim) -> frozenset[str]:
    sentence = next(one for one in claim.passage.doc.sents if claim.where.start < one.end_char)
    return frozenset(token.lemma_.lower() for token in sentence)


def is_setting(word: str) -> bool:
    """Whether a lemma says for whom, when or under what circumstances."""
    return any(word in words for words in _words().values())


def people_in(sentence: Span) -> frozenset[str]:
    """The groups of people that a sentence names."""
    return frozenset({token.lemma_.lower() for token in sentence} & _words()["people"])


@cache
def _words() -> dict[str, frozenset[str]]:
    text = files("healthlint.claims").joinpath("knowledge/settings.toml").read_text("utf-8")
    return {name: frozenset(words.split()) for name, words in tomllib.loads(text).items()}
