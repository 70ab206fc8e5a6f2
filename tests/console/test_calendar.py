"""People read the calendar, book, move and cancel visits, say how they ended, and decide about emergencies."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests import cast
from tests.bookings.salon import EARLY, at, salon
from warmdesk.bookings.models import Appointment, Waiting
from warmdesk.bookings.services import book
from warmdesk.bookings.setting_up import put_rules
from warmdesk.bookings.slots import minute
from warmdesk.catalog.models import Service
from warmdesk.contacts.models import Contact
from warmdesk.conversations.services import ASSISTANT
from warmdesk.followups.models import Task
from warmdesk.lib import clock
from warmdesk.outbox.models import Event
from warmdesk.outbox.worker import drain
from warmdesk.payments.models import Invoice
from warmdesk.story import STORY

pytestmark = pytest.mark.django_db
TUESDAY = date(2026, 3, 3)
GUEST = {"name": "Rosa Prat", "phone": "+34 600 111 222"}


@pytest.fixture(autouse=True)
def early() -> Iterator[None]:
    with clock.at(EARLY):
        yield


@pytest.fixture
def cut() -> Service:
    return salon()


def visit_at(cut: Service, hour: int, contact: Contact | None = None, day: date = TUESDAY) -> Appointment:
    contact = contact or cast.customer(name="Marta Solís")
    return book(service=cut, starts_at=at(hour, day=day), contact=contact, by=ASSISTANT, key=str(uuid4()))


def page(client: Client, name: str = "calendar", /, *args: object, **query: object) -> str:
    return client.get(reverse(f"console:{name}", args=args), query).content.decode()


def do(client: Client, name: str, /, *args: object, query: str = "", **typed: object) -> int:
    address = reverse(f"console:{name}", args=args) + query
    return client.post(address, {"key": uuid4(), **typed}).status_code


def test_a_week_shows_who_comes_to_whom_and_nobody_else(cut: Service, ana: Client) -> None:
    own = visit_at(cut, 12)
    visit_at(cut, 15, cast.customer("C-2", name="Otto"), day=TUESDAY + timedelta(days=7))
    shown = page(ana)
    assert "Marta Solís" in shown
    assert "12:00–12:45" in shown
    assert "Otto" not in shown
    assert "Otto" in page(ana, **{"from": "2026-03-12"})
    other = cast.tomas() if own.person == cast.ana() else cast.ana()
    assert "Marta Solís" not in page(ana, person=other.id)
    assert "Marta Solís" in page(ana, person=own.person_id)
    assert "Marta Solís" in page(ana, **{"from": "nonsense", "person": "x"})


def test_the_week_asks_the_database_as_often_for_many_as_for_one(cut: Service, ana: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            page(ana)
        return len(asked)

    visit_at(cut, 10)
    page(ana)
    one = queries()
    for number, hour in enumerate(range(11, 17)):
        visit_at(cut, hour, cast.customer(f"D-{number}"))
        visit_at(cut, hour, cast.customer(f"E-{number}"))
    assert queries() == one
    assert page(ana).count('class="visit booked"') == 13


def test_a_visit_is_booked_once_for_somebody_new(cut: Service, ana: Client) -> None:
    typed = {"at": minute(at(12, day=TUESDAY)), "key": uuid4(), **GUEST}
    for _ in range(2):
        assert do(ana, "visit_new", query="?service=cut", **typed) == 302
    made = Appointment.objects.get()
    assert (made.starts_at, made.contact.name, made.is_proven) == (at(12, day=TUESDAY), "Rosa Prat", False)
    assert do(ana, "visit_new", query="?service=cut", at=minute(at(13, day=TUESDAY)), name="", phone="") == 422
    assert do(ana, "visit_new", query="?service=cut", **GUEST) == 422
    booked = Event.objects.get(name="bookings.booking_made")
    assert (booked.facts["actor"], booked.facts["actor_id"]) == ("person", cast.ana().id)


def test_a_time_that_was_taken_meanwhile_is_said_so_and_what_was_typed_stays(cut: Service, ana: Client) -> None:
    for number in range(2):
        visit_at(cut, 12, cast.customer(f"D-{number}"))
    answer = ana.post(reverse("console:visit_new") + "?service=cut", {"key": uuid4(), "at": minute(at(12, day=TUESDAY)), **GUEST})
    assert answer.status_code == 422
    assert "taken meanwhile" in answer.content.decode()
    assert "Rosa Prat" in answer.content.decode()


def test_a_known_customer_is_booked_for_several_weeks_in_one_step_and_cancelled_in_one(cut: Service, ana: Client) -> None:
    marta = cast.customer(name="Marta Solís")
    query = f"?service=cut&contact={marta.id}"
    assert do(ana, "visit_new", query=query, at=minute(at(12, day=TUESDAY)), every_weeks="1", times="3") == 302
    first, *later = Appointment.objects.filter(contact=marta).order_by("starts_at")
    assert [one.starts_at - first.starts_at for one in later] == [timedelta(days=7), timedelta(days=14)]
    assert do(ana, "visit_cancel", later[0].id, whole="yes") == 302
    statuses = Appointment.objects.order_by("starts_at").values_list("status", flat=True)
    assert list(statuses) == ["booked", "cancelled", "cancelled"]


def test_a_visit_is_moved_to_a_time_that_is_free_and_stays_where_it_is_otherwise(cut: Service, ana: Client) -> None:
    visit = visit_at(cut, 12)
    shown = page(ana, "visit", visit.id)
    assert f'value="{minute(at(15, day=TUESDAY))}"' in shown
    assert do(ana, "visit_move", visit.id, at=minute(at(15, day=TUESDAY))) == 302
    visit.refresh_from_db()
    assert visit.starts_at == at(15, day=TUESDAY)
    assert do(ana, "visit_move", visit.id, at=minute(at(3, day=TUESDAY))) == 302
    visit.refresh_from_db()
    assert visit.starts_at == at(15, day=TUESDAY)


def test_what_took_place_is_billed_and_a_mistake_is_mended(cut: Service, ana: Client) -> None:
    visit = visit_at(cut, 12)
    assert do(ana, "visit_end", visit.id, is_on="yes") == 409
    with clock.at(at(14, day=TUESDAY)):
        assert "How did these go?" in page(ana)
        assert do(ana, "visit_end", visit.id, is_on="no", back="week") == 302
        assert "How did these go?" not in page(ana)
        assert do(ana, "visit_end", visit.id, is_on="yes") == 302
        drain(STORY)
    visit.refresh_from_db()
    assert visit.status == "done"
    assert Invoice.objects.get().contact == visit.contact


def test_an_emergency_is_let_in_by_a_person_and_who_makes_way_becomes_a_task(ana: Client) -> None:
    cut = salon(people=[cast.ana()])
    there = visit_at(cut, 12)
    query = "?service=cut&at=2026-03-03T12:00"
    shown = page(ana, "emergency", service="cut", at="2026-03-03T12:00")
    assert "Marta Solís" in shown
    assert do(ana, "emergency", query=query, person=cast.ana().id, **GUEST) == 302
    there.refresh_from_db()
    assert there.starts_at != at(12, day=TUESDAY)
    assert Appointment.objects.get(starts_at=at(12, day=TUESDAY)).contact.name == "Rosa Prat"
    drain(STORY)
    task = Task.objects.get(kind="moved_visit")
    assert (task.contact, there.number in task.summary) == (there.contact, True)
    assert do(ana, "emergency", query=query, person=9_999, **GUEST) == 422
    assert "Nobody could come then" in page(ana, "emergency", service="cut", at="2026-03-03T03:00")


def test_who_waits_is_told_of_by_a_task_when_a_place_frees(cut: Service, ana: Client) -> None:
    taken = [visit_at(cut, 12, cast.customer(f"D-{number}")) for number in range(2)]
    otto = cast.customer("C-2", name="Otto")
    assert do(ana, "wait_new", "cut", otto.id, until="2026-03-06") == 302
    assert "Otto" in page(ana)
    assert do(ana, "visit_cancel", taken[0].id) == 302
    drain(STORY)
    assert Task.objects.get(kind="freed_place").contact == otto
    assert do(ana, "wait_end", Waiting.objects.get().id) == 302
    assert "Waiting for a place" not in page(ana)
    assert do(ana, "wait_end", 9_999) == 404


def test_a_calendar_address_is_shown_once_reads_the_visits_and_ends(cut: Service, ana: Client, tomas: Client) -> None:
    visit = visit_at(cut, 12)
    shown = ana.post(reverse("console:feed_new"), {"is_on": "yes"}).content.decode()
    path = "testserver" + reverse("portal:feed", args=["X"]).split("X")[0]
    token = shown.split(path)[1].split(".ics")[0]
    path = path.removeprefix("testserver")
    assert str(visit.uid) in ana.get(f"{path}{token}.ics").content.decode()
    assert token not in page(ana)
    assert do(tomas, "feed_new", is_on="yes") == 403
    feed_id = int(page(ana).split("calendar/feeds/")[-1].split("/")[0])
    assert do(tomas, "feed_end", feed_id) == 404
    assert do(ana, "feed_end", feed_id) == 302
    assert ana.get(f"{path}{token}.ics").status_code == 404
    feeds = Event.objects.filter(name__startswith="bookings.feed_").order_by("id")
    assert [(one.name, one.facts["actor_id"], one.facts["is_everybodys"]) for one in feeds] == [
        ("bookings.feed_opened", cast.ana().id, True),
        ("bookings.feed_revoked", cast.ana().id, True),
    ]


def test_a_visit_at_the_customers_asks_where(cut: Service, ana: Client) -> None:
    put_rules(service=cut, is_away=True)
    typed = {"at": minute(at(12, day=TUESDAY)), **GUEST}
    assert do(ana, "visit_new", query="?service=cut", **typed) == 422
    assert do(ana, "visit_new", query="?service=cut", address="Carrer Nou 3", **typed) == 302
    assert "Carrer Nou 3" in page(ana, "visit", Appointment.objects.get().id)


def test_who_may_only_read_sees_the_calendar_and_no_step(cut: Service, reader: Client) -> None:
    visit = visit_at(cut, 12)
    shown = page(reader, "visit", visit.id)
    assert "Marta Solís" in shown
    assert "Cancel the visit" not in shown
    assert "New visit" not in page(reader)
