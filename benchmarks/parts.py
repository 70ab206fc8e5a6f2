"""What one turn costs, part by part: receive, gather, understand, decide, write; processor time of one thread on SQLite."""

from __future__ import annotations

import os
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django

from benchmarks.figures import quantile, show
from benchmarks.load import QUESTIONS

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "fixtures" / "businesses" / "boutique"
ROUNDS, WARMING_UP = 100, 5
SPENT_MS: dict[str, list[float]] = defaultdict(list)


@contextmanager
def part(name: str) -> Iterator[None]:
    """Note what a part costs this thread."""
    started = time.thread_time()
    yield
    SPENT_MS[name].append((time.thread_time() - started) * 1000)


def main() -> None:
    """Open a desk in a temporary folder and print each part's median and 95th percentile."""
    with tempfile.TemporaryDirectory() as data:
        os.environ.update(
            WARMDESK_DATA=data, WARMDESK_DATABASE_URL="", OMP_NUM_THREADS="1", DJANGO_SETTINGS_MODULE="warmdesk.settings"
        )
        django.setup()
        _measure()
    for name, spent in SPENT_MS.items():
        show(f"parts.{name}.p50", quantile(spent[WARMING_UP:], 0.5), "ms")
        show(f"parts.{name}.p95", quantile(spent[WARMING_UP:], 0.95), "ms")


def _measure() -> None:
    from warmdesk.accounts.selectors import the_business  # noqa: PLC0415  only after Django is set up
    from warmdesk.assistant.minds import Thought, mind_of  # noqa: PLC0415
    from warmdesk.assistant.services import carry_out  # noqa: PLC0415
    from warmdesk.assistant.situations import gather  # noqa: PLC0415
    from warmdesk.contacts.services import meet_visitor  # noqa: PLC0415
    from warmdesk.conversations.services import put_inbox, receive_message  # noqa: PLC0415
    from warmdesk.evaluation.desks import open_desk  # noqa: PLC0415

    if not open_desk(FOLDER):
        raise SystemExit("the folder could not be loaded")
    business, inbox, contact = the_business(), put_inbox(channel="web", key="web", name="Website"), meet_visitor()
    mind = mind_of(business).mind
    for number in range(ROUNDS):
        text = QUESTIONS[number % len(QUESTIONS)]
        with part("receive"):
            message = receive_message(inbox=inbox, thread_key=str(number), contact=contact, text=text, client_id="1")
        with part("gather"):
            gathered = gather(message.conversation, business)
        if gathered is None:
            raise SystemExit(f"nothing waits for a reply after {text!r}")
        with part("understand"):
            understanding = mind.understand(gathered.situation)
        with part("decide"):
            decision = mind.decide(gathered.situation, understanding)
        with part("write"):
            carry_out(message.conversation, business, gathered, Thought(understanding, decision, {}), time.perf_counter())


if __name__ == "__main__":
    main()
