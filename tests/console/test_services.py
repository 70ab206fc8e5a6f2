"""An owner sets up what can be booked and who works when; everybody says when they are away."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from tests import cast
from tests.bookings.salon import EARLY, MADRID, at, busy_hours
from warmdesk.accounts.models import Business
from warmdesk.accounts.selectors import the_business
from warmdesk.bookings.models import Busy, OutsideCalendar, Resource
from warmdesk.bookings.selectors import areas, free_slots, travel_times
from warmdesk.bookings.services import book
from warmdesk.catalog.models import Service
from warmdesk.console.audit import Asked, changes
from warmdesk.conversations.services import ASSISTANT
from warmdesk.lib import clock

pytestmark = pytest.mark.django_db
TUESDAY = date(2026, 3, 3)
CUT = {
    "name": "Wash & cut", "minutes": "45", "buffer_minutes": "15", "price": "35.50", "deposit": "0", "step_minutes": "30",
    "notice_minutes": "0", "ahead_days": "60", "cancel_hours": "24", "capacity": "1", "is_public": "on",
}  # fmt: skip


@pytest.fixture(autouse=True)
def early() -> Iterator[None]:
    cast.business(hours=busy_hours())
    with clock.at(EARLY):
        yield


def page(client: Client, name: str, /, *args: object) -> str:
    return client.get(reverse(f"console:{name}", args=args)).content.decode()


def do(client: Client, name: str, /, *args: object, **typed: object) -> int:
    return client.post(reverse(f"console:{name}", args=args), typed).status_code


def made(ana: Client) -> Service:
    assert do(ana, "service_new", **CUT, people=[cast.ana().email]) == 302
    return Service.objects.get()


def times(service: Service) -> list[str]:
    slots = free_slots(service, since=at(0, day=TUESDAY), until=at(23, day=TUESDAY))
    return [f"{slot.starts_at.astimezone(MADRID):%H:%M}" for slot in slots]


def test_a_service_made_in_the_browser_can_be_booked_at_once_by_its_rules(ana: Client) -> None:
    before = Business.objects.get().version
    service = made(ana)
    assert (service.price_minor, service.buffer_minutes, list(service.people.all())) == (3550, 15, [cast.ana()])
    assert times(service)[:3] == ["10:00", "10:30", "11:00"]
    assert Business.objects.get().version > before
    assert "Wash &amp; cut" in page(ana, "services")
    assert 'value="24"' in page(ana, "service_edit", service.key)


def test_what_cannot_be_is_said_at_its_field_and_changes_nothing(ana: Client) -> None:
    for wrong in ({"minutes": "0"}, {"price": "1.234"}, {"price": "lots"}, {"name": ""}, {"people": ["nobody@else.example"]}):
        assert do(ana, "service_new", **{**CUT, **wrong}) == 422, wrong
    assert not Service.objects.exists()


def test_a_service_changes_under_its_key_and_ends_without_losing_what_is_booked(ana: Client) -> None:
    service = made(ana)
    visit = book(service=service, starts_at=at(12, day=TUESDAY), contact=cast.customer(), by=ASSISTANT, key="k")
    assert do(ana, "service_edit", service.key, **{**CUT, "name": "Cut", "capacity": "4"}) == 302
    service.refresh_from_db()
    assert (service.name, Service.objects.count()) == ("Cut", 1)
    assert do(ana, "service_end", service.key) == 302
    service.refresh_from_db()
    visit.refresh_from_db()
    assert (service.is_active, visit.status) == (False, "booked")
    assert do(ana, "service_edit", service.key, **CUT) == 404


def test_own_hours_hold_for_their_person_until_they_are_taken_back(ana: Client) -> None:
    service = made(ana)
    assert do(ana, "work_hours", cast.ana().id, has_own="on", tue="14:00-16:00") == 302
    assert times(service)[0] == "14:00"
    assert "14:00-16:00" in page(ana, "work_hours", cast.ana().id)
    assert do(ana, "work_hours", cast.ana().id, has_own="on", tue="from two") == 422
    assert do(ana, "work_hours", cast.ana().id) == 302
    assert times(service)[0] == "10:00"


def test_a_room_that_is_ticked_is_taken_and_goes_out_of_use(ana: Client) -> None:
    assert do(ana, "thing_new", kind="room", name="Fitting room") == 302
    room = Resource.objects.get(kind="room")
    assert do(ana, "service_new", **CUT, needs=[room.key]) == 302
    assert "Fitting room" in page(ana, "services")
    assert do(ana, "thing_end", room.key) == 302
    assert "Fitting room" not in page(ana, "services")
    assert do(ana, "thing_end", room.key) == 404


def test_who_is_away_cannot_be_booked_and_what_is_booked_is_named(ana: Client, tomas: Client) -> None:
    service = made(ana)
    book(service=service, starts_at=at(12, day=TUESDAY), contact=cast.customer(), by=ASSISTANT, key="k")
    own = {"since": "2026-03-03T00:00", "until": "2026-03-04T00:00"}
    answer = ana.post(reverse("console:away"), {"who": f"person-{cast.ana().id}", **own}, follow=True)
    assert "1 visit is booked then" in answer.content.decode()
    assert times(service) == []
    assert do(tomas, "away", who=f"person-{cast.ana().id}", **own) == 422
    assert do(ana, "away", who=f"person-{cast.ana().id}", since=own["until"], until=own["since"]) == 422
    assert do(ana, "away", who=f"person-{cast.ana().id}", since="soon", until="later") == 422
    absence = Busy.objects.get(kind="absence")
    assert do(tomas, "away_end", absence.id) == 404
    assert do(ana, "away_end", absence.id) == 302
    assert times(service) != []
    assert do(tomas, "away", who=f"person-{cast.tomas().id}", **own) == 302


def test_somebody_connects_their_own_calendar_and_nobody_elses(ana: Client, tomas: Client) -> None:
    typed = {"url": "https://dav.example/ana/", "username": "ana", "password": "a secret of hers"}
    assert do(ana, "own_calendar", **{**typed, "url": "ftp://dav.example"}) == 422
    assert do(ana, "own_calendar", **typed) == 302
    kept = OutsideCalendar.objects.get()
    assert kept.person == cast.ana()
    shown = page(ana, "away")
    assert "dav.example" in shown
    assert "a secret of hers" not in shown
    assert "https://dav.example/ana/" not in page(tomas, "away")
    assert do(tomas, "own_calendar_end", kept.id) == 404
    assert do(ana, "own_calendar_end", kept.id) == 302
    assert not OutsideCalendar.objects.exists()


def test_the_record_of_changes_names_who_acted_and_not_who_gives_the_visit(ana: Client) -> None:
    service = made(ana)
    typed = {"name": "Rosa", "phone": "600111222", "at": int(at(12, day=TUESDAY).timestamp() // 60), "key": "1" * 32}
    client = Client()
    client.force_login(cast.tomas())
    assert client.post(reverse("console:visit_new") + f"?service={service.key}", typed).status_code == 302
    booked = [one for one in changes(Asked(room="bookings"), the_business()) if one.event.name == "bookings.booking_made"]
    assert [one.who for one in booked] == [cast.tomas().name]


def ways() -> dict[tuple[str, str], int]:
    return {(way.start.key if way.start else "", way.end.key): way.minutes for way in travel_times()}


def test_areas_and_the_ways_between_them_are_kept_as_they_were_typed(ana: Client) -> None:
    new = {"name:+1": "East End", "codes:+1": "m4c, M4E ; m4c", "from_us:+1": "20", "within:+1": "5", "name:+3": "Lakeshore"}
    assert do(ana, "areas", **new) == 302
    assert [(area.key, area.name, area.codes) for area in areas()] == [
        ("east-end", "East End", ["M4C", "M4E"]),
        ("lakeshore", "Lakeshore", []),
    ]
    assert ways() == {("", "east-end"): 20, ("east-end", "east-end"): 5}
    shown = page(ana, "areas")
    assert "Minutes between East End and Lakeshore" in shown
    assert 'value="M4C, M4E"' in shown
    assert "East End" in page(ana, "services")
    kept = {"name:east-end": "East", "codes:east-end": "M4C", "from_us:east-end": "", "name:lakeshore": "Lakeshore"}
    assert do(ana, "areas", **kept, **{"way:east-end:lakeshore": "35"}) == 302
    assert ways() == {("east-end", "lakeshore"): 35}
    assert do(ana, "areas", **{**kept, "name:lakeshore": "", "way:east-end:lakeshore": "35"}) == 302
    assert ([area.name for area in areas()], ways()) == (["East"], {})


def test_areas_that_cannot_be_told_apart_change_nothing(ana: Client) -> None:
    wrongs: tuple[dict[str, str], ...] = (
        {"name:+1": "East", "name:+2": "east"},
        {"name:+1": "East", "codes:+1": "M4", "name:+2": "West", "codes:+2": "m4"},
        {"codes:+1": "M4"},
        {"name:+1": "East", "from_us:+1": "-1"},
        {"name:+1": "East", "within:+1": "soon"},
    )
    for wrong in wrongs:
        assert do(ana, "areas", **wrong) == 422, wrong
    assert (areas(), travel_times()) == ([], [])
