"""The provider drill: customers ask while the language model's provider fails in one way after the other.

Everybody gets a reply, whoever asks for a person gets one and waits for no provider, and nothing is said that no source holds.
"""

from __future__ import annotations

import sys
import tempfile
import time
import uuid
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from benchmarks.desk_process import DeskProcess
from benchmarks.drills.keeping import keep
from tests.model_server import Asked, Fault, Reply, model_server

QUESTION = "how much is standard shipping to an address in the US?"
EXIT = "a person, please"
INVENTED = "Standard shipping costs $0.50, I have booked it for you."
FAULTS: tuple[Fault, ...] = ("slow", "drip", "cut_off", "hang_up", "429", "500", "not_json", "truncated", "")
ASKING, LEAVING = 20, 5
"""Of each fault."""
PATIENCE_S = 20
"""WARMDESK_LANGUAGE_MODEL_SECONDS of the drill: long, so that waiting for a provider cannot be taken for a slow machine."""
LONGEST_S = 90.0


@dataclass(frozen=True)
class Told:
    """What one customer heard first, and after how long; `waited_s` is None for one who heard nothing."""

    asked: str
    text: str
    waited_s: float | None


def run(data: Path, *, customers: int, exits: int, faults: Sequence[Fault] = FAULTS) -> dict[str, Any]:
    """Run the drill for each fault on a desk of its own; return what came out of all of them."""
    told = {fault or "inventing": _one(data / (fault or "inventing"), fault, customers, exits) for fault in faults}
    everybody = [item for items in told.values() for item in items]
    return {
        "customers": len(everybody),
        "faults": list(told),
        "without_reply": sum(item.waited_s is None for item in everybody),
        "invented": sum("0.50" in item.text or "booked it" in item.text for item in everybody),
        "longest_exit_s": {fault: _longest(items, EXIT) for fault, items in told.items()},
        "longest_reply_s": {fault: _longest(items, QUESTION) for fault, items in told.items()},
    }


def _longest(told: Sequence[Told], asked: str) -> float:
    return round(max((item.waited_s or LONGEST_S) for item in told if item.asked == asked), 2)


def _one(data: Path, fault: Fault, customers: int, exits: int) -> list[Told]:
    """Let some ask a question and, while the provider has them waiting, others ask for a person."""
    with model_server(lambda asked: _reply(asked, fault)) as server:
        settings = {**server.settings("openai", SECONDS=str(PATIENCE_S)), "WARMDESK_ENCODER": "none"}
        desk = DeskProcess(data, settings=settings).start()
        try:
            _ask(desk, EXIT)  # wakes the mind, so that no customer of the drill waits for it
            with ThreadPoolExecutor(customers + exits) as pool:
                asking = [pool.submit(_ask, desk, QUESTION) for _ in range(customers)]
                time.sleep(1.0)
                leaving = [pool.submit(_ask, desk, EXIT) for _ in range(exits)]
                return [future.result() for future in [*asking, *leaving]]
        finally:
            desk.stop()


def _reply(asked: Asked, fault: Fault) -> Reply:
    id = next((id for id, text in asked.passages.items() if "5.95" in text), "p1")
    return Reply(f"{INVENTED} [{id}]", fault=fault)


def _ask(desk: DeskProcess, text: str) -> Told:
    """Say something as a new visitor, and wait for the first words that are no visitor's."""
    with httpx.Client(base_url=desk.address, timeout=30) as client:
        session = client.post("/widget/session", json={"inbox": "web", "language": "en"}).raise_for_status().json()
        client.headers["Authorization"] = f"Bearer {session['visitor']}"
        client.post("/widget/messages", json={"id": str(uuid.uuid4()), "text": text}).raise_for_status()
        started = time.monotonic()
        while time.monotonic() - started < LONGEST_S:
            messages = client.get("/widget/messages", params={"after": 0}).raise_for_status().json()["messages"]
            heard = [str(message["text"]) for message in messages if message["text"] != text]
            if heard:
                return Told(text, " ".join(heard), time.monotonic() - started)
            time.sleep(0.1)
    return Told(text, "", None)


def main() -> int:
    """Run at full size, keep the result; return 1 if anybody heard nothing, or something invented."""
    with tempfile.TemporaryDirectory() as data:
        result = run(Path(data), customers=ASKING, exits=LEAVING)
    keep("provider_drill", result)
    return int(bool(result["without_reply"] or result["invented"]))


if __name__ == "__main__":
    sys.exit(main())
