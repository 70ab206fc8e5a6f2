"""`/mcp`: the desk's tools for MCP clients. The library behind it is loaded when somebody first knocks, and need not be there."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from typing import Protocol

from django.utils.module_loading import import_string

from warmdesk.lib.asgi_types import Receive, Scope, Send

ADAPTER = "warmdesk.api.mcp_adapter.McpDoor"
PATHS = frozenset({"/mcp", "/mcp/"})
HEADERS = [(b"content-type", b"application/json"), (b"cache-control", b"no-store")]


class Served(Protocol):
    """What answers while it runs."""

    def run(self) -> AbstractAsyncContextManager[None]:
        """Hold what it needs until the block ends; once only."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""


class Missing:
    """Says that the library is not installed."""

    @asynccontextmanager
    async def run(self) -> AsyncIterator[None]:
        """Hold nothing."""
        yield

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Say what to install."""
        await refuse(send, 404, "no_mcp", "This desk offers no MCP: pip install 'warmdesk[mcp]' and restart it.")


class Door:
    """Opens at the first knock and stays open until the desk ends: one task, as the protocol's library asks."""

    def __init__(self) -> None:
        """Stay shut."""
        self._keeper: asyncio.Task[None] | None = None

    def open(self) -> None:
        """Wait for the first knock; called where the desk's life begins."""
        self._is_knocked, self._is_open = asyncio.Event(), asyncio.Event()
        self._served: Served = Missing()
        self._keeper = asyncio.create_task(self._keep())

    async def shut(self) -> None:
        """Let go of everything; called where the desk's life ends."""
        if self._keeper is not None:
            self._keeper.cancel()
            with suppress(asyncio.CancelledError):
                await self._keeper

    async def answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request to /mcp."""
        if self._keeper is None or self._keeper.done():
            await refuse(send, 503, "not_ready", "The desk is about to begin, or to end.")
            return
        self._is_knocked.set()
        await self._is_open.wait()
        await self._served(scope, receive, send)

    async def _keep(self) -> None:
        await self._is_knocked.wait()
        self._served = await asyncio.to_thread(_made)
        async with self._served.run():
            self._is_open.set()
            await asyncio.Event().wait()


def _made() -> Served:
    try:
        served: Served = import_string(ADAPTER)()
    except ImportError:
        return Missing()
    return served


async def refuse(send: Send, status: int, code: str, sentence: str, *, headers: tuple[tuple[bytes, bytes], ...] = ()) -> None:
    """Answer in the API's own form of errors."""
    body = json.dumps({"error": {"code": code, "message": sentence, "retryable": status in {429, 503}}}).encode()
    await send({"type": "http.response.start", "status": status, "headers": [*HEADERS, *headers]})
    await send({"type": "http.response.body", "body": body})
