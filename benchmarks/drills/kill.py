"""The kill drill: customers write while the desk is killed again and again; nothing acknowledged may be lost or doubled.

Afterwards the data file itself is read: every acknowledged message stands there exactly once, and every conversation
has an owner,
and a reply, or people who have it, or a task.
"""

from __future__ import annotations

import random
import sqlite3
import sys
import tempfile
import threading
import time
import uuid
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from benchmarks.desk_process import DeskProcess
from benchmarks.drills.keeping import keep

KILLS = 50
CUSTOMERS = 20
PAUSE_S = 0.4
QUESTIONS = (
    "what time do you open tomorrow?",
    "how long do I have to return a dress",
    "do you ship to Canada",
    "thanks",
    "can I speak to someone",
)


@dataclass
class Drill:
    """What the customers of one drill sent, and what the desk acknowledged."""

    desk: DeskProcess
    sent: set[str] = field(default_factory=set)
    acknowledged: set[str] = field(default_factory=set)
    over: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def customer(self, number: int) -> None:
        """Write until the drill is over; a message without acknowledgement is sent again under the same id."""
        chance = random.Random(number)
        with httpx.Client(timeout=5) as client:
            token = self._session(client)
            while token and not self.over.is_set():
                self._say(client, token, str(uuid.uuid4()), chance.choice(QUESTIONS))
                self.over.wait(PAUSE_S * chance.uniform(4, 12))  # twenty a minute is what a visitor may send

    def _session(self, client: httpx.Client) -> str:
        while not self.over.is_set():
            try:
                opened = client.post(f"{self.desk.address}/widget/session", json={"inbox": "web", "language": "en"})
                return str(opened.raise_for_status().json()["visitor"])
            except (httpx.HTTPError, ValueError):
                self.over.wait(PAUSE_S)
        return ""

    def _say(self, client: httpx.Client, token: str, client_id: str, text: str) -> None:
        with self.lock:
            self.sent.add(client_id)
        while not self.over.is_set():
            try:
                stored = client.post(
                    f"{self.desk.address}/widget/messages",
                    json={"id": client_id, "text": text},
                    headers={"Authorization": f"Bearer {token}"},
                )
            except httpx.HTTPError:
                self.over.wait(PAUSE_S)
                continue
            if stored.status_code in (200, 201):
                with self.lock:
                    self.acknowledged.add(client_id)
                return
            self.over.wait(PAUSE_S)


def run(data: Path, *, kills: int, seed: int = 0) -> dict[str, int]:
    """Kill the desk so many times while customers write; return counts, of which every `lost`, `doubled` and
    `stranded` must be 0.
    """
    chance = random.Random(seed)
    desk = DeskProcess(data, settings={"WARMDESK_ENCODER": "none"}).start()
    drill = Drill(desk)
    customers = [threading.Thread(target=drill.customer, args=(number,)) for number in range(CUSTOMERS)]
    for customer in customers:
        customer.start()
    for _ in range(kills):
        time.sleep(chance.uniform(0.2, 2.0))
        desk.kill()
        desk.start()
    time.sleep(2)
    drill.over.set()
    for customer in customers:
        customer.join()
    _wait_until_quiet(data / "desk.sqlite3")
    desk.stop()
    return {"kills": kills, **_verdict(data / "desk.sqlite3", drill)}


def _wait_until_quiet(file: Path) -> None:
    """Wait until no job is left to do."""
    with sqlite3.connect(file) as database:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and database.execute("SELECT count(*) FROM outbox_job").fetchone()[0]:
            time.sleep(0.2)


def _verdict(file: Path, drill: Drill) -> dict[str, int]:
    with sqlite3.connect(file) as database:
        stored = Counter(
            row[0] for row in database.execute("SELECT client_id FROM conversations_message WHERE author = 'customer'")
        )
        unanswered = database.execute(
            """SELECT count(*) FROM conversations_conversation c WHERE NOT (
                 c.owner IN ('queue', 'person', 'nobody')
                 OR (c.owner = 'assistant' AND EXISTS (SELECT 1 FROM conversations_message m WHERE m.conversation_id = c.id
                     AND m.author IN ('assistant', 'system') AND m.seq > (SELECT max(seq) FROM conversations_message
                     WHERE conversation_id = c.id AND author = 'customer'))))"""
        ).fetchone()[0]
        conversations = database.execute("SELECT count(*) FROM conversations_conversation").fetchone()[0]
    return {
        "sent": len(drill.sent),
        "acknowledged": len(drill.acknowledged),
        "lost": len(drill.acknowledged - set(stored)),
        "doubled": sum(1 for count in stored.values() if count > 1),
        "strangers": len(set(stored) - drill.sent),
        "conversations": conversations,
        "stranded": unanswered,
    }


def main() -> int:
    """Run at full size, keep the result; return 1 if anything was lost, doubled or left alone."""
    with tempfile.TemporaryDirectory() as data:
        result = run(Path(data), kills=KILLS)
    keep("kill_drill", result)
    return int(any(result[wrong] for wrong in ("lost", "doubled", "strangers", "stranded")))


if __name__ == "__main__":
    sys.exit(main())
