"""Headline facts: claims in the lead, a definition, the answer to a question or a table, where other articles agree."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from healthlint.claims.claim import Claim, Measure, Side, SubjectOrigin
from healthlint.claims.extraction import ClaimReader
from healthlint.claims.numeric.detection import is_set_apart
from healthlint.claims.settings import setting_of
from healthlint.claims.slots import Fault, all_slots
from healthlint.language.framing import Certainty
from healthlint.language.terms import Kind
from healthlint.language.terms.lexicon import concept_of, load_lexicon
from healthlint.reading import Article, Block, BlockKind

CLASSES = frozenset((Fault.PROPERTY, Fault.IDENTITY, Fault.TRANSMISSION))
"""The faults whose slots hold classes that exclude each other wherever one reads of them."""
NUMBERS = frozenset(
    "lasts onset infectious keep-off dose-at-a-time dose-a-day most-a-day prevalence age-offered".split()
)
"""The slots of numbers that hold of a thing itself; for how long to do something is the advice of one article."""
_KINDS = frozenset((Kind.CONDITION, Kind.ORGANISM, Kind.DRUG, Kind.VACCINE, Kind.PROCEDURE, Kind.TEST))
_PROSE = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.DEFINITION))
_MOST_IN_LEAD = 6
_MOST_IN_ANSWER = 4
"""Blocks; what stands further down is detail."""
_LONGEST_QUESTION = 20
_DEFINES = re.compile(
    r"(?:what(?:['’]s| is| are)\b|about\b|overview|definition|introduction|summary|at a glance|key points"
    r"|(?:\w+ )?facts)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Headline:
    """A claim in a prominent place; claims of other articles with the same `key` must agree with it.

    `central` is true where the article is on what the claim is about.
    """

    claim: Claim
    key: tuple[str, ...]
    central: bool


def find_headlines(reader: ClaimReader, claims: Iterable[Claim]) -> Iterator[Headline]:
    """The headline facts among the claims of an article, in their order.

    A fact is of a concept that the claim names or the title is on, or of a part of the latter ("the rash" of shingles).
    """
    prominent = _prominent_blocks(reader.article.read)
    topic = reader.subjects.topic.key if reader.subjects.topic is not None else ""
    for claim in claims:
        if id(claim.passage.block) not in prominent or not _is_comparable(claim):
            continue
        about = _about(claim, topic)
        if about is not None:
            scopes = sorted({scope.name for scope in claim.scopes} | setting_of(claim))
            dimension = claim.value.dimension if isinstance(claim.value, Measure) else ""
            key = (claim.slot, dimension, *about, *claim.subject.qualifiers, "", *scopes)
            yield Headline(claim, key, topic in about)


def _about(claim: Claim, topic: str) -> tuple[str, ...] | None:
    """What the claim is of: a concept by its id, or the topic and a part of it; None where it may be something else."""
    origin = claim.subject.origin
    concept, _, part = claim.subject.key.partition(" / ")
    if _is_thing(concept) and not part:
        central = concept == topic and origin is not SubjectOrigin.HEADING
        return (concept,) if central or origin is SubjectOrigin.SENTENCE else None
    if origin is not SubjectOrigin.SENTENCE or not _is_thing(topic) or (part and concept != topic):
        return None
    return topic, part or concept


def _is_comparable(claim: Claim) -> bool:
    if claim.certainty is not Certainty.CERTAIN or is_set_apart(claim):
        return False
    if isinstance(claim.value, Side):
        slot = all_slots().get(claim.slot)
        return slot is not None and slot.fault in CLASSES
    return claim.slot.partition(":")[0] in NUMBERS and claim.value.dimension != "temperature"


def _is_thing(key: str) -> bool:
    """Whether a key is the id of a concept that means the same in every article."""
    return key in load_lexicon().concepts and concept_of(key).kind in _KINDS


def _prominent_blocks(article: Article) -> frozenset[int]:
    """The ids of the blocks that hold headline facts."""
    found: set[int] = set()
    seen: Counter[int] = Counter()
    before = ""
    for block in article.blocks:
        if block.kind is BlockKind.TABLE_CELL or block.kind is BlockKind.DEFINITION:
            found.add(id(block))
        elif block.kind in _PROSE:
            seen[block.section] += 1
            most = _reach(article, block)
            answers = before.endswith("?") and len(before.split()) <= _LONGEST_QUESTION
            if seen[block.section] <= most or answers:
                found.add(id(block))
        before = block.text.rstrip()
    return frozenset(found)


def _reach(article: Article, block: Block) -> int:
    """How many blocks of the section of a block are prominent."""
    above = [heading for heading in article.headings_above(block) if heading is not article.title]
    if not above:
        return _MOST_IN_LEAD
    heading = above[-1].text.strip()
    return _MOST_IN_ANSWER if heading.endswith("?") or _DEFINES.match(heading) else 0
