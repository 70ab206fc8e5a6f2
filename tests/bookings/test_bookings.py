"""Appointments follow the list and are found through their customer."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.cast import ana, business, customer
from warmdesk.bookings.selectors import appointments_of
from warmdesk.bookings.services import put_appointments
from warmdesk.catalog.selectors import service_ids
from warmdesk.catalog.services import put_services
from warmdesk.lib.rows import RowChanges

pytestmark = pytest.mark.django_db


def test_appointments_follow_the_list() -> None:
    business()
    marta, other = customer("C-1"), customer("C-2")
    put_services(
        services={"tasting": {"name": "Tasting", "minutes": 45, "price_minor": 0, "currency": "EUR"}}, people={"tasting": []}
    )
    visit = {
        "contact_id": marta.id, "service_id": service_ids()["tasting"], "person_id": ana().id,
        "starts_at": datetime(2026, 3, 5, 9, tzinfo=UTC), "status": "booked",
    }  # fmt: skip
    put_appointments(appointments={"A-1": visit, "A-2": {**visit, "starts_at": datetime(2026, 3, 6, 9, tzinfo=UTC)}})
    assert [found.number for found in appointments_of(marta)] == ["A-2", "A-1"]
    assert appointments_of(other) == []
    assert put_appointments(appointments={"A-1": {**visit, "status": "cancelled"}}) == RowChanges(
        changed=("A-1",), removed=("A-2",)
    )
