"""Rooms, hours, absences, ways, seats and notice narrow what is free."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests import cast
from tests.bookings.salon import EARLY, at, salon
from warmdesk.bookings.errors import NotOffered, SlotTaken
from warmdesk.bookings.models import Appointment, Area
from warmdesk.bookings.selectors import deposit_of, free_slots, slot_at
from warmdesk.bookings.services import book, cancel, erase_contact
from warmdesk.bookings.setting_up import end_absence, note_absence, put_areas, put_hours, put_resource, put_rules
from warmdesk.bookings.travel import area_of, read_travel
from warmdesk.catalog.models import Service
from warmdesk.conversations.services import ASSISTANT
from warmdesk.lib import clock
from warmdesk.lib.money import Money
from warmdesk.outbox.models import Event

pytestmark = pytest.mark.django_db


def booked(service: Service, hour: int, minute: int = 0, **fields: object) -> Appointment:
    """Book for Marta on Monday, under a key made of the time and the number of appointments."""
    key = f"{service.key}-{hour}-{minute}-{Appointment.objects.count()}"
    wish = {"service": service, "starts_at": at(hour, minute), "contact": cast.customer(), "by": ASSISTANT, "key": key}
    return book(**{**wish, **fields})  # type: ignore[arg-type]


def test_a_person_with_hours_of_their_own_is_offered_only_then() -> None:
    cut = salon()
    put_hours(person=cast.ana(), hours={"mon": ["14:00-16:00"]})
    with clock.at(EARLY):
        found = free_slots(cut, since=EARLY, until=EARLY + timedelta(days=3), person=cast.ana())
    assert (found[0].starts_at, found[-1].starts_at) == (at(14), at(15, 15))


def test_hours_that_are_none_are_refused() -> None:
    with pytest.raises(ValueError, match="10 to 6"):
        put_hours(person=cast.ana(), hours={"mon": ["10 to 6"]})


def test_somebody_who_is_away_is_not_offered_and_what_was_booked_is_named() -> None:
    cut = salon()
    with clock.at(EARLY):
        made = booked(cut, 12, person=cast.ana())
        ana = put_hours(person=cast.ana(), hours=None)
        absence, met = note_absence(resource=ana, since=at(11), until=at(14), by=cast.ana())
        assert met == [made]
        assert slot_at(cut, at(13), cast.ana()) is None
        assert slot_at(cut, at(14), cast.ana()) is not None
        end_absence(absence=absence)
        assert slot_at(cut, at(13), cast.ana()) is not None
    assert Event.objects.get(name="bookings.absence_noted").facts["met"] == 1


def test_two_people_who_need_the_one_room_take_turns() -> None:
    cut = salon()
    put_rules(service=cut, needs=[put_resource(key="chair", kind="room", name="The chair")])
    with clock.at(EARLY):
        booked(cut, 12)
        with pytest.raises(SlotTaken):
            booked(cut, 12)
        booked(cut, 13)


def test_of_two_rooms_and_a_van_an_appointment_takes_one_each() -> None:
    cut = salon()
    rooms = [put_resource(key=key, kind="room", name=key) for key in ("one", "two")]
    van = put_resource(key="van", kind="van", name="Van", hours={"mon": ["10:00-13:00"]})
    put_rules(service=cut, needs=[*rooms, van])
    with clock.at(EARLY):
        booked(cut, 12)
        with pytest.raises(SlotTaken):
            booked(cut, 12)
        with pytest.raises(NotOffered):
            booked(cut, 9)
        assert slot_at(cut, at(14)) is None


def test_customers_share_a_session_until_its_seats_are_taken() -> None:
    yoga = salon(key="yoga", minutes=60, buffer=0, people=[cast.ana()])
    put_rules(service=yoga, capacity=3, needs=[put_resource(key="hall", kind="room", name="Hall")])
    with clock.at(EARLY):
        first, second = booked(yoga, 12), booked(yoga, 12, seats=2)
        assert slot_at(yoga, at(12)) is None
        assert slot_at(yoga, at(12, 30)) is None
        with pytest.raises(SlotTaken):
            booked(yoga, 12)
        cancel(appointment=second, by=ASSISTANT, key="c")
        assert slot_at(yoga, at(12), seats=2) is not None
        assert slot_at(yoga, at(12), seats=3) is None
        assert slot_at(yoga, at(12, 30)) is None
        cancel(appointment=first, by=ASSISTANT, key="c1")
        assert slot_at(yoga, at(12, 30)) is not None


def test_a_session_that_somebody_booked_is_filled_before_another_one_opens() -> None:
    yoga = salon(key="yoga", minutes=60, buffer=0)
    put_rules(service=yoga, capacity=5)
    with clock.at(EARLY):
        first = booked(yoga, 12, person=cast.tomas())
        booked(yoga, 15, person=cast.tomas())
        assert booked(yoga, 12).person == first.person


def test_notice_and_how_far_ahead_bound_what_is_offered() -> None:
    cut = salon()
    put_rules(service=cut, notice_minutes=24 * 60, ahead_days=3)
    with clock.at(at(12)):
        found = free_slots(cut, since=at(12), until=at(12) + timedelta(days=30), limit=1000)
        with pytest.raises(NotOffered):
            booked(cut, 17)
    assert found[0].starts_at == at(12) + timedelta(days=1)
    assert found[-1].starts_at < at(12) + timedelta(days=3)


def test_the_grid_is_the_services_own() -> None:
    cut = salon()
    put_rules(service=cut, step_minutes=40)
    with clock.at(EARLY):
        found = free_slots(cut, since=EARLY, until=at(12), limit=4)
    assert [slot.starts_at for slot in found] == [at(10), at(10, 40), at(11, 20)]


def test_a_deposit_is_a_value_that_others_can_read() -> None:
    cut = salon()
    put_rules(service=cut, deposit_minor=1000)
    with clock.at(EARLY):
        made = booked(cut, 12)
    assert deposit_of(made) == Money(1000, "EUR")
    assert Event.objects.get(name="bookings.booking_made").facts["deposit_minor"] == 1000


def test_between_two_visits_there_is_time_to_travel() -> None:
    visit = salon(key="visit", minutes=60, buffer=0, people=[cast.ana()])
    put_rules(service=visit, is_away=True)
    put_areas(
        areas={"east": {"name": "East End", "codes": ["M4"]}, "lake": {"name": "Lakeshore", "codes": ["M8V"]}},
        travel={("", "east"): 20, ("", "lake"): 30, ("east", "lake"): 45},
    )
    with clock.at(EARLY):
        booked(visit, 12, address="12 Elm St, Toronto M4C 1B5")
        allowed = {
            (address, start)
            for address in ("3 Oak Ave M4E 2C2", "9 Lake Rd, M8V 1A1", "somewhere else")
            for start in (at(13), at(13, 44), at(13, 45))
            if slot_at(visit, start, address=address)
        }
    assert allowed == {
        ("3 Oak Ave M4E 2C2", at(13)), ("3 Oak Ave M4E 2C2", at(13, 44)), ("3 Oak Ave M4E 2C2", at(13, 45)),
        ("9 Lake Rd, M8V 1A1", at(13, 45)),
        ("somewhere else", at(13, 45)),
    }  # fmt: skip


def test_an_address_belongs_to_the_area_with_the_longest_code_or_the_name_in_it() -> None:
    put_areas(areas={"m": {"name": "Metro", "codes": ["M"]}, "m4c": {"name": "East York", "codes": ["M4C 1"]}}, travel={})
    assert [area_of(text).key for text in ("M4C 1B5", "M4C 2B5", "5 High St, east york", "Paris")] == [
        "m4c",
        "m",
        "m4c",
        "elsewhere",
    ]
    assert read_travel().between(1, 2) == 0


def test_the_address_of_an_appointment_is_forgotten_with_its_customer() -> None:
    visit = salon(key="visit")
    put_rules(service=visit, is_away=True)
    with clock.at(EARLY):
        made = booked(visit, 12, address="12 Elm St")
    assert (made.address, made.area) == ("12 Elm St", Area.objects.get(key="elsewhere"))
    erase_contact(made.contact_id)
    made.refresh_from_db()
    assert (made.address, made.status) == ("", "booked")


def test_a_search_asks_the_database_as_often_for_many_bookings_as_for_none(django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    cut = salon()
    put_rules(service=cut, capacity=2, needs=[put_resource(key="chair", kind="room", name="Chair")])
    with clock.at(EARLY):
        with django_assert_num_queries(7):
            free_slots(cut, since=EARLY, until=EARLY + timedelta(days=1))
        for hour in (10, 11, 12, 13):
            booked(cut, hour)
        with django_assert_num_queries(7):
            free_slots(cut, since=EARLY, until=EARLY + timedelta(days=21), limit=5000)
        with django_assert_num_queries(14):
            free_slots(cut, since=EARLY, until=EARLY + timedelta(days=90), limit=5000)
