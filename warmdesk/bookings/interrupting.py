"""Writes: emergency work that interrupts the plan. The desk proposes whose work moves where; a person decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from warmdesk.accounts.models import User
from warmdesk.bookings.errors import NotOffered, PlanChanged, SlotTaken
from warmdesk.bookings.models import Appointment, Busy
from warmdesk.bookings.planning import Wish, read_plan
from warmdesk.bookings.selectors import MINUTE, changed_under, slots_near
from warmdesk.bookings.services import Guest, book, move
from warmdesk.bookings.slots import Slot, minute
from warmdesk.bookings.taking import let_go, lock
from warmdesk.catalog.models import Service
from warmdesk.contacts.models import Contact
from warmdesk.conversations.services import by_person
from warmdesk.lib import clock
from warmdesk.lib.transactions import write


@dataclass(frozen=True)
class Moves:
    """An appointment that would move, and where to."""

    appointment: Appointment
    to: Slot


@dataclass(frozen=True)
class Interruption:
    """Emergency work at a time, with a person, and the appointments that would make way."""

    service: Service
    starts_at: datetime
    person: User
    moves: list[Moves]


def propose_interruptions(*, service: Service, starts_at: datetime, address: str = "") -> list[Interruption]:
    """Return who could do emergency work then, those first for whom fewest customers move and wait shortest.

    Nobody who is away is named, and nothing that has begun is moved. Writes nothing.
    """
    plan = read_plan(service, since=starts_at, until=starts_at + MINUTE, wish=Wish(address=address))
    there = [lane for lane in plan.people if lane.person and lane.is_there(minute(starts_at), service.minutes)]
    found = [_proposal(service, starts_at, lane.person, address) for lane in there if lane.person]
    return sorted((one for one in found if one), key=lambda one: (len(one.moves), _delay(one)))


def interrupt(
    *,
    proposal: Interruption,
    contact: Contact | None = None,
    guest: Guest | None = None,
    by: User,
    key: str,
    address: str = "",
) -> Appointment:
    """Carry out a proposal by a person's decision: the emergency is booked, the others move, all or nothing.

    Records BookingMade, and BookingMoved with the reason `emergency` for each that moves. Raises PlanChanged when it is not
    possible any more. The same `key` again changes nothing.
    """
    who = by_person(by)
    try:
        with write():
            lock(proposal.service, *(moves.appointment.service for moves in proposal.moves))
            kept = changed_under(key)
            if kept is not None:
                return kept
            for moves in proposal.moves:
                _make_way(moves.appointment)
            made = book(
                service=proposal.service,
                starts_at=proposal.starts_at,
                contact=contact,
                guest=guest,
                person=proposal.person,
                by=who,
                key=key,
                address=address,
            )
            for number, moves in enumerate(proposal.moves):
                move(
                    appointment=moves.appointment,
                    starts_at=moves.to.starts_at,
                    person=moves.to.person,
                    by=who,
                    key=f"{key}:{number}",
                    reason="emergency",
                )
    except (SlotTaken, NotOffered) as refused:
        raise PlanChanged("This is not possible any more: the plan has changed meanwhile.") from refused
    return made


def _make_way(appointment: Appointment) -> None:
    """Free the time of an appointment that stands as it did when it was proposed; raise PlanChanged."""
    if not Appointment.objects.filter(id=appointment.id, sequence=appointment.sequence, status=appointment.status).exists():
        raise PlanChanged("This is not possible any more: an appointment has changed meanwhile.")
    let_go(appointment)


def _proposal(service: Service, starts_at: datetime, person: User, address: str) -> Interruption | None:
    """Return what would have to move for this person, tried out in a transaction that is undone."""
    moves: list[Moves] = []
    with write():
        tried = transaction.savepoint()
        try:
            in_the_way = _in_the_way(service, starts_at, person)
            for appointment in in_the_way:
                let_go(appointment)
            plan = read_plan(service, since=starts_at, until=starts_at + MINUTE, wish=Wish(person, address=address))
            slot = plan.slot(minute(starts_at))
            if slot is None:
                return None
            _hold(slot, service)
            for appointment in in_the_way:
                to = _next_place(appointment)
                if to is None:
                    return None
                _hold(to, appointment.service)
                moves.append(Moves(appointment, to))
        finally:
            transaction.savepoint_rollback(tried)
    return Interruption(service, starts_at, person, moves)


def _in_the_way(service: Service, starts_at: datetime, person: User) -> list[Appointment]:
    """Return this person's appointments that stand where the emergency would, and have not begun."""
    from_min = minute(starts_at)
    rows = Busy.objects.filter(
        resource__user=person,
        kind=Busy.Kind.VISIT,
        from_min__lt=from_min + service.minutes + service.buffer_minutes,
        until_min__gt=from_min,
        appointment__starts_at__gt=clock.now(),
    ).order_by("from_min")
    return [row.appointment for row in rows.select_related("appointment__service", "appointment__person") if row.appointment]


def _next_place(appointment: Appointment) -> Slot | None:
    """Return the free place nearest to where an appointment stood, with its own person if they have one."""
    for person in dict.fromkeys([appointment.person, None]):
        wish = Wish(person, appointment.seats, appointment.address)
        found = slots_near(appointment.service, appointment.starts_at, wish)
        near = min(found, key=lambda slot: abs(slot.starts_at - appointment.starts_at), default=None)
        if near is not None:
            return near
    return None


def _hold(slot: Slot, service: Service) -> None:
    """Take a slot for as long as the trial lasts."""
    until = minute(slot.ends_at) + service.buffer_minutes
    Busy.objects.bulk_create(
        Busy(resource_id=taken, kind=Busy.Kind.VISIT, from_min=minute(slot.starts_at), until_min=until)
        for taken in slot.resource_ids
        if taken is not None
    )


def _delay(one: Interruption) -> timedelta:
    return sum((abs(moves.to.starts_at - moves.appointment.starts_at) for moves in one.moves), timedelta())
