"""Events are kept, jobs are done, failures end where the story says."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created

from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.outbox.errors import Later
from warmdesk.outbox.events import Fact
from warmdesk.outbox.models import Event, Job
from warmdesk.outbox.services import record
from warmdesk.outbox.story import Every, Story, When, let_go
from warmdesk.outbox.worker import drain, release_leases, run_clock, work


@dataclass(frozen=True, kw_only=True)
class BellRang(Fact):
    name = "tests.bell_rang"
    times: int = 1


class Diary:
    """Remembers what was done; fails or postpones as told."""

    def __init__(self, *, failures: int = 0, postponements: int = 0) -> None:
        self.done: list[Fact] = []
        self.given_up: list[str] = []
        self.failures, self.postponements = failures, postponements

    def act(self, fact: BellRang) -> None:
        if self.postponements:
            self.postponements -= 1
            raise Later(0)
        if self.failures:
            self.failures -= 1
            raise ValueError("not now")
        self.done.append(fact)

    def give_up(self, fact: BellRang, because: str) -> None:
        self.given_up.append(because)


def ring(times: int = 1) -> None:
    with write():
        record(BellRang(times=times, conversation_id=7))


def story_of(diary: Diary, attempts: int = 3) -> Story:
    return Story(rows=(When(BellRang, diary.act, gives_up=diary.give_up, attempts=attempts),))


@pytest.mark.django_db
def test_what_happened_reaches_who_acts_on_it() -> None:
    diary = Diary()
    ring(3)
    drain(story_of(diary))
    assert diary.done == [BellRang(times=3, conversation_id=7)]
    assert not Job.objects.exists()
    assert Event.objects.get().facts == {"times": 3}


@pytest.mark.django_db
def test_a_row_hears_only_what_concerns_it() -> None:
    diary = Diary()
    often = When(BellRang, diary.act, gives_up=let_go, only_if=lambda bell: bell.times > 1)
    ring(1)
    ring(2)
    drain(Story(rows=(often,)))
    assert diary.done == [BellRang(times=2, conversation_id=7)]
    assert not Job.objects.exists()


@pytest.mark.django_db
def test_an_event_cannot_be_changed() -> None:
    ring()
    event = Event.objects.get()
    event.name = "something.else"
    with pytest.raises(TypeError):
        event.save()


@pytest.mark.django_db(transaction=True)
def test_an_event_outside_a_transaction_is_refused() -> None:
    with pytest.raises(RuntimeError, match="transaction"):
        record(BellRang())


@pytest.mark.django_db
def test_a_failing_job_is_tried_again_and_then_given_up() -> None:
    diary = Diary(failures=9)
    ring()
    drain(story_of(diary))
    assert diary.done == []
    assert diary.given_up == ["ValueError"]
    assert not Job.objects.exists()


@pytest.mark.django_db
def test_a_job_that_succeeds_at_the_second_try_is_done_once() -> None:
    diary = Diary(failures=1)
    ring()
    drain(story_of(diary))
    assert len(diary.done) == 1
    assert diary.given_up == []


@pytest.mark.django_db
def test_asking_for_later_is_no_failure() -> None:
    diary = Diary(postponements=5)
    ring()
    drain(story_of(diary, attempts=1))
    assert len(diary.done) == 1


@pytest.mark.django_db
def test_a_job_whose_worker_died_returns_when_its_lease_ends() -> None:
    diary = Diary()
    story = story_of(diary)
    ring()
    Job.objects.update(handler=story.rows[0].handler, leased_until=clock.now() + timedelta(minutes=1), attempts=1)
    drain(story)
    assert diary.done == []
    release_leases()
    drain(story)
    assert len(diary.done) == 1


@pytest.mark.django_db
def test_a_job_that_kills_its_worker_each_time_is_given_up() -> None:
    diary = Diary()
    story = story_of(diary, attempts=2)
    ring()
    Job.objects.update(handler=story.rows[0].handler, attempts=2)
    drain(story)
    assert diary.done == []
    assert diary.given_up == ["it was started and never finished"]


@pytest.mark.django_db
def test_what_nobody_acts_on_leaves_no_job_behind() -> None:
    ring()
    drain(Story(rows=()))
    assert not Job.objects.exists()
    assert Event.objects.count() == 1


@pytest.mark.django_db
def test_a_clock_row_runs_when_it_is_due_and_not_before() -> None:
    rung: list[int] = []

    def ring_the_clock() -> None:
        rung.append(1)

    story = Story(rows=(), clock=(Every(60, ring_the_clock),))
    now = clock.now()
    for seconds in (0, 30, 59, 61):
        with clock.at(now + timedelta(seconds=seconds)):
            run_clock(story)
    assert len(rung) == 2


@pytest.mark.django_db(transaction=True)
def test_a_running_worker_hears_of_a_commit_at_once_and_stops_when_told() -> None:
    heard = threading.Event()

    def hear(fact: BellRang) -> None:
        heard.set()

    stop = threading.Event()
    story = Story(rows=(When(BellRang, hear, gives_up=let_go),))
    worker = threading.Thread(target=work, args=(story, stop), kwargs={"threads": 1})
    worker.start()
    try:
        ring()
        assert heard.wait(10)
    finally:
        stop.set()
        worker.join(15)
    assert not worker.is_alive()


@contextmanager
def counted_queries() -> Iterator[Counter[str]]:
    """Count the queries of every thread that connects inside the block, by the thread's name."""
    counted: Counter[str] = Counter()

    def count(execute: Callable[..., object], *query: object) -> object:
        counted[threading.current_thread().name] += 1
        return execute(*query)

    def listen(connection: BaseDatabaseWrapper, **_: object) -> None:
        connection.execute_wrappers.append(count)

    connection_created.connect(listen)
    try:
        yield counted
    finally:
        connection_created.disconnect(listen)


@pytest.mark.django_db(transaction=True)
def test_a_worker_whose_threads_are_all_busy_looks_no_oftener_than_an_idle_one() -> None:
    begun, may_end, stop = threading.Event(), threading.Event(), threading.Event()

    def slow(fact: BellRang) -> None:
        begun.set()
        may_end.wait(20)

    story = Story(rows=(When(BellRang, slow, gives_up=let_go),))
    running = threading.Thread(target=work, args=(story, stop), kwargs={"threads": 1}, name="worker")
    with counted_queries() as queries:
        running.start()
        try:
            ring()
            ring()
            assert begun.wait(20)
            stop.wait(0.5)
            before = queries["worker"]
            stop.wait(2.0)
            assert before < queries["worker"] <= before + 15
            begun.clear()
            may_end.set()
            assert begun.wait(20)
        finally:
            may_end.set()
            stop.set()
            running.join(20)
