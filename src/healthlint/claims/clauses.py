"""Cuts a sentence into what it asserts: its clauses, without what only says what is not meant."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from healthlint.positions import TextSpan

_CUTS = frozenset((";", ":", "–", "—"))
_IF = frozenset(("if", "when", "whenever", "once"))
_HAVING = frozenset(
    "you they people person someone anyone he she i we have get suffer from with be a an the live".split()
)
_SET_OFF = frozenset((",", ";", "(", ")", ".", ":", "–", "—"))


_TELLING = frozenset("say tell write claim believe think swear insist report ask wonder hear read suggest".split())
# What a sentence must hold to be told by someone: a form of these verbs, or a person.
_TOLD = re.compile(
    r"\b(?:sa(?:y|id)|t[eo]l(?:l|d)|wr[io]t|claim|belie|th(?:ink|ought)|sw(?:ear|or)|insist|report|ask|wonder|hear|read|suggest"
    r"|s?he\b|according)",
    re.IGNORECASE,
)
_SPEAKERS = frozenset("you we i it that which who they".split())
_WANTING = frozenset(("should", "must", "can", "may", "to"))
_LABEL = re.compile(
    r"\W*(?:[\w’'-]+\s+){0,3}(?:beliefs?|myths?|fictions?|rumou?rs?|misconceptions?|errors?|mistakes?|tales?|claims?|fallac(?:y|ies)"
    r"|wrong|false|untrue|hearsay|gossip|question|example)\s*[:–—]",
    re.IGNORECASE,
)


def is_own_statement(sentence: Span) -> bool:
    """Whether no person or label in a sentence takes it from the article: "A reader says that…", "False belief:"."""
    text = sentence.text
    if _LABEL.match(text):
        return False
    if not _TOLD.search(text):
        return True
    for token in sentence:
        if token.lower_ in ("he", "she") or (token.lower_ == "according" and token.i + 1 < sentence.end):
            return False
        if token.lemma_.lower() in _TELLING and token.pos_ == "VERB" and not _is_wanted(token):
            speaker = next((child for child in token.children if child.dep_ in ("nsubj", "nsubj:pass")), None)
            if speaker is not None and speaker.lower_ not in _SPEAKERS:
                return False
    return True


def _is_wanted(verb: Token) -> bool:
    """Whether people are told to say or ask something, rather than having said it."""
    return any(
        child.dep_ == "aux" and child.lower_ in ("should", "must", "can", "may", "to") for child in verb.children
    )


def clauses_of(sentence: Span) -> Iterator[list[Token]]:
    """The parts of a sentence between semicolons, colons and dashes; none where it is not the article's own."""
    if not is_own_statement(sentence):
        return
    parts: list[list[Token]] = [[]]
    for token in sentence:
        if token.text in _CUTS:
            if token.text == ":" and not any(one.pos_ in ("VERB", "AUX") for one in parts[-1]):
                return
            parts.append([])
        else:
            parts[-1].append(token)
    yield from (part for part in parts if part)


def without_contrasts(tokens: Sequence[Token]) -> list[Token]:
    """The tokens but those that only say what is not meant: "…, not by bacteria", "rather than with ice"."""
    kept: list[Token] = []
    skipping = False
    for index, token in enumerate(tokens):
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if skipping and token.text in _SET_OFF:
            skipping = False
        if _opens_contrast(token, following, kept):
            skipping = True
        if not skipping:
            kept.append(token)
    return kept


def without_topic(tokens: Sequence[Token], topics: Sequence[TextSpan]) -> tuple[list[Token], list[Token]]:
    """The tokens but the topic's name and an "if you have" before it; and the tokens of the name."""
    kept: list[Token] = []
    named: list[Token] = []
    for token in tokens:
        if any(place.start <= token.idx < place.end for place in topics):
            if not named or named[-1].i != token.i - 1:
                _drop_condition(kept)
            named.append(token)
        elif token.lower_ not in ("'s", "’s") and not _abbreviates(token, named):
            kept.append(token)
    return kept, named


def _abbreviates(token: Token, named: Sequence[Token]) -> bool:
    """Whether a word in brackets stands right behind the name."""
    return bool(named) and 0 < token.i - named[-1].i <= 3 and "(" in (token.text, token.nbor(-1).text, *_second(token))


def _second(token: Token) -> tuple[str, ...]:
    return (token.nbor(-2).text,) if token.text == ")" and token.i > 1 else ()


def _drop_condition(kept: list[Token]) -> None:
    """Drop "if you have", "when people get" and the like from the end."""
    opening = next((at for at in range(len(kept) - 1, max(len(kept) - 7, -1), -1) if kept[at].lower_ in _IF), None)
    if opening is not None and all(token.lemma_.lower() in _HAVING for token in kept[opening + 1 :]):
        del kept[opening:]


def definitions_in(clause: Sequence[Token]) -> Iterator[list[Token]]:
    """A definition taken apart: "asthma is a common, lifelong disease that…" says that it is common and lifelong."""
    for noun in clause:
        link = next((child for child in noun.children if child.dep_ == "cop"), None)
        subject = next((child for child in noun.children if child.dep_ == "nsubj"), None)
        if noun.dep_ != "ROOT" or noun.pos_ != "NOUN" or link is None or subject is None:
            continue
        opening = [token for token in clause if token.i <= max(link.i, subject.right_edge.i)]
        opening += [child for child in noun.children if child.dep_ in ("aux", "advmod") and child.i > link.i]
        for adjective in noun.children:
            if adjective.dep_ == "amod" and adjective.i > link.i and not any(adjective.conjuncts):
                yield [*opening, *(one for one in adjective.children if one.dep_ == "advmod"), adjective]


def _opens_contrast(token: Token, following: Token | None, before: Sequence[Token]) -> bool:
    if following is None:
        return False
    if token.lower_ in ("rather", "instead"):
        return following.lower_ in ("than", "of")
    if token.lower_ not in ("not", "never") or not before or before[-1].text not in (",", "and"):
        return False
    return following.pos_ in ("ADP", "DET", "NOUN", "PROPN", "ADJ") and following.lower_ != "only"
