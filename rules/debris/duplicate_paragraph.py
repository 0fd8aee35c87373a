"""A paragraph stands in the article twice

A reader who meets a paragraph again looks for the difference, and finds none. One of the two was copied and never
removed, or never changed into what it was to become.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from healthlint.reading import BlockKind
from healthlint.rulebook import Hit, Manuscript, Passage, Spot

MESSAGE = "This paragraph {how} another one."
SEVERITY = "warning"
REFERENCES = [
    "https://developers.google.com/search/docs/fundamentals/creating-helpful-content",
    "https://service-manual.nhs.uk/content/how-we-write",
]
_P = "Gout begins in one joint, most often at the base of the big toe, which becomes hot, red and very painful."
_Q = "A doctor can draw a little fluid from the joint with a needle and look for crystals under the microscope."
BAD = [
    f"# Gout\n\n(({_P}))\n\n{_Q}\n\n[[{_P}]]\n",
    f"# Gout\n\n(({_P} {_Q}))\n\n## Signs\n\n[[{_P.upper()} {_Q}]]\n",
    f"# Gout\n\n(({_P} {_Q}))\n\n## Signs\n\n[[{_P} {_Q.replace('little', 'small')}]]\n",
    f"# Gout\n\n(({_P} {_P}))\n\n{_Q} {_Q}\n\n## Signs\n\n[[{_P} {_P}]]\n\n{_Q} {_Q}\n",
    {"text": f"<h1>Gout</h1><p>(({_P}))</p><p>{_Q}</p><p>[[{_P}]]</p>", "format": "html"},
]
GOOD = [
    f"# Gout\n\n{_P}\n\n{_Q}\n",
    "# Gout\n\nTake two tablets of 500 mg in the morning with food and a glass of water for seven days, and rest.\n\n"
    "Take two tablets of 250 mg in the morning with food and a glass of water for seven days, and rest.\n",
    "# Gout\n\nRest the joint.\n\n## At night\n\nRest the joint.\n",
    "# Aspirin and gout\n\nIf you are an adult, take the medicine with food, and ask a pharmacist before you take "
    "anything else.\n\nIf you are a child, take the medicine with milk, and ask your parents before you take "
    "anything else.\n",
    f"# Gout\n\n- {_P}\n- {_Q}\n\n## Again\n\n- {_P}\n",
    "# Gout\n\nThis page is for information only and does not replace the advice of your doctor.\n\nGout hurts.\n\n"
    "This page is for information only and does not replace the advice of your doctor.\n",
    f"# Gout\n\n## In adults\n\n{_Q}\n\n## In children\n\n{_Q}\n",
    f"# Gout\n\n{_P} {_Q}\n\n**Note:** {_P} {_Q}\n\n## In children\n\n**Note:** {_P} {_Q}\n",
    "# Gout\n\nThe tests must show that you have at least one of these signs of gout:\n\n- crystals\n- swelling\n\n"
    "The tests must show that you have at least one of these signs of gout:\n\n- uric acid\n",
]
_WORD = re.compile(r"[\w.,/]*\w")
_LEAST_WORDS = 12
# A shorter paragraph is often repeated by intent in another section, for those who read only that one; and with a word
# or two changed it makes another statement.
_LONG = 30
_ALIKE = 0.8
_LEGAL = re.compile(
    r"\b(?:information\s+only|not\s+(?:a\s+)?(?:substitute|replace)|copyright|all\s+rights\s+reserved|trademark|privacy"
    r"|terms\s+of\s+use|call\s+(?:911|999|111)|emergency)\b|©",
    re.IGNORECASE,
)
_NOTE = re.compile(r"\W*(?:please\s+)?note\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Paragraph:
    passage: Passage
    words: list[str]
    pairs: frozenset[tuple[str, str]]

    def repeats(self, earlier: "_Paragraph") -> bool:
        is_long = min(len(self.words), len(earlier.words)) >= _LONG
        if self.words == earlier.words:
            return is_long or self.passage.block.section == earlier.passage.block.section
        alike = len(self.pairs & earlier.pairs) >= _ALIKE * len(self.pairs | earlier.pairs)
        return is_long and alike and _numbers(self.words) == _numbers(earlier.words)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    paragraphs = [_read(passage) for passage in manuscript.passages if _is_checked(passage)]
    repeated: int | None = None
    for index, paragraph in enumerate(paragraphs):
        follows = None if repeated is None else repeated + 1
        repeated = next((number for number in range(index) if paragraph.repeats(paragraphs[number])), None)
        # Where a whole part is there twice, its first paragraph speaks for the rest.
        if repeated is not None and repeated != follows:
            earlier = paragraphs[repeated]
            how = "is the same as" if paragraph.words == earlier.words else "says nearly word for word the same as"
            yield Hit.at(
                paragraph.passage, related=((Spot.of(earlier.passage), "this is the first of the two"),), how=how
            )


def _is_checked(passage: Passage) -> bool:
    """Neither an item, a cell or a line that introduces a list, nor a note that stands in several places by intent."""
    block, text = passage.block, passage.text
    if passage.kind not in (BlockKind.PARAGRAPH, BlockKind.QUOTE) or block.in_list or block.in_table:
        return False
    is_legal = len(text.split()) < _LONG and _LEGAL.search(text) is not None
    return not (text.endswith(":") or is_legal or _NOTE.match(text)) and len(text.split()) >= _LEAST_WORDS


def _read(passage: Passage) -> _Paragraph:
    words = _WORD.findall(passage.text.casefold())
    return _Paragraph(passage, words, frozenset(pairwise(words)))


def _numbers(words: list[str]) -> list[str]:
    return [word for word in words if any(map(str.isdigit, word))]
