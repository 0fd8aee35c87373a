"""Signs of emergencies that an article puts before its readers, and the advice that must stand with them."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from weakref import WeakKeyDictionary

from healthlint.claims.endorsement import sentence_of
from healthlint.language import AnalysedArticle, Passage
from healthlint.language.framing import Act, FrameReader, Polarity, Voice
from healthlint.positions import TextSpan
from healthlint.reading import BlockKind, Region

# Help that comes at once: a number, a place, or a professional who is seen without delay.
_SOON = (
    r"(?:immediate(?:ly)?|urgent(?:ly)?|emergency|straight \s? away|right \s away|at \s once|"
    r"without \s delay|same \s day|today)"
)
_WHO = r"(?:doctor|GP|provider|hospital|medical|midwife|nurse|clinic|help|care|attention|treatment|advice|professional)"
_EMERGENCY = rf"""
    \b (?: 911 | 9-1-1 | 999 | 112 | 111 | 000 ) \b | ambulance | paramedic | \b A \s? (?: & | and ) \s? E \b
    | (?-i:\bERs?\b|\bEDs?\b)
    | casualty \s department | emergency \s (?: room | department | service | number | care | help | treatment
    | medical | line | centre | center )
    | (?: medical | an | the | is | as ) \s emergency \b | emergencies \b | nearest \s hospital
    | go \s to \s (?: the | a | your ) \s (?: \w+ \s )? hospital
    | hospital (?: \s \w+ )? \s (?: immediately | straight | right \s away | at \s once | urgently )
    | \b {_SOON} \b [^.]{{0,60}} \b {_WHO} | \b {_WHO} \b [^.]{{0,60}} \b {_SOON} \b | urgent \s care
    """
_OTHER = {
    "crisis": r"""\b 988 \b | crisis \s (?: line | hotline | team | service | center | centre | text | counsel\w+ )
    | samaritans
        | 116 \s? 123 | (?: suicide | help | hot | life ) \s? (?: prevention \s )? -? (?: life | hot | help )? line
        | 273-8255 | 85258 | 741741
        | veterans \s crisis""",
    "poison": r"""\b poisons? \s (?: control | help | cent(?:er|re) | information | line )
        | 1-800-222-1222 | 222-1222""",
    "doctor": r"""\b (?: call | see | phone | contact | tell | ring | ask | speak | talk | seek | get | report
    | visit | go | check | let | consult | discuss )
        \w* \b [^.]{0,60} \b (?: doctor | GP | provider | midwi\w+ | maternity | pediatrician | paediatrician
        | nurse | pharmacist | hospital | medical
        | physician | health \s visitor | professional | specialist ) | maternity \s unit | medical \s (?: help
        | care | advice | attention )""",
}
_PRESENTED = re.compile(
    r"""\b(?: you(?:r|rs|['’]re|['’]ve)? | (?: a | the | your ) \s (?: child | baby | person | toddler | infant
    | newborn ) | someone | anyone
        | he | she | babies | children | people | women | men | symptoms? | signs? | warning | include[sd]?
        | feel(?:s|ing)? )\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Under a heading that names the emergency itself, a plain statement tells readers its signs.
_NAMED = re.compile(
    r"\b(?:heart attacks?|strokes?|mini-?strokes?|sepsis|septic shock|meningitis|anaphyla\w+"
    r"|severe (?:allerg\w+|reactions?)|allergic shock|overdoses?|poisoning|pre-?eclampsia"
    r"|ketoacidosis|cauda equina|asthma attacks?)\b",
    re.IGNORECASE,
)
_LISTING = re.compile(
    r"\b(?:symptoms?|signs?|if|when|notice|include|includes|feel|have|has|following|watch|look)\b", re.IGNORECASE
)
# A sign told as a side effect, a risk, a cause, a reason not to take a medicine, or of somebody's past.
_PASSING = re.compile(
    r"""\b(?: side \s effects? | adverse | risk s? \s (?: of | for | factors? ) | complications? | rare(?:ly)?
    | less \s (?: often | common(?:ly)? | frequent(?:ly)? )
    | can \s (?: lead \s to | cause )
        | may \s (?: lead \s to | cause ) | might \s cause | lead(?:s|ing)? \s to | caused? \s by
        | result(?:s|ing)? \s (?: in | from ) | due \s to | causes? | prevent\w*
        | history | past | previous(?:ly)? | studies | study | trial | researchers? | percent | eligib\w+ | claim
        | benefits? | compensation | rating
        | treat(?:s|ed|ing|ment)? | used \s (?: to | for ) | relie\w+ | help \s with | called | known \s as
        | screening | training | therapy
        | before | work(?:ing)? | jobs? | employ\w* | disabilit\w* | veterans? | service | after \s (?: surgery
        | treatment | an? \s operation ) )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_ON_HELP = re.compile(
    r"\bwhen to\b|emergenc|urgent|\bcall\b|\bhelp\b|\bsee (?:a|your)\b|warning|red flag|\b(?:911|999|111|988)\b",
    re.IGNORECASE,
)
# "A rash that does not fade" is a sign by its own denial.
_DENIAL = re.compile(r"\b(?:not|no|cannot|unable|\w+n['’]t)\b", re.IGNORECASE)
_PASSING_HEADING = re.compile(
    r"\b(?:side effects?|causes?|risks?|complications?|treatments?|treating|diagnos\w+|prevent\w*|research|types?|"
    r"outlook|who|history|what is|"
    r"what are|tests?|benefits?|eligib\w*|references|more information|related|therapy|therapies|medicines?|"
    r"medications?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Emergency:
    """A condition: the pattern of its signs, what the article must speak of besides, and the advice that answers it."""

    name: str
    signs: re.Pattern[str]
    context: re.Pattern[str] | None
    advice: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign of an emergency in a passage."""

    passage: Passage
    where: TextSpan
    emergency: Emergency


@cache
def emergencies() -> dict[str, Emergency]:
    """The shipped conditions by name (`emergencies.toml` holds their sources)."""
    tables = tomllib.loads(files("healthlint.claims").joinpath("emergencies.toml").read_text(encoding="utf-8"))
    return {name: _emergency(name, table) for name, table in tables.items()}


def unanswered_sign(reader: FrameReader, name: str) -> Sign | None:
    """The first sign of a condition that the article puts before its readers, where neither its section nor any section
    that names the condition says how to get help; None where there is no such sign.
    """
    article = reader.article
    emergency = emergencies()[name]
    signs = _known_signs(reader, emergency)
    if not signs:
        return None
    sections = {passage.block.section for passage, _ in signs}
    near = sections | {section.parent for number, section in enumerate(article.read.sections) if number in sections}
    near |= {number for number, section in enumerate(article.read.sections) if _is_on_help(article, section.heading)}
    for passage in article.every_passage:
        region = passage.block.region
        is_near = region is Region.ASIDE or (region is Region.BODY and passage.block.section in near)
        if is_near and emergency.advice.search(passage.text):
            return None
    return next((Sign(*sign, emergency) for sign in signs if _is_presented(article, reader, *sign)), None)


def signs_in(reader: FrameReader) -> Iterator[Sign]:
    """Every sign of every condition, in the body of an article that fits the condition."""
    for emergency in emergencies().values():
        yield from (Sign(*sign, emergency) for sign in _known_signs(reader, emergency))


_Places = tuple[tuple[Passage, TextSpan], ...]
_KNOWN: WeakKeyDictionary[FrameReader, dict[str, _Places]] = WeakKeyDictionary()
"""The signs of the articles under review, which a score of rules ask for."""


def _known_signs(reader: FrameReader, emergency: Emergency) -> _Places:
    """The signs of a condition in the body of an article, looked for once; none where the article does not fit it."""
    known, article = _KNOWN.setdefault(reader, {}), reader.article
    if emergency.name not in known:
        signs = tuple(_signs(article, emergency))
        context = emergency.context
        fits = context is None or any(context.search(each.text) for each in article.passages)
        known[emergency.name] = signs if fits else ()
    return known[emergency.name]


def _signs(article: AnalysedArticle, emergency: Emergency) -> Iterator[tuple[Passage, TextSpan]]:
    for passage in article.passages:
        if passage.kind is not BlockKind.HEADING:
            for match in emergency.signs.finditer(passage.text):
                yield passage, TextSpan(*match.span())


def _is_on_help(article: AnalysedArticle, heading: int | None) -> bool:
    return heading is not None and bool(_ON_HELP.search(article.read.blocks[heading].text))


def _is_presented(article: AnalysedArticle, reader: FrameReader, passage: Passage, where: TextSpan) -> bool:
    """Whether a sign is one that the reader, or somebody in the reader's care, may have."""
    headings = " ".join(heading.text for heading in article.read.headings_above(passage.block)[1:])
    if _PASSING_HEADING.search(headings) and not re.search(r"symptom|sign|when to", headings, re.IGNORECASE):
        return False
    sentence, place = sentence_of(passage, where), passage.block.in_list
    lead_in = article.read.blocks[place.lead_in].text if place is not None and place.lead_in is not None else ""
    if _PASSING.search(f"{lead_in} {sentence}") or sentence.rstrip().endswith("?"):
        return False
    told = _PRESENTED.search(sentence) or _NAMED.search(headings)
    if not (told or _LISTING.search(lead_in) or _LISTING.search(headings)):
        return False
    frame = reader.read(passage, where)
    denies_itself = _DENIAL.search(passage.text[where.start : where.end])
    return (
        (bool(denies_itself) or frame.assertion.polarity is Polarity.AFFIRMED)
        and frame.stance.voice in (Voice.PLAIN, Voice.FACT, Voice.BELIEF)
        and frame.speech.act not in (Act.QUESTION, Act.PAST)
    )


def _emergency(name: str, table: dict[str, object]) -> Emergency:
    signs, kinds, context = table["signs"], table.get("advice", []), table.get("context")
    assert isinstance(signs, list)
    assert isinstance(kinds, list)
    advice = "|".join((_EMERGENCY, *(_OTHER[kind] for kind in kinds)))
    return Emergency(
        name,
        re.compile("|".join(rf"(?<![\w-])(?:{sign})(?!\w)".replace(" ", r"\s+") for sign in signs), re.IGNORECASE),
        re.compile(str(context), re.IGNORECASE) if context else None,
        re.compile(advice, re.IGNORECASE | re.VERBOSE),
    )
