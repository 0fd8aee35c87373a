"""The forms that a word takes, so that a list names each word once."""

from collections.abc import Iterator

_VOWELS = "aeiou"


def forms_of(word: str, irregular: dict[str, str]) -> frozenset[str]:
    """A word and its plural, third person, past and -ing forms.

    `irregular` gives further forms by the word; forms that nobody writes do no harm.
    """
    return frozenset((*irregular.get(word, "").split(), word, *_regular(word)))


def _regular(word: str) -> Iterator[str]:
    last, before = word[-1], word[-2:-1]
    if last == "e":
        yield from (f"{word}s", f"{word}d", f"{word[:-1]}ing", f"{word}ing")
    elif last == "y" and before not in _VOWELS:
        yield from (f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing")
    elif last in "sxz" or word.endswith(("ch", "sh")):
        yield from (f"{word}es", f"{word}ed", f"{word}ing")
    else:
        yield from (f"{word}s", f"{word}ed", f"{word}ing")
        if before in _VOWELS and last not in "wy" and word[-3:-2] not in _VOWELS:
            yield from (f"{word}{last}ed", f"{word}{last}ing")
