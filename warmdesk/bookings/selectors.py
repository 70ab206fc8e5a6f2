"""Reads: free times, and a customer's own appointments."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import islice

from warmdesk.accounts.models import User
from warmdesk.bookings.models import Appointment
from warmdesk.bookings.planning import read_plan
from warmdesk.bookings.slots import Slot, minute
from warmdesk.catalog.models import Service
from warmdesk.contacts.models import Contact

NEAR = timedelta(days=14)
FEW = 3


def free_slots(
    service: Service, *, since: datetime, until: datetime, person: User | None = None, limit: int = 50, seats: int = 1
) -> list[Slot]:
    """Return the slots that are offered from `since` until `until` (excluded), the earliest first, at most `limit`.

    Each start is named once, with whoever has least to do that day. Raise NoBusiness before one is loaded.
    """
    return list(islice(read_plan(service, since=since, until=until, person=person, seats=seats).slots(), limit))


def slot_at(service: Service, starts_at: datetime, person: User | None = None, *, seats: int = 1) -> Slot | None:
    """Return the slot at a moment if it can be booked, whether on the grid of offers or not."""
    plan = read_plan(service, since=starts_at, until=starts_at + timedelta(minutes=1), person=person, seats=seats)
    return plan.slot(minute(starts_at))


def slots_near(service: Service, starts_at: datetime, person: User | None = None, *, seats: int = 1) -> list[Slot]:
    """Return the free slots nearest to a moment, in order of time."""
    since, until = starts_at - timedelta(days=1), starts_at + NEAR
    found = free_slots(service, since=since, until=until, person=person, limit=200, seats=seats)
    return sorted(sorted(found, key=lambda slot: abs(slot.starts_at - starts_at))[:FEW], key=lambda slot: slot.starts_at)


def appointments_of(contact: Contact) -> list[Appointment]:
    """Return a customer's appointments with service and person, the latest first."""
    return list(Appointment.objects.filter(contact=contact).select_related("service", "person").order_by("-starts_at", "-id"))


def upcoming_of(contact: Contact, now: datetime) -> list[Appointment]:
    """Return a customer's appointments that are booked and not over, the next first."""
    booked = Appointment.objects.filter(contact=contact, status=Appointment.Status.BOOKED, ends_at__gt=now)
    return list(booked.select_related("service", "person").order_by("starts_at", "id"))


def appointment_for(contact: Contact, number: str) -> Appointment | None:
    """Return a customer's own appointment by its number, whatever its case; nobody else's."""
    own = Appointment.objects.filter(contact=contact, number__iexact=number.strip())
    return own.select_related("service", "person").first()
