"""Writes: book, move and cancel, each once under its key, and what the folder says of appointments.

Whoever books first locks the rows of all resources that the service could take, then looks, then writes: one transaction, the
same on SQLite (which has one writer) and PostgreSQL.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import the_business
from warmdesk.bookings.errors import NotOffered, NotOpen, SlotTaken, TooLate, TooMany
from warmdesk.bookings.events import BookingCancelled, BookingMade, BookingMoved
from warmdesk.bookings.models import Appointment, Busy, Change, Resource
from warmdesk.bookings.planning import THE_BUSINESS, key_of, new_resource, read_plan, resources_of, rules_of
from warmdesk.bookings.selectors import slots_near
from warmdesk.bookings.slots import Slot, minute
from warmdesk.catalog.models import Service
from warmdesk.contacts.models import Contact
from warmdesk.contacts.services import meet_visitor
from warmdesk.conversations.services import By
from warmdesk.lib import clock
from warmdesk.lib.phone import parse_phone
from warmdesk.lib.reach import region_of
from warmdesk.lib.rows import BATCH, RowChanges, put_rows, remove_rows
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record

MOST_UNPROVEN = 3
"""Appointments to come under one address that nobody proved to be theirs."""
Status = Appointment.Status


@dataclass(frozen=True)
class Guest:
    """A stranger as they describe themselves: nothing of it is proven."""

    name: str
    email: str = ""
    phone: str = ""
    language: str = ""


def book(
    *,
    service: Service,
    starts_at: datetime,
    contact: Contact | None = None,
    guest: Guest | None = None,
    person: User | None = None,
    by: By,
    key: str,
    seats: int = 1,
) -> Appointment:
    """Book a service for a known customer (`contact`) or a stranger (`guest`, who becomes a new, unproven contact).

    Records BookingMade. The same `key` again returns the same appointment and books nothing. Raises SlotTaken and
    NotOffered, both with free times nearby, and TooMany.
    """
    if (contact is None) == (guest is None):
        raise ValueError("an appointment is for a contact or for a guest")
    with write():
        _lock(service)
        kept = _kept(key)
        if kept is not None:
            return kept
        slot = _slot(service, starts_at, person=person, seats=seats)
        appointment = Appointment.objects.create(
            number=_free_number(),
            contact=contact or _meet(guest),
            service=service,
            person=slot.person,
            starts_at=slot.starts_at,
            ends_at=slot.ends_at,
            status=Status.BOOKED,
            seats=seats,
            is_proven=guest is None,
            created_at=clock.now(),
        )
        _take(appointment, slot)
        _keep(key, appointment, "book")
        record(
            BookingMade(
                appointment_id=appointment.id,
                service_id=service.id,
                person_id=appointment.person_id,
                starts_at=appointment.starts_at.isoformat(),
                is_proven=appointment.is_proven,
                actor=by.kind,
                actor_id=by.person_id,
            )
        )
    return appointment


def move(*, appointment: Appointment, starts_at: datetime, person: User | None = None, by: By, key: str) -> Appointment:
    """Move an appointment to another time; it stays with its person if they are free then, unless another one is named.

    Records BookingMoved. The same `key` again changes nothing. Raises NotOpen, TooLate (a person may still do it), SlotTaken,
    NotOffered.
    """
    with write():
        _lock(appointment.service)
        kept, current = _kept(key), _current(appointment)
        if kept is not None:
            return kept
        _require_open(current, by)
        slot = _slot_to_move(current, starts_at, person)
        was_at, was_person_id = current.starts_at, current.person_id
        current.starts_at, current.ends_at, current.person = slot.starts_at, slot.ends_at, slot.person
        _revise(current, "starts_at", "ends_at", "person")
        _free(current)
        _take(current, slot)
        _keep(key, current, "move")
        record(
            BookingMoved(
                appointment_id=current.id,
                service_id=current.service_id,
                was_at=was_at.isoformat(),
                starts_at=current.starts_at.isoformat(),
                was_person_id=was_person_id,
                person_id=current.person_id,
                actor=by.kind,
                actor_id=by.person_id,
            )
        )
    return current


def cancel(*, appointment: Appointment, by: By, key: str) -> Appointment:
    """Cancel an appointment; its time is free again. Records BookingCancelled.

    Cancelling twice is harmless. Raises NotOpen when it is over, TooLate (a person may still do it).
    """
    with write():
        kept, current = _kept(key), _current(appointment)
        if kept is not None or current.status == Status.CANCELLED:
            return kept or current
        _require_open(current, by)
        current.status = Status.CANCELLED
        _revise(current, "status")
        _free(current)
        _keep(key, current, "cancel")
        record(
            BookingCancelled(
                appointment_id=current.id,
                service_id=current.service_id,
                person_id=current.person_id,
                starts_at=current.starts_at.isoformat(),
                actor=by.kind,
                actor_id=by.person_id,
            )
        )
    return current


def put_appointments(*, appointments: Mapping[str, Mapping[str, Any]]) -> RowChanges:
    """Keep exactly these appointments of the folder, by number; what the desk booked or changed since stays as it is.

    Safe to call twice. A constant number of queries.
    """
    with write():
        ours = set(Appointment.objects.filter(is_of_folder=False).values_list("number", flat=True))
        lengths = _lengths()
        rows = {
            number: {**fields, "ends_at": fields["starts_at"] + timedelta(minutes=lengths[fields["service_id"]][0])}
            for number, fields in appointments.items()
            if number not in ours
        }
        kept = put_rows(Appointment, key="number", rows=rows, when_new={"is_of_folder": True, "created_at": clock.now()})
        _take_all([*kept.created, *kept.changed], lengths)
        return kept + remove_rows(Appointment, key="number", except_keys=[*appointments, *ours])


def _lock(service: Service) -> None:
    """Lock every resource that an appointment of this service could take, in one order, so that no two wait for each other."""
    resources = resources_of(service, rules_of(service))
    missing = [row for row in resources.values() if row._state.adding]
    Resource.objects.bulk_create(missing, ignore_conflicts=True)
    list(Resource.objects.select_for_update().filter(key__in=resources).order_by("id").values_list("id"))


def _kept(key: str) -> Appointment | None:
    """Return the appointment that this key has changed already, if it has."""
    kept = Change.objects.filter(key=key).select_related("appointment__service", "appointment__person").first()
    return kept.appointment if kept else None


def _keep(key: str, appointment: Appointment, verb: str) -> None:
    Change.objects.create(key=key, appointment=appointment, verb=verb, at=clock.now())


def _current(appointment: Appointment) -> Appointment:
    """Return the appointment as it is now, locked."""
    rows = Appointment.objects.select_for_update(of=("self",)).select_related("service", "person", "contact")
    return rows.get(id=appointment.id)


def _require_open(appointment: Appointment, by: By) -> None:
    """Raise NotOpen for what is over or cancelled, and TooLate for all but people once the rule's hours have begun."""
    now = clock.now()
    if not appointment.is_open or appointment.ends_at <= now:
        raise NotOpen("This appointment is cancelled or over.", status_now=appointment.status)
    hours = rules_of(appointment.service).cancel_hours
    if by.kind != "person" and now > appointment.starts_at - timedelta(hours=hours):
        raise TooLate("It is too late to change this appointment without a person.", hours=hours)


def _slot(
    service: Service, starts_at: datetime, *, person: User | None, seats: int = 1, moving: Appointment | None = None
) -> Slot:
    """Return the free slot at a moment; raise SlotTaken or NotOffered with free ones nearby."""
    plan = read_plan(service, since=starts_at, until=starts_at + timedelta(minutes=1), person=person, seats=seats, moving=moving)
    slot = plan.slot(minute(starts_at))
    if slot is not None:
        return slot
    near = slots_near(service, starts_at, person, seats=seats)
    if plan.is_offered(minute(starts_at)):
        raise SlotTaken("That time is taken.", near)
    raise NotOffered("That time is not offered.", near)


def _slot_to_move(appointment: Appointment, starts_at: datetime, person: User | None) -> Slot:
    service, seats = appointment.service, appointment.seats
    if person is None and appointment.person is not None:
        try:
            return _slot(service, starts_at, person=appointment.person, seats=seats, moving=appointment)
        except (SlotTaken, NotOffered):
            pass
    return _slot(service, starts_at, person=person, seats=seats, moving=appointment)


def _revise(appointment: Appointment, *fields: str) -> None:
    """Save these fields as the appointment's next revision; it is the desk's from now on."""
    appointment.sequence += 1
    appointment.is_of_folder = False
    appointment.save(update_fields=[*fields, "sequence", "is_of_folder"])


def _free(appointment: Appointment) -> None:
    Busy.objects.filter(appointment=appointment).delete()


def _take(appointment: Appointment, slot: Slot) -> None:
    """Take the slot's resources; whoever joins a session takes what the session has."""
    ids: set[int] = {found for found in slot.resource_ids if found is not None}
    if slot.joins:
        session = Appointment.objects.filter(
            service=appointment.service, person=appointment.person, starts_at=appointment.starts_at, status=Status.BOOKED
        ).exclude(id=appointment.id)
        ids |= set(Busy.objects.filter(appointment__in=session).values_list("resource_id", flat=True))
    until = minute(appointment.ends_at) + appointment.service.buffer_minutes
    Busy.objects.bulk_create(_busy(appointment.id, resource_id, minute(appointment.starts_at), until) for resource_id in ids)


def _take_all(numbers: Iterable[str], lengths: Mapping[int, tuple[int, int]]) -> None:
    """Take anew what these appointments of the folder take: whoever they name, or the business as a whole."""
    rows = list(Appointment.objects.filter(number__in=list(numbers)).select_related("person"))
    Busy.objects.filter(appointment__in=rows).delete()
    booked = [row for row in rows if row.status == Status.BOOKED]
    resource_ids = _resource_ids([row.person for row in booked])
    Busy.objects.bulk_create(
        (
            _busy(
                row.id,
                resource_ids[key_of(row.person) if row.person else THE_BUSINESS],
                minute(row.starts_at),
                minute(row.ends_at) + lengths[row.service_id][1],
            )
            for row in booked
        ),
        batch_size=BATCH,
    )


def _busy(appointment_id: int, resource_id: int, from_min: int, until_min: int) -> Busy:
    return Busy(
        resource_id=resource_id, kind=Busy.Kind.VISIT, appointment_id=appointment_id, from_min=from_min, until_min=until_min
    )


def _resource_ids(people: Sequence[User | None]) -> dict[str, int]:
    """Return the id of each person's resource by its key, or of the business's for nobody; made where it is missing."""
    wanted = {key_of(person) if person else THE_BUSINESS: person for person in people}
    Resource.objects.bulk_create((new_resource(key, person) for key, person in wanted.items()), ignore_conflicts=True)
    return dict(Resource.objects.filter(key__in=wanted).values_list("key", "id"))


def _lengths() -> dict[int, tuple[int, int]]:
    """Return the minutes and the buffer of every service, by its id."""
    return {row: (minutes, buffer) for row, minutes, buffer in Service.objects.values_list("id", "minutes", "buffer_minutes")}


def _free_number() -> str:
    """Return a number that no appointment has: short enough to say, and telling nothing of how many there are."""
    while True:
        number = f"B-{100_000 + secrets.randbelow(900_000)}"
        if not Appointment.objects.filter(number=number).exists():
            return number


def _meet(guest: Guest | None) -> Contact:
    """Return a new contact for a stranger, attached to none that exists; raise TooMany."""
    assert guest is not None
    phone = parse_phone(guest.phone, region_of(the_business().phone))
    e164 = phone.e164 if phone else ""
    same = Q(contact__email__iexact=guest.email) & ~Q(contact__email="") | Q(contact__phone_e164=e164) & ~Q(
        contact__phone_e164=""
    )
    unproven = Appointment.objects.filter(same, is_proven=False, status=Status.BOOKED, ends_at__gt=clock.now())
    if unproven.count() >= MOST_UNPROVEN:
        raise TooMany("This address has several appointments to come already.", most=MOST_UNPROVEN)
    return meet_visitor(language=guest.language, name=guest.name, email=guest.email, phone=guest.phone, phone_e164=e164)
