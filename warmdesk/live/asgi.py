"""`GET /live?ticket=…`: server-sent events, `data: {"topic", "seq"}`. The one asynchronous part of the house."""

from __future__ import annotations

import asyncio
import json
from urllib.parse import parse_qs

from asgiref.sync import sync_to_async

from warmdesk.lib import clock
from warmdesk.lib.asgi_types import Receive, Scope, Send
from warmdesk.live.bus import Stream, the_bus
from warmdesk.live.services import redeem_ticket

PING_S = 15.0
BREATH_S = 0.05
"""How long a stream rests after it told of something: what comes meanwhile goes out together."""
# The ticket is the capability and no cookie is read, so any page that holds one may open the stream.
HEADERS = [(b"cache-control", b"no-store"), (b"access-control-allow-origin", b"*"), (b"x-accel-buffering", b"no")]


async def live(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer one request: 403 without a good ticket, else a stream until the browser leaves."""
    ticket = parse_qs(scope["query_string"].decode("latin-1")).get("ticket", [""])[0]
    opened = await sync_to_async(redeem_ticket)(ticket) if scope["method"] == "GET" else None
    if opened is None:
        await _refuse(send)
        return
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/event-stream"), *HEADERS]})
    stream = the_bus().open(opened.topics)
    gone = asyncio.create_task(_until_gone(receive, stream))
    try:
        await _send(send, ": open\n\n")
        await _carry(stream, send, opened.until)
    finally:
        the_bus().close(stream)
        gone.cancel()
    await send({"type": "http.response.body", "body": b""})


async def _refuse(send: Send) -> None:
    await send({"type": "http.response.start", "status": 403, "headers": [(b"content-type", b"application/json"), *HEADERS]})
    body = b'{"error": {"code": "bad_ticket", "message": "This ticket was used or has expired. Ask for a new one."}}'
    await send({"type": "http.response.body", "body": body})


async def _until_gone(receive: Receive, stream: Stream) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    stream.end()


async def _carry(stream: Stream, send: Send, until: float | None) -> None:
    """Tell of changes until the stream is over."""
    while not stream.is_over:
        left = PING_S if until is None else min(PING_S, until - clock.now().timestamp())
        if left <= 0:
            return
        try:
            async with asyncio.timeout(left):
                changes = await stream.hear()
        except TimeoutError:
            await _send(send, ": ping\n\n")
            continue
        if changes:
            await _send(send, "".join(f"data: {json.dumps({'topic': topic, 'seq': seq})}\n\n" for topic, seq in changes))
            await asyncio.sleep(BREATH_S)


async def _send(send: Send, text: str) -> None:
    await send({"type": "http.response.body", "body": text.encode(), "more_body": True})
