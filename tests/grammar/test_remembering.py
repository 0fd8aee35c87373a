"""Answers that are kept: asked for once, by all that they depend on, and nothing lost when an engine fails."""

from collections.abc import Iterable, Mapping, Sequence

import pytest

from healthlint.grammar import EngineFailure, Harper, Remark, Text
from healthlint.grammar.remembering import Memory, Remembering

FAULT = Text("We recieve it.")


class Shelf:
    """A store in memory."""

    def __init__(self) -> None:
        self.values: dict[str, bytes] = {}

    def get(self, keys: Iterable[str]) -> Mapping[str, bytes]:
        return {key: self.values[key] for key in keys if key in self.values}

    def put(self, values: Mapping[str, bytes]) -> None:
        self.values.update(values)


class Counting:
    """An engine that remarks on every first word, counts what it is asked, and breaks down at a text."""

    name = "harper"

    def __init__(self, version: str = "1", broken: str = "") -> None:
        self.version = version
        self.asked: list[str] = []
        self._broken = broken

    def check(self, texts: Sequence[Text]) -> list[list[Remark]]:
        done: list[list[Remark]] = []
        for text in texts:
            if text.text == self._broken:
                raise EngineFailure(self.name, "It broke.", "Mend it.", done)
            self.asked.append(text.text)
            end = text.text.index(" ")
            done.append([Remark(0, end, self.name, "FIRST", "style", "First.", (text.text[:end].upper(),))])
        return done


def test_a_text_is_asked_once_and_the_answer_is_the_same() -> None:
    shelf, engine = Shelf(), Counting()
    texts = [Text("One is."), Text("Two are."), Text("One is.", "heading")]
    first = Remembering(engine, shelf, ()).check(texts)
    assert ["One is.", "Two are."] == engine.asked
    assert first == Counting().check(texts)
    later = Counting()
    assert first == Remembering(later, shelf, ()).check(texts)
    assert [] == later.asked


@pytest.mark.parametrize(
    ("version", "off", "text"),
    [("2", (), Text("One is.")), ("1", ("A",), Text("One is.")), ("1", (), Text("One is.", locale="en-GB"))],
    ids=["version", "settings", "locale"],
)
def test_what_an_answer_depends_on_is_in_its_key(version: str, off: tuple[str, ...], text: Text) -> None:
    shelf, later = Shelf(), Counting(version)
    Remembering(Counting(), shelf, ()).check([Text("One is.")])
    Remembering(later, shelf, off).check([text])
    assert ["One is."] == later.asked


def test_an_answer_in_another_shape_is_asked_for_anew() -> None:
    shelf, later = Shelf(), Counting()
    first = Remembering(Counting(), shelf, ()).check([Text("One is.")])
    shelf.values = dict.fromkeys(shelf.values, b"\x81\xa1x\x01")
    assert first == Remembering(later, shelf, ()).check([Text("One is.")])
    assert ["One is."] == later.asked


def test_a_failure_keeps_what_was_known_before_it_and_stores_what_was_done() -> None:
    shelf = Shelf()
    texts = [Text("One is."), Text("Two are."), Text("Bad is."), Text("Four are.")]
    Remembering(Counting(), shelf, ()).check(texts[1:2])
    with pytest.raises(EngineFailure, match="It broke") as caught:
        Remembering(Counting(broken="Bad is."), shelf, ()).check(texts)
    assert Counting().check(texts[:2]) == caught.value.done
    later = Counting()
    Remembering(later, shelf, ()).check(texts)
    assert ["Bad is.", "Four are."] == later.asked


def test_a_real_engine_answers_alike_from_memory() -> None:
    shelf, texts = Shelf(), [FAULT, Text("All is well."), Text("We recieve colour.", locale="en-GB")]
    first = Remembering(Harper(), shelf, ()).check(texts)
    assert Harper().check(texts) == first == Remembering(Counting(Harper().version), shelf, ()).check(texts)


def test_memory_holds_no_more_than_it_may() -> None:
    memory = Memory(most=2)
    memory.put({"a": b"1", "b": b"2"})
    assert {"a": b"1", "b": b"2"} == memory.get(["a", "b", "c"])
    memory.put({"c": b"3"})
    assert {"c": b"3"} == memory.get(["a", "b", "c"])


def test_a_text_that_stands_twice_is_asked_about_once() -> None:
    engine = Counting()
    remembering = Remembering(engine, Memory(), ())
    first, second = remembering.check([FAULT, FAULT])
    assert first == second == remembering.check([FAULT])[0]
    assert [FAULT.text] == engine.asked
