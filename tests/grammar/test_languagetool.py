"""The real LanguageTool: places, several texts a request, long texts, a server that dies, time limits."""

import os
import signal
import socket
from pathlib import Path

import psutil
import pytest

from healthlint.grammar import PLACEHOLDER, EngineFailure, LanguageTool, Text
from healthlint.grammar.client import Client
from healthlint.grammar.languagetool import LONGEST_REQUEST
from healthlint.grammar.server import Server, stop_server

FAULT = Text("The nurse will advice you.")


@pytest.fixture(scope="module")
def engine(installation: Path, server_folder: Path) -> LanguageTool:
    return LanguageTool(installation, folder=server_folder)


def kill(server: Server | None) -> None:
    assert server is not None
    os.kill(server.process_id, signal.SIGKILL)
    psutil.Process(server.process_id).wait(10)


def slow_address() -> tuple[socket.socket, str]:
    """A server that takes calls and never answers."""
    listener = socket.create_server(("127.0.0.1", 0))
    return listener, f"http://127.0.0.1:{listener.getsockname()[1]}/"


@pytest.mark.parametrize("before", ["", "😀😀 ", "👩‍👩‍👧 Good. ", "e\u0301\u0301 "])
def test_places_count_code_points(engine: LanguageTool, before: str) -> None:
    text = f"{before}The nurse will advice you."
    (remarks,) = engine.check([Text(text)])
    assert ["advice"] == [text[remark.start : remark.end] for remark in remarks if "advise" in remark.replacements]


def test_a_place_with_an_emoji_in_it_ends_after_it(engine: LanguageTool) -> None:
    text = "She likes 😀 😀 tea tea."
    (remarks,) = engine.check([Text(text)])
    assert "tea tea" in [text[remark.start : remark.end] for remark in remarks]


def test_texts_that_share_a_request_keep_their_own_remarks(engine: LanguageTool) -> None:
    texts = [
        Text("All is well"),
        FAULT,
        Text("😀"),
        Text("rest", "list-item"),
        FAULT,
        Text("colour", locale="en-GB"),
        FAULT,
    ]
    together = engine.check(texts)
    assert [engine.check([text])[0] for text in texts] == together
    assert [1, 4, 6] == [number for number, remarks in enumerate(together) if "advise" in str(remarks)]


def test_many_texts_take_several_requests(engine: LanguageTool) -> None:
    filler = Text("All is well. " * (LONGEST_REQUEST // 25))
    found = engine.check([filler, FAULT, filler, FAULT, filler])
    assert [0, 1, 0, 1, 0] == [sum("advise" in remark.replacements for remark in remarks) for remarks in found]


def test_what_touches_a_placeholder_is_left_alone(engine: LanguageTool) -> None:
    (remarks,) = engine.check([Text(f"Type recieve{PLACEHOLDER} now.")])
    assert [] == remarks


def test_a_rule_that_is_off_is_silent(installation: Path, engine: LanguageTool) -> None:
    (remarks,) = engine.check([FAULT])
    assert engine.server is not None
    (rest,) = LanguageTool(engine.server.url, off={remarks[0].code}).check([FAULT])
    assert remarks[0].code not in {remark.code for remark in rest}


OPEN_ENDS = [
    *["See (the nurse", "He went) home.", "She said “go", "Stay” he said.", "bring a towel,", "rest", "coughing"],
    *[
        "You rest.",
        "You sleep.",
        "You eat.",
        "We organize it.",
        "We organise it.",
        "The archeology.",
        "The archaeology.",
    ],
]
"""What rules look across: brackets, quotation marks, a comma, beginnings alike, spellings that disagree."""


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize("locale", ["en-US", "en-GB"])
def test_an_answer_does_not_hang_on_the_texts_beside_it(engine: LanguageTool, locale: str, order: int) -> None:
    texts = [Text(text, locale=locale) for text in OPEN_ENDS][::order]
    assert [engine.check([text])[0] for text in texts] == engine.check(texts)


def test_a_text_too_long_for_a_request_is_cut_and_its_places_hold(engine: LanguageTool) -> None:
    text = "😀 All is well. " * (LONGEST_REQUEST // 12) + FAULT.text + " " + "All is well. " * (LONGEST_REQUEST // 8)
    (remarks,) = engine.check([Text(text)])
    assert ["advice"] == [text[remark.start : remark.end] for remark in remarks if "advise" in remark.replacements]


def test_a_text_without_an_end_of_a_sentence_is_cut_between_words(engine: LanguageTool) -> None:
    before, after, long_word = Text("well, " * LONGEST_REQUEST), Text("a" * (LONGEST_REQUEST + 9)), FAULT
    assert 3 == len(engine.check([before, after, long_word]))


def test_a_server_killed_in_mid_run_loses_nothing(engine: LanguageTool, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [Text(f"{FAULT.text} {'All is well. ' * 300}") for _ in range(6)]
    before = engine.check(texts)
    asked = []
    check = Client.check

    def dying_check(client: Client, text: str) -> object:
        asked.append(text)
        if len(asked) == 3:
            kill(engine.server)
        return check(client, text)

    monkeypatch.setattr(Client, "check", dying_check)
    assert before == engine.check(texts)
    assert len(asked) > 3


def test_a_server_that_dies_twice_in_a_run_is_a_failure_that_keeps_what_was_done(
    engine: LanguageTool, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [Text(f"{FAULT.text} {'All is well. ' * 500}") for _ in range(3)]
    check = Client.check
    asked = []

    def dying_check(client: Client, text: str) -> object:
        asked.append(text)
        if len(asked) > 1:
            kill(engine.server)
        return check(client, text)

    engine.check(texts)
    monkeypatch.setattr(Client, "check", dying_check)
    with pytest.raises(EngineFailure, match="gave no answer") as caught:
        engine.check(texts)
    assert 1 == len(caught.value.done)


def test_a_foreign_server_that_dies_is_a_failure_that_keeps_what_was_done(engine: LanguageTool) -> None:
    engine.check([FAULT])
    assert engine.server is not None
    foreign = LanguageTool(engine.server.url)
    (before,) = foreign.check([FAULT])
    assert before
    kill(engine.server)
    with pytest.raises(EngineFailure, match="gave no answer") as caught:
        foreign.check([FAULT])
    assert ("languagetool", []) == (caught.value.engine, caught.value.done)


def test_a_server_that_never_answers_is_a_failure_in_time() -> None:
    listener, url = slow_address()
    with listener, pytest.raises(EngineFailure, match="gave no answer"):
        LanguageTool(url, timeout=0.5).check([FAULT])


def test_a_server_that_is_not_there_is_a_failure() -> None:
    listener, url = slow_address()
    listener.close()
    with pytest.raises(EngineFailure, match="gave no answer"):
        LanguageTool(url).check([FAULT])


def test_a_broken_installation_is_a_failure_with_its_cure(tmp_path: Path) -> None:
    jar = tmp_path / "languagetool-server.jar"
    jar.write_bytes(b"not a jar")
    with pytest.raises(EngineFailure, match="stopped at once") as caught:
        LanguageTool(jar, folder=tmp_path / "server").check([FAULT])
    assert "healthlint setup" in caught.value.cure
    assert not stop_server(tmp_path / "server")
