"""What the grammar rules ask of a parsed passage: its prose, the number of its nouns, the forms of its verbs."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Span, Token

from healthlint.grammar import forms
from healthlint.grammar.forms import EITHER_NUMBER, ENDS_IN_S
from healthlint.language import Passage

LEAST_WORDS = 3


def prose(passages: Iterable[Passage]) -> Iterator[tuple[Passage, Span]]:
    """The sentences of paragraphs and list items, each with its passage; headings and cells keep other rules."""
    for passage in passages:
        if passage.kind in forms.PROSE:
            for sentence in passage.sentences:
                if len(sentence) >= LEAST_WORDS:
                    yield passage, sentence


def word_before(token: Token, skipped: frozenset[str] = frozenset()) -> Token | None:
    """The token before, in the same sentence, passing over words of `skipped` (in lower case)."""
    index = token.i - 1
    while index >= token.sent.start:
        if token.doc[index].lower_ not in skipped:
            return token.doc[index]
        index -= 1
    return None


def word_after(token: Token, skipped: frozenset[str] = frozenset()) -> Token | None:
    """The token after, in the same sentence, passing over words of `skipped` (in lower case)."""
    index = token.i + 1
    while index < token.sent.end:
        if token.doc[index].lower_ not in skipped:
            return token.doc[index]
        index += 1
    return None


def is_singular(noun: Token) -> bool:
    """Whether a common noun is certainly in the singular."""
    word = noun.lower_
    return noun.tag_ == "NN" and word.isalpha() and word not in EITHER_NUMBER and not _may_be_plural(word)


def is_plural(noun: Token) -> bool:
    """Whether a common noun is certainly in the plural."""
    word = noun.lower_
    if word in ("people", "children", "women", "men"):
        return True
    return (
        noun.tag_ == "NNS"
        and noun.text.islower()
        and noun.lemma_ != word
        and word.isalpha()
        and word.endswith("s")
        and word not in EITHER_NUMBER
        and word not in ENDS_IN_S
        and not word.endswith(("ss", "us", "is", "ics"))
    )


def _may_be_plural(word: str) -> bool:
    """Whether a word tagged as singular has an ending that plurals have."""
    return word.endswith(("s", "ae", "ia", "people", "men")) and not word.endswith(("ss", "us", "is"))


def has_determiner(noun: Token) -> bool:
    """Whether a noun has an article, a possessive, a number or another word that determines it."""
    return any(
        child.dep_ in ("det", "nmod:poss", "nummod", "det:predet") or child.tag_ in ("DT", "PRP$", "CD", "WP$", "WDT")
        for child in noun.lefts
    )


def children(token: Token, *relations: str) -> list[Token]:
    """The dependents of a token that stand in one of the relations."""
    return [child for child in token.children if child.dep_ in relations]
