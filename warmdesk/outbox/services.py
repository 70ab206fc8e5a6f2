"""Record what happened."""

from __future__ import annotations

import threading

from django.db import transaction

from warmdesk.lib import clock
from warmdesk.outbox.events import Fact
from warmdesk.outbox.models import Event, Job

woken = threading.Event()
"""Set after each commit that recorded something: the worker of this process waits for it."""


def record(fact: Fact) -> Event:
    """Write an event and its job in the transaction that is open.

    Must be called inside `lib.transactions.write()`, with the rows that the event speaks of.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError(f"{fact.name} must be recorded in the transaction of what it speaks of")
    at = clock.now()
    event = Event.objects.create(name=fact.name, at=at, conversation_id=fact.conversation_id, facts=fact.as_facts())
    Job.objects.create(event=event, run_at=at)
    transaction.on_commit(woken.set)
    return event
