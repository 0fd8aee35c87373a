from collections.abc import Callable

import pytest

from healthlint.language.framing import Frame

Read = Callable[..., Frame]


@pytest.mark.parametrize(
    ("marked", "voice"),
    [
        ("Carrots [contain] vitamin A.", "plain"),
        ("Myth: carrots [cure] short sight.", "myth"),
        ("It is a myth that carrots [cure] short sight.", "myth"),
        ("Fact: carrots [contain] vitamin A.", "fact"),
        ("Some people say that carrots [cure] short sight.", "belief"),
        ("It was once thought that carrots [cured] short sight.", "superseded"),
        ("Until the 1950s, carrots were [prescribed].", "superseded"),
        ("Until the fever goes, [rest].", "plain"),
        ("One study found that carrots [lowered] cholesterol.", "study"),
        ("“I [ate] carrots for a year,” said one reader.", "quoted"),
        ("The so-called “carrot [cure]” is popular.", "plain"),
        ("Contrary to popular belief, carrots do not [cure] it.", "plain"),
    ],
)
def test_voice(read: Read, marked: str, voice: str) -> None:
    assert voice == read(marked).stance.voice


@pytest.mark.parametrize(
    ("heading", "voice"),
    [
        ("Myth 2", "myth"),
        ("Myth: carrots and eyes", "myth"),
        ("Fact", "fact"),
        ("Myths about food", "myth"),
        ("Mythology", "plain"),
        ("Eyes", "plain"),
    ],
)
def test_voice_of_a_heading(read: Read, heading: str, voice: str) -> None:
    assert voice == read("Carrots [cure] short sight.", f"## {heading}\n\n").stance.voice
