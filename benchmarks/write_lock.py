"""Does a lock of the process around each write transaction help SQLite? (decision 0003)

Threads record events as fast as they can: waiting in SQLite's busy handler, behind `lib.transactions.write`, and behind a lock
that serves them in the order of their coming. The data file is the desk's own: WAL, synchronous=FULL, BEGIN IMMEDIATE. The ways
take turns, so that what else the machine does falls on each alike.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field

from django.db import OperationalError, connection, transaction

from benchmarks.facts import Measured
from benchmarks.figures import show, show_durations
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record

THREADS = 32
SECONDS = 4.0
ROUNDS = 3
Guard = Callable[[], AbstractContextManager[None]]


@dataclass
class Run:
    """What one way of writing gave: seconds until each event was on disk, and what failed."""

    durations: list[float] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


class FairLock:
    """A lock that goes to whoever has waited longest; Python's own goes to whoever is quickest."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._waiting: deque[threading.Lock] = deque()
        self._is_held = False

    def __enter__(self) -> None:
        with self._guard:
            if not self._is_held:
                self._is_held = True
                return
            turn = threading.Lock()
            turn.acquire()
            self._waiting.append(turn)
        turn.acquire()

    def __exit__(self, *_: object) -> None:
        with self._guard:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._is_held = False


one_writer = FairLock()


@contextmanager
def write_in_turn() -> Iterator[None]:
    """Run the block in one transaction, behind the fair lock."""
    with one_writer, transaction.atomic():
        yield


WAYS: dict[str, Guard] = {"sqlite_waits": transaction.atomic, "process_lock": write, "fair_lock": write_in_turn}


def _write_until(end: float, guard: Guard, run: Run) -> None:
    """Record one event a transaction until `end`."""
    while time.perf_counter() < end:
        start = time.perf_counter()
        try:
            with guard():
                record(Measured(number=0))
            run.durations.append(time.perf_counter() - start)
        except OperationalError as error:
            run.failures.append(str(error))
    connection.close()


def measure(guard: Guard, run: Run) -> None:
    """Let all threads write under a guard for a while."""
    end = time.perf_counter() + SECONDS
    threads = [threading.Thread(target=_write_until, args=(end, guard, run)) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def main() -> None:
    """Print throughput and tail of each way."""
    runs = {name: Run() for name in WAYS}
    for _ in range(ROUNDS):
        for name, guard in WAYS.items():
            measure(guard, runs[name])
    for name, run in runs.items():
        show(f"write_lock.{name}.throughput", len(run.durations) / (SECONDS * ROUNDS), "transactions/s")
        show_durations(f"write_lock.{name}", run.durations)
        show(f"write_lock.{name}.slowest", max(run.durations) * 1000, "ms")
        show(f"write_lock.{name}.failures", len(run.failures), "transactions")
