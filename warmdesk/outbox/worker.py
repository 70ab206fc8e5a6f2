"""The worker: tells the story to fresh jobs, claims what is due under a lease, runs it, retries, gives up.

Handlers run at least once and must be harmless when run twice. The worker knows no subject: its story is an argument.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import TypeVar

from django.db import close_old_connections, connection
from django.db.models import F, Min, Q

from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.outbox.errors import Later
from warmdesk.outbox.events import Fact, fact_of
from warmdesk.outbox.models import Event, Job, Tick
from warmdesk.outbox.services import woken
from warmdesk.outbox.story import Every, Lane, Story, When

log = logging.getLogger(__name__)
T = TypeVar("T")
LEASE = timedelta(seconds=60)
BACKOFF_S = (0.5, 4.0, 30.0)
IDLE_S = 1.0
BREATH_S = 0.02
"""What is committed and finished within this time is told, claimed and deleted together."""
BATCH = 100


def _tell(story: Story) -> int:
    """Replace each fresh job by one job a row of the story that it concerns; an event that concerns nobody loses its job.

    Returns how many fresh ones there were.
    """
    fresh = list(Job.objects.filter(handler="").select_related("event").order_by("id")[:BATCH])
    if not fresh:
        return 0
    told = [
        Job(event=job.event, handler=row.handler, run_at=job.run_at + timedelta(seconds=row.delay_s(fact)))
        for job in fresh
        for fact in [fact_of(job.event.name, job.event.conversation_id, job.event.facts)]
        for row in story.acting_on(job.event.name)
        if _concerns(row, fact)
    ]
    with write():
        Job.objects.bulk_create(told, ignore_conflicts=True)
        Job.objects.filter(id__in=[job.id for job in fresh]).delete()
    return len(fresh)


def _concerns(row: When, fact: Fact | None) -> bool:
    return row.only_if is None or fact is None or row.only_if(fact)


def _free(now: datetime) -> Q:
    return Q(leased_until=None) | Q(leased_until__lt=now)


def _claim(handlers: list[str], count: int, until: datetime | None = None) -> list[Job]:
    """Lease up to `count` jobs of these handlers that are due, in one transaction in which nobody else can take them."""
    now = clock.now()
    due = Job.objects.filter(_free(now), handler__in=handlers, run_at__lte=until or now).select_related("event")
    with write():
        jobs = list(due.select_for_update(of=("self",), skip_locked=True).order_by("run_at", "id")[:count])
        for job in jobs:
            job.leased_until, job.attempts = now + LEASE, job.attempts + 1
        if jobs:
            Job.objects.filter(id__in=[job.id for job in jobs]).update(leased_until=now + LEASE, attempts=F("attempts") + 1)
    return jobs


def _again(job: Job, seconds: float, attempts: int) -> None:
    run_at = clock.now() + timedelta(seconds=seconds)
    with write():
        Job.objects.filter(id=job.id).update(run_at=run_at, leased_until=None, attempts=attempts)


def _done(job: Job) -> None:
    _delete([job.id])


def _delete(ids: list[int]) -> None:
    if ids:
        with write():
            Job.objects.filter(id__in=ids).delete()


def _give_up(row: When, job: Job, event: Event, because: str) -> None:
    """Do what the row says for a failure; if even that fails, keep the job for later: nothing is lost."""
    fact = fact_of(event.name, event.conversation_id, event.facts)
    try:
        row.gives_up(fact, because)
    except Exception:
        log.exception("giving up on %s failed; kept for later", job)
        _again(job, BACKOFF_S[-1], job.attempts)
    else:
        _done(job)


def run_job(story: Story, job: Job, settle: Callable[[Job], None] = _done) -> None:
    """Do one claimed job, and see to what follows from its success (`settle`) or failure."""
    event = job.event
    row = story.row(event.name, job.handler)
    fact = fact_of(event.name, event.conversation_id, event.facts)
    if row is None or fact is None:
        log.warning("nobody acts on %s any more", job)
        settle(job)
        return
    if job.attempts > row.attempts:
        _give_up(row, job, event, "it was started and never finished")
        return
    try:
        row.do(fact)
    except Later as later:
        _again(job, later.seconds, job.attempts - 1)
    except Exception as error:
        log.exception("%s failed, attempt %s of %s", job, job.attempts, row.attempts)
        if job.attempts < row.attempts and getattr(error, "retryable", True):
            _again(job, BACKOFF_S[min(job.attempts, len(BACKOFF_S)) - 1], job.attempts)
        else:
            _give_up(row, job, event, type(error).__name__)
    else:
        settle(job)


def run_clock(story: Story) -> None:
    """Run the clock rows that are due, each in one process only."""
    now = clock.now()
    kept = dict(Tick.objects.values_list("name", "due_at"))
    for every in story.clock:
        if kept.get(every.handler, now) <= now and _take_tick(every, now, known=every.handler in kept):
            try:
                every.do()
            except Exception:
                log.exception("%s failed; it is tried again in %s s", every.handler, every.seconds)


def _take_tick(every: Every, now: datetime, *, known: bool) -> bool:
    due_at = now + timedelta(seconds=every.seconds)
    with write():
        if not known:
            Tick.objects.get_or_create(name=every.handler, defaults={"due_at": now})
        return Tick.objects.filter(name=every.handler, due_at__lte=now).update(due_at=due_at) == 1


def release_leases() -> None:
    """Free every claimed job at once: for a process that knows that it is the only one."""
    with write():
        Job.objects.exclude(leased_until=None).update(leased_until=None)


def drain(story: Story) -> None:
    """Do every job now, on this thread, whatever its delay: for evaluation, seeding and tests."""
    handlers = [row.handler for row in story.rows]
    far = clock.now() + timedelta(days=1)
    while True:
        told = _tell(story)
        jobs = _claim(handlers, BATCH, until=far)
        if not jobs and not told:
            return
        for job in jobs:
            run_job(story, job)


class _Lane:
    """A pool of threads for jobs of one kind, that never claims more than it has free threads."""

    def __init__(self, story: Story, lane: Lane, threads: int) -> None:
        self.story = story
        self.handlers = [row.handler for row in story.rows if row.lane == lane]
        self.threads = threads
        self.running = 0
        self.finished: list[int] = []
        self.lock = threading.Lock()
        self.pool = ThreadPoolExecutor(threads, thread_name_prefix=f"jobs-{lane}")

    @property
    def has_room(self) -> bool:
        """Whether a thread is free."""
        return self.threads > self.running

    def claim(self) -> list[Job]:
        """Lease as much of what is due as there are free threads."""
        return _claim(self.handlers, self.threads - self.running) if self.has_room else []

    def start(self, jobs: list[Job]) -> None:
        """Run claimed jobs on the lane's threads."""
        with self.lock:
            self.running += len(jobs)
        for job in jobs:
            self.pool.submit(self._run, job)

    def take_finished(self) -> list[int]:
        """Return the jobs that were done since the last call; they are deleted together, to spare a write for each."""
        with self.lock:
            finished, self.finished = self.finished, []
        return finished

    def _settle(self, job: Job) -> None:
        with self.lock:
            self.finished.append(job.id)

    def _run(self, job: Job) -> None:
        try:
            close_old_connections()
            run_job(self.story, job, self._settle)
        except Exception:
            log.exception("%s could not be settled; its lease will end", job)
        finally:
            with self.lock:
                self.running -= 1
            woken.set()


def _startable(lanes: list[_Lane]) -> list[str]:
    """Return the handlers with a free thread; what waits for one is no reason to look, since a thread that is done says so."""
    return [handler for lane in lanes if lane.has_room for handler in lane.handlers]


def _seconds_until_due(handlers: list[str]) -> float:
    next_at = Job.objects.filter(leased_until=None, handler__in=handlers).aggregate(at=Min("run_at"))["at"]
    return IDLE_S if next_at is None else min(IDLE_S, max(0.02, (next_at - clock.now()).total_seconds()))


def work(story: Story, stop: threading.Event, *, threads: int = 4) -> None:
    """Work until `stop` is set: woken by commits of this process, and at least once a second.

    Slow work (models, providers) has a lane of its own, so that a slow provider can't delay an exit.
    """
    lanes = [_Lane(story, "fast", threads), _Lane(story, "slow", threads)]
    clock_at = 0.0
    while not stop.is_set():
        stop.wait(BREATH_S)
        woken.clear()
        if time.monotonic() >= clock_at:
            _survive(lambda: run_clock(story))
            clock_at = time.monotonic() + IDLE_S
        woken.wait(_survive(lambda: _work_once(story, lanes)) or IDLE_S)
    for lane in lanes:
        lane.pool.shutdown(wait=True)
        _delete(lane.take_finished())
    connection.close()


def _work_once(story: Story, lanes: list[_Lane]) -> float:
    """Tell, delete and claim in one transaction while there is something to do; return how long there will be nothing."""
    finished = [job_id for lane in lanes for job_id in lane.take_finished()]
    now = clock.now()
    startable = _startable(lanes)
    if not finished and not Job.objects.filter(_free(now), handler__in=["", *startable], run_at__lte=now).exists():
        return _seconds_until_due(startable)
    with write():
        _delete(finished)
        _tell(story)
        claimed = [(lane, lane.claim()) for lane in lanes]
    for lane, jobs in claimed:
        lane.start(jobs)
    return _seconds_until_due(_startable(lanes))


def _survive(once: Callable[[], T]) -> T | None:
    """Live through a database that is away for a moment: say so, and go on."""
    try:
        close_old_connections()
        return once()
    except Exception:
        log.exception("the worker could not read its jobs")
        return None
