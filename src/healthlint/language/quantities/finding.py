"""Finding the quantities of a text."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from healthlint.language.quantities.drafts import Draft
from healthlint.language.quantities.exclusions import find_exclusions
from healthlint.language.quantities.grammar import is_named, read_quantities, starting_words
from healthlint.language.quantities.pairing import link_pairs
from healthlint.language.quantities.quantity import Quantity, base_value
from healthlint.language.quantities.tokens import Token, tokenise
from healthlint.positions import TextSpan


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a block's clean text, in order, none overlapping another.

    Dates, times of day, telephone numbers, codes, reference marks and names with numbers ("type 2") are none, nor is
    "one" alone. Takes time in proportion to the length of the text.
    """
    tokens = _readable_tokens(text)
    found = [_place(tokens, draft) for draft in _drafts(tokens)]
    return link_pairs(text, found)


def _readable_tokens(text: str) -> list[Token]:
    tokens = tokenise(text)
    excluded = find_exclusions(text)
    start, end = next(excluded, (len(text), len(text)))
    for index, token in enumerate(tokens):
        while token.start >= end and start < len(text):
            start, end = next(excluded, (len(text), len(text)))
        if start <= token.start < end and (token.value is not None or token.is_word):
            tokens[index] = replace(token, value=None, lower="", is_word=False)
    return tokens


def _drafts(tokens: Sequence[Token]) -> Iterator[Draft]:
    at, previous, first_words = 0, None, starting_words()
    while at < len(tokens):
        token = tokens[at]
        starts = token.value is not None or token.lower in first_words
        drafts = read_quantities(tokens, at, previous) if starts and not is_named(tokens, at) else ()
        if drafts:
            yield from drafts
            previous, at = drafts[-1], drafts[-1].end
        else:
            at += 1


def _place(tokens: Sequence[Token], draft: Draft) -> Quantity:
    spacing = draft.kind == "frequency" and draft.unit is not None and draft.unit.dimension == "time"
    return Quantity(
        where=TextSpan(tokens[draft.start].start, tokens[draft.end - 1].end),
        kind=draft.kind,
        written=draft.written,
        value=base_value(draft.written, draft.unit, draft.per, spacing=spacing),
        unit=draft.unit,
        per=draft.per,
        approximate=draft.approximate,
        comparator=draft.comparator,
    )
