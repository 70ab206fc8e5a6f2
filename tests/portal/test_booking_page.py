"""A customer books on a page without JavaScript: service, time, details, done."""

from __future__ import annotations

import re

import pytest
from django.core.cache import cache
from django.test import Client

from tests import cast
from tests.bookings.salon import EARLY, at, salon
from warmdesk.bookings.models import Appointment
from warmdesk.bookings.services import book
from warmdesk.bookings.setting_up import put_areas, put_rules
from warmdesk.bookings.slots import minute
from warmdesk.catalog.models import Service
from warmdesk.conversations.services import ASSISTANT
from warmdesk.lib import clock
from warmdesk.portal.wording import words

pytestmark = pytest.mark.django_db
DETAILS = {"name": "Nora Vidal", "email": "nora@example.com", "phone": "", "key": "a-key"}
TWELVE = f"/book/cut/{minute(at(12))}/"


@pytest.fixture(autouse=True)
def _monday_morning():  # type: ignore[no-untyped-def]
    cache.clear()
    salon()
    with clock.at(EARLY):
        yield


def test_a_customer_walks_from_the_list_of_services_to_a_booked_appointment(client: Client) -> None:
    listed = client.get("/book/").content.decode()
    assert "45 minutes · €30" in listed
    week = client.get(re.findall(r'href="(/book/cut/[^"]*)"', listed)[0]).content.decode()
    assert TWELVE in week
    form = client.get(TWELVE).content.decode()
    assert "Monday, March 2, 12 pm" in form
    done = client.post(TWELVE, {**DETAILS, "key": re.findall(r'name="key" value="([^"]+)"', form)[0]}, follow=True)
    made = Appointment.objects.get()
    assert (made.starts_at, made.contact.name, made.is_proven) == (at(12), "Nora Vidal", False)
    assert made.number in done.content.decode()
    file = client.get(f"/book/done/{made.uid}.ics")
    assert file["Content-Type"].startswith("text/calendar")
    assert b"DTSTART:20260302T110000Z" in file.content
    assert not client.cookies


def test_sending_the_form_twice_books_once(client: Client) -> None:
    addresses = {client.post(TWELVE, DETAILS)["Location"] for _ in range(2)}
    assert len(addresses) == Appointment.objects.count() == 1


def test_a_form_without_a_way_to_reach_the_customer_says_so_at_the_field(client: Client) -> None:
    answer = client.post(TWELVE, {**DETAILS, "email": "", "name": ""})
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert words("en")["need_reach"] in shown
    assert 'aria-describedby="name-error"' in shown
    spanish = client.post(TWELVE, {**DETAILS, "email": "nobody", "language": "es"}).content.decode()
    assert all(words("es")[key] in spanish for key in ("bad_email", "email", "phone", "confirm"))
    assert not Appointment.objects.exists()


def test_a_time_that_is_gone_leads_to_free_ones_nearby(client: Client) -> None:
    for key in ("1", "2"):
        book(service=Service.objects.get(), starts_at=at(12), contact=cast.customer(), by=ASSISTANT, key=key)  # fmt: skip
    for answer in (client.get(TWELVE), client.post(TWELVE, DETAILS)):
        assert answer.status_code == 409
        assert f"/book/cut/{minute(at(13))}/" in answer.content.decode()


def test_a_person_can_be_chosen_and_stays_chosen(client: Client) -> None:
    ana = cast.ana()
    week = client.get(f"/book/cut/?person={ana.id}").content.decode()
    assert f"{TWELVE}?person={ana.id}" in week
    client.post(TWELVE, {**DETAILS, "person": ana.id})
    assert Appointment.objects.get().person == ana


def test_the_page_speaks_the_browsers_language_if_the_business_does_and_lets_one_choose(client: Client) -> None:
    assert words("es")["book"] in client.get("/book/", headers={"accept-language": "es-MX,en;q=0.5"}).content.decode()
    assert words("en")["book"] in client.get("/book/", headers={"accept-language": "de"}).content.decode()
    assert words("es")["book"] in client.get("/book/?language=es").content.decode()


def test_a_service_that_is_not_public_is_not_found(client: Client) -> None:
    put_rules(service=Service.objects.get(), is_public=False)
    assert "/book/cut/" not in client.get("/book/").content.decode()
    assert client.get("/book/cut/").status_code == client.post(TWELVE, DETAILS).status_code == 404


def test_an_old_address_says_so_in_the_customers_language_and_leads_to_the_services(client: Client) -> None:
    page = client.get("/book/no-such-service/?language=es")
    assert page.status_code == 404
    assert words("es")["lost"] in page.content.decode()
    assert 'href="/book/?language=es"' in page.content.decode()


def test_a_service_at_the_customers_asks_for_their_address(client: Client) -> None:
    put_rules(service=Service.objects.get(), is_away=True)
    assert client.post(TWELVE, DETAILS).status_code == 422
    client.post(TWELVE, {**DETAILS, "address": "12 Elm St"})
    assert Appointment.objects.get().address == "12 Elm St"


def test_an_address_in_none_of_the_areas_is_not_booked(client: Client) -> None:
    put_rules(service=Service.objects.get(), is_away=True)
    put_areas(areas={"east": {"name": "East", "codes": ["M4C"]}}, travel={})
    assert "ask us first" in client.post(TWELVE, {**DETAILS, "address": "12 Elm St"}).content.decode()
    assert not Appointment.objects.exists()
    client.post(TWELVE, {**DETAILS, "address": "12 Elm St, M4C 1B5"})
    assert Appointment.objects.get().address == "12 Elm St, M4C 1B5"


def test_one_internet_address_books_twelve_times_an_hour_and_one_stranger_three_times(client: Client) -> None:
    starts = [f"/book/cut/{minute(at(hour, 0))}/" for hour in (10, 11, 12, 13)]
    codes = [client.post(start, {**DETAILS, "key": start}).status_code for start in starts]
    assert codes == [302, 302, 302, 429]
    more = [client.post(TWELVE, {**DETAILS, "email": f"n{n}@example.com", "key": str(n)}).status_code for n in range(10)]
    assert more[-1] == 429


def test_a_program_that_fills_the_unseen_field_books_nothing(client: Client) -> None:
    assert client.post(TWELVE, {**DETAILS, "website": "http://spam.example"}).status_code == 400
    assert not Appointment.objects.exists()


@pytest.mark.parametrize("path", ["/book/none/", "/book/cut/999999999999/", "/book/done/00000000-0000-4000-8000-000000000000/"])
def test_what_does_not_exist_is_not_found(client: Client, path: str) -> None:
    assert client.get(path).status_code in {404, 409}


def test_names_are_escaped(client: Client) -> None:
    answer = client.post(TWELVE, {**DETAILS, "name": "<script>", "email": "bad"})
    assert "<script>" not in answer.content.decode()
