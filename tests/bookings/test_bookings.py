"""Appointments follow the folder's list, are found through their customer, and are booked, moved and cancelled once."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from tests import cast
from tests.bookings.salon import EARLY, MONDAY, appointment_row, at, busy_hours, salon
from warmdesk.bookings.errors import NotOffered, NotOpen, SlotTaken, TooLate, TooMany
from warmdesk.bookings.models import Appointment, BookingRules, Busy
from warmdesk.bookings.selectors import appointment_for, appointments_of, free_slots, slot_at, upcoming_of
from warmdesk.bookings.services import Guest, book, cancel, move, put_appointments
from warmdesk.catalog.models import Service
from warmdesk.contacts.models import Contact
from warmdesk.conversations.services import ASSISTANT, by_person
from warmdesk.lib import clock
from warmdesk.lib.rows import RowChanges
from warmdesk.outbox.models import Event

pytestmark = pytest.mark.django_db


@pytest.fixture
def cut() -> Service:
    return salon()


def test_appointments_follow_the_list(cut: Service) -> None:
    marta, other = cast.customer("C-1"), cast.customer("C-2")
    visit = appointment_row(marta, cut, datetime(2026, 3, 5, 9, tzinfo=UTC))
    put_appointments(appointments={"A-1": visit, "A-2": {**visit, "starts_at": datetime(2026, 3, 6, 9, tzinfo=UTC)}})
    assert [found.number for found in appointments_of(marta)] == ["A-2", "A-1"]
    assert appointments_of(other) == []
    assert put_appointments(appointments={"A-1": {**visit, "status": "cancelled"}}) == RowChanges(
        changed=("A-1",), removed=("A-2",)
    )
    assert not Busy.objects.exists()


def test_loading_the_folder_again_leaves_alone_what_the_desk_booked_or_moved(cut: Service) -> None:
    marta = cast.customer()
    visit = appointment_row(marta, cut, at(10))
    with clock.at(EARLY):
        put_appointments(appointments={"A-1": visit})
        moved = move(appointment=Appointment.objects.get(), starts_at=at(12), by=ASSISTANT, key="m")
        booked = book(service=cut, starts_at=at(10), contact=marta, by=ASSISTANT, key="b")
        assert put_appointments(appointments={"A-1": visit}) == RowChanges()
    moved.refresh_from_db()
    assert moved.starts_at == at(12)
    assert Appointment.objects.filter(id=booked.id).exists()


def test_free_slots_stand_on_quarter_hours_within_the_opening_hours(cut: Service) -> None:
    with clock.at(EARLY):
        found = free_slots(cut, since=at(0), until=at(0) + timedelta(days=1))
    assert (found[0].starts_at, found[-1].starts_at) == (at(10), at(17, 15))
    assert {slot.starts_at.minute for slot in found} == {0, 15, 30, 45}
    assert all(slot.ends_at - slot.starts_at == timedelta(minutes=45) for slot in found)


def test_any_start_that_fits_can_be_booked(cut: Service) -> None:
    with clock.at(EARLY):
        assert slot_at(cut, at(10, 20)) is not None
        assert book(service=cut, starts_at=at(10, 20), contact=cast.customer(), by=ASSISTANT, key="b").starts_at == at(10, 20)


def test_the_buffer_keeps_two_visits_apart_in_both_directions(cut: Service) -> None:
    with clock.at(EARLY):
        book(service=cut, starts_at=at(12), contact=cast.customer(), person=cast.ana(), by=ASSISTANT, key="b")
        allowed = {start for start in (at(11), at(11, 1), at(12, 59), at(13)) if slot_at(cut, start, cast.ana())}
    assert allowed == {at(11), at(13)}


def test_whoever_has_least_to_do_that_day_gets_the_visit(cut: Service) -> None:
    with clock.at(EARLY):
        book(service=cut, starts_at=at(12), contact=cast.customer(), person=cast.ana(), by=ASSISTANT, key="b")
        found = slot_at(cut, at(15))
    assert found is not None
    assert found.person == cast.tomas()


def test_a_time_that_everybody_has_taken_is_refused_with_free_ones_nearby(cut: Service) -> None:
    with clock.at(EARLY):
        for key in ("1", "2"):
            book(service=cut, starts_at=at(12), contact=cast.customer(), by=ASSISTANT, key=key)
        with pytest.raises(SlotTaken) as refused:
            book(service=cut, starts_at=at(12), contact=cast.customer(), by=ASSISTANT, key="3")
    assert [slot.starts_at for slot in refused.value.alternatives] == [at(10, 45), at(11), at(13)]


@pytest.mark.parametrize("wish", [at(9, 45), at(17, 30), at(12) - timedelta(days=1), EARLY - timedelta(minutes=1)])
def test_a_time_outside_opening_hours_or_past_is_not_offered(cut: Service, wish: datetime) -> None:
    with clock.at(EARLY), pytest.raises(NotOffered):
        book(service=cut, starts_at=wish, contact=cast.customer(), by=ASSISTANT, key="b")
    assert not Appointment.objects.exists()


def test_a_holiday_has_no_slots(cut: Service) -> None:
    cast.business(hours=busy_hours(), holidays=[{"date": MONDAY.isoformat(), "name": "Feast"}])
    with clock.at(EARLY):
        found = free_slots(cut, since=at(0), until=at(0) + timedelta(days=2))
    assert {slot.starts_at.date() for slot in found} == {date(2026, 3, 3)}


def test_somebody_who_does_not_give_the_service_cannot_be_booked_for_it(cut: Service) -> None:
    with clock.at(EARLY), pytest.raises(NotOffered):
        book(service=cut, starts_at=at(12), contact=cast.customer(), person=cast.reader(), by=ASSISTANT, key="b")


def test_the_same_key_books_once_and_returns_the_same_appointment(cut: Service) -> None:
    with clock.at(EARLY):
        first = book(service=cut, starts_at=at(12), contact=cast.customer(), by=ASSISTANT, key="b")
        again = book(service=cut, starts_at=at(12), contact=cast.customer(), by=ASSISTANT, key="b")
    assert again == first
    assert Event.objects.filter(name="bookings.booking_made").count() == Appointment.objects.count() == 1


def test_a_moved_appointment_frees_its_old_time_and_keeps_its_person(cut: Service) -> None:
    with clock.at(EARLY):
        made = book(service=cut, starts_at=at(12), contact=cast.customer(), person=cast.ana(), by=ASSISTANT, key="b")
        moved = move(appointment=made, starts_at=at(12, 30), by=ASSISTANT, key="m")
        again = move(appointment=made, starts_at=at(12, 30), by=ASSISTANT, key="m")
        assert slot_at(cut, at(11, 30), cast.ana())
        assert not slot_at(cut, at(12), cast.ana())
    assert (moved.starts_at, moved.person, moved.sequence) == (at(12, 30), cast.ana(), 1)
    assert again.sequence == 1
    assert Event.objects.get(name="bookings.booking_moved").facts["was_at"] == at(12).isoformat()


def test_a_moved_appointment_goes_to_a_colleague_when_its_person_is_taken_then(cut: Service) -> None:
    with clock.at(EARLY):
        book(service=cut, starts_at=at(15), contact=cast.customer(), person=cast.ana(), by=ASSISTANT, key="a")
        made = book(service=cut, starts_at=at(12), contact=cast.customer(), person=cast.ana(), by=ASSISTANT, key="b")
        assert move(appointment=made, starts_at=at(15), by=ASSISTANT, key="m").person == cast.tomas()


def test_a_cancelled_appointment_frees_its_time_and_is_cancelled_once(cut: Service) -> None:
    with clock.at(EARLY):
        made = book(service=cut, starts_at=at(12), contact=cast.customer(), person=cast.ana(), by=ASSISTANT, key="b")
        assert {cancel(appointment=made, by=ASSISTANT, key=key).status for key in ("c", "c", "other")} == {"cancelled"}
        assert slot_at(cut, at(12), cast.ana())
        with pytest.raises(NotOpen):
            move(appointment=made, starts_at=at(13), by=ASSISTANT, key="m")
    assert Event.objects.filter(name="bookings.booking_cancelled").count() == 1


def test_near_the_start_only_a_person_cancels(cut: Service) -> None:
    BookingRules.objects.create(service=cut, cancel_hours=24)
    with clock.at(EARLY):
        made = book(service=cut, starts_at=at(12), contact=cast.customer(), by=ASSISTANT, key="b")
        with pytest.raises(TooLate):
            cancel(appointment=made, by=ASSISTANT, key="c")
        assert cancel(appointment=made, by=by_person(cast.ana()), key="c2").status == "cancelled"


def test_an_appointment_is_read_through_its_own_customer_only(cut: Service) -> None:
    marta, other = cast.customer("C-1"), cast.customer("C-2", email="o@example.com")
    with clock.at(EARLY):
        made = book(service=cut, starts_at=at(12), contact=marta, by=ASSISTANT, key="b")
        assert appointment_for(marta, made.number.lower()) == made
        assert appointment_for(other, made.number) is None
        assert upcoming_of(marta, EARLY) == [made]
        assert upcoming_of(marta, at(13)) == []


def test_a_stranger_books_under_the_details_they_give_attached_to_nobody(cut: Service) -> None:
    marta = cast.customer(email="marta@example.com")
    with clock.at(EARLY):
        made = book(
            service=cut, starts_at=at(12), guest=Guest("Marta", "marta@example.com", "600 000 002"), by=ASSISTANT, key="b"
        )
    assert made.contact_id != marta.id
    assert (made.contact.phone_e164, made.is_proven, made.contact.is_customer) == ("+34600000002", False, False)
    assert appointments_of(marta) == []


def test_a_stranger_has_at_most_three_appointments_to_come(cut: Service) -> None:
    stranger = Guest("Somebody", "some@body.example")
    with clock.at(EARLY):
        for hour in (10, 11, 12):
            book(service=cut, starts_at=at(hour), guest=stranger, by=ASSISTANT, key=f"b{hour}")
        with pytest.raises(TooMany):
            book(service=cut, starts_at=at(13), guest=Guest("Again", "SOME@body.example"), by=ASSISTANT, key="b13")
    assert Contact.objects.filter(email="SOME@body.example").count() == 0


def test_a_service_that_names_nobody_is_given_by_the_business_one_at_a_time() -> None:
    service = salon(people=())
    with clock.at(EARLY):
        made = book(service=service, starts_at=at(12), contact=cast.customer(), by=ASSISTANT, key="b")
        with pytest.raises(SlotTaken):
            book(service=service, starts_at=at(12), contact=cast.customer(), by=ASSISTANT, key="b2")
    assert made.person is None
