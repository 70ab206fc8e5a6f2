"""A salon where Ana and Tomás cut hair: forty-five minutes and a quarter of an hour between two visits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from tests import cast
from warmdesk.accounts.models import User
from warmdesk.catalog.models import Service
from warmdesk.catalog.services import put_services
from warmdesk.contacts.models import Contact

MADRID = ZoneInfo("Europe/Madrid")
MONDAY = date(2026, 3, 2)
EARLY = datetime(2026, 3, 2, 6, tzinfo=UTC)
"""Monday morning, before anybody works."""


def at(hour: int, minute: int = 0, day: date = MONDAY) -> datetime:
    """Return a time of that Monday, or of another day, as the clock in the salon shows it, as a moment in UTC."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=MADRID).astimezone(UTC)


def busy_hours() -> dict[str, list[str]]:
    """Return ten to six from Monday to Saturday."""
    return {day: ["10:00-18:00"] for day in ("mon", "tue", "wed", "thu", "fri", "sat")}


def salon(*, people: Sequence[User] | None = None, minutes: int = 45, buffer: int = 15, key: str = "cut") -> Service:
    """Open the salon and return its service, given by Ana and Tomás or by whoever is named."""
    cast.business(hours=busy_hours())
    given_by = (cast.ana(), cast.tomas()) if people is None else people
    service = {"name": "Cut", "minutes": minutes, "buffer_minutes": buffer, "price_minor": 3000, "currency": "EUR"}
    put_services(services={key: service}, people={key: [person.email for person in given_by]})
    return Service.objects.get(key=key)


def appointment_row(contact: Contact, service: Service, starts_at: datetime, status: str = "booked") -> dict[str, Any]:
    """Return an appointment as the folder gives it, with Ana."""
    return {
        "contact_id": contact.id, "service_id": service.id, "person_id": cast.ana().id,
        "starts_at": starts_at, "status": status,
    }  # fmt: skip
