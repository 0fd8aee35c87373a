"""Whether an article recommends, allows or praises what a place in a sentence names, in whatever words."""

import re
import tomllib
from functools import cache
from importlib.resources import files

from spacy.tokens import Span

from healthlint.language import Passage
from healthlint.language.framing import Act, Assertion, Certainty, Force, FrameReader, Polarity, Voice
from healthlint.positions import TextSpan


@cache
def _cues() -> dict[str, re.Pattern[str]]:
    """The patterns of judging.toml by their names."""
    table = tomllib.loads(files("healthlint.claims.hazards").joinpath("judging.toml").read_text(encoding="utf-8"))
    return {name: re.compile(pattern, re.IGNORECASE | re.VERBOSE) for name, pattern in table.items()}


_WANTED = frozenset((Force.MUST, Force.SHOULD, Force.MAY))
_UNWANTED = frozenset((Force.MUST_NOT, Force.SHOULD_NOT, Force.NEED_NOT))


def is_recommended(
    reader: FrameReader,
    passage: Passage,
    sentence: Span,
    place: TextSpan,
    *,
    about: tuple[TextSpan, ...] = (),
    praised: bool = False,
    denies: bool = False,
) -> bool:
    """Whether a sentence, in the article's own voice, orders, allows or praises what stands at a place.

    The words at `about` (the things themselves, "heart attack" or "unsafe") are not taken for warnings. `praised` takes
    a plain statement for praise, `denies` is for words that hold their own no.
    """
    frame = reader.read(passage, place)
    if frame.stance.voice not in (Voice.PLAIN, Voice.FACT) or frame.assertion.certainty is Certainty.HYPOTHETICAL:
        return False
    above = reader.article.read.headings_above(passage.block)
    if sentence.text.rstrip().endswith("?") or any(_cues()["against"].search(heading.text) for heading in above):
        return False
    text = _blanked(sentence.text, sentence.start_char, about)
    left = _cues()["allows"].sub(_blank, text)
    allows = denies or left != text
    left = _cues()["idioms"].sub(_blank, left)
    main = _cues()["side_clauses"].sub(_blank, left)
    if _cues()["cautions"].search(left) or _cues()["denies"].search(main) or _is_taken_back(passage, sentence):
        return False
    turned = frame.assertion.polarity is not Polarity.AFFIRMED and _reaches(frame.assertion, sentence)
    if not allows and (turned or frame.speech.force in _UNWANTED):
        return False
    if is_order(sentence) or frame.speech.force in _WANTED or _cues()["allows"].search(text):
        return True
    if frame.speech.act in (Act.PAST, Act.REPORTED) or (
        not denies and frame.speech.act in (Act.PROHIBITION, Act.WARNING)
    ):
        return False
    if denies and frame.speech.act is Act.PROHIBITION:
        return True
    return praised or bool(_cues()["praises"].search(sentence.text))


# Orders that the tagger takes for nouns.
_ORDERS = frozenset(
    "pour dab rub smear spread apply coat douche chew suck prick rinse soak wedge slip lay put give take drink wash dip"
    " add mix withhold starve skip drop ditch bin flush lend share keep swap double swallow pop pair combine wait rest"
    " tilt pinch burn touch hold sponge wrap tie cut pull push buy order sip brew forget thin dilute start begin steep"
    " massage raise lift trust ignore exceed".split()
)


def is_order(sentence: Span) -> bool:
    """Whether a clause of the sentence opens with a bare verb."""
    opens = True
    for token in sentence:
        if token.i == sentence.start and token.lower_ in _ORDERS:
            return True
        if opens and token.tag_ in ("VB", "VBP") and token.dep_ not in ("aux", "cop") and token.pos_ == "VERB":
            return True
        # "Simply put", "then give": what stands before an order without being its subject.
        opens = (
            token.is_punct
            or (opens and token.pos_ in ("ADV", "INTJ", "CCONJ"))
            or token.text in ("then", "and", "please")
        )
    return False


def _reaches(assertion: Assertion, sentence: Span) -> bool:
    """Whether what denies stands in the main clause ("no inhaler" in an "if" clause does not)."""
    main = _cues()["side_clauses"].sub(_blank, sentence.text)
    return not assertion.cues or any(main[cue.start - sentence.start_char :][:1].strip() for cue in assertion.cues)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _blanked(text: str, start: int, places: tuple[TextSpan, ...]) -> str:
    for place in places:
        first, last = max(place.start - start, 0), max(place.end - start, 0)
        text = text[:first] + "_" * (min(last, len(text)) - first) + text[last:]
    return text


def _is_taken_back(passage: Passage, sentence: Span) -> bool:
    """Whether the next sentence of the block says not to do it after all."""
    following = re.split(r"(?<=[.!?])\s", passage.text[sentence.end_char :].lstrip(), maxsplit=1)[0]
    return bool(_cues()["turns_back"].match(following) and _cues()["advises_against"].search(following))
