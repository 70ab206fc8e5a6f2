"""Reads: free times, and a customer's own appointments."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta
from itertools import islice

from warmdesk.accounts.models import User
from warmdesk.bookings.models import (
    Appointment,
    Area,
    BookingRules,
    Busy,
    Change,
    OutsideCalendar,
    Resource,
    TravelTime,
    Waiting,
)
from warmdesk.bookings.planning import Wish, read_plan, rules_of
from warmdesk.bookings.slots import Slot, minute
from warmdesk.bookings.travel import ELSEWHERE, area_of
from warmdesk.catalog.models import Service
from warmdesk.contacts.models import Contact
from warmdesk.lib.money import Money

MINUTE = timedelta(minutes=1)
SOON = timedelta(days=21)
"""Most searches end within so many days; the calendar after them is read only for those that do not."""
NEAR = timedelta(days=14)
FEW, MANY = 3, 200
LONGEST = timedelta(days=31)
"""How far back appointments are looked for that may still touch a moment."""
LATELY = timedelta(days=31)
"""For so long the desk asks how an appointment ended."""


def free_slots(
    service: Service,
    *,
    since: datetime,
    until: datetime,
    person: User | None = None,
    limit: int = 50,
    seats: int = 1,
    address: str = "",
    moving: Appointment | None = None,
) -> list[Slot]:
    """Return the slots that are offered from `since` until `until` (excluded), the earliest first, at most `limit`.

    Each start is named once, with whoever has least to do that day; what `moving` takes counts as free. Raise NoBusiness before
    one is loaded.
    """
    wish, soon = Wish(person, seats, address), min(until, since + SOON)
    found = list(islice(read_plan(service, since=since, until=soon, wish=wish, moving=moving).slots(), limit))
    if len(found) < limit and soon < until:
        found += islice(read_plan(service, since=soon, until=until, wish=wish, moving=moving).slots(), limit - len(found))
    return found


def slot_at(
    service: Service,
    starts_at: datetime,
    person: User | None = None,
    *,
    seats: int = 1,
    address: str = "",
    moving: Appointment | None = None,
) -> Slot | None:
    """Return the slot at a moment if it can be booked, on the grid of offers or not; what `moving` takes counts as free."""
    plan = read_plan(service, since=starts_at, until=starts_at + MINUTE, wish=Wish(person, seats, address), moving=moving)
    return plan.slot(minute(starts_at))


def slots_near(service: Service, starts_at: datetime, wish: Wish) -> list[Slot]:
    """Return the free slots nearest to a moment, in order of time."""
    plan = read_plan(service, since=starts_at - timedelta(days=1), until=starts_at + NEAR, wish=wish)
    found = sorted(islice(plan.slots(), MANY), key=lambda slot: abs(slot.starts_at - starts_at))
    return sorted(found[:FEW], key=lambda slot: slot.starts_at)


def changed_under(key: str) -> Appointment | None:
    """Return the appointment that this key has changed already, if it has."""
    kept = Change.objects.filter(key=key).select_related("appointment__service", "appointment__person").first()
    return kept.appointment if kept else None


def people_of(service: Service) -> list[User]:
    """Return who gives a service, by name."""
    return list(service.people.filter(is_active=True).order_by("name", "id"))


def appointment_by_uid(uid: uuid.UUID) -> Appointment | None:
    """Return the appointment with this secret name, which only those concerned were given."""
    return Appointment.objects.filter(uid=uid, contact__erased_at=None).select_related("service", "person", "contact").first()


def deposit_of(appointment: Appointment) -> Money | None:
    """Return what is asked for in advance for an appointment, if anything."""
    minor = rules_of(appointment.service).deposit_minor * appointment.seats
    return Money(minor, appointment.service.currency) if minor else None


def series_of(appointment: Appointment) -> list[Appointment]:
    """Return the appointments of the same recurring booking, in order of time, or the appointment alone."""
    if appointment.series is None:
        return [appointment]
    return list(Appointment.objects.filter(series=appointment.series).select_related("service", "person").order_by("starts_at"))


def appointments_between(since: datetime, until: datetime, person: User | None = None) -> list[Appointment]:
    """Return all appointments that touch a span of time, of one person or of everybody, in order of time."""
    rows = Appointment.objects.filter(starts_at__gt=since - LONGEST, starts_at__lt=until, ends_at__gt=since)
    if person is not None:
        rows = rows.filter(person=person)
    return list(rows.select_related("service", "person", "contact__merged_into").order_by("starts_at", "id"))


def appointment_in_full(appointment_id: int) -> Appointment | None:
    """Return an appointment, with all that a page of it names, for the desk's own people."""
    rows = Appointment.objects.select_related("service", "person", "contact__merged_into")
    return rows.filter(id=appointment_id).first()


def unclosed(now: datetime, limit: int = 50) -> list[Appointment]:
    """Return the appointments that ended lately and of which nobody said how, the latest first."""
    over = Appointment.objects.filter(status=Appointment.Status.BOOKED, ends_at__lte=now, ends_at__gt=now - LATELY)
    return list(over.select_related("service", "person", "contact__merged_into").order_by("-ends_at", "-id")[:limit])


def changes_of(appointment: Appointment) -> list[Change]:
    """Return what was done to an appointment, in order."""
    return list(Change.objects.filter(appointment=appointment).order_by("id"))


def everybody_waiting() -> list[Waiting]:
    """Return who waits for a place of any service, whoever waits longest first."""
    rows = Waiting.objects.filter(ended_at=None).select_related("contact__merged_into", "person", "service")
    return list(rows.order_by("id"))


def waiting_for(service: Service) -> list[Waiting]:
    """Return who waits for a place, whoever waits longest first."""
    return list(Waiting.objects.filter(service=service, ended_at=None).select_related("contact", "person").order_by("id"))


def appointments_of(*contacts: Contact) -> list[Appointment]:
    """Return one person's appointments with service and person, the latest first."""
    theirs = Appointment.objects.filter(contact__in=contacts).select_related("service", "person")
    return list(theirs.order_by("-starts_at", "-id"))


def standing_of(contact: Contact, now: datetime) -> list[Appointment]:
    """Return a customer's booked appointments from this day on, the next first: also of today what should be over by the plan."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    booked = Appointment.objects.filter(contact=contact, status=Appointment.Status.BOOKED, ends_at__gt=midnight)
    return list(booked.select_related("service", "person").order_by("starts_at", "id"))


def upcoming_of(contact: Contact, now: datetime) -> list[Appointment]:
    """Return a customer's appointments that are booked and not over, the next first."""
    return [one for one in standing_of(contact, now) if one.ends_at > now]


def appointment_for(contact: Contact, number: str) -> Appointment | None:
    """Return a customer's own appointment by its number, whatever its case; nobody else's."""
    own = Appointment.objects.filter(contact=contact, number__iexact=number.strip())
    return own.select_related("service", "person").first()


def appointment_numbered(number: str) -> Appointment | None:
    """Return an appointment by its number, whosever it is: for the desk's own people and their programs."""
    found = Appointment.objects.filter(number__iexact=number.strip(), contact__erased_at=None)
    return found.select_related("service", "person", "contact").first()


def appointment_by_id(appointment_id: int) -> Appointment:
    """Return an appointment for the desk's own work, whoever it belongs to; never to show it to a customer."""
    return Appointment.objects.select_related("service", "person").get(id=appointment_id)


def numbered_appointments() -> list[Appointment]:
    """Return every appointment of a customer who has a number of the business's own, in the order in which they were noted."""
    rows = Appointment.objects.exclude(contact__external_id=None).order_by("id")
    return list(rows.select_related("service", "person", "contact"))


def kept_resources() -> list[Resource]:
    """Return people, rooms and vans in the order in which they were named."""
    return list(Resource.objects.select_related("user").order_by("id"))


def rooms_and_vans() -> list[Resource]:
    """Return what appointments can need besides people, by name."""
    things = Resource.objects.filter(kind__in=[Resource.Kind.ROOM, Resource.Kind.VAN], is_active=True)
    return list(things.order_by("name", "id"))


def absences(now: datetime) -> list[Busy]:
    """Return who and what is away, now or to come, in order of time."""
    away = Busy.objects.filter(kind=Busy.Kind.ABSENCE, until_min__gt=minute(now))
    return list(away.select_related("resource__user").order_by("from_min", "id"))


def outside_calendars_of(person: User) -> list[OutsideCalendar]:
    """Return a person's own calendars that are kept in step."""
    return list(OutsideCalendar.objects.filter(person=person, is_on=True).order_by("id"))


def kept_rules() -> list[BookingRules]:
    """Return the services' own rules, by service."""
    return list(BookingRules.objects.select_related("service").prefetch_related("needs").order_by("service__key"))


def areas() -> list[Area]:
    """Return the areas, without the one that stands for everywhere else."""
    return list(Area.objects.exclude(key=ELSEWHERE).order_by("id"))


def is_within_reach(address: str) -> bool:
    """Tell whether an address lies in one of the areas; where none is named, every one does."""
    return not Area.objects.exclude(key=ELSEWHERE).exists() or area_of(address).key != ELSEWHERE


def travel_times() -> list[TravelTime]:
    """Return the minutes between areas."""
    return list(TravelTime.objects.exclude(end__key=ELSEWHERE).select_related("start", "end").order_by("id"))
