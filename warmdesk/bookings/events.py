"""What happens with appointments; moments are ISO 8601 in UTC, `actor` is assistant, system or person."""

from __future__ import annotations

from dataclasses import dataclass

from warmdesk.outbox.events import Fact


@dataclass(frozen=True, kw_only=True)
class BookingMade(Fact):
    """An appointment was booked; by somebody who only says who they are where not `is_proven`."""

    name = "bookings.booking_made"
    appointment_id: int
    service_id: int
    person_id: int | None
    starts_at: str
    is_proven: bool
    deposit_minor: int
    actor: str
    actor_id: int | None


@dataclass(frozen=True, kw_only=True)
class BookingMoved(Fact):
    """An appointment has another time or person; `reason` is `wish`, `emergency` or `outside` (in somebody's own calendar)."""

    name = "bookings.booking_moved"
    appointment_id: int
    service_id: int
    was_at: str
    starts_at: str
    was_person_id: int | None
    person_id: int | None
    reason: str
    actor: str
    actor_id: int | None


@dataclass(frozen=True, kw_only=True)
class BookingCancelled(Fact):
    """An appointment was cancelled; its time is free again."""

    name = "bookings.booking_cancelled"
    appointment_id: int
    service_id: int
    person_id: int | None
    starts_at: str
    actor: str
    actor_id: int | None


@dataclass(frozen=True, kw_only=True)
class BookingDone(Fact):
    """A person said that an appointment took place, or that the customer did not come (`is_no_show`)."""

    name = "bookings.booking_done"
    appointment_id: int
    service_id: int
    contact_id: int
    is_no_show: bool
    price_minor: int
    deposit_minor: int
    currency: str
    actor_id: int | None


@dataclass(frozen=True, kw_only=True)
class AbsenceNoted(Fact):
    """A person, room or van is away; `met` counts the appointments that are booked there already."""

    name = "bookings.absence_noted"
    resource_id: int
    since: str
    until: str
    met: int
    actor_id: int | None


@dataclass(frozen=True, kw_only=True)
class PlaceFreed(Fact):
    """A time became free that somebody on the waiting list asked for; a person is to tell them."""

    name = "bookings.place_freed"
    waiting_id: int
    contact_id: int
    service_id: int
    person_id: int | None
    starts_at: str


@dataclass(frozen=True, kw_only=True)
class FeedOpened(Fact):
    """A secret address of a person's appointments, or of everybody's, was opened for calendar programs."""

    name = "bookings.feed_opened"
    feed_id: int
    is_everybodys: bool
    actor_id: int | None


@dataclass(frozen=True, kw_only=True)
class FeedRevoked(Fact):
    """Such an address leads nowhere from now on."""

    name = "bookings.feed_revoked"
    feed_id: int
    is_everybodys: bool
    actor_id: int | None


@dataclass(frozen=True, kw_only=True)
class CalendarSynced(Fact):
    """A person's own calendar and the desk were compared, and something changed; `refused` changes were written back."""

    name = "bookings.calendar_synced"
    calendar_id: int
    written: int
    taken_over: int
    refused: int
