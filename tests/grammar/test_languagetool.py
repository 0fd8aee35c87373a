"""The real LanguageTool: places, several texts a request, a server that dies, time limits, who can reach it."""

import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from healthlint.grammar import PLACEHOLDER, EngineFailure, LanguageTool, Text
from healthlint.grammar.languagetool import LONGEST_REQUEST
from healthlint.grammar.server import Server

FAULT = Text("The nurse will advice you.")


@pytest.fixture(scope="module")
def engine(installation: Path) -> Iterator[LanguageTool]:
    with LanguageTool(installation) as engine:
        yield engine


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


def test_only_this_machine_can_reach_the_server(engine: LanguageTool) -> None:
    engine.check([FAULT])
    assert engine.server is not None
    listening = [
        connection.laddr.ip
        for connection in psutil.Process(engine.server.process_id).net_connections()
        if connection.status == psutil.CONN_LISTEN
    ]
    assert listening
    assert {"127.0.0.1", "::1", "::ffff:127.0.0.1"} >= set(listening)


def test_a_server_that_dies_is_started_again_and_nothing_is_lost(installation: Path) -> None:
    with LanguageTool(installation) as engine:
        before = engine.check([FAULT])
        kill(engine.server)
        assert before == engine.check([FAULT])


def test_a_foreign_server_that_dies_is_a_failure_that_keeps_what_was_done(installation: Path) -> None:
    server = Server(installation)
    foreign = LanguageTool(server.url)
    (before,) = foreign.check([FAULT])
    assert before
    kill(server)
    with pytest.raises(EngineFailure, match="gave no answer") as caught:
        foreign.check([FAULT])
    server.close()
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
        LanguageTool(jar).check([FAULT])
    assert "healthlint setup" in caught.value.cure


def test_closing_stops_the_server(installation: Path) -> None:
    engine = LanguageTool(installation)
    engine.check([FAULT])
    assert engine.server is not None
    process = psutil.Process(engine.server.process_id)
    engine.close()
    assert not process.is_running()
