"""Many nouns in a row

In “blood glucose self monitoring device strip” readers must find out which noun belongs to which before they know what
is meant. A preposition or two, or a verb, shows it at once.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from healthlint.reading import BlockKind
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "{count} nouns stand in a row here. Start from the last one and say what it is of, for or by."
SEVERITY = "note"
PROFILE = "strict"
NEEDS = ["tags"]
REFERENCES = ["https://www.plainlanguage.gov/guidelines/words/avoid-noun-strings/"]
BAD = [
    "Ask about the [[blood sugar test strip supply service]].",
    "Your nurse explains the [[pain clinic treatment program goals]] to you.",
    "We offer a [[heart disease risk factor assessment tool]] at home.",
]
GOOD = [
    "Ask who supplies the strips that test blood sugar.",
    "High blood pressure is common.",
    "Ask about the blood sugar test.",
    "The Department of Veterans Affairs National Cemetery Administration replies.",
    "Rest, water, sleep, food and air help.",
]
_MOST = 4


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.analysed.of_kind(BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
        chain: list[Token] = []
        for token in passage.doc:
            if token.pos_ == "NOUN" and token.is_alpha and not token.text.isupper():
                chain.append(token)
                continue
            if len(chain) > _MOST:
                yield Hit.at(passage, passage.doc[chain[0].i : token.i], count=str(len(chain)))
            chain = []
