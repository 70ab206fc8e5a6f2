"""Our own outbox against Django's tasks in the database (decision 0002).

Measures what a job costs on the desk's own data file (WAL, synchronous=FULL): writing it, working off a backlog, and how long
a lone job waits on an idle desk. The second half needs `pip install django-tasks django-tasks-db` and is left out without it.
"""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from typing import Any
from unittest import mock

from django.db.backends.sqlite3.base import DatabaseWrapper
from django.db.backends.utils import CursorWrapper

from benchmarks.facts import Measured
from benchmarks.figures import show, show_durations
from warmdesk.lib.transactions import write
from warmdesk.outbox import worker
from warmdesk.outbox.services import record
from warmdesk.outbox.story import Story, When, let_go

JOBS = 2000
LONE_JOBS = 40
LONGEST_PAUSE_S = 1.0

done_at: dict[int, float] = {}
"""When each job's handler ran, by its number."""


def handle(number: int) -> None:
    """Do the job: note the moment."""
    done_at[number] = time.perf_counter()


def handle_fact(fact: Measured) -> None:
    """Do the job of an event."""
    handle(fact.number)


STORY = Story(rows=(When(Measured, handle_fact, let_go),))


@contextmanager
def counted() -> Iterator[dict[str, int]]:
    """Count the statements of all threads inside the block, and what they brought to disk (one sync each)."""
    counts = {"statements": 0, "commits": 0}
    execute, commit = CursorWrapper.execute, DatabaseWrapper.commit

    def counting_execute(self: CursorWrapper, sql: str, params: Sequence[Any] | None = None) -> object:
        counts["statements"] += 1
        counts["commits"] += self.db.get_autocommit() and sql.startswith(("INSERT", "UPDATE", "DELETE"))
        return execute(self, sql, params)

    def counting_commit(self: DatabaseWrapper) -> None:
        counts["commits"] += 1
        commit(self)

    with (
        mock.patch.object(CursorWrapper, "execute", counting_execute),
        mock.patch.object(DatabaseWrapper, "commit", counting_commit),
    ):
        yield counts


def write_own(number: int) -> None:
    """Enqueue by recording an event."""
    with write():
        record(Measured(number=number))


def own_worker(stop: threading.Event) -> None:
    """Work as `warmdesk run` does."""
    worker.work(STORY, stop, threads=4)


def measure(name: str, enqueue: Callable[[int], None], work: Callable[[threading.Event], None]) -> None:
    """Print what jobs cost that are enqueued and worked off in one way."""
    done_at.clear()
    _measure_enqueueing(name, enqueue)
    _measure_backlog(name, work)
    _measure_lone_jobs(name, enqueue, work)


def _measure_enqueueing(name: str, enqueue: Callable[[int], None]) -> None:
    durations = []
    with counted() as counts:
        for number in range(JOBS):
            start = time.perf_counter()
            enqueue(number)
            durations.append(time.perf_counter() - start)
    show(f"outbox_choice.{name}.enqueue.throughput", JOBS / sum(durations), "jobs/s")
    show_durations(f"outbox_choice.{name}.enqueue", durations)
    show(f"outbox_choice.{name}.enqueue.statements", counts["statements"] / JOBS, "a job")


def _measure_backlog(name: str, work: Callable[[threading.Event], None]) -> None:
    start = time.perf_counter()
    with counted() as counts, _working(work):
        _wait_for(JOBS)
    seconds = max(done_at.values()) - start
    show(f"outbox_choice.{name}.backlog.throughput", JOBS / seconds, "jobs/s")
    show(f"outbox_choice.{name}.backlog.statements", counts["statements"] / JOBS, "a job")
    show(f"outbox_choice.{name}.backlog.commits", counts["commits"] / JOBS, "a job")


def _measure_lone_jobs(name: str, enqueue: Callable[[int], None], work: Callable[[threading.Event], None]) -> None:
    written_at = {}
    pauses = random.Random(0)
    with _working(work):
        for number in range(JOBS, JOBS + LONE_JOBS):
            time.sleep(pauses.uniform(0, LONGEST_PAUSE_S))
            enqueue(number)
            written_at[number] = time.perf_counter()
            _wait_for(number + 1)
    show_durations(f"outbox_choice.{name}.lone_job", [done_at[number] - at for number, at in written_at.items()])


def _wait_for(count: int) -> None:
    while len(done_at) < count:
        time.sleep(0.0005)


@contextmanager
def _working(work: Callable[[threading.Event], None]) -> Iterator[None]:
    stop = threading.Event()
    thread = threading.Thread(target=work, args=(stop,))
    thread.start()
    yield
    stop.set()
    thread.join()


def main() -> None:
    """Measure the own outbox and, where it is installed, Django's tasks with two polling intervals."""
    measure("own", write_own, own_worker)
    if find_spec("django_tasks_db"):
        theirs = import_module("benchmarks.django_tasks_way")
        for interval_s in (1.0, 0.05):
            measure(f"django_tasks_{interval_s:g}s", theirs.enqueue, theirs.worker(interval_s))
