"""What single words do in their clause: point back, say of a subject, carry or count a denial."""

from collections.abc import Sequence

from spacy.tokens import Token

from healthlint.claims.phrasings import words
from healthlint.claims.subjects import GENERIC, PERSONS


def points(token: Token) -> bool:
    """Whether a word stands for something named before: "it", "this", "the condition"."""
    if token.lower_ in ("they", "them"):
        # "People should ask what is right for them" speaks of people.
        return not any(one.lemma_.lower() in PERSONS for one in token.sent if one.i < token.i)
    if token.lower_ == "it" or (token.lower_ in ("this", "these", "those", "that") and token.tag_ == "DT"):
        return token.dep_ != "expl"
    if token.lemma_.lower() in ("symptom", "sign") and token.dep_ == "nsubj":
        return not any(child.dep_.startswith("nmod") for child in token.children)
    return token.lemma_.lower() in GENERIC and any(child.lower_ == "the" for child in token.children)


def is_predicated(token: Token) -> bool:
    """Whether a word is said of the subject: not part of it or of a condition, and no adjective of an object."""
    if token.dep_ in ("amod", "compound", "nummod") and token.head is not token.sent.root:
        return token.dep_ != "amod" and token.head.dep_.startswith(("obl", "nmod"))
    above = [token, *token.ancestors]
    return not any(one.dep_.startswith(("nsubj", "advcl", "acl", "csubj", "obl:agent")) for one in above)


def supports(token: Token) -> bool:
    """Whether a word only carries a denial or question: "do not"."""
    return token.lemma_.lower() == "do" and token.dep_ == "aux"


def is_counted(token: Token, before: Sequence[Token]) -> bool:
    """Whether a word says only how often, or that it is not so; "more often" compares."""
    form = token.norm_.lower()
    if form == "without" or (before and before[0].lower_ in ("more", "less", "most", "as")):
        return False
    return any(form in words(name) for name in ("denials", "usually", "rarely", "always"))


def is_actor(token: Token) -> bool:
    """Whether a word stands in the subject of the main clause."""
    root = token.sent.root
    return any(one.dep_.startswith("nsubj") and one.head == root for one in (token, *token.ancestors))


_LIMITS = frozenset("once after until unless whose".split())


def limits(token: Token) -> bool:
    """Whether a word opens a clause that tells one case from another: "once you are used to it"."""
    return (
        token.lower_ in _LIMITS
        and token.dep_ in ("mark", "advmod", "nmod:poss")
        and token.head.pos_ != "ADP"
        and (token.dep_ != "advmod" or token.head.dep_ == "advcl")
    )
