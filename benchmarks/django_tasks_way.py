"""The other side of `outbox_choice`: django-tasks with its database backend. Not a dependency; imported only where installed."""

from __future__ import annotations

import threading
from collections.abc import Callable

from django.db import connection
from django_tasks import task
from django_tasks_db.management.commands.db_worker import Worker

from benchmarks import outbox_choice
from warmdesk.lib.transactions import write


@task()
def handle(number: int) -> None:
    """Do the job."""
    outbox_choice.handle(number)


def enqueue(number: int) -> None:
    """Enqueue as a service would: in a transaction."""
    with write():
        handle.enqueue(number)


def worker(interval_s: float) -> Callable[[threading.Event], None]:
    """Return what works off tasks with its own worker, which polls every `interval_s` seconds."""

    def work(stop: threading.Event) -> None:
        process = Worker(
            queue_names=["default"], interval=interval_s, batch=False, backend_name="default", startup_delay=False,
            max_tasks=None, worker_id="benchmark", excluded_queue_names=[],
        )  # fmt: skip
        thread = threading.Thread(target=_run, args=(process,))
        thread.start()
        stop.wait()
        process.running = False
        thread.join()

    return work


def _run(process: Worker) -> None:
    process.run()
    connection.close()
