"""What happens with appointments; moments are ISO 8601 in UTC."""

from __future__ import annotations

from dataclasses import dataclass

from warmdesk.outbox.events import Fact


@dataclass(frozen=True, kw_only=True)
class BookingMade(Fact):
    """An appointment was booked; not `is_proven` for whoever only says who they are. `actor`: assistant, system or person."""

    name = "bookings.booking_made"
    appointment_id: int
    service_id: int
    person_id: int | None
    starts_at: str
    is_proven: bool
    actor: str
    actor_id: int | None


@dataclass(frozen=True, kw_only=True)
class BookingMoved(Fact):
    """An appointment has another time or person."""

    name = "bookings.booking_moved"
    appointment_id: int
    service_id: int
    was_at: str
    starts_at: str
    was_person_id: int | None
    person_id: int | None
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
