"""A language model's server on this machine: speaks the providers' real protocols, and says or breaks whatever a script wants.

    with model_server(lambda asked: Reply("Standard shipping costs $6.95. [p1]")) as server:
        with using(server, "anthropic"):
            ...

A script is a function from what was `Asked` to a `Reply`; `server.asked` keeps every request for assertions.
"""

from __future__ import annotations

import json
import os
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal

import pytest

Fault = Literal[
    "", "slow", "drip", "cut_off", "no_ending", "truncated", "not_json", "wrong_json", "refusal", "error_in_stream", "huge",
    "401", "429", "500", "529", "hang_up",
]  # fmt: skip
Provider = Literal["openai", "anthropic", "ollama"]
PATH = {"/v1/chat/completions": "openai", "/v1/messages": "anthropic"}
_PASSAGE = re.compile(r'<passage id="(\w+)" title="([^"]*)" language="([^"]*)">\n(.*?)\n</passage>', re.DOTALL)
_BROKEN = b'event: content_block_delta\ndata: {"choices": [\n\n'
_WRONG = b'event: content_block_delta\ndata: {"choices": 7, "type": "content_block_delta"}\n\n'
KEY = "sk-test-0123456789-secret"


@dataclass(frozen=True)
class Asked:
    """What the desk sent."""

    protocol: str
    headers: dict[str, str]
    body: dict[str, Any]
    raw: str

    @property
    def system(self) -> str:
        """The system text, passages included."""
        if self.protocol == "anthropic":
            return str(self.body.get("system", ""))
        return "\n".join(said["content"] for said in self.body["messages"] if said["role"] == "system")

    @property
    def passages(self) -> dict[str, str]:
        """The passages' texts by the ids that a reply may cite."""
        return {id: text for id, _, _, text in _PASSAGE.findall(self.system)}

    @property
    def message(self) -> str:
        """The customer's last words, as they left the desk."""
        return str(self.body["messages"][-1]["content"])


@dataclass(frozen=True)
class Reply:
    """What the server says, and how it breaks: the text goes out in pieces of `piece` characters, `pause_s` between them."""

    text: str = ""
    tools: tuple[tuple[str, str], ...] = ()
    """(name, arguments as JSON or not)."""
    fault: Fault = ""
    usage: tuple[int, int] = (120, 30)
    piece: int = 7
    pause_s: float = 0.0


Script = Callable[[Asked], Reply]


@dataclass
class Server:
    """A running server; `script` may be changed at any time."""

    port: int
    script: Script
    asked: list[Asked] = field(default_factory=list)
    closing: threading.Event = field(default_factory=threading.Event)

    def url_for(self, provider: Provider) -> str:
        """Return the base address, as WARMDESK_LANGUAGE_MODEL_URL holds it."""
        return f"http://127.0.0.1:{self.port}" + ("" if provider == "anthropic" else "/v1")

    def settings(self, provider: Provider = "openai", **more: str) -> dict[str, str]:
        """Return the environment that makes a desk ask this server; `more` without the prefix WARMDESK_LANGUAGE_MODEL_."""
        named = {f"WARMDESK_LANGUAGE_MODEL_{name}": value for name, value in more.items()}
        return {
            "WARMDESK_LANGUAGE_MODEL": f"{provider}:stub",
            "WARMDESK_LANGUAGE_MODEL_URL": self.url_for(provider),
            "WARMDESK_LANGUAGE_MODEL_KEY": KEY,
            "WARMDESK_LANGUAGE_MODEL_PRICES": "stub=25/200",
            **named,
        }


@contextmanager
def model_server(script: Script) -> Iterator[Server]:
    """Serve until the block ends."""
    server = Server(0, script)
    http = _QuietServer(server)
    server.port = http.server_address[1]
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.closing.set()
        http.shutdown()
        http.server_close()
        thread.join(5)


@contextmanager
def using(server: Server, provider: Provider = "openai", **more: str) -> Iterator[Server]:
    """Let the desk of this process ask the server inside the block."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("WARMDESK_LANGUAGE_MODEL")]:
            patch.delenv(name)
        for name, value in server.settings(provider, **more).items():
            patch.setenv(name, value)
        yield server


class _QuietServer(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, scripted: Server) -> None:
        self.scripted = scripted
        super().__init__(("127.0.0.1", 0), _Handler)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a desk that hung up."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _QuietServer

    def do_POST(self) -> None:
        raw = self.rfile.read(int(self.headers.get("content-length", 0))).decode()
        asked = Asked(PATH.get(self.path, self.path), {k.lower(): v for k, v in self.headers.items()}, json.loads(raw), raw)
        self.server.scripted.asked.append(asked)
        if asked.protocol not in PATH.values():
            self._whole(404, {"error": {"message": "no such path"}})
            return
        try:
            self._say(asked, self.server.scripted.script(asked))
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    @property
    def _closing(self) -> threading.Event:
        return self.server.scripted.closing

    def _say(self, asked: Asked, reply: Reply) -> None:
        if reply.fault == "hang_up":
            self.close_connection = True
        elif reply.fault.isdecimal():
            said = {"type": "error", "error": {"type": "error", "message": f"no, and your key was {KEY[:8]}"}}
            self._whole(int(reply.fault), said)
        elif reply.fault == "wrong_json":
            self._stream(iter([_WRONG for _ in range(2)]), reply)
        else:
            lines = _openai(reply) if asked.protocol == "openai" else _anthropic(reply)
            self._stream(lines, reply)

    def _whole(self, status: int, said: dict[str, Any]) -> None:
        body = json.dumps(said).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _stream(self, lines: Iterator[bytes], reply: Reply) -> None:
        """Send events in chunks; without the last, empty chunk the connection was cut."""
        self.send_response(200)
        self.send_header("content-type", "text/event-stream")
        self.send_header("transfer-encoding", "chunked")
        self.end_headers()
        for number, line in enumerate(lines):
            if reply.fault == "cut_off" and number == 3:
                self.close_connection = True
                return
            if reply.fault == "slow" and number == 2 and self._closing.wait(30):
                return
            while reply.fault == "drip" and number == 2 and not self._closing.wait(0.05):
                self._chunk(b": still here\n\n")
            if reply.pause_s:
                self._closing.wait(reply.pause_s)
            self._chunk(_BROKEN if reply.fault == "not_json" and number == 2 else line)
        self._chunk(b"")

    def _chunk(self, data: bytes) -> None:
        self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
        self.wfile.flush()

    def log_message(self, format: str, *args: Any) -> None:
        """Stay quiet."""


def _parts(reply: Reply) -> list[str]:
    text = "x" * 3_000_000 if reply.fault == "huge" else reply.text
    step = 100_000 if reply.fault == "huge" else reply.piece
    return [text[start : start + step] for start in range(0, len(text), step)]


def _event(said: dict[str, Any], name: str = "") -> bytes:
    return (f"event: {name}\n" if name else "").encode() + f"data: {json.dumps(said)}\n\n".encode()


def _openai(reply: Reply) -> Iterator[bytes]:
    """Speak as `POST /v1/chat/completions` with `stream` does."""
    head = {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": "stub"}

    def chunk(delta: dict[str, Any], ended: str | None = None) -> bytes:
        return _event({**head, "choices": [{"index": 0, "delta": delta, "finish_reason": ended}]})

    yield chunk({"role": "assistant", "content": ""})
    if reply.fault == "refusal":
        yield chunk({"refusal": "I can't help with that."})
    for part in _parts(reply):
        yield chunk({"content": part})
    if reply.fault == "error_in_stream":
        yield _event({"error": {"message": "overloaded", "type": "server_error"}})
    for index, (name, arguments) in enumerate(reply.tools):
        call = {"index": index, "id": f"call_{index}", "type": "function"}
        yield chunk({"tool_calls": [{**call, "function": {"name": name, "arguments": ""}}]})
        yield chunk({"tool_calls": [{"index": index, "function": {"arguments": arguments}}]})
    if reply.fault != "no_ending":
        yield chunk({}, "length" if reply.fault == "truncated" else "tool_calls" if reply.tools else "stop")
        read, written = reply.usage
        usage = {"prompt_tokens": read, "completion_tokens": written, "total_tokens": read + written}
        yield _event({**head, "choices": [], "usage": usage})
        yield b"data: [DONE]\n\n"


def _anthropic(reply: Reply) -> Iterator[bytes]:
    """Speak as `POST /v1/messages` with `stream` does."""
    read, written = reply.usage
    message: dict[str, object] = {
        "id": "msg_1", "type": "message", "role": "assistant", "model": "stub", "content": [], "stop_reason": None,
        "stop_sequence": None, "usage": {"input_tokens": read, "output_tokens": 1},
    }  # fmt: skip
    yield _event({"type": "message_start", "message": message}, "message_start")
    yield _event({"type": "ping"}, "ping")
    yield _block(0, {"type": "text", "text": ""})
    for part in _parts(reply):
        yield _delta(0, {"type": "text_delta", "text": part})
    if reply.fault == "error_in_stream":
        yield _event({"type": "error", "error": {"type": "overloaded_error", "message": "Overloaded"}}, "error")
    yield _event({"type": "content_block_stop", "index": 0}, "content_block_stop")
    for index, (name, arguments) in enumerate(reply.tools, start=1):
        yield _block(index, {"type": "tool_use", "id": f"toolu_{index}", "name": name, "input": {}})
        yield _delta(index, {"type": "input_json_delta", "partial_json": arguments})
        yield _event({"type": "content_block_stop", "index": index}, "content_block_stop")
    if reply.fault != "no_ending":
        reasons = {"truncated": "max_tokens", "refusal": "refusal"}
        stopped = reasons.get(reply.fault, "tool_use" if reply.tools else "end_turn")
        delta = {
            "type": "message_delta",
            "delta": {"stop_reason": stopped, "stop_sequence": None},
            "usage": {"output_tokens": written},
        }
        yield _event(delta, "message_delta")
        yield _event({"type": "message_stop"}, "message_stop")


def _block(index: int, block: dict[str, Any]) -> bytes:
    return _event({"type": "content_block_start", "index": index, "content_block": block}, "content_block_start")


def _delta(index: int, delta: dict[str, Any]) -> bytes:
    return _event({"type": "content_block_delta", "index": index, "delta": delta}, "content_block_delta")
