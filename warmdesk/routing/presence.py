"""Who is here: what people say of themselves, and when their browser was last heard."""

from __future__ import annotations

from datetime import timedelta

from warmdesk.accounts.models import User
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record
from warmdesk.routing.events import PresenceChanged
from warmdesk.routing.models import Presence

HEARD_WITHIN = timedelta(minutes=3)
"""Whoever's console has not been heard for so long is not here."""


def hear_console(*, person: User) -> None:
    """Remember that somebody's console is open."""
    now = clock.now()
    with write():
        if not Presence.objects.filter(person=person).update(seen_at=now):
            Presence.objects.get_or_create(person=person, defaults={"seen_at": now})


def say_presence(*, person: User, is_away: bool) -> None:
    """Say that somebody is here or away: who is away is offered nothing. Records PresenceChanged."""
    with write():
        found, is_new = Presence.objects.get_or_create(person=person, defaults={"is_away": is_away, "seen_at": clock.now()})
        if is_new or found.is_away != is_away:
            Presence.objects.filter(id=found.id).update(is_away=is_away)
            record(PresenceChanged(person_id=person.id, is_away=is_away))


def is_here(presence: Presence | None) -> bool:
    """Whether somebody takes new conversations now."""
    if presence is None or presence.is_away or presence.seen_at is None:
        return False
    return clock.now() - presence.seen_at <= HEARD_WITHIN


def is_away(person: User) -> bool:
    """Whether somebody has said that they are away."""
    return Presence.objects.filter(person=person, is_away=True).exists()
