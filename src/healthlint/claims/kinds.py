"""How many kinds of its topic an article says there are: "two types of asthma", "a third type", "besides A and B"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span

from healthlint.claims.clauses import is_own_statement
from healthlint.claims.restatements import is_own_word
from healthlint.claims.settings import people_in
from healthlint.claims.subjects import SubjectReader
from healthlint.language import Passage
from healthlint.language.framing import FrameReader
from healthlint.positions import TextSpan

_NUMBERS = dict(zip("two three four five six seven eight nine ten".split(), range(2, 11), strict=True))
_NUMBERS |= {str(number): number for number in range(2, 11)}
_ORDINALS = dict(zip("third fourth fifth sixth seventh eighth ninth tenth".split(), range(3, 11), strict=True))
_KINDS = (
    r"(?P<noun>types?|kinds?|forms?|variet(?:ies|y)|sorts?|subtypes?|class(?:es)?|groups?|categor(?:ies|y)|stages?"
    r"|grades?|degrees?|phases?)"
)
_OF = r"(?:\s+of\s+(?P<of>[\w’'-]+(?:\s[\w’'-]+){0,4}))?"
_COUNT = re.compile(
    rf"(?P<only>\b(?:only|just|exactly)\s+)?\b(?P<number>{'|'.join(_NUMBERS)})\s+(?:different\s+|distinct\s+)?{_KINDS}\b{_OF}",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    rf"\b(?:a|an|the|its|this)\s+(?P<number>{'|'.join(_ORDINALS)})\s+{_KINDS}\b{_OF}"
    rf"|\b(?:the|a)\s+(?P<bare>{'|'.join(_ORDINALS)})\s+(?:of\s+(?:its|their|the)\s+kind|one)\b",
    re.IGNORECASE,
)
# "A stage 5 ulcer", "grade IV": the number is the name of a kind.
_LABEL = re.compile(
    r"\b(?P<noun>stage|grade|type|degree)\s+(?P<number>[3-9]|10)\b(?!\s*(?:to|or|-|–|%|times))", re.IGNORECASE
)
_BESIDES = re.compile(
    r"\b(?:besides|in\s+addition\s+to|apart\s+from|as\s+well\s+as|other\s+than|next\s+to)\s+(?P<list>[^,.;]{3,80}?),"
    r"\s+(?:there\s+(?:is|are)|doctors\s+know|we\s+know)\b",
    re.IGNORECASE,
)
_NAME = r"[\w’'-]+(?:\s(?!and\b)[\w’'-]+){0,2}"
_LIST = re.compile(
    rf"\s*(?:[:,(–—]|\s-\s|are)\s*(?:namely\s+|these\s+are\s+)?(?P<list>{_NAME}(?:,\s{_NAME})*,?\s+and\s+[\w’'-]+)"
)
_NO_OTHERS = re.compile(r"\b(?:no\s+(?:others?|more)|nothing\s+else|and\s+that\s+is\s+all)\b", re.IGNORECASE)
# What is counted by some criterion, or in part, is not all the kinds there are.
_IN_PART = re.compile(
    r"\b(?:main|major|common|commonest|most|basic|broad|general|important|these|those|other|another|includ\w+|such\s+as|at\s+least|or\s+more|up\s+to"
    r"|by|based|according|depending|combination|combin\w+|both|either|of\s+(?:the|these)|if|may|some|more\s+than|for)\b",
    re.IGNORECASE,
)
_HAVING = re.compile(
    r"\s+(?:has|have|comes?\s+in|occurs?\s+in|exists?\s+in|is\s+of|are\s+of|takes?|into|(?:is|are)\s+(?:divided|split|grouped|graded|classed|sorted|described)\s+in(?:to)?|falls?\s+into)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:until|once|used\s+to|formerly|previously|earlier|ago|centur(?:y|ies)|were|was|had|did|spoke|told|listed|described|recorded|thought|believed|knew|counted"
    r"|(?:1[89]|20)\d\ds?)\b",
    re.IGNORECASE,
)
_SPLIT = re.compile(r",\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many kinds there are: `number`, or with `at_least` no fewer; `listed` are their names in lower case."""

    passage: Passage
    where: TextSpan
    number: int
    at_least: bool
    is_all: bool
    listed: frozenset[str]
    people: frozenset[str]


def find_kind_disagreements(
    passages: Sequence[Passage], subjects: SubjectReader, frames: FrameReader
) -> Iterator[tuple[KindCount, KindCount]]:
    """Two places that disagree on how many kinds of the article's topic there are; one pair for each noun."""
    counted: defaultdict[str, list[KindCount]] = defaultdict(list)
    for passage in passages:
        for sentence in passage.sentences:
            text = sentence.text
            if text.rstrip().endswith("?") or _PAST.search(text) or not is_own_statement(sentence):
                continue
            for noun, count in _in_sentence(passage, sentence, subjects):
                if is_own_word(frames.read(passage, TextSpan(sentence.root.idx, sentence.root.idx + 1))):
                    counted[noun].append(count)
    besides = counted.pop("", [])
    for counts in counted.values():
        pairs = ((one, other) for index, other in enumerate(counts) for one in counts[:index])
        found = next((pair for pair in pairs if _disagree(*pair)), None)
        if found is not None:
            yield found
        for more in besides:
            closed = next((one for one in counts if one.is_all and one.listed and one.listed == more.listed), None)
            if closed is not None and found is None:
                yield closed, more
                break


def _disagree(one: KindCount, other: KindCount) -> bool:
    if (one.passage is other.passage and one.where == other.where) or one.people != other.people:
        return False
    if one.at_least and other.at_least:
        return False
    if one.at_least or other.at_least:
        least, all_of = (one, other) if one.at_least else (other, one)
        return least.number > all_of.number
    return one.number != other.number


def _in_sentence(passage: Passage, sentence: Span, subjects: SubjectReader) -> Iterator[tuple[str, KindCount]]:
    start, end = sentence.start_char, sentence.end_char
    text, topics = passage.text, subjects.topic_places(passage)
    named = any(start <= place.start < end for place in topics)
    if not named:
        return
    people = people_in(sentence)
    for match in _COUNT.finditer(text, start, end):
        around = text[start : match.start()] + text[match.end() : end].partition(":")[0]
        if _IN_PART.search(around) or not _is_of_topic(match, topics, text, start):
            continue
        after = match.end() if not match["of"] else _end_of_topic(match, topics)
        listed = _LIST.match(text, after, end)
        names = frozenset(_SPLIT.split(listed["list"].lower())) if listed else frozenset()
        closed = bool(match["only"]) or bool(_NO_OTHERS.search(text, match.end(), end))
        number = _NUMBERS[match["number"].lower()]
        where = TextSpan(match.start("number"), match.end("noun"))
        yield _singular(match["noun"]), KindCount(passage, where, number, False, closed, names, people)
    for match in _ORDINAL.finditer(text, start, end):
        if match["of"] and not _is_of_topic(match, topics, text, start):
            continue
        number = _ORDINALS[(match["number"] or match["bare"]).lower()]
        noun = _singular(match["noun"]) if match["noun"] else "type"
        if noun != "grade":
            yield noun, KindCount(passage, TextSpan(*match.span()), number, True, False, frozenset(), people)
    for match in _LABEL.finditer(text, start, end):
        if any(0 <= place.start - match.end() <= len(" of ") for place in topics):
            number = int(match["number"])
            yield (
                match["noun"].lower(),
                KindCount(passage, TextSpan(*match.span()), number, True, False, frozenset(), people),
            )
    for match in _BESIDES.finditer(text, start, end):
        names = frozenset(_SPLIT.split(match["list"].lower()))
        yield "", KindCount(passage, TextSpan(*match.span()), 0, True, False, names, people)


def _is_of_topic(match: re.Match[str], topics: Sequence[TextSpan], text: str, start: int) -> bool:
    """Whether the kinds are those of the topic: "types of asthma", or "asthma has two types"."""
    if match["of"]:
        of = TextSpan(*match.span("of"))
        return any(0 <= place.start - of.start <= len("your ") for place in topics)
    before = [place for place in topics if start <= place.start < match.start()]
    between = text[before[-1].end : match.start()] if before else ""
    return bool(before) and bool(_HAVING.match(between))


def _end_of_topic(match: re.Match[str], topics: Sequence[TextSpan]) -> int:
    """Where the topic behind "types of" ends."""
    return next((place.end for place in topics if match.start("of") <= place.start < match.end("of")), match.end())


def _singular(noun: str) -> str:
    plain = {"varieties": "type", "variety": "type", "classes": "type", "class": "type", "categories": "type"}
    lower = noun.lower()
    name = plain.get(lower, lower.removesuffix("s"))
    return "type" if name in ("type", "kind", "form", "sort", "subtype", "group", "category") else name
