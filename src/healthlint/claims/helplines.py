"""Numbers that an article gives for helplines and emergencies, and whether they are the right ones."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from healthlint.claims.endorsement import sentence_of
from healthlint.language import AnalysedArticle, Passage
from healthlint.positions import TextSpan


@dataclass(frozen=True, slots=True)
class Helpline:
    """A line: the English of its country, its numbers and former numbers in digits, and the number to print."""

    name: re.Pattern[str]
    country: str
    numbers: frozenset[str]
    former: frozenset[str]
    say: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a passage, with the line that it is given for and the words that name the line."""

    passage: Passage
    where: TextSpan
    line: Helpline
    named: str


_PHONE = re.compile(
    r"""(?<![\w.£$/-])
    (?: (?: \+?1 [\s.-]? )? \(? \d{3} \)? [\s.-]? \d{3} [\s.-] \d{4} | 0\d{2,4} (?: [\s-]? \d{2,4} ){1,3}
      | 116 [\s-]? \d{3} | \d{5,6} | [1-9]\d\d )
    (?! [\w%] | [.,]\d | \s (?: people | calls | miles | mg | days | hours ) )""",
    re.VERBOSE,
)
_CALL = re.compile(r"\b(?:call|dial|ring|phone|telephone|text|on|at|number|is|:|\()\W*(?:\w+\W+){0,3}$", re.IGNORECASE)
_EMERGENCY = re.compile(
    r"\b(?:call|dial|ring|phone|telephone|contact)(?:ing|s|ed)?\s+(?:an?\s+ambulance\s+(?:on\s+)?|for\s+(?:help|"
    r"an\s+ambulance)\s+on\s+)?(?P<number>9-?1-?1|999)\b(?!\s*[-.]?\d)",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:UK|U\.K\.|Britain|British|England|Scotland|Wales|Ireland|Europe\w*|USA?|U\.S\.|America\w*|Canada|"
    r"Australia|abroad|travel\w*|countr(?:y|ies)|overseas|outside|"
    r"local equivalent|equivalent|in case you are)\b",
)


@cache
def helplines() -> tuple[Helpline, ...]:
    """The shipped helplines (`helplines.toml` holds their sources)."""
    tables = tomllib.loads(files("healthlint.claims").joinpath("helplines.toml").read_text(encoding="utf-8"))
    return tuple(
        Helpline(
            re.compile(rf"(?<!\w)(?:{table['name']})(?!\w)", re.IGNORECASE),
            table["country"],
            frozenset(table["numbers"]),
            frozenset(table.get("former", ())),
            table["say"],
        )
        for table in tables.values()
    )


def numbers_given(article: AnalysedArticle) -> Iterator[Number]:
    """The first number after each name of a helpline, in its sentence, where the words between lead to a number."""
    for passage in article.every_passage:
        if not any(letter.isdigit() for letter in passage.text):
            continue
        for line in helplines():
            for name in line.name.finditer(passage.text):
                if number := _number_after(passage, name, line):
                    yield number


def emergency_numbers(article: AnalysedArticle) -> Iterator[tuple[Passage, TextSpan]]:
    """Each 911 or 999 that readers are told to call, save where the sentence names a country or gives both."""
    for passage in article.every_passage:
        for match in _EMERGENCY.finditer(passage.text):
            where = TextSpan(*match.span("number"))
            sentence = sentence_of(passage, where)
            both = "911" in sentence.replace("-", "") and "999" in sentence
            if not both and not _ELSEWHERE.search(sentence):
                yield passage, where


def speaks_of_elsewhere(passage: Passage, where: TextSpan) -> bool:
    """Whether the sentence at a place names a country or travel."""
    return bool(_ELSEWHERE.search(sentence_of(passage, where)))


def digits(text: str) -> str:
    """The digits of a printed number, without the 1 of a North American one."""
    plain = re.sub(r"\D", "", text)
    return plain[1:] if len(plain) == 11 and plain.startswith("1") else plain


def _number_after(passage: Passage, name: re.Match[str], line: Helpline) -> Number | None:
    sentence_end = next((one.end_char for one in passage.doc.sents if name.start() < one.end_char), len(passage.text))
    found = _PHONE.search(passage.text, name.end(), min(sentence_end, name.end() + 80))
    if found is None or not _CALL.search(passage.text[name.start() : found.start()] + " "):
        return None
    if any(other.name.search(passage.text, name.end(), found.start()) for other in helplines()):
        return None
    if re.search(r"[,;]\s+(?:or|and)\s|\bor\b|\band\b", passage.text[name.end() : found.start()]):
        return None
    return Number(passage, TextSpan(*found.span()), line, name[0])


_COUNTRIES = {
    "999": re.compile(
        r"\b(?:in|across) (?:the )?(?:UK|U\.K\.|United Kingdom|(?:Great )?Britain|England|Scotland|Wales)\b"
    ),
    "911": re.compile(r"\b(?:in|across) (?:the )?(?:US|USA|U\.S\.|United States|America)(?!\w)"),
}


def numbers_of_another_country(article: AnalysedArticle) -> Iterator[tuple[Passage, TextSpan, str]]:
    """The emergency numbers that a sentence gives for the one country that it names, where they are the other's, and
    the right one.
    """
    for passage in article.every_passage:
        for match in _EMERGENCY.finditer(passage.text):
            where = TextSpan(*match.span("number"))
            sentence = sentence_of(passage, where)
            named = [number for number, country in _COUNTRIES.items() if country.search(sentence)]
            if len(named) == 1 and match["number"].replace("-", "") != named[0] and named[0] not in sentence:
                yield passage, where, named[0]
