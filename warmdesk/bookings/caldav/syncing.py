"""Writes: the desk and a person's own calendar are compared, first what changed there, then what changed here.

Changes are told apart by the server's version of each object and our revision of each appointment, so that what the desk wrote
itself never comes back as a change. Where both sides changed one appointment, the desk's time stands. No transaction is open
while the server is asked.
"""

from __future__ import annotations

import logging
import uuid
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import unquote, urlsplit

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import the_business
from warmdesk.bookings.caldav.client import Calendar, Found
from warmdesk.bookings.caldav.reading import Occurrence, occurrences
from warmdesk.bookings.errors import BookingsError, CalendarMoved
from warmdesk.bookings.events import CalendarSynced
from warmdesk.bookings.invitations import OURS, event_file
from warmdesk.bookings.models import Appointment, Busy, OutsideCalendar, OutsideEvent
from warmdesk.bookings.planning import key_of
from warmdesk.bookings.services import cancel, move
from warmdesk.bookings.slots import minute
from warmdesk.bookings.taking import ids_of
from warmdesk.conversations.services import by_person
from warmdesk.lib import clock
from warmdesk.lib.errors import WarmdeskError
from warmdesk.lib.secrets import seal, unseal
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record

log = logging.getLogger(__name__)
PURPOSE = "calendar password"
AHEAD = timedelta(days=180)
Status = Appointment.Status


@dataclass
class Round:
    """One comparison: what there is on both sides, and what it came to."""

    calendar: OutsideCalendar
    server: Calendar
    since: datetime
    until: datetime
    known: dict[str, OutsideEvent]
    counts: dict[str, int] = field(default_factory=lambda: {"written": 0, "taken_over": 0, "refused": 0})


def connect_calendar(*, person: User, url: str, username: str, password: str) -> OutsideCalendar:
    """Keep a person's own calendar, its password sealed; `url` is the calendar collection's address.

    Connecting again changes name and password. Nothing is asked of the server yet.
    """
    fields = {"username": username, "sealed_password": seal(password, purpose=PURPOSE), "is_on": True, "problem": ""}
    with write():
        return OutsideCalendar.objects.update_or_create(person=person, url=url, defaults=fields)[0]


def disconnect_calendar(*, calendar: OutsideCalendar) -> None:
    """Forget a calendar and what it said; what stands there stays there."""
    with write():
        OutsideCalendar.objects.filter(id=calendar.id).delete()


def sync_all() -> None:
    """Compare every calendar that is on; one that fails says so in `problem` and hinders no other."""
    for calendar in OutsideCalendar.objects.filter(is_on=True, person__is_active=True).select_related("person"):
        problem = ""
        try:
            sync(calendar=calendar)
        except WarmdeskError as error:
            problem = error.code
            log.warning("calendar %s could not be compared: %s", calendar.id, error.code)
        with write():
            OutsideCalendar.objects.filter(id=calendar.id).update(problem=problem)


def sync(*, calendar: OutsideCalendar) -> CalendarSynced:
    """Compare one calendar with the desk; records CalendarSynced when anything changed. Safe to call twice.

    Raises CalendarFailed, and what `lib.http` raises; what was done by then stays, and the next round goes on from there.
    """
    now = clock.now()
    server = Calendar(calendar.url, calendar.username, unseal(calendar.sealed_password, purpose=PURPOSE))
    known = {
        unquote(row.href): row for row in OutsideEvent.objects.filter(calendar=calendar).select_related("appointment__service")
    }
    comparing = Round(calendar, server, now, now + AHEAD, known)
    found = {unquote(one.href): one for one in server.between(comparing.since, comparing.until)}
    for one in found.values():
        _hear(comparing, one)
    for href in set(known) - set(found):
        _hear_gone(comparing, known[href])
    _write_back(comparing)
    fact = CalendarSynced(calendar_id=calendar.id, **comparing.counts)
    with write():
        OutsideCalendar.objects.filter(id=calendar.id).update(synced_at=now)
        if any(comparing.counts.values()):
            record(fact)
    return fact


def _hear(comparing: Round, one: Found) -> None:
    """Hear of an object of the calendar: an appointment that somebody may have moved there, or their own affair."""
    known = comparing.known.get(unquote(one.href))
    if known is not None and known.etag == one.etag:
        return
    try:
        times = occurrences(one.text, the_business().zone, since=comparing.since, until=comparing.until)
    except ValueError:
        log.warning("calendar %s holds something unreadable", comparing.calendar.id)
        return
    if known is not None and known.appointment is not None:
        _hear_ours(comparing, known, known.appointment, one, times)
    elif times and times[0].uid.endswith(OURS):
        _adopt(comparing, one, times[0].uid)
    else:
        _keep_busy(comparing, one, times)


def _hear_ours(comparing: Round, known: OutsideEvent, appointment: Appointment, one: Found, times: list[Occurrence]) -> None:
    """Take over a time that was changed outside, unless the desk changed it, too, or somebody else is there by now."""
    starts_at = times[0].starts_at if times else appointment.starts_at
    sequence = known.sequence
    if appointment.is_open and starts_at != appointment.starts_at and appointment.sequence == known.sequence:
        sequence = _take_over(comparing, appointment, starts_at, one.etag)
    with write():
        OutsideEvent.objects.filter(id=known.id).update(etag=one.etag, sequence=sequence)


def _take_over(comparing: Round, appointment: Appointment, starts_at: datetime, etag: str) -> int:
    """Move an appointment as it was moved outside; return which revision stands there now, or an older one to write ours back."""
    person = comparing.calendar.person
    try:
        moved = move(
            appointment=appointment,
            starts_at=starts_at,
            person=person,
            by=by_person(person),
            key=f"caldav-{comparing.calendar.id}-{appointment.id}-{etag}"[:120],
            reason="outside",
        )
    except BookingsError:
        comparing.counts["refused"] += 1
        with write():
            Appointment.objects.filter(id=appointment.id).update(sequence=appointment.sequence + 1)
        return appointment.sequence
    comparing.counts["taken_over"] += 1
    return moved.sequence


def _keep_busy(comparing: Round, one: Found, times: list[Occurrence]) -> None:
    """Keep when somebody's own affair takes place, and nothing else of it."""
    resource_id = ids_of([comparing.calendar.person])[key_of(comparing.calendar.person)]
    with write():
        fields = {"etag": one.etag}
        row = OutsideEvent.objects.update_or_create(calendar=comparing.calendar, href=one.href, defaults=fields)[0]
        Busy.objects.filter(outside=row).delete()
        Busy.objects.bulk_create(
            Busy(
                resource_id=resource_id,
                kind=Busy.Kind.OUTSIDE,
                outside=row,
                from_min=minute(time.starts_at),
                until_min=minute(time.ends_at + timedelta(seconds=59)),
            )
            for time in times
            if time.is_busy and time.ends_at > time.starts_at
        )


def _adopt(comparing: Round, one: Found, uid: str) -> None:
    """Know again an appointment that was written there under an earlier connection; it is written anew."""
    named = _as_uuid(uid)
    appointment = Appointment.objects.filter(uid=named, person=comparing.calendar.person).first() if named else None
    if appointment is not None:
        fields = {"etag": one.etag, "appointment": appointment, "sequence": appointment.sequence + 1}
        with write():
            OutsideEvent.objects.update_or_create(calendar=comparing.calendar, href=one.href, defaults=fields)


def _as_uuid(uid: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(uid.removesuffix(OURS))
    except ValueError:
        return None


def _hear_gone(comparing: Round, known: OutsideEvent) -> None:
    """Hear that an object is gone: their own affair is over; an appointment to come was deleted there, so it is cancelled."""
    appointment = known.appointment
    if appointment is not None and appointment.is_open and comparing.since < appointment.starts_at < comparing.until:
        if comparing.server.has(known.href):
            return
        if appointment.sequence == known.sequence:
            key = f"caldav-{comparing.calendar.id}-{appointment.id}-gone-{known.etag}"[:120]
            cancel(appointment=appointment, by=by_person(comparing.calendar.person), key=key)
            comparing.counts["taken_over"] += 1
    with write():
        OutsideEvent.objects.filter(id=known.id).delete()


def _write_back(comparing: Round) -> None:
    """Write what changed at the desk: appointments that are new or moved, and those that are theirs no more."""
    calendar = comparing.calendar
    known = {row.appointment_id: row for row in OutsideEvent.objects.filter(calendar=calendar).exclude(appointment=None)}
    ours = Appointment.objects.filter(
        person=calendar.person, status=Status.BOOKED, starts_at__gt=comparing.since, starts_at__lt=comparing.until
    )
    for appointment in ours.select_related("service", "contact"):
        row = known.pop(appointment.id, None)
        if row is None or row.sequence != appointment.sequence:
            _put(comparing, appointment, row)
    for row in OutsideEvent.objects.filter(id__in=[row.id for row in known.values()]).select_related("appointment"):
        if row.appointment and (row.appointment.status == Status.CANCELLED or row.appointment.person_id != calendar.person_id):
            _delete(comparing, row)


def _put(comparing: Round, appointment: Appointment, row: OutsideEvent | None) -> None:
    base = comparing.calendar.url if comparing.calendar.url.endswith("/") else f"{comparing.calendar.url}/"
    href = row.href if row else urlsplit(f"{base}{appointment.uid}.ics").path
    try:
        etag = comparing.server.put(href, event_file(appointment), etag=row.etag if row else None)
    except CalendarMoved:
        return
    comparing.counts["written"] += 1
    fields = {"etag": etag, "sequence": appointment.sequence, "appointment": appointment}
    with write():
        OutsideEvent.objects.update_or_create(calendar=comparing.calendar, href=href, defaults=fields)


def _delete(comparing: Round, row: OutsideEvent) -> None:
    try:
        comparing.server.delete(row.href, etag=row.etag)
    except CalendarMoved:
        return
    comparing.counts["written"] += 1
    with write():
        OutsideEvent.objects.filter(id=row.id).delete()
