"""Synchronous Django behind the asynchronous edge: a request is read, answered on a thread of a bounded pool, and sent at once.

How a request is told to WSGI comes from `a2wsgi`. Its own way of answering waits for the loop at every part of it: in a busy
process each wait is one for Python's lock, while the thread is kept from others (see decision 0001).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass, field
from functools import partial
from io import BytesIO
from typing import Any, BinaryIO

from a2wsgi.wsgi import Body, build_environ

from warmdesk.lib.asgi_types import Receive, Scope, Send

AT_ONCE_BYTES = 65_536
"""A body up to this length is read before a thread is taken, so that a slow sender holds up nobody; a longer one by the thread,
which may refuse it unread.
"""


@dataclass
class _Answer:
    """What the application said."""

    status: int = 500
    headers: list[tuple[bytes, bytes]] = field(default_factory=list)
    body: bytes = b""

    def start(self, status: str, headers: list[tuple[str, str]], _error: object = None) -> Callable[[bytes], None]:
        """Take status and headers, as WSGI has it."""
        self.status = int(status.split(" ", 1)[0])
        self.headers = [(name.lower().encode("latin1"), value.encode("latin1")) for name, value in headers]
        return self._write

    def _write(self, part: bytes) -> None:
        self.body += part


class WsgiEdge:
    """An ASGI application around a WSGI one."""

    def __init__(self, application: Callable[..., Any], threads: int) -> None:
        """Answer on so many threads."""
        self._application = application
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="requests")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; of one whose sender left before the end of it nothing is done."""
        loop = asyncio.get_running_loop()
        body = await _read(scope, receive, loop)
        if body is None:
            return
        environ = build_environ(scope, body)  # type: ignore[arg-type]
        answer = await loop.run_in_executor(self._threads, partial(copy_context().run, self._answer, environ))
        await send({"type": "http.response.start", "status": answer.status, "headers": answer.headers})
        await send({"type": "http.response.body", "body": answer.body})

    def _answer(self, environ: Any) -> _Answer:
        answer = _Answer()
        parts = self._application(environ, answer.start)
        try:
            answer.body += b"".join(parts)
        finally:
            getattr(parts, "close", lambda: None)()
        return answer


async def _read(scope: Scope, receive: Receive, loop: asyncio.AbstractEventLoop) -> BinaryIO | Body | None:
    """Return the request's body; None where its sender left."""
    headers = dict(scope["headers"])
    length = headers.get(b"content-length", b"0")
    if b"transfer-encoding" in headers or not length.isdigit() or int(length) > AT_ONCE_BYTES:
        return Body(loop, receive)  # type: ignore[arg-type]
    body, is_more = BytesIO(), int(length) > 0
    while is_more:
        part = await receive()
        if part["type"] == "http.disconnect":
            return None
        body.write(part.get("body", b""))
        is_more = part.get("more_body", False)
    body.seek(0)
    return body
