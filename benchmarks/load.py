"""A hundred chats at once, over HTTP against a real `warmdesk run` on SQLite: how long until the first reply?

Each customer behaves like the widget: opens a session, sends a message, opens a stream by a ticket, fetches what is new, and
keeps the stream open to the end. `load.*`: a hundred chats are open at once, their first words fall anywhere within half a
minute, and each customer writes twice more. `load.burst.*`: a hundred customers press the button in the same instant.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
import tempfile
import time
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from benchmarks.desk_process import DeskProcess
from benchmarks.figures import quantile, show

CUSTOMERS = 100
WINDOW_S = 30.0
PATIENCE_S = 60.0
QUESTIONS = (
    "what are your opening hours on saturday",
    "how much is shipping on a 60 dollar order",
    "can i return a dress i wore once",
    "do you do alterations",
    "where are you and is there parking",
    "hola, ¿hacen envíos a México?",
    "I want to talk to a person please",
    "is there a fee if I miss my styling appointment",
    "do you sell gift cards",
    "where's my order 1042",
)


@dataclass
class Customer:
    """One customer with an open chat."""

    client: httpx.AsyncClient
    number: int
    headers: dict[str, str] = field(default_factory=dict)
    seen: int = 0

    async def arrive(self) -> None:
        """Open the session, as the widget does when it is opened."""
        opened = await self.client.post("/widget/session", json={"inbox": "web", "language": "en"})
        self.headers = {"Authorization": f"Bearer {opened.raise_for_status().json()['visitor']}"}

    async def say(self, text: str) -> None:
        """Send a message; return when the desk has acknowledged it."""
        stored = await self.client.post("/widget/messages", json={"id": str(uuid.uuid4()), "text": text}, headers=self.headers)
        self.seen = stored.raise_for_status().json()["seq"]

    async def heard(self) -> bool:
        """Fetch what is new; return whether the desk has replied."""
        news = await self.client.get("/widget/messages", params={"after": self.seen}, headers=self.headers)
        said = news.raise_for_status().json()["messages"]
        return any(message["from"] != "customer" for message in said)

    @asynccontextmanager
    async def stream(self) -> AsyncIterator[AsyncIterator[str]]:
        """Open the live stream of this chat."""
        ticket = (await self.client.post("/widget/ticket", json={}, headers=self.headers)).raise_for_status().json()["ticket"]
        async with self.client.stream("GET", "/live", params={"ticket": ticket}) as stream:
            yield stream.aiter_lines()

    async def first_reply_s(self, sent_at: float, lines: AsyncIterator[str]) -> float:
        """Return the seconds from sending until the reply was fetched."""
        async with asyncio.timeout(PATIENCE_S):
            async for line in lines:
                is_news = line.startswith(": open") or (line.startswith("data: ") and json.loads(line[6:])["seq"] > self.seen)
                if is_news and await self.heard():
                    return time.perf_counter() - sent_at
        raise RuntimeError("the stream ended without a reply")


async def chat(client: httpx.AsyncClient, number: int, *, window_s: float, further: int) -> float:
    """Live through one chat; return how long its first reply took."""
    chance = random.Random(number)
    customer = Customer(client, number)
    await customer.arrive()
    await asyncio.sleep(chance.uniform(0, window_s))
    sent_at = time.perf_counter()
    await customer.say(QUESTIONS[number % len(QUESTIONS)])
    async with customer.stream() as lines:
        waited_s = await customer.first_reply_s(sent_at, lines)
        for _ in range(further):
            await asyncio.sleep(chance.uniform(5, 15))
            await customer.say(chance.choice(QUESTIONS))
    return waited_s


async def crowd(address: str, customers: int, *, window_s: float = 0.0, further: int = 0) -> list[float | BaseException]:
    """Let so many customers chat at once; return each one's wait, or what went wrong."""
    limits = httpx.Limits(max_connections=None, max_keepalive_connections=None)
    async with httpx.AsyncClient(base_url=address, timeout=PATIENCE_S, limits=limits) as client:
        chats = (chat(client, number, window_s=window_s, further=further) for number in range(customers))
        return list(await asyncio.gather(*chats, return_exceptions=True))


def _show(name: str, results: list[float | BaseException]) -> None:
    waits = [result for result in results if isinstance(result, float)]
    for error in results:
        if isinstance(error, BaseException):
            print(f"{name}: {error!r}", file=sys.stderr)
    show(f"{name}.chats", len(results), "chats")
    show(f"{name}.errors", len(results) - len(waits), "chats")
    for share in (0.5, 0.95, 1.0):
        show(f"{name}.first_reply.p{int(share * 100)}", quantile(waits, share) * 1000, "ms")


def main() -> None:
    """Print the waits, the errors and the memory."""
    with tempfile.TemporaryDirectory() as data:
        desk = DeskProcess(Path(data)).start()
        try:
            asyncio.run(crowd(desk.address, 3))  # the first customers of the day wake the desk
            _show("load", asyncio.run(crowd(desk.address, CUSTOMERS, window_s=WINDOW_S, further=2)))
            show("load.memory", desk.memory_mb(), "MB")
            _show("load.burst", asyncio.run(crowd(desk.address, CUSTOMERS)))
        finally:
            desk.stop()


if __name__ == "__main__":
    main()
