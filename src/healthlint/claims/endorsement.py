"""Whether an article stands behind its words, or denies, doubts, asks, quotes or warns of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from healthlint.language import AnalysedArticle, Passage
from healthlint.language.framing import Act, Certainty, FrameReader, Polarity, Voice
from healthlint.positions import SourceSpan, Span, TextSpan
from healthlint.reading import BlockKind, Region, Role

_REFUTING = re.compile(
    r"""\b(?: myths? | misconceptions? | scams? | frauds? | fraudulent | quack\w* | bogus | hoax(?:es)? | beware | wary
      | suspicious | sceptical | skeptical | so-called | false(?:ly)? | untrue | misleading | debunk\w* | unproven
      | unlikely | no \s (?: \w+ \s ){0,2} (?: evidence | proof | such | reason \s to \s believe )
      | not \s (?: \w+ \s ){0,2} (?: true | proven | proved | evidence | recommended | believe | fooled | trust )
      | too \s good \s to \s be \s true | buzzwords? | gimmicks? | pseudoscien\w+ | fads? | exaggerat\w+
      | (?: products? | sellers? | ads? | adverts? | advertisements? | companies | websites? | sites? | people | anyone
        | those | treatments? | remedies | diets? | pills? | supplements? | posts? | influencers? | some | they
        | labels? )
        \s (?: \w+ \s ){0,6}? (?: that \s | who \s | which \s )? (?: may \s | might \s | often \s | also \s )?
        (?: claim(?:s|ed|ing)? | promis(?:e|es|ed|ing) | boasts? | advertis\w+ | marketed | say (?:s|ing)? | tout\w* )
      | claim(?:s|ed|ing)? \s (?: to | that | of ) | labell?ed | marketed \s as | sold \s as | advertised
      | (?: called | termed | term | word | words | phrase | phrases | nickname\w* | known \s as ) \s [“"‘'*]
      )(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
_DENIED = re.compile(
    r"\b(?:not|never|no|nor|neither|cannot|without|nothing|none|few|hardly|rarely|\w+n['’]t)\W+(?:\w+\W+){0,4}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Claim:
    """Words that a pattern found, in a passage or (without one) in a title of the metadata."""

    passage: Passage | None
    where: TextSpan | SourceSpan
    match: re.Match[str]


def endorsed(
    reader: FrameReader, pattern: re.Pattern[str], *, denies: bool = False, quotes: bool = False
) -> Iterator[Claim]:
    """Where the article itself asserts what the pattern finds; a group named `flag` narrows the place.

    `denies` is for words that hold their own negation ("no side effects"): only what refutes the whole sentence clears
    them. `quotes` lets in what somebody is quoted as saying, for testimonials.
    """
    article = reader.article
    for passage in article.passages:
        if passage.kind is BlockKind.QUOTE and not quotes:
            continue
        for match in pattern.finditer(passage.text):
            where = TextSpan(*match.span("flag" if "flag" in pattern.groupindex else 0))
            if stands(reader, passage, where, denies=denies, quotes=quotes):
                yield Claim(passage, where, match)
    for title in titles_apart(article):
        for match in pattern.finditer(title.text):
            place = TextSpan(*match.span())
            if title.stands(place, denies):
                yield Claim(None, title.in_source(place), match)
                break


@dataclass(frozen=True, slots=True)
class Title:
    """A title or description of the metadata that is not in the text too."""

    text: str
    span: SourceSpan
    source: str

    def stands(self, place: TextSpan, denies: bool) -> bool:
        """Whether it is neither a question nor takes back what stands at a place."""
        denied = not denies and _DENIED.search(self.text[: place.start])
        return not denied and not self.text.rstrip().endswith("?") and not _REFUTING.search(self.text)

    def in_source(self, place: TextSpan) -> SourceSpan:
        """The place in the source; the whole title where the source spells it otherwise."""
        start, end = self.span.start + place.start, self.span.start + place.end
        copied = self.source[start:end] == self.text[place.start : place.end]
        return SourceSpan(start, end) if copied else self.span


def titles_apart(article: AnalysedArticle) -> Iterator[Title]:
    """The titles and descriptions of the metadata that are not in the text too."""
    seen = {passage.text.strip() for passage in article.every_passage if passage.block.region is Region.BODY}
    for entry in article.read.values(Role.TITLE, Role.DESCRIPTION):
        if entry.span is not None and entry.value.strip() not in seen:
            yield Title(entry.value, entry.span, article.read.source)


def sentence_of(passage: Passage, where: Span) -> str:
    """The text of the sentence that a place begins in."""
    for sentence in passage.doc.sents:
        if where.start < sentence.end_char:
            return str(sentence.text)
    return passage.text


def is_cited(article: AnalysedArticle, passage: Passage) -> bool:
    """Whether a passage leads to a source: a link, a reference number, a DOI, a year or a named body in brackets."""
    block = article.read.blocks.index(passage.block)
    return any(link.block == block for link in article.read.links) or bool(_CITED.search(passage.text))


_CITED = re.compile(
    r"""\[\d+ | \(\d{1,2}\) | [¹²³⁴-⁹⁰] | \bdoi\b | https?:// | \bPMID\b | \[\^ | [a-z]\.\d{1,2}(?:\s|$)
      | \( [^()]* \b (?:19|20)\d\d \b [^()]* \) | \b et \s al\b | \baccording \s to\b
      | \b(?: source | reference )s? \s* : """,
    re.IGNORECASE | re.VERBOSE,
)


def stands(
    reader: FrameReader,
    passage: Passage,
    where: TextSpan,
    *,
    denies: bool = False,
    quotes: bool = False,
    asks: bool = False,
    forbids: bool = False,
) -> bool:
    """Whether the article itself says what stands at a place.

    `denies`, `quotes`, `asks` and `forbids` let in words with their own negation, quotations, questions, prohibitions.
    """
    sentence = sentence_of(passage, where)
    if (sentence.rstrip().endswith("?") and not asks) or _REFUTING.search(sentence):
        return False
    frame = reader.read(passage, where)
    voices = {Voice.PLAIN, Voice.FACT, Voice.STUDY} | ({Voice.QUOTED} if quotes else set())
    if frame.stance.voice not in voices:
        return False
    if (frame.speech.act is Act.QUESTION and not asks) or (frame.speech.act is Act.PROHIBITION and not forbids):
        return False
    if frame.assertion.certainty is Certainty.HYPOTHETICAL:
        return False
    return denies or frame.assertion.polarity is Polarity.AFFIRMED
