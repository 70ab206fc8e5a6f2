"""Writes: book, move and cancel, each once under its key; say how it ended; and what the folder says of appointments.

Whoever books first locks the rows of all resources that the service could take, then looks, then writes: one transaction, the
same on SQLite (which has one writer) and PostgreSQL.
"""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from django.db.models import F, Q

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import the_business
from warmdesk.bookings.errors import NotOffered, NotOpen, SlotTaken, TooEarly, TooLate, TooMany
from warmdesk.bookings.events import BookingCancelled, BookingDone, BookingMade, BookingMoved
from warmdesk.bookings.models import Appointment, Change, Waiting
from warmdesk.bookings.planning import Wish, read_plan, rules_of
from warmdesk.bookings.selectors import MINUTE, changed_under, slots_near
from warmdesk.bookings.slots import Slot, minute
from warmdesk.bookings.taking import let_go, lock, place_of, take, take_all
from warmdesk.catalog.models import Service
from warmdesk.contacts.models import Contact
from warmdesk.contacts.services import meet_visitor
from warmdesk.conversations.services import By
from warmdesk.lib import clock
from warmdesk.lib.phone import parse_phone
from warmdesk.lib.reach import region_of
from warmdesk.lib.rows import RowChanges, put_rows, remove_rows
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
    address: str = "",
    series: uuid.UUID | None = None,
) -> Appointment:
    """Book a service for a known customer (`contact`) or a stranger (`guest`, who becomes a new, unproven contact).

    A service that is given at the customer's takes place at `address`. Records BookingMade. The same `key` again returns the same
    appointment and books nothing. Raises SlotTaken and NotOffered, both with free times nearby, and TooMany.
    """
    if (contact is None) == (guest is None):
        raise ValueError("an appointment is for a contact or for a guest")
    with write():
        lock(service)
        kept = changed_under(key)
        if kept is not None:
            return kept
        rules = rules_of(service)
        slot = _slot(service, starts_at, Wish(person, seats, address))
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
            address=address if rules.is_away else "",
            area=place_of(address) if rules.is_away else None,
            series=series,
            created_at=clock.now(),
        )
        take(appointment, slot)
        _keep(key, appointment, "book")
        _record_made(appointment, rules.deposit_minor * seats, by)
    return appointment


def move(
    *, appointment: Appointment, starts_at: datetime, person: User | None = None, by: By, key: str, reason: str = "wish"
) -> Appointment:
    """Move an appointment to another time; it stays with its person if they are free then, unless another one is named.

    Records BookingMoved. The same `key` again changes nothing. Raises NotOpen, TooLate (a person may still do it), SlotTaken,
    NotOffered.
    """
    with write():
        lock(appointment.service)
        kept, current = changed_under(key), _current(appointment)
        if kept is not None:
            return kept
        _require_open(current, by)
        slot = _slot_to_move(current, starts_at, person)
        was_at, was_person_id = current.starts_at, current.person_id
        current.starts_at, current.ends_at, current.person = slot.starts_at, slot.ends_at, slot.person
        _revise(current, "starts_at", "ends_at", "person")
        let_go(current)
        take(current, slot)
        _keep(key, current, "move")
        record(
            BookingMoved(
                appointment_id=current.id,
                service_id=current.service_id,
                was_at=was_at.isoformat(),
                starts_at=current.starts_at.isoformat(),
                was_person_id=was_person_id,
                person_id=current.person_id,
                reason=reason,
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
        kept, current = changed_under(key), _current(appointment)
        if kept is not None or current.status == Status.CANCELLED:
            return kept or current
        _require_open(current, by)
        current.status = Status.CANCELLED
        _revise(current, "status")
        let_go(current)
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


def close(*, appointment: Appointment, by: User, is_no_show: bool = False) -> Appointment:
    """Say that an appointment took place, or that nobody came; a mistake is mended by saying the other. Records BookingDone.

    Saying the same twice is harmless. Raises TooEarly before it begins, NotOpen when it is cancelled.
    """
    with write():
        current = _current(appointment)
        status = Status.NO_SHOW if is_no_show else Status.DONE
        if current.status == status:
            return current
        if current.status == Status.CANCELLED:
            raise NotOpen("This appointment is cancelled.", status_now=current.status)
        if clock.now() < current.starts_at:
            raise TooEarly("This appointment has not begun yet.")
        current.status, current.is_of_folder = status, False
        current.save(update_fields=["status", "is_of_folder"])
        record(
            BookingDone(
                appointment_id=current.id,
                service_id=current.service_id,
                contact_id=current.contact_id,
                is_no_show=is_no_show,
                price_minor=current.service.price_minor * current.seats,
                deposit_minor=rules_of(current.service).deposit_minor * current.seats,
                currency=current.service.currency,
                actor_id=by.id,
            )
        )
    return current


def put_appointments(*, appointments: Mapping[str, Mapping[str, Any]]) -> RowChanges:
    """Keep exactly these appointments of the folder, by number; what the desk booked or changed since stays as it is.

    Safe to call twice. A constant number of queries.
    """
    with write():
        ours = set(Appointment.objects.filter(is_of_folder=False).values_list("number", flat=True))
        lengths = {
            row: (minutes, buffer) for row, minutes, buffer in Service.objects.values_list("id", "minutes", "buffer_minutes")
        }
        rows = {
            number: {**fields, "ends_at": fields["starts_at"] + lengths[fields["service_id"]][0] * MINUTE}
            for number, fields in appointments.items()
            if number not in ours
        }
        kept = put_rows(Appointment, key="number", rows=rows, when_new={"is_of_folder": True, "created_at": clock.now()})
        take_all([*kept.created, *kept.changed], {row: buffer for row, (_, buffer) in lengths.items()})
        return kept + remove_rows(Appointment, key="number", except_keys=[*appointments, *ours])


def erase_contact(contact_id: int) -> None:
    """Forget where a contact's appointments took place, and that they wait for one; the appointments stay in the books.

    The next revision is written to the person's own calendar, without the name.
    """
    with write():
        Appointment.objects.filter(contact_id=contact_id).update(address="", sequence=F("sequence") + 1)
        Waiting.objects.filter(contact_id=contact_id).delete()


def _keep(key: str, appointment: Appointment, verb: str) -> None:
    Change.objects.create(key=key, appointment=appointment, verb=verb, at=clock.now())


def _record_made(appointment: Appointment, deposit_minor: int, by: By) -> None:
    record(
        BookingMade(
            appointment_id=appointment.id,
            service_id=appointment.service_id,
            person_id=appointment.person_id,
            starts_at=appointment.starts_at.isoformat(),
            is_proven=appointment.is_proven,
            deposit_minor=deposit_minor,
            actor=by.kind,
            actor_id=by.person_id,
        )
    )


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


def _slot(service: Service, starts_at: datetime, wish: Wish, moving: Appointment | None = None) -> Slot:
    """Return the free slot at a moment; raise SlotTaken or NotOffered with free ones nearby."""
    plan = read_plan(service, since=starts_at, until=starts_at + MINUTE, wish=wish, moving=moving)
    slot = plan.slot(minute(starts_at))
    if slot is not None:
        return slot
    near = slots_near(service, starts_at, wish)
    if plan.is_offered(minute(starts_at)):
        raise SlotTaken("That time is taken.", near)
    raise NotOffered("That time is not offered.", near)


def _slot_to_move(appointment: Appointment, starts_at: datetime, person: User | None) -> Slot:
    """Return the slot to move to: with the person named, else with the appointment's own if they are free, else with anybody."""
    wish = Wish(person or appointment.person, appointment.seats, appointment.address)
    try:
        return _slot(appointment.service, starts_at, wish, moving=appointment)
    except (SlotTaken, NotOffered):
        if person is not None or appointment.person is None:
            raise
    return _slot(appointment.service, starts_at, replace(wish, person=None), moving=appointment)


def _revise(appointment: Appointment, *fields: str) -> None:
    """Save these fields as the appointment's next revision; it is the desk's from now on."""
    appointment.sequence += 1
    appointment.is_of_folder = False
    appointment.save(update_fields=[*fields, "sequence", "is_of_folder"])


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
