"""Clean articles about one condition, and the sentences in them that state what an injection can contradict.

Everything here is plain patterns over the source: nothing of healthlint helps to find what healthlint is measured on.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# Sites whose articles each half is made of; pages of vagov are about benefits, not about conditions.
SITES = {"development": ("5_NIDDK_QA", "8_NHLBI_QA_XML"), "test": ("6_NINDS_QA", "9_CDC_QA", "nhs")}
BRITISH = {"nhs"}

_CONDITION = re.compile(
    r"(?:disease|syndrome|disorder|infection|diabetes|asthma|cancer|tumou?rs?|neuropathy|palsy|dystrophy|stones?|fever|flu|"
    r"ulcers?|warts|hives|shingles|thrush|cough|cold|headache|migraine|failure|sclerosis|rash|lice|"
    r"\w+(?:itis|osis|emia|aemia|pathy|algia|oea|rrhea|oma|asia|uria|lepsy|plegia|exia|ism|ia))$",
    re.IGNORECASE,
)
_RESERVED = re.compile(
    r"\b(?:if|when|unless|while|but|however|although|though|except|some|may|might|can|could|children|infants|babies|"
    r"women|men|adults|elderly|pregnan\w+|depending|depends|form|forms|type|types|stage|studies|study|researchers|"
    r"without|sometimes|other|another|not only|than)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[A-Z0-9][^\n]*?[.!?](?=\s|$)")
_MARKUP = re.compile(r"[\[\]<>{}|*_#`]|https?:|\s-\s|--")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the plain sentences of each paragraph below it."""

    heading: str
    paragraphs: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Article:
    """A clean article on one condition; `topic` is its name as it stands within a sentence."""

    name: str
    site: str
    title: str
    topic: str
    is_plural: bool
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A sentence that an injection contradicts: where it stands, and what its pattern's groups caught."""

    section: int
    paragraph: int
    sentence: int
    text: str
    groups: dict[str, str]


def read_articles(folder: Path, half: str) -> list[Article]:
    """The usable articles of the sites of a half, always in the same order."""
    articles = []
    for site in SITES[half]:
        root = folder / site if site in BRITISH else folder / "medquad" / site
        for path in sorted(root.glob("*.md")):
            article = _read(path, site)
            if article:
                articles.append(article)
    return articles


def _read(path: Path, site: str) -> Article | None:
    source = path.read_text(encoding="utf-8")
    title = re.search(r"^# (.+)$", source, re.MULTILINE)
    if not title:
        return None
    name = re.sub(r"\s*(?:\(.*\)|Information Page|Fact Sheet)\s*$", "", title[1].strip()).replace("’", "'")
    sections = tuple(_sections(source[title.end() :]))
    topic = _within_sentences(name, source)
    mentions = len(re.findall(rf"\b{re.escape(topic)}\b", source, re.IGNORECASE))
    if not _CONDITION.search(name) or not 1 <= len(name.split()) <= 4 or re.search(r"[,:]| and | of ", name):
        return None
    if mentions < 4 or len(sections) < 2:
        return None
    plural = len(re.findall(rf"\b{re.escape(topic)} (?:are|do|have|cause|occur)\b", source, re.IGNORECASE))
    singular = len(re.findall(rf"\b{re.escape(topic)} (?:is|does|has|causes|occurs)\b", source, re.IGNORECASE))
    if plural and singular and min(plural, singular) * 3 > max(plural, singular):
        return None
    is_plural = plural > singular and bool(re.search(r"[^su]s$", name))
    return Article(f"{site}-{path.stem}", site, name, topic, is_plural, sections)


def _within_sentences(name: str, source: str) -> str:
    """The name as it stands within sentences: a word has a small letter where the article often gives it one."""
    prose = re.sub(r"^#.*$", "", source.replace("’", "'"), flags=re.MULTILINE)
    forms = [form.split() for form in re.findall(rf"(?<=[a-z,] ){re.escape(name)}\b", prose, re.IGNORECASE)]
    words = []
    for place, word in enumerate(name.split()):
        small = sum(form[place] == word.lower() for form in forms)
        keeps = 5 * small < len(forms) if forms else word.isupper() or bool(re.search(r"'|-[A-Z]", word))
        words.append(word if keeps else word.lower())
    return " ".join(words)


def _sections(body: str) -> Iterator[Section]:
    heading = ""
    for part in re.split(r"^(?=#{2,3} )", body, flags=re.MULTILINE):
        lines = part.strip().split("\n", 1)
        if part.startswith("##"):
            heading, text = lines[0].lstrip("# "), lines[1] if len(lines) > 1 else ""
        else:
            text = part
        paragraphs = []
        for paragraph in re.split(r"\n\s*\n", text):
            joined = " ".join(paragraph.split())
            sentences = tuple(one for one in _SENTENCE.findall(joined) if not _MARKUP.search(one))
            if sentences:
                paragraphs.append(sentences)
        if heading and paragraphs and not _MARKUP.search(heading):
            yield Section(heading, tuple(paragraphs))


def _decapitalise(words: str) -> str:
    return words[0].lower() + words[1:] if words[1:2].islower() or words[1:2] == " " else words


def find_anchors(article: Article, pattern: str) -> Iterator[Anchor]:
    """The sentences that state what `pattern` describes, of the topic as a whole and without reserve.

    In the pattern, `{topic}` stands for the topic as the subject; "it" is taken for it where the sentence before
    begins with the topic.
    """
    named = rf"(?:an? |the )?{re.escape(article.topic)}(?: \([A-Z]{{2,6}}\))?"
    for section, content in enumerate(article.sections):
        for paragraph, sentences in enumerate(content.paragraphs):
            for place, text in enumerate(sentences):
                before = sentences[place - 1] if place else ""
                follows = re.match(rf"{named}\b", before, re.IGNORECASE)
                subject = rf"(?:{named}|it|they)" if follows else named
                found = re.match(pattern.replace("{topic}", rf"{subject}"), text, re.IGNORECASE)
                if found and len(text.split()) <= 30 and not _RESERVED.search(text):
                    groups = {name: _decapitalise(value) for name, value in found.groupdict().items() if value}
                    yield Anchor(section, paragraph, place, text, groups)
