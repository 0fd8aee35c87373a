"""A sentence is said again elsewhere in the article

Readers who meet a sentence again look for what is new, and find nothing. Repeats are left by copying and by text that
was made to fill a page; what must be said twice, such as when to call for help, is let be.
"""

import re
from collections.abc import Iterator

from healthlint.positions import TextSpan
from healthlint.reading import BlockKind
from healthlint.rulebook import Hit, Manuscript, Passage, Spot

MESSAGE = "This sentence already stands in another paragraph. Say it once, where readers need it."
SEVERITY = "note"
REFERENCES = [
    "https://service-manual.nhs.uk/content/how-we-write",
    "https://www.plainlanguage.gov/guidelines/concise/omit-unnecessary-words/",
]
_S = "Gout begins in one joint, most often at the base of the big toe, which turns hot and red."
BAD = [
    f"# Gout\n\n(({_S})) It hurts.\n\n## Care\n\nRest the joint. [[{_S}]] Drink water.\n",
    f"# Gout\n\n(({_S})) It hurts.\n\nRest the joint for some days. [[{_S.upper()}]]\n",
    {"text": f"<h1>Gout</h1><p>(({_S})) Rest it.</p><h2>Care</h2><p>Cool the joint. [[{_S}]]</p>", "format": "html"},
]
GOOD = [
    f"# Gout\n\n{_S}\n\n## Care\n\nRest the joint.\n",
    "# Gout\n\nRest the joint. It hurts.\n\nIn the night, cool it. Rest the joint.\n",
    f"# Gout\n\n{_S} It hurts.\n\n> {_S} It hurts.\n\nRest.\n",
    "# Gout\n\nCall 911 at once if you have a fever and the joint is too painful to move. It hurts.\n\n## Care\n\n"
    "Rest. Call 911 at once if you have a fever and the joint is too painful to move.\n",
    "# Gout\n\nIn adults, take 500 mg every six hours with food and a glass of water. Rest.\n\n## Children\n\nCool it. "
    "In adults, take 250 mg every six hours with food and a glass of water.\n",
    f"# Gout\n\n{_S}\n\n## Care\n\n{_S}\n",
    f"# Gout\n\n## If it is the first time\n\n{_S} Rest.\n\n## If it came before\n\n{_S} Take your tablets.\n",
]
_LEAST_WORDS = 12
_WORD = re.compile(r"[\w.,/]*\w")
# What is rightly said in more than one place.
_NEEDED = re.compile(
    r"\b(?:911|999|111|988|112|emergency|a&e|call|phone|contact|ask|tell|talk|speak|see\s+(?:a|your)|seek|get\s+help"
    r"|go\s+to|visit|not\s+a\s+substitute|information\s+only|if\s+your?|find\s+out|learn\s+(?:more|about)|for\s+more)\b",
    re.IGNORECASE,
)
# Branches of which each reader takes one, and examples that differ in one point, say the same on purpose.
_BRANCH = re.compile(r"\W*(?:if|when|for|example|option|scenario|case|step)\b", re.IGNORECASE)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    seen: dict[tuple[str, ...], tuple[Passage, TextSpan]] = {}
    whole: set[tuple[str, ...]] = set()
    for passage in manuscript.analysed.of_kind(BlockKind.PARAGRAPH):
        words = tuple(_WORD.findall(passage.text.casefold()))
        if passage.block.in_list is not None or passage.block.in_table is not None or words in whole:
            continue  # a paragraph that stands there twice is the matter of debris/duplicate-paragraph
        whole.add(words)
        for sentence in passage.sentences:
            key = tuple(_WORD.findall(sentence.text.casefold()))
            place = TextSpan(sentence.start_char, sentence.start_char + len(sentence.text.rstrip()))
            if len(key) < _LEAST_WORDS or _NEEDED.search(sentence.text) or sentence.text.rstrip().endswith(":"):
                continue
            first = seen.setdefault(key, (passage, place))
            if first[0] is not passage and not (_is_branch(manuscript, first[0]) and _is_branch(manuscript, passage)):
                yield Hit.at(passage, place, related=((Spot.of(*first), "this is the first of the two"),))


def _is_branch(manuscript: Manuscript, passage: Passage) -> bool:
    above = manuscript.read.headings_above(passage.block)
    return bool(_BRANCH.match(passage.text) or (above and _BRANCH.match(above[-1].text)))
