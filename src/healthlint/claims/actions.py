"""What readers are told to do with a thing or to leave: an action as a claim whose slot is the verb and its object."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from spacy.tokens import Span, Token

from healthlint.claims.claim import Claim, Side
from healthlint.claims.subjects import SubjectReader
from healthlint.language import Passage
from healthlint.language.framing import Act, Certainty, Dimension, Force, FrameReader, Polarity
from healthlint.positions import TextSpan

DO, LEAVE = "do", "leave"
_WANTED = frozenset((Force.MUST, Force.SHOULD))
_BANNED = frozenset((Force.MUST_NOT, Force.SHOULD_NOT))
_NARROWS = frozenset("amod nmod compound nummod acl acl:relcl det".split())
_LIMITS = frozenset("obl advcl advmod conj obl:npmod obl:tmod".split())
_FREE = frozenset("never not always please".split())
_PLAIN = frozenset("the a an any all your his her their them it it's some".split())


def read_action(frames: FrameReader, subjects: SubjectReader, passage: Passage, sentence: Span) -> Claim | None:
    """The action that a sentence tells its readers to take or to leave; None for anything less than a plain order.

    An order with conditions, manner or time is no order to do the thing in general, and is left out.
    """
    verb = sentence.root
    if verb.pos_ != "VERB" or len(sentence) > 25:
        return None
    frame = frames.read(passage, TextSpan(verb.idx, verb.idx + len(verb)))
    speech, assertion = frame.speech, frame.assertion
    if speech.act not in (Act.ADVICE, Act.PROHIBITION, Act.INSTRUCTION) or speech.action is None:
        return None
    if frame.stance.voice not in ("plain", "fact") or assertion.certainty is Certainty.HYPOTHETICAL:
        return None
    if assertion.polarity is Polarity.PARTIAL or speech.force not in _WANTED | _BANNED:
        return None
    doing = _doing(verb)
    if doing is None:
        return None
    verb, avoided = doing
    thing = _object(verb)
    if thing is None or _is_narrowed(verb, thing):
        return None
    banned = speech.force in _BANNED or avoided
    key = next((t.concept.id for t in subjects.terms_of(passage) if t.where.start <= thing.idx < t.where.end), "")
    action = "use" if avoided and verb is doing[0] else _family(verb.lemma_.lower())
    subject = subjects.focus_of(passage)
    if subject is None:
        return None
    scopes = tuple(scope for scope in frame.scopes if scope.dimension is not Dimension.SITE)
    first, last = min(verb, thing, key=lambda t: t.i), max(verb, thing, key=lambda t: t.i)
    return Claim(
        subject, f"action:{action}:{key or thing.lemma_.lower()}", Side(LEAVE if banned else DO), False, "",
        speech.force, assertion.certainty, scopes, frame.stance.voice, passage,
        TextSpan(first.idx, last.idx + len(last)),
    )  # fmt: skip


def _doing(verb: Token) -> tuple[Token, bool] | None:
    """The verb of what is to be done, and whether its own verb says to leave it ("avoid rubbing")."""
    if verb.lemma_.lower() not in _avoiding():
        return verb, False
    objects = ("xcomp", "obj", "advcl", "ccomp")
    inner = [child for child in verb.children if child.tag_ == "VBG" and child.dep_ in objects]
    return (inner[0], True) if inner else (verb, True)


def _object(verb: Token) -> Token | None:
    found = [child for child in verb.children if child.dep_ in ("obj", "nsubj:pass")]
    single = len(found) == 1 and found[0].pos_ in ("NOUN", "PROPN") and not list(found[0].conjuncts)
    return found[0] if single else None


def _is_narrowed(verb: Token, thing: Token) -> bool:
    """Whether more is said of how, when or which: "take ibuprofen with food" is not "take ibuprofen"."""
    modified = any(child.dep_ in _NARROWS and child.lower_ not in _PLAIN for child in thing.children)
    limited = any(child.dep_ in _LIMITS and child.lower_ not in _FREE for child in verb.children)
    return modified or limited


def _family(verb: str) -> str:
    return next((name for name, verbs in _families().items() if verb in verbs), verb)


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files("healthlint.claims").joinpath("knowledge/actions.toml").read_text("utf-8"))


def _avoiding() -> list[str]:
    verbs: list[str] = _table()["avoiding"]
    return verbs


def _families() -> dict[str, list[str]]:
    families: dict[str, list[str]] = _table()["families"]
    return families
