"""MCP servers behind our port, by the official SDK: a short talk for each question, every byte of it through `warmdesk.lib.http`.

So the address guard, the size cap and the one deadline hold for each request that the protocol makes. The optional stream of the
server's own messages is refused: nobody here listens to it. Source: modelcontextprotocol.io/specification, transports.
"""

from __future__ import annotations

import json
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from functools import partial
from typing import Any, TypeVar

import anyio
import anyio.to_thread
import httpx2
from mcp import Client
from mcp.client.streamable_http import streamable_http_client
from mcp.types import CallToolResult, TextContent, Tool

from warmdesk.lib.errors import WarmdeskError
from warmdesk.lib.http import Answer, CallFailed, CallRefused, call
from warmdesk.own_tools.answers import LARGEST_ANSWER
from warmdesk.own_tools.errors import ToolChanged, ToolFailed
from warmdesk.own_tools.remote import NAME, RemoteTool

T = TypeVar("T")
LARGEST_LIST = 1_000_000
"""Bytes of one message: a long list of tools is larger than any answer."""
MOST_PAGES = 20
GOODBYE_S = 1.0
KEY = "warmdesk/idempotency-key"
"""Where a call carries its key: a server that knows it can tell a repeated call."""
_SENT = frozenset({"accept", "content-type", "mcp-session-id", "mcp-protocol-version", "mcp-method", "mcp-name"})
"""Headers of the protocol's own. No value that a customer typed becomes one, whatever a schema asks for."""
_HEARD = frozenset({"content-type", "mcp-session-id"})


class McpServer:
    """One MCP server at an address of ours, asked with a bearer token if it has one."""

    def __init__(self, url: str, secret: str, timeout_s: float) -> None:
        """Take the address, its token, and how long one question may take, from greeting to goodbye."""
        self._url, self._secret, self._timeout_s = url, secret, timeout_s

    def tools(self) -> list[RemoteTool]:
        """Return what it offers, by its own order; what has no proper name is left out."""
        return self._talk(_listed)

    def use(self, name: str, arguments: Mapping[str, Any], *, mark: str, key: str) -> bytes:
        """Use a tool that is still the one that was adopted, and return its answer as JSON."""
        return self._talk(partial(_used, name, dict(arguments), mark, key))

    def _talk(self, about: Callable[[Client], Awaitable[T]]) -> T:
        wire = _Wire(self._url, self._secret, time.monotonic() + self._timeout_s)
        heard: list[T] = []
        try:
            anyio.run(_talked, wire, about, heard)
        except Exception as error:
            if not heard:
                raise _fault(error, wire) from error
        return heard[0]


class _Wire(httpx2.AsyncBaseTransport):
    """Carries the protocol's requests over our own HTTP client, to the one address, until the deadline or the first fault."""

    def __init__(self, url: str, secret: str, ends_at: float) -> None:
        self.url, self.ends_at = url, ends_at
        self.fault: WarmdeskError | None = None
        self.is_called = False
        self._bearer = {"Authorization": f"Bearer {secret}"} if secret else {}

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        if self.fault is not None or request.method not in {"POST", "DELETE"}:
            return httpx2.Response(405)
        try:
            answer = await anyio.to_thread.run_sync(self._carry, request, await request.aread())
        except WarmdeskError as fault:
            self.fault = fault
            return httpx2.Response(502)
        return httpx2.Response(
            answer.status, headers={name: value for name, value in answer.headers.items() if name in _HEARD}, content=answer.body
        )

    def _carry(self, request: httpx2.Request, body: bytes) -> Answer:
        if request.url != httpx2.URL(self.url):
            raise CallRefused("The MCP server sent the desk elsewhere, which is not followed.")
        is_goodbye = request.method == "DELETE"
        left_s = GOODBYE_S if is_goodbye else self.ends_at - time.monotonic()
        if left_s <= 0:
            raise CallFailed("The answer took too long.")
        headers = {name: value for name, value in request.headers.items() if name in _SENT} | self._bearer
        self.is_called = self.is_called or request.headers.get("mcp-method") == "tools/call" or _is_call(body)
        try:
            answer = call(request.method, self.url, headers=headers, body=body or None, timeout_s=left_s, largest=LARGEST_LIST)
        except CallRefused:
            self.is_called = False
            raise
        if answer.status in {401, 403}:
            raise CallRefused(f"The MCP server did not let the desk in (answer {answer.status}): is its secret right?")
        return answer


def _is_call(body: bytes) -> bool:
    return bool(body) and json.loads(body).get("method") == "tools/call"


async def _talked(wire: _Wire, about: Callable[[Client], Awaitable[T]], heard: list[T]) -> None:
    """Greet, ask, and say goodbye; what was heard stands even if the goodbye fails."""
    left_s = wire.ends_at - time.monotonic()
    async with httpx2.AsyncClient(transport=wire, trust_env=False) as http:
        talk = streamable_http_client(wire.url, http_client=http, max_sse_event_size=LARGEST_LIST)
        with anyio.fail_after(left_s):
            async with Client(talk, cache=None) as client:
                heard.append(await about(client))


async def _listed(client: Client) -> list[RemoteTool]:
    found: list[Tool] = []
    cursor = None
    for _ in range(MOST_PAGES):
        page = await client.list_tools(cursor=cursor)
        found += page.tools
        cursor = page.next_cursor
        if not cursor:
            break
    return [_tool(one) for one in found if NAME.fullmatch(one.name)]


async def _used(name: str, arguments: dict[str, Any], mark: str, key: str, client: Client) -> bytes:
    offered = {one.name: one for one in await _listed(client)}
    if name not in offered:
        raise ToolFailed("The MCP server offers this tool no more.", is_sent=False)
    if offered[name].mark != mark:
        raise ToolChanged(offered[name].mark)
    told: Any = {KEY: key}
    return _body(await client.call_tool(name, arguments, meta=told))


def _tool(one: Tool) -> RemoteTool:
    hints = one.annotations
    return RemoteTool(
        name=one.name,
        title=one.title or "",
        text=one.description or "",
        takes=one.input_schema,
        gives=one.output_schema or {},
        says_it_only_reads=bool(hints and hints.read_only_hint),
    )


def _body(result: CallToolResult) -> bytes:
    """Return the structured answer; else text that is JSON; else the text, as {"text": …}. Pictures and links are left out."""
    if result.is_error:
        raise ToolFailed("The MCP server's tool reported an error.", is_sent=True)
    held = result.structured_content
    if held is None:
        text = "\n".join(part.text for part in result.content if isinstance(part, TextContent))
        held = _json(text) or {"text": text}
    body = json.dumps(held, ensure_ascii=False).encode()
    if len(body) > LARGEST_ANSWER:
        raise ToolFailed(f"The answer is longer than {LARGEST_ANSWER} bytes.", is_sent=True)
    return body


def _json(text: str) -> dict[str, Any] | list[Any] | None:
    try:
        held = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return held if isinstance(held, dict | list) else None


def _reasons(error: BaseException) -> Iterator[BaseException]:
    """Yield an error, or those that a group of tasks gathered."""
    if isinstance(error, BaseExceptionGroup):
        for inner in error.exceptions:
            yield from _reasons(inner)
    else:
        yield error


def _fault(error: Exception, wire: _Wire) -> ToolFailed:
    """Return what went wrong in words of ours: what the protocol's library says may hold the other side's."""
    reasons = list(_reasons(error))
    ours = next((one for one in reasons if isinstance(one, ToolFailed)), None)
    if ours is not None:
        return ours
    if wire.fault is not None:
        return ToolFailed(wire.fault.sentence, is_sent=wire.is_called)
    late = any(isinstance(one, TimeoutError) for one in reasons)
    sentence = "The answer took too long." if late else "The MCP server gave no answer that can be read."
    return ToolFailed(sentence, is_sent=wire.is_called)
