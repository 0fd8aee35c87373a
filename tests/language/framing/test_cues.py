from collections.abc import Callable

import pytest

from healthlint.language.framing import Sentence
from healthlint.language.framing.cues import CueTable, cue_table

Parse = Callable[[str], Sentence]
TABLE = CueTable(
    {
        "negative": {"kind": "no", "phrases": ["not", "do|does not [really] ~help"]},
        "old": {"phrases": ["until the #", "wait * day"]},
        "names": {"words": ["doctor"]},
    }
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It does not really help.", [("negative", "does not really help")]),
        ("It doesn't help.", [("negative", "does not help")]),
        ("It did not helped.", [("negative", "not")]),
        ("Until the 1990s it was used.", [("old", "until the 1990s")]),
        ("Until the 9th day it was used.", []),
        ("Wait one day.", [("old", "wait one day")]),
        ("The doctor came.", []),
    ],
)
def test_the_longest_phrase_wins(parse: Parse, text: str, found: list[tuple[str, str]]) -> None:
    sentence = parse(text)
    matches = [(match.group, " ".join(sentence.words[match.start : match.end])) for match in TABLE.matches(sentence)]
    assert found == matches


def test_a_match_carries_what_its_group_says(parse: Parse) -> None:
    assert [{"kind": "no"}] == [dict(match.fields) for match in TABLE.matches(parse("Not now."))]


@pytest.mark.parametrize("name", ["assertion", "scope", "stance", "acts"])
def test_the_shipped_files_load(parse: Parse, name: str) -> None:
    assert [] == list(cue_table(name).matches(parse("Zebras graze.")))
