"""The customers of the streams' drill: they write, and now and then their line breaks while they send."""

from __future__ import annotations

import asyncio
import hashlib
import random
import sqlite3
import time
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import httpx

CUT = 0.05
"""Share of the messages whose first request breaks off after some milliseconds."""
LONGEST_CUT_S = 0.03
AGAIN_S = 0.2


@dataclass(frozen=True)
class Said:
    """A message that the desk acknowledged: its text holds the moment of its sending, in milliseconds since 1970."""

    text: str
    at: float
    known_at: float
    was_cut: bool


@dataclass
class Customer:
    """One customer, who waits for a person and goes on writing."""

    client: httpx.AsyncClient
    number: int
    token: str = ""
    said: list[Said] = field(default_factory=list)
    is_sending: bool = False

    async def arrive(self) -> None:
        """Open the chat and ask for a person: what is said afterwards is for people."""
        opened = await self.client.post("/widget/session", json={"inbox": "web", "language": "en"})
        self.token = opened.raise_for_status().json()["visitor"]
        asked = await self.client.post("/widget/person", json={"id": str(uuid.uuid4())}, headers=self._headers)
        asked.raise_for_status()

    @property
    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    async def say(self) -> None:
        """Send the next message until the desk has it, as the widget does: the same id each time."""
        self.is_sending = True
        at, was_cut = time.time(), random.random() < CUT
        text = f"drill {self.number}.{len(self.said)} @{round(at * 1000)}"
        message = {"id": str(uuid.uuid4()), "text": text}
        wait_s = random.uniform(0, LONGEST_CUT_S) if was_cut else None
        while True:
            try:
                async with asyncio.timeout(wait_s):
                    answer = await self.client.post("/widget/messages", json=message, headers=self._headers)
                if answer.status_code in {200, 201}:
                    break
            except (TimeoutError, httpx.HTTPError):
                pass
            wait_s = None
            await asyncio.sleep(AGAIN_S)
        self.said.append(Said(text, at, time.time(), was_cut))
        self.is_sending = False


def where_they_write(data: Path, customers: Sequence[Customer]) -> list[tuple[int, str]]:
    """Return each customer's conversation: its number, which streams name, and its public id."""
    with sqlite3.connect(data / "desk.sqlite3") as file:
        rows = file.execute("SELECT thread_key, id, public_id FROM conversations_conversation").fetchall()
    by_key = {key: (number, str(uuid.UUID(public_id))) for key, number, public_id in rows}
    return [by_key[hashlib.sha256(customer.token.encode()).hexdigest()] for customer in customers]


def stored_messages(data: Path) -> list[str]:
    """Return every message of the drill that the data file holds."""
    with sqlite3.connect(data / "desk.sqlite3") as file:
        rows = file.execute("SELECT text FROM conversations_message WHERE text LIKE 'drill %' ORDER BY id").fetchall()
    return [text for (text,) in rows]
