"""Calls end in time and size, and never lead into the desk's own network, however the address is dressed up."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from warmdesk.lib.http import AnswerTooLarge, CallFailed, CallRefused, call, is_public

Handle = Callable[[BaseHTTPRequestHandler], None]


@contextmanager
def a_server(handle: Handle) -> Iterator[int]:
    """Serve on this machine; yield the port."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            handle(self)

        def do_POST(self) -> None:
            handle(self)

        def log_message(self, *_: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()


def answers(body: bytes = b"ok", status: int = 200, **headers: str) -> Handle:
    def handle(asked: BaseHTTPRequestHandler) -> None:
        asked.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            asked.send_header(name, value)
        asked.end_headers()
        asked.wfile.write(body)

    return handle


@pytest.fixture
def allowed(settings: object) -> Callable[[int], str]:
    """Return a function that allows this machine's port and gives its address."""

    def allow(port: int) -> str:
        settings.PRIVATE_PLACES = [f"127.0.0.1:{port}"]  # type: ignore[attr-defined]
        return f"http://127.0.0.1:{port}"

    return allow


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://0.0.0.0/", "http://2130706433/", "http://0x7f.1/",
        "http://127.1/", "http://[::ffff:127.0.0.1]/", "http://10.0.0.1/", "http://192.168.1.1/", "http://169.254.169.254/latest",
        "http://[fe80::1]/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://100.64.0.1/", "http://224.0.0.1/",
        "file:///etc/passwd", "gopher://127.0.0.1/", "http://user:word@example.com/", "http://example.com\r\nX: 1/",
        "http:///", "", "http://127.0.0.1:99999/",
    ],
)  # fmt: skip
def test_no_dress_leads_into_the_desks_own_network(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    real = socket.create_connection
    monkeypatch.setattr(socket, "getaddrinfo", _numbers_only)
    monkeypatch.setattr(socket, "create_connection", lambda *_, **__: pytest.fail(f"connected for {url} ({real})"))
    with pytest.raises((CallRefused, CallFailed)):
        call("GET", url)


def _numbers_only(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
    """Resolve as the system does, without asking anybody: numbers in any notation, and this machine's own name."""
    if host == "localhost":
        host = "127.0.0.1"
    if ":" in host:
        return [(socket.AF_INET6, socket.SOCK_STREAM, 6, "", (host, port, 0, 0))]
    try:
        packed = socket.inet_aton(host)
    except OSError as error:
        raise socket.gaierror(host) from error
    return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (socket.inet_ntoa(packed), port))]


def test_a_name_with_one_private_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    both = [(2, 1, 6, "", ("93.184.216.34", 80)), (2, 1, 6, "", ("10.0.0.7", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: both)
    with pytest.raises(CallRefused):
        call("GET", "http://shop.example/")


@pytest.mark.parametrize(
    ("address", "is_it"), [("93.184.216.34", True), ("2606:2800:220:1::1", True), ("::ffff:10.0.0.1", False)]
)
def test_public_addresses_are_told_from_others(address: str, is_it: bool) -> None:
    assert is_public(address) is is_it


def test_an_answer_comes_back_with_its_status_and_headers(allowed: Callable[[int], str]) -> None:
    with a_server(answers(b"busy", 429, **{"Retry-After": "3"})) as port:
        answer = call("POST", allowed(port), body=b"{}")
    assert (answer.status, answer.headers["retry-after"], answer.body) == (429, "3", b"busy")


def test_a_redirect_is_handed_back_and_not_followed(allowed: Callable[[int], str]) -> None:
    with a_server(answers(status=302, Location="http://169.254.169.254/")) as port:
        assert call("GET", allowed(port)).status == 302


def test_only_the_very_port_is_allowed(allowed: Callable[[int], str]) -> None:
    with a_server(answers()) as port:
        allowed(port + 1)
        with pytest.raises(CallRefused):
            call("GET", f"http://127.0.0.1:{port}")


def test_an_answer_that_does_not_end_is_given_up_in_time(allowed: Callable[[int], str]) -> None:
    def drip(asked: BaseHTTPRequestHandler) -> None:
        asked.send_response(200)
        asked.end_headers()
        for _ in range(100):
            asked.wfile.write(b".")
            asked.wfile.flush()
            time.sleep(0.05)

    with a_server(drip) as port:
        began = time.monotonic()
        with pytest.raises(CallFailed):
            call("GET", allowed(port), timeout_s=0.4)
    assert time.monotonic() - began < 2


def test_an_answer_that_is_too_long_or_cut_off_is_none(allowed: Callable[[int], str]) -> None:
    with a_server(answers(b"x" * 5000)) as port, pytest.raises(AnswerTooLarge):
        call("GET", allowed(port), largest=4000)
    with a_server(answers(b"half", **{"Content-Length": "400"})) as port, pytest.raises(CallFailed):
        call("GET", allowed(port))


def test_nobody_there_is_a_failure_that_may_pass(allowed: Callable[[int], str]) -> None:
    with pytest.raises(CallFailed) as failed:
        call("GET", allowed(1), timeout_s=1)
    assert failed.value.retryable


def test_headers_that_drip_end_in_time_too(allowed: Callable[[int], str]) -> None:
    def drips(asked: BaseHTTPRequestHandler) -> None:
        asked.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for _ in range(100):
            try:
                asked.wfile.write(b"X-More: 1\r\n")
                asked.wfile.flush()
            except OSError:
                return
            time.sleep(0.05)

    with a_server(drips) as port:
        began = time.monotonic()
        with pytest.raises(CallFailed):
            call("GET", allowed(port), timeout_s=0.3)
        assert time.monotonic() - began < 2
