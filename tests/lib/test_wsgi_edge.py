"""A request becomes WSGI's, is answered on a thread, and its answer is sent at once."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from asgiref.sync import async_to_sync

from warmdesk.lib.wsgi_edge import AT_ONCE_BYTES, WsgiEdge

Parts = list[dict[str, Any]]


def ask(application: Any, parts: Parts, *, length: int | None = 0, headers: Any = ()) -> tuple[Parts, int]:
    """Send one request in these parts; return what was sent back, and how many parts were asked for."""
    announced = [] if length is None else [(b"content-length", str(length).encode())]
    scope = {
        "type": "http", "method": "POST", "http_version": "1.1", "path": "/é", "query_string": b"a=1", "scheme": "http",
        "headers": [*announced, *headers], "client": ("192.0.2.7", 1), "server": ("desk.example", 80),
    }  # fmt: skip
    coming, sent = iter(parts), []

    async def receive() -> dict[str, Any]:
        nonlocal asked
        asked += 1
        return next(coming)

    async def send(message: Any) -> None:
        sent.append(dict(message))

    asked = 0
    async_to_sync(WsgiEdge(application, threads=2))(scope, receive, send)
    return sent, asked


def part(body: bytes, *, is_last: bool = True) -> dict[str, Any]:
    return {"type": "http.request", "body": body, "more_body": not is_last}


def echo(environ: dict[str, Any], start: Any) -> list[bytes]:
    start("201 Created", [("X-Thread", threading.current_thread().name), ("X-Path", environ["PATH_INFO"])])
    return [environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0)), environ["REMOTE_ADDR"].encode()]


def test_the_body_comes_whole_and_the_answer_leaves_at_once() -> None:
    sent, _ = ask(echo, [part(b"good ", is_last=False), part(b"morning")], length=12)
    assert [message["type"] for message in sent] == ["http.response.start", "http.response.body"]
    assert sent[0]["status"] == 201
    headers = dict(sent[0]["headers"])
    assert headers[b"x-thread"].startswith(b"requests")
    assert headers[b"x-path"].decode("latin1").encode("latin1").decode() == "/é"
    assert sent[1]["body"] == b"good morning192.0.2.7"


def test_of_a_sender_who_left_nothing_is_done() -> None:
    done: list[int] = []
    sent, _ = ask(lambda _e, _s: done.append(1), [part(b"good ", is_last=False), {"type": "http.disconnect"}], length=12)
    assert (sent, done) == ([], [])


@pytest.mark.parametrize(
    ("length", "headers"), [(AT_ONCE_BYTES + 1, ()), (None, [(b"transfer-encoding", b"chunked")])], ids=["long", "chunked"]
)
def test_what_is_long_or_does_not_say_how_long_it_is_is_left_unread_until_the_application_reads(
    length: int | None, headers: Any
) -> None:
    def refuse(_environ: dict[str, Any], start: Any) -> list[bytes]:
        start("413 Content Too Large", [])
        return [b"no"]

    sent, asked = ask(refuse, [part(b"x" * 100)], length=length, headers=headers)
    assert (sent[0]["status"], asked) == (413, 0)


def test_an_answer_in_parts_is_joined_and_closed() -> None:
    class Answer:
        is_closed = False

        def __iter__(self) -> Iterator[bytes]:
            yield from (b"one, ", b"two")

        def close(self) -> None:
            self.is_closed = True

    answer = Answer()

    def in_parts(_environ: dict[str, Any], start: Any) -> Answer:
        start("200 OK", [("Set-Cookie", "a=1"), ("Set-Cookie", "b=2")])(b"zero, ")
        return answer

    sent, _ = ask(in_parts, [])
    assert sent[1]["body"] == b"zero, one, two"
    assert [value for name, value in sent[0]["headers"] if name == b"set-cookie"] == [b"a=1", b"b=2"]
    assert answer.is_closed


def test_a_fault_reaches_the_server_which_says_500() -> None:
    def break_down(_environ: dict[str, Any], _start: Any) -> list[bytes]:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        ask(break_down, [])


def test_a_slow_sender_takes_no_thread() -> None:
    async def both() -> list[bytes]:
        edge, waiting, sent = WsgiEdge(echo, threads=1), asyncio.Event(), []
        scope = {"type": "http", "method": "POST", "http_version": "1.1", "path": "/", "query_string": b"", "client": ("::1", 1)}

        async def send(message: Any) -> None:
            sent.append(message.get("body"))

        async def slow() -> dict[str, Any]:
            await waiting.wait()
            return part(b"slow")

        async def quick() -> dict[str, Any]:
            return part(b"quick")

        first = asyncio.create_task(edge({**scope, "headers": [(b"content-length", b"4")]}, slow, send))
        await edge({**scope, "headers": [(b"content-length", b"5")]}, quick, send)
        waiting.set()
        await first
        return [body for body in sent if body]

    assert async_to_sync(both)() == [b"quick::1", b"slow::1"]
