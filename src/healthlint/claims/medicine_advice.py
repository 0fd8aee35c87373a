"""Where an article tells its readers to take a medicine and, without any limit, not to take it or its class."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from healthlint.claims.extraction import ClaimReader
from healthlint.language import Passage
from healthlint.language.framing import Act, Certainty, Dimension, Polarity, Voice
from healthlint.language.terms import Kind, Term, is_a
from healthlint.reading import BlockKind

_MEDICINES = frozenset((Kind.DRUG, Kind.DRUG_CLASS))
_ILLNESSES = frozenset((Kind.CONDITION, Kind.SYMPTOM, Kind.PROCEDURE))
_TAKEN = "(?:taken|used|given)"
_AVOID_BEFORE = re.compile(
    r"\b(?:(?:do not|don['’]t|never) (?:take|use|give)|avoid (?:taking |using |giving )?|steer clear of"
    r"|stay away from|say no to|leave out)\s*(?:(?:any|all|every|the|your child)\s+){0,2}$",
    re.IGNORECASE,
)
_AVOID_AFTER = re.compile(
    rf"\s+(?:(?:must|should)(?: not|n['’]t| never) be {_TAKEN}"
    r"|(?:is|are) (?:banned|forbidden|off limits|best avoided))\b",
    re.IGNORECASE,
)
_TAKE_BEFORE = re.compile(
    r"(?:^|[,;]\s|\b(?:you (?:can|may|should)|and|then)\s)(?:take|use)\s"
    r"(?:(?:a|an|some|your|the|regular|one|two|a dose of)\s+){0,2}$",
    re.IGNORECASE,
)
_TAKE_AFTER = re.compile(
    rf"\s+(?:(?:can|may|should) (?:safely )?be {_TAKEN}|is (?:a (?:good|safe) choice|the usual choice)"
    r"|(?:is|are) (?:perfectly |quite )?(?:safe|fine)"
    r"|every (?:four|six|eight|[468]) hours)\b",
    re.IGNORECASE,
)
# A ban that goes on ("with alcohol", "for more than a week", "on an empty stomach") is no ban on the medicine itself.
_ENDS = re.compile(r"\s*(?:$|[.!;]|,?\s*(?:because|since)\b|,?\s*as (?:it|they|this|these)\b)", re.IGNORECASE)
# Words after which a section speaks of some readers or some moments only.
_LIMITED = re.compile(
    r"\b(?:before|after|during|if|who|when|surgery|operation|interactions?|allerg\w+|pregnan\w+|other|instead|unless"
    r"|until|without|except|asthma|ulcers?|kidney|while|first|some|test|overdose|also)\b",
    re.IGNORECASE,
)
_Told = tuple[str, frozenset[str]]
_PROSE = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.DEFINITION))


@dataclass(frozen=True, slots=True)
class MedicineAdvice:
    """A medicine that readers are told to take, or (`taken` false) not to take, with the scopes of the advice.

    `illnesses` are the ids of what the headings below the title name.
    """

    term: Term
    taken: bool
    scopes: frozenset[str]
    illnesses: frozenset[str]
    passage: Passage


def find_medicine_clashes(reader: ClaimReader) -> Iterator[tuple[MedicineAdvice, MedicineAdvice]]:
    """Pairs of a ban and of advice to take the same medicine or one of its class; one pair for each medicine taken."""
    scopes: dict[frozenset[str], tuple[list[MedicineAdvice], dict[_Told, MedicineAdvice]]] = {}
    for advice in find_medicine_advice(reader):
        bans, taken = scopes.setdefault(advice.scopes, ([], {}))
        if advice.taken:
            taken.setdefault((advice.term.concept.id, advice.illnesses), advice)
        else:
            bans.append(advice)
    for bans, taken in scopes.values():
        told: set[str] = set()
        for ban, advice in product(bans, taken.values()):
            id = advice.term.concept.id
            # A ban below the heading of one illness is not one in another; a ban below none is one in all.
            reaches = not ban.illnesses or ban.illnesses == advice.illnesses
            if id not in told and reaches and is_a(advice.term.concept, ban.term.concept):
                told.add(id)
                yield ban, advice


def find_medicine_advice(reader: ClaimReader) -> Iterator[MedicineAdvice]:
    """Every plain advice on a medicine that nothing in its sentence or headings limits to some moment or reader."""
    article, terms_of = reader.article, reader.subjects.terms_of
    passages = {id(passage.block): passage for passage in article.every_passage}
    title = article.read.title
    for passage in article.passages:
        if passage.kind not in _PROSE:
            continue
        above = [passages[id(one)] for one in article.read.headings_above(passage.block) if one is not title]
        if any(_LIMITED.search(heading.text) for heading in above):
            continue
        for term in terms_of(passage):
            if term.concept.kind not in _MEDICINES:
                continue
            taken = _side(passage, term)
            if taken is None:
                continue
            frame = reader.frames.read(passage, term.where)
            uncertain = frame.assertion.certainty is Certainty.HYPOTHETICAL
            unsaid = frame.speech.act in (Act.QUESTION, Act.REPORTED, Act.PAST)
            voiced = frame.stance.voice in (Voice.PLAIN, Voice.FACT)
            if uncertain or unsaid or not voiced or frame.assertion.polarity is Polarity.PARTIAL:
                continue
            scopes = frozenset(scope.name for scope in frame.scopes if scope.dimension is not Dimension.SITE)
            illnesses = (one.concept for heading in above for one in terms_of(heading))
            named = frozenset(concept.id for concept in illnesses if concept.kind in _ILLNESSES)
            yield MedicineAdvice(term, taken, scopes, named, passage)


def _side(passage: Passage, term: Term) -> bool | None:
    """Whether the words around a medicine say to take it (true) or not to (false); None where they say neither."""
    sentence = next(one for one in passage.sentences if term.where.start < one.end_char)
    text, start, end = passage.text, term.where.start, term.where.end
    if _LIMITED.search(sentence.text) or sentence.text.rstrip().endswith("?"):
        return None
    before, after = text[sentence.start_char : start], text[end : sentence.end_char]
    if _AVOID_BEFORE.search(before):
        return False if _ENDS.match(after) else None
    if banned := _AVOID_AFTER.match(after):
        return False if _ENDS.match(after, banned.end()) and not before.strip() else None
    if _TAKE_BEFORE.search(before) or (_TAKE_AFTER.match(after) and not before.strip()):
        return True
    return None
