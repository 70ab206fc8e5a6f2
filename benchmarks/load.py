"""A hundred customers at once, over HTTP against a real `warmdesk run` on SQLite: how long until the first reply?

Each behaves like the widget: opens a session, sends a message, opens its stream by a ticket, and fetches what is new.
"""

from __future__ import annotations

import asyncio
import json
import tempfile
import time
import uuid
from pathlib import Path

import httpx

from benchmarks.desk_process import DeskProcess
from benchmarks.figures import quantile, show

CUSTOMERS = 100
PATIENCE_S = 30.0
QUESTIONS = (
    "what are your opening hours on saturday", "how much is shipping on a 60 dollar order", "can i return a dress i wore once",
    "do you do alterations", "where are you and is there parking", "hola, ¿hacen envíos a México?", "I want to talk to a person please",
    "is there a fee if I miss my styling appointment", "do you sell gift cards", "where's my order 1042",
)  # fmt: skip


async def first_reply_s(client: httpx.AsyncClient, number: int) -> float:
    """Return the seconds from sending a customer's first message until the first reply has been fetched."""
    opened = await client.post("/widget/session", json={"inbox": "web", "language": "en"})
    headers = {"Authorization": f"Bearer {opened.raise_for_status().json()['visitor']}"}
    sent_at = time.perf_counter()
    words = {"id": str(uuid.uuid4()), "text": QUESTIONS[number % len(QUESTIONS)]}
    stored = await client.post("/widget/messages", json=words, headers=headers)
    seq = stored.raise_for_status().json()["seq"]
    ticket = (await client.post("/widget/ticket", headers=headers, json={})).raise_for_status().json()["ticket"]
    async with asyncio.timeout(PATIENCE_S), client.stream("GET", "/live", params={"ticket": ticket}) as stream:
        async for line in stream.aiter_lines():
            if (line.startswith(":") or json.loads(line.removeprefix("data: ") or "0")) and await _has_reply(
                client, headers, seq
            ):
                return time.perf_counter() - sent_at
    raise RuntimeError("the stream ended without a reply")


async def _has_reply(client: httpx.AsyncClient, headers: dict[str, str], seq: int) -> bool:
    news = (await client.get("/widget/messages", params={"after": seq}, headers=headers)).raise_for_status().json()
    return any(message["from"] in {"assistant", "system"} for message in news["messages"])


async def crowd(address: str, customers: int) -> list[float | BaseException]:
    """Let so many customers write at once; return each one's wait, or what went wrong."""
    limits = httpx.Limits(max_connections=None, max_keepalive_connections=None)
    async with httpx.AsyncClient(base_url=address, timeout=PATIENCE_S, limits=limits) as client:
        waits = (first_reply_s(client, number) for number in range(customers))
        return list(await asyncio.gather(*waits, return_exceptions=True))


def main() -> None:
    """Print the waits, the errors and the memory."""
    with tempfile.TemporaryDirectory() as data:
        desk = DeskProcess(Path(data)).start()
        try:
            asyncio.run(crowd(desk.address, 3))  # the first customers of the day wake the desk
            results = asyncio.run(crowd(desk.address, CUSTOMERS))
            memory_mb = desk.memory_mb()
        finally:
            desk.stop()
    waits = [result for result in results if isinstance(result, float)]
    show("load.customers", CUSTOMERS, "chats at once")
    show("load.errors", len(results) - len(waits), "chats")
    for share in (0.5, 0.95, 1.0):
        show(f"load.first_reply.p{int(share * 100)}", quantile(waits, share) * 1000, "ms")
    show("load.memory", memory_mb, "MB")


if __name__ == "__main__":
    main()
