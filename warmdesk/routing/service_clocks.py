"""Writes: the service clocks start at a handover, pause while the customer is waited for, and end with what was promised."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db.models import QuerySet

from warmdesk.accounts.events import BusinessChanged
from warmdesk.accounts.selectors import business_or_none, opening_hours
from warmdesk.conversations.events import MessageReceived, OwnerChanged, ReplyQueued, SaidOutside
from warmdesk.conversations.merging import MERGE
from warmdesk.conversations.selectors import conversation as conversation_by_id
from warmdesk.conversations.selectors import message as message_by_id
from warmdesk.lib import clock
from warmdesk.lib.opening_hours import OpeningHours
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record
from warmdesk.routing.events import ClockBreached, ClockEnded, ClockWarned, HandedOver
from warmdesk.routing.levels import level_for
from warmdesk.routing.models import Handover, ServiceClock
from warmdesk.routing.stopwatch import Stopwatch

Kind = ServiceClock.Kind
Outcome = ServiceClock.Outcome
MOST_AT_ONCE = 500


def start_clocks(fact: HandedOver) -> None:
    """From a handover on people owe a first reply and an end; a second handover of one engagement starts nothing anew."""
    business = business_or_none()
    if business is None or fact.conversation_id is None:
        return
    handover = Handover.objects.select_related("conversation__contact").get(id=fact.handover_id)
    tier = handover.conversation.tier
    level = level_for(business, priority=handover.priority, tier=tier)
    promised = {Kind.FIRST_REPLY: handover.target_minutes or level.first_reply, Kind.RESOLVE: level.resolve}
    hours = opening_hours(business)
    with write():
        for kind, minutes in promised.items():
            ServiceClock.objects.get_or_create(
                conversation=handover.conversation,
                engagement=handover.engagement,
                kind=kind,
                defaults={
                    "priority": handover.priority,
                    "tier": tier,
                    "target": minutes,
                    "started_at": handover.entered_at,
                    **_fields_of(Stopwatch(minutes).started(handover.entered_at), hours),
                },
            )


def _fields_of(watch: Stopwatch, hours: OpeningHours) -> dict[str, object]:
    return {
        "spent": watch.spent,
        "running_since": watch.running_since,
        "due_at": watch.due_at(hours),
        "warns_at": watch.warns_at(hours),
    }


def hear_reply(fact: ReplyQueued | SaidOutside) -> None:
    """A person's reply is the first reply, and from now on it is the customer's turn."""
    if fact.actor != "person" or fact.conversation_id is None:
        return
    said_at = message_by_id(fact.message_id).created_at
    running = _open_clocks(fact.conversation_id, fact.engagement)
    _end(running.filter(kind=Kind.FIRST_REPLY), said_at, Outcome.MET)
    _turn(running.filter(kind=Kind.RESOLVE), replied_at=said_at)


def hear_customer(fact: MessageReceived) -> None:
    """The customer has written: it is people's turn again."""
    if fact.owner in {"queue", "person"} and fact.conversation_id is not None:
        standing = _open_clocks(fact.conversation_id, fact.engagement).filter(kind=Kind.RESOLVE, running_since=None)
        if standing.exists():
            _turn(standing)


def hear_end(fact: OwnerChanged) -> None:
    """Resolved: what was promised is done. Given back to the assistant, or merged: people owe it here no longer."""
    if fact.now not in {"nobody", "assistant"} or fact.conversation_id is None:
        return
    conversation = conversation_by_id(fact.conversation_id)
    at = conversation.resolved_at or conversation.changed_at
    running = ServiceClock.objects.filter(conversation_id=fact.conversation_id, engagement__lte=fact.engagement, ended_at=None)
    if fact.now == "assistant" or fact.by == MERGE:
        _end(running, at, Outcome.WITHDRAWN)
        return
    _end(running.filter(kind=Kind.FIRST_REPLY), at, Outcome.WITHDRAWN)
    _end(running.filter(kind=Kind.RESOLVE), at, Outcome.MET)


def watch_clocks() -> None:
    """By the clock: warn before a promised time is over, and say when it is. Records ClockWarned and ClockBreached, each once."""
    now = clock.now()
    running = ServiceClock.objects.filter(ended_at=None)
    for found in running.filter(warned_at=None, warns_at__lte=now).order_by("warns_at")[:MOST_AT_ONCE]:
        _note(found, "warned_at", now, ClockWarned)
    for found in running.filter(breached_at=None, due_at__lte=now).order_by("due_at")[:MOST_AT_ONCE]:
        _note(found, "breached_at", found.due_at or now, ClockBreached)


def set_clocks_anew(fact: BusinessChanged) -> None:
    """Opening hours or holidays may be others now: what is still to come is reckoned with them."""
    business = business_or_none()
    if business is None:
        return
    hours = opening_hours(business)
    with write():
        for found in ServiceClock.objects.filter(ended_at=None, running_since__isnull=False):
            ServiceClock.objects.filter(id=found.id, ended_at=None, running_since=found.running_since).update(
                due_at=found.watch.due_at(hours), warns_at=found.watch.warns_at(hours)
            )


def _open_clocks(conversation_id: int, engagement: int) -> QuerySet[ServiceClock]:
    return ServiceClock.objects.filter(conversation_id=conversation_id, engagement=engagement, ended_at=None)


def _note(found: ServiceClock, field: str, at: datetime, event: type[ClockWarned | ClockBreached]) -> None:
    with write():
        if ServiceClock.objects.filter(id=found.id, ended_at=None, **{field: None}).update(**{field: at}):
            fact = event(
                conversation_id=found.conversation_id,
                clock_id=found.id,
                kind=found.kind,
                target=found.target,
                priority=found.priority,
                tier=found.tier,
            )
            record(fact)


def _turn(clocks: QuerySet[ServiceClock], *, replied_at: datetime | None = None) -> None:
    """Let clocks stand still from a reply on, and run since the customer waits, in whatever order it is heard."""
    business = business_or_none()
    if business is None:
        return
    hours = opening_hours(business)
    with write():
        for found in clocks.select_related("conversation"):
            watch = found.watch.paused(replied_at, hours) if replied_at else found.watch
            waits_since = found.conversation.waiting_since
            watch = watch.started(waits_since) if waits_since else watch
            ServiceClock.objects.filter(id=found.id, ended_at=None).update(**_fields_of(watch, hours))


def _end(clocks: Iterable[ServiceClock], at: datetime, outcome: str) -> None:
    """End clocks for good; what was done after its time counts as breached. Records ClockEnded."""
    business = business_or_none()
    if business is None:
        return
    hours = opening_hours(business)
    with write():
        for found in clocks:
            spent = found.watch.spent_by(at, hours)
            is_late = outcome == Outcome.MET and spent > found.target
            ended = {
                "outcome": Outcome.BREACHED if is_late else outcome,
                "breached_at": found.breached_at or (found.due_at or at if is_late else None),
                "spent": spent,
                "running_since": None,
                "ended_at": at,
            }
            if ServiceClock.objects.filter(id=found.id, ended_at=None).update(**ended):
                _record_end(found, str(ended["outcome"]), spent)


def _record_end(found: ServiceClock, outcome: str, spent: float) -> None:
    fact = ClockEnded(
        conversation_id=found.conversation_id,
        clock_id=found.id,
        kind=found.kind,
        outcome=outcome,
        target=found.target,
        spent=round(spent, 3),
        priority=found.priority,
        tier=found.tier,
    )
    record(fact)
