"""Somebody else's server with the business's own tools, on this machine: answers by a script and keeps what it was asked.

with tool_server(lambda asked: Reply({"until": "2027-03-01"})) as server:
    tool(url=f"{server.url}/warranty/{{serial}}")
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass(frozen=True)
class Asked:
    """One request as it came."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes

    @property
    def path(self) -> str:
        return urlsplit(self.target).path

    @property
    def query(self) -> dict[str, list[str]]:
        return parse_qs(urlsplit(self.target).query)

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Reply:
    """What the server says: JSON of `held`, or `raw` as it is; `pause_s` before, `drips` a byte every 50 ms."""

    held: Any = None
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    raw: bytes | None = None
    pause_s: float = 0.0
    drips: bool = False


Script = Callable[[Asked], Reply]


@dataclass
class Server:
    """A running server."""

    port: int
    script: Script
    asked: list[Asked] = field(default_factory=list)

    @property
    def place(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def url(self) -> str:
        return f"http://{self.place}"


@contextmanager
def tool_server(script: Script) -> Iterator[Server]:
    """Serve on this machine until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            asked = Asked(self.command, self.path, {name.lower(): value for name, value in self.headers.items()}, body)
            found.asked.append(asked)
            reply = found.script(asked)
            time.sleep(reply.pause_s)
            said = reply.raw if reply.raw is not None else json.dumps(reply.held).encode()
            try:
                self.send_response(reply.status)
                for name, value in {
                    "Content-Type": "application/json", "Content-Length": str(len(said)), **reply.headers,
                }.items():  # fmt: skip
                    self.send_header(name, value)
                self.end_headers()
                for place in range(0, len(said), 1 if reply.drips else len(said) or 1):
                    self.wfile.write(said[place : place + (1 if reply.drips else len(said))])
                    if reply.drips:
                        self.wfile.flush()
                        time.sleep(0.05)
            except OSError:
                return

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _answer  # noqa: N815

        def log_message(self, *_: object) -> None: ...

    serving = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found = Server(serving.server_address[1], script)
    threading.Thread(target=serving.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield found
    finally:
        serving.shutdown()
        serving.server_close()
