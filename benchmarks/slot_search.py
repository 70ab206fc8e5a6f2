"""How long a search for free time takes: 12 people, 90 days, 5,000 bookings, on SQLite; processor time of one thread.

`first_50` is what a customer waits for, `all` names every free start of the ninety days.
"""

from __future__ import annotations

import os
import random
import tempfile
import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import django
from django.core.management import call_command

from benchmarks.figures import quantile, show

if TYPE_CHECKING:
    from warmdesk.catalog.models import Service

PEOPLE, DAYS, BOOKINGS, ROUNDS, WARMING_UP = 12, 90, 5_000, 300, 20
NOW = datetime(2026, 3, 2, 6, tzinfo=UTC)
HOURS = {day: ["09:00-13:00", "14:00-19:00"] for day in ("mon", "tue", "wed", "thu", "fri", "sat")}


def main() -> None:
    """Open a desk in a temporary folder, fill its calendar and print how long searches take."""
    with tempfile.TemporaryDirectory() as data:
        os.environ.update(WARMDESK_DATA=data, WARMDESK_DATABASE_URL="", DJANGO_SETTINGS_MODULE="warmdesk.settings")
        django.setup()
        call_command("migrate", verbosity=0)
        _measure()


def _measure() -> None:
    from warmdesk.bookings.selectors import free_slots, slot_at  # noqa: PLC0415  only after Django is set up
    from warmdesk.lib import clock  # noqa: PLC0415

    service, booked = _full_calendar()
    show("slot_search.bookings", booked, "")
    drawn = random.Random(2)
    whole: dict[str, list[float]] = {"first_50": [], "all": [], "one_slot": []}
    with clock.at(NOW):
        for _ in range(ROUNDS):
            since = NOW + timedelta(days=drawn.randrange(DAYS - 1), hours=drawn.randrange(12))
            started = time.thread_time()
            free_slots(service, since=NOW, until=NOW + timedelta(days=DAYS))
            whole["first_50"].append(time.thread_time() - started)
            started = time.thread_time()
            found = free_slots(service, since=NOW, until=NOW + timedelta(days=DAYS), limit=100_000)
            whole["all"].append(time.thread_time() - started)
            started = time.thread_time()
            slot_at(service, since)
            whole["one_slot"].append(time.thread_time() - started)
    show("slot_search.found", len(found), "slots")
    for name, spent in whole.items():
        show(f"slot_search.{name}.p50", quantile(spent[WARMING_UP:], 0.5) * 1000, "ms")
        show(f"slot_search.{name}.p95", quantile(spent[WARMING_UP:], 0.95) * 1000, "ms")


def _full_calendar() -> tuple[Service, int]:
    """Return the service and how many visits stand in the calendars of its people, of lengths and at times drawn by chance."""
    from warmdesk.accounts.selectors import people_ids  # noqa: PLC0415  only after Django is set up
    from warmdesk.accounts.services import describe_business, put_people  # noqa: PLC0415
    from warmdesk.bookings.models import Appointment, Busy  # noqa: PLC0415
    from warmdesk.bookings.services import put_appointments  # noqa: PLC0415
    from warmdesk.catalog.models import Service  # noqa: PLC0415
    from warmdesk.catalog.services import put_services  # noqa: PLC0415
    from warmdesk.contacts.services import meet_visitor  # noqa: PLC0415

    describe_business(name="Salon", timezone="Europe/Madrid", currency="EUR", languages=["en"], hours=HOURS)
    emails = [f"p{number}@salon.example" for number in range(PEOPLE)]
    put_people(people={email: {"name": email} for email in emails}, teams={email: [] for email in emails})
    put_services(
        services={"cut": {"name": "Cut", "minutes": 45, "buffer_minutes": 10, "price_minor": 0, "currency": "EUR"}},
        people={"cut": emails},
    )
    service, contact = Service.objects.get(), meet_visitor()
    drawn, ids, days = random.Random(1), people_ids(), [NOW + timedelta(days=day) for day in range(DAYS)]
    # Six starts an hour and a half apart leave gaps of many lengths when only some of them are taken.
    places = [(email, day, n) for email in emails for day in days if day.weekday() < 6 for n in range(6)]
    rows = {
        f"A-{number}": {
            "contact_id": contact.id,
            "service_id": service.id,
            "person_id": ids[email],
            "starts_at": day + timedelta(hours=2, minutes=90 * n + drawn.randrange(0, 30, 5)),
            "status": "booked",
        }
        for number, (email, day, n) in enumerate(drawn.sample(places, BOOKINGS))
    }
    put_appointments(appointments=rows)
    return service, min(Appointment.objects.count(), Busy.objects.count())


if __name__ == "__main__":
    main()
