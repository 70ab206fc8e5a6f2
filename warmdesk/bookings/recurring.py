"""Writes: recurring appointments: the same weekday and wall time again, also across a change of clocks."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import the_business
from warmdesk.bookings.errors import NotOffered, SlotTaken, TooMany
from warmdesk.bookings.models import Appointment
from warmdesk.bookings.selectors import series_of
from warmdesk.bookings.services import book, cancel
from warmdesk.bookings.slots import Slot, wall_moment
from warmdesk.catalog.models import Service
from warmdesk.contacts.models import Contact
from warmdesk.conversations.services import By
from warmdesk.lib.transactions import write

MOST_TIMES = 52


@dataclass(frozen=True)
class Series:
    """What became of a recurring booking: what is booked, and for each time that is not, free ones nearby."""

    booked: list[Appointment]
    missing: dict[datetime, list[Slot]]


def book_series(
    *,
    service: Service,
    starts_at: datetime,
    every_weeks: int,
    times: int,
    contact: Contact,
    person: User | None = None,
    by: By,
    key: str,
    address: str = "",
) -> Series:
    """Book a service `times` times, every so many weeks at the same wall time, in one transaction.

    A time that is taken or not offered is left out and named with free ones nearby. The same `key` again books nothing twice.
    Raises TooMany above a year of weeks, SlotTaken or NotOffered when the first time can't be booked.
    """
    if not (1 <= times <= MOST_TIMES and every_weeks >= 1):
        raise TooMany("A recurring booking has at most 52 times.", most=MOST_TIMES)
    zone = the_business().zone
    wall, series = starts_at.astimezone(zone).replace(tzinfo=None), uuid.uuid5(uuid.NAMESPACE_OID, key)
    made, missing = [], {}
    with write():
        for turn in range(times):
            wish = wall + timedelta(weeks=every_weeks * turn)
            at = wall_moment(wish, zone) or wall_moment(wish + timedelta(hours=1), zone) or starts_at
            try:
                made.append(
                    book(
                        service=service,
                        starts_at=at,
                        contact=contact,
                        person=person,
                        by=by,
                        key=f"{key}:{turn}",
                        address=address,
                        series=series,
                    )
                )
            except (SlotTaken, NotOffered) as refused:
                if turn == 0:
                    raise
                missing[at] = refused.alternatives
    return Series(made, missing)


def cancel_series(*, appointment: Appointment, by: By, key: str) -> list[Appointment]:
    """Cancel an appointment and the later ones of its series that are still open, in one transaction; return them.

    Raises what `cancel` raises, for the first; then nothing is cancelled.
    """
    with write():
        rest = [one for one in series_of(appointment) if one.starts_at >= appointment.starts_at and one.is_open]
        return [cancel(appointment=one, by=by, key=f"{key}:{one.id}") for one in rest]
