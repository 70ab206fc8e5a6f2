"""Writes: the waiting list. Whoever waits longest is told first of a place that frees."""

from __future__ import annotations

from datetime import datetime, timedelta

from warmdesk.accounts.models import User
from warmdesk.bookings.events import BookingCancelled, BookingMade, BookingMoved, PlaceFreed
from warmdesk.bookings.models import Appointment, Waiting
from warmdesk.bookings.selectors import free_slots, waiting_for
from warmdesk.bookings.slots import Slot
from warmdesk.catalog.models import Service
from warmdesk.contacts.models import Contact
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record


def wait_for_place(
    *, contact: Contact, service: Service, since: datetime, until: datetime, person: User | None = None
) -> Waiting:
    """Put somebody on the list for a place between two moments. Calling twice keeps one entry, with the later wish."""
    with write():
        wish = {"since": since, "until": until, "person": person, "told_of": None}
        return Waiting.objects.update_or_create(
            contact=contact, service=service, ended_at=None, defaults=wish, create_defaults={**wish, "created_at": clock.now()}
        )[0]


def stop_waiting(*, waiting: Waiting) -> None:
    """Take somebody off the list. Calling twice is harmless."""
    with write():
        Waiting.objects.filter(id=waiting.id, ended_at=None).update(ended_at=clock.now())


def hear_freed(fact: BookingCancelled | BookingMoved) -> None:
    """Find who waits longest for what may now be free; records PlaceFreed for one of them. Harmless when run twice."""
    service = Service.objects.get(id=fact.service_id)
    freed_at = datetime.fromisoformat(fact.was_at if isinstance(fact, BookingMoved) else fact.starts_at)
    for waiting in waiting_for(service):
        slot = _place_for(waiting, freed_at)
        if slot is not None:
            _tell(waiting, slot)
            return


def hear_booked(fact: BookingMade) -> None:
    """Whoever has booked waits no more for the same service."""
    contact_id = Appointment.objects.values_list("contact_id", flat=True).get(id=fact.appointment_id)
    with write():
        Waiting.objects.filter(contact_id=contact_id, service_id=fact.service_id, ended_at=None).update(ended_at=clock.now())


def _place_for(waiting: Waiting, freed_at: datetime) -> Slot | None:
    """Return the free place nearest to the one that was given up, if they asked for such a time and were not told of it."""
    around = timedelta(minutes=waiting.service.minutes)
    since, until = max(waiting.since, freed_at - around), min(waiting.until, freed_at + around)
    found = free_slots(waiting.service, since=since, until=until, person=waiting.person) if since < until else []
    near = min(found, key=lambda slot: abs(slot.starts_at - freed_at), default=None)
    return None if near is None or near.starts_at == waiting.told_of else near


def _tell(waiting: Waiting, slot: Slot) -> None:
    with write():
        if not Waiting.objects.filter(id=waiting.id, ended_at=None).update(told_of=slot.starts_at):
            return
        record(
            PlaceFreed(
                waiting_id=waiting.id,
                contact_id=waiting.contact_id,
                service_id=waiting.service_id,
                person_id=slot.person.id if slot.person else None,
                starts_at=slot.starts_at.isoformat(),
            )
        )
