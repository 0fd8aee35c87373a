"""Who wrote an article and who checked it, as its bylines and its metadata say."""

import re
from collections.abc import Iterator

from healthlint.reading import Role
from healthlint.rulebook.manuscript import Manuscript
from healthlint.rulebook.provenance import own_passages
from healthlint.rulebook.rule import Spot

_CREDENTIALS = (
    r"(?:M\.?D|D\.?O|MB\s?BS|MB\s?ChB|MB|MRCGP|MRCP|MRCS|MRCPCH|MRCPsych|MRCOG|MRPharmS|FRC[A-Z]{1,4}\w*|FAC[A-Z]|FAAP"
    r"|FAAFP|FRACGP|RN|R\.N|BSN|MSN|DNP|APRN|NP|FNP(?:-C|-BC)?|PA-C|CNM|CNS|RM|RGN|RMN|RSCN|LPN|PharmD|Pharm\.D|RPh"
    r"|DPT|PT|MCSP|OT|OTR|RD|RDN|LDN|SRD|CDE|CDCES|DDS|DMD|BDS|DPM|OD|AuD|SLP|CCC-SLP|LCSW|LMFT|PsyD|PhD|Ph\.D|SCPHN"
    r"|MPH|DrPH)"
)
_CREDENTIAL = re.compile(rf"(?<![\w-]){_CREDENTIALS}(?![\w-])")
_PROFESSION = re.compile(
    r"\b(?:doctors?|physicians?|surgeons?|nurses?|pharmacists?|dieti[tc]ians?|physiotherapists?|midwi(?:fe|ves)"
    r"|paramedics?|(?:physical|occupational|speech|respiratory)\s+therapists?|psychologists?|psychiatrists?|dentists?"
    r"|optometrists?|podiatrists?|clinicians?|consultants?|GPs?|\w{4,}ologists?|pa?ediatricians?|health\s+visitors?"
    r"|(?:\w{4,}ology|nursing|clinical|medical|pharmacy|maternity|midwifery)\s+(?:team|staff|department|unit)|Dr|Prof)\b",
    re.IGNORECASE,
)
_NAME = r"(?:[A-Z][\w’'.-]*|de|van|von|der|al|bin|la)"
_ORGANISATION = (
    r"(?:team|staff|editors?|editorial|writers?|group|society|association|foundation|institutes?|college|academy|trust"
    r"|hospital|clinic|cent(?:er|re)|department|service|council|charity|university|network|board|committee|agency"
    r"|NHS|CDC"
    r"|NIH|WHO|FDA|UK|Inc|Ltd|health|library|press)"
)
_PAGE = (
    r"(?P<page>\b(?:page|article|content|leaflet|information|fact\s?sheet|document|post|guide|resource|booklet|text)"
    r"(?:\s+(?:was|were|is|has\s+been|have\s+been))?\s+)"
)
_WRITTEN = re.compile(
    rf"""
    {_PAGE}? (?P<label> \b (?: medically \s+ )? (?: (?: words | text | story | content | article | page | leaflet
        | information | created | written | authored | co-?authored | contributed | posted | prepared | produced
        | compiled | developed | published | provided | edited | updated ) (?: \s+ and (?: \s+ \w+ ){{1,2}} )? \s+ by \b
      | (?: medical \s+ | contributing \s+ | lead \s+ | guest \s+ | health \s+ )? (?: author | writer | editor
        | contributor ) (?: s | \(s\) )? (?: \s+ name )? \s* :
      | by (?: line )? \s* :
      | about \s+ the \s+ authors? | meet \s+ the \s+ authors? ) )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "By Florence Nightingale", "by the editors of ..."; but not "By Monday, most people feel better".
_PERSON = (
    rf"(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Nurse|Sister)\.?\s+{_NAME}"
    rf"|{_NAME}\s+{_NAME}(?=\s*(?:$|[,.;:|·•–—(&\d]|and\b|[A-Z])))"
)
_BY_NAME = re.compile(
    rf"(?:(?:^[Bb]y|[|·•–—]\s+By)\s+(?:{_PERSON}|(?i:(?:the\s+|our\s+)?(?:[\w’'&.-]+\s+){{0,5}}{_ORGANISATION})\b)"
    rf"|\d\s+by\s+{_PERSON})"
)
_BY_THEN = re.compile(
    r"by\s+(?:(?:the|next|early|mid|late|christmas|new\s+year['’]?s)\s+)?(?:\w*day|week|month|year|age|january|february|march"
    r"|april|may|june|july|august|september|october|november|december)\b(?!\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"^(?:Dr\.?\s+|Prof(?:essor)?\.?\s+)?{_NAME}(?:\s+{_NAME}){{1,3}},?\s+"
    rf"(?:{_CREDENTIALS}(?![\w-])|(?:[\w-]+\s+){{0,3}}(?:writer|author|editor|journalist|correspondent)\W*$)"
)
_REVIEWED = re.compile(
    rf"""
    {_PAGE}? (?P<label> \b (?: last \s+ )? (?P<expert> (?: (?: medically | clinically | scientifically | expert | peer
        | fully | independently | editorially | fact | quality | evidence ) [\s-]+ )* )
      (?: reviewed | checked | verified | vetted | approved | assured | signed \s+ off | endorsed )
      (?: \s+ (?: and | & ) \s+ \w+ )? (?: \s+ for \s+ (?: \w+ \s+ )? (?: accuracy | content ) )?
      (?: \s+ (?: (?: on | in ) \s+ )? [\w\s,/.-]{{4,25}}? )? \s* [:,–—-]? \s* by \b
    | (?: medical | clinical | expert | scientific | peer | nurse | pharmacist | consultant ) \s+
        (?: reviewers? | editors? | review (?: \s+ by )? | adviser | advisor | check | approval | lead | sign-?off )
        (?: \(s\) )? \s* (?: : | [–—-] | $ )
    | (?: reviewers? | fact[-\s]checkers? ) (?: \(s\) )? \s* (?: : | [–—-] | $ ) )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BOARD = re.compile(
    r"\b(?:editorial|medical|clinical|scientific|expert)\s+(?:advisory|review|affairs)"
    r"\s+(?:board|panel|committee|team|group)\b",
    re.IGNORECASE,
)
_UNFILLED = re.compile(
    r"[\[\]{}<>%]|^\W*$|^\W*(?:admin(?:istrator)?|webmaster|editor|author(?:\s+name)?|user|anonymous|unknown|none"
    r"|n/?a|tb[cd]"
    r"|test|guest|root|default|name|your\s+name|wordpress|staff)\W*$",
    re.IGNORECASE,
)
# What an author may be and know no medicine, whatever stands before the name.
_LAY = re.compile(
    r"\b(?:enthusiasts?|foodies?|blogg?ers?|influencers?|gurus?|mom|mum|dad|lovers?|fans?|copywriters?|entrepreneurs?|survivors?"
    r"|content\s+(?:creators?|team|writers?)|travell?ers?|life\s?coach(?:es)?|founders?|ceo|marketing|seo)\b",
    re.IGNORECASE,
)
_HEALTH_BODY = re.compile(
    r"\b(?:NHS|CDC|NIH|WHO|FDA|trust|hospitals?|clinic|society|association|foundation|college|academy|institutes?|university"
    r"|charity|department|ministry|agency|council|patient\s+information|editors?|board)\b",
    re.IGNORECASE,
)
_LONG = 60  # words; a longer paragraph is no byline
_SHORT = 25  # words of a byline that may hold a name and what its bearer is
_NAME_LENGTH = 30  # letters that show whether a field was filled


def is_filled(value: str) -> bool:
    """Whether a name in metadata is somebody's, and no template or account such as "admin"."""
    return not _UNFILLED.search(value)


def names_author(manuscript: Manuscript) -> bool:
    """Whether a person or an organisation is named as having written, or as publishing, the article.

    The author in the properties of a Word file does not count: it is the name of the account, and no reader sees it.
    """
    return bool(_in_metadata(manuscript, Role.AUTHOR)) or any(map(_is_author, _bylines(manuscript)))


def names_reviewer(manuscript: Manuscript) -> bool:
    """Whether somebody is named as having checked the medicine, or the author is a health professional."""
    if _in_metadata(manuscript, Role.REVIEWER) or any(map(_is_expert, _in_metadata(manuscript, Role.AUTHOR))):
        return True
    return any(
        _says(text, _REVIEWED) or _BOARD.search(text) or (_is_author(text) and _is_expert(text))
        for text in _bylines(manuscript)
    )


def unqualified_authors(manuscript: Manuscript) -> Iterator[Spot]:
    """Where an author is named without a profession or degree in health; a body that publishes health pages has one."""
    for entry in manuscript.read.values(Role.AUTHOR):
        named = entry.origin != "properties" and is_filled(entry.value)
        if named and entry.span is not None and not _is_expert(entry.value) and not _HEALTH_BODY.search(entry.value):
            yield Spot(None, entry.span)
    for passage in own_passages(manuscript):
        text = passage.text
        if len(text.split()) <= _SHORT and _is_author(text) and not _is_expert(text) and not _HEALTH_BODY.search(text):
            yield Spot.of(passage)


def _is_author(text: str) -> bool:
    # In capitals "WHAT YOU CAN DO" looks like a name and the letters of a degree, unless a comma parts them.
    is_named = _NAMED.match(text) and not (text.isupper() and "," not in text)
    return _says(text, _WRITTEN) or bool(is_named or (_BY_NAME.search(text) and not _BY_THEN.match(text)))


def _is_expert(text: str) -> bool:
    return bool(_CREDENTIAL.search(text) or (_PROFESSION.search(text) and not _LAY.search(text)))


def _in_metadata(manuscript: Manuscript, role: Role) -> list[str]:
    return [
        entry.value for entry in manuscript.read.values(role) if entry.origin != "properties" and is_filled(entry.value)
    ]


def _bylines(manuscript: Manuscript) -> list[str]:
    return [passage.text for passage in own_passages(manuscript) if len(passage.text.split()) <= _LONG]


def _says(text: str, label: re.Pattern[str]) -> bool:
    """Whether a label speaks of the article, and a name follows it where it asks for one."""
    for match in label.finditer(text):
        name = text[match.end() : match.end() + _NAME_LENGTH].strip()
        speaks = match["page"] or match["label"][0].isupper() or match.groupdict().get("expert")
        if speaks and (is_filled(name) if name else not match[0].rstrip().lower().endswith(("by", ":"))):
            return True
    return False
