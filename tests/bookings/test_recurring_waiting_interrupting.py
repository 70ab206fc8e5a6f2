"""Recurring bookings, the waiting list, emergencies that a person decides on, and how an appointment ended."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests import cast
from tests.bookings.salon import EARLY, MADRID, at, salon
from tests.bookings.test_setting_up import booked
from warmdesk.bookings.errors import NotOpen, PlanChanged, SlotTaken, TooEarly
from warmdesk.bookings.interrupting import interrupt, propose_interruptions
from warmdesk.bookings.models import Appointment, Busy, Waiting
from warmdesk.bookings.recurring import book_series, cancel_series
from warmdesk.bookings.services import cancel, close, move
from warmdesk.bookings.setting_up import note_absence, put_hours
from warmdesk.bookings.waiting import stop_waiting, wait_for_place
from warmdesk.catalog.models import Service
from warmdesk.conversations.services import ASSISTANT
from warmdesk.lib import clock
from warmdesk.outbox.models import Event
from warmdesk.outbox.worker import drain
from warmdesk.story import STORY

pytestmark = pytest.mark.django_db


@pytest.fixture
def cut() -> Service:
    return salon()


def told() -> list[int]:
    """Return whose places were freed, in the order in which they were told."""
    drain(STORY)
    return [event.facts["contact_id"] for event in Event.objects.filter(name="bookings.place_freed").order_by("id")]


def test_a_recurring_booking_keeps_its_wall_time_across_a_change_of_clocks(cut: Service) -> None:
    wish = {"service": cut, "starts_at": at(12, day=date(2026, 3, 23)), "every_weeks": 1, "times": 3, "contact": cast.customer()}
    with clock.at(EARLY):
        made = book_series(**wish, by=ASSISTANT, key="s")  # type: ignore[arg-type]
        again = book_series(**wish, by=ASSISTANT, key="s")  # type: ignore[arg-type]
    assert [one.starts_at.astimezone(MADRID).strftime("%d %H:%M") for one in made.booked] == ["23 12:00", "30 12:00", "06 12:00"]
    assert again.booked == made.booked
    assert len({one.series for one in made.booked}) == 1


def test_a_time_of_a_series_that_is_taken_is_named_with_free_ones_nearby(cut: Service) -> None:
    second = at(12, day=date(2026, 3, 9))
    with clock.at(EARLY):
        for _ in range(2):
            booked(cut, 12, starts_at=second)
        made = book_series(service=cut, starts_at=at(12), every_weeks=1, times=3, contact=cast.customer(), by=ASSISTANT, key="s")
    assert len(made.booked) == 2
    assert list(made.missing) == [second]
    assert made.missing[second]


def test_cancelling_a_series_leaves_what_came_before(cut: Service) -> None:
    with clock.at(EARLY):
        made = book_series(
            service=cut, starts_at=at(12), every_weeks=2, times=4, contact=cast.customer(), by=ASSISTANT, key="s"
        ).booked
        assert [one.id for one in cancel_series(appointment=made[2], by=ASSISTANT, key="c")] == [made[2].id, made[3].id]
    assert list(Appointment.objects.order_by("starts_at").values_list("status", flat=True)) == ["booked"] * 2 + ["cancelled"] * 2


def test_whoever_waits_longest_is_told_of_a_place_that_frees_and_the_next_when_it_frees_again(cut: Service) -> None:
    first, second, later = (cast.customer(f"C-{number}") for number in (11, 12, 13))
    with clock.at(EARLY):
        made = [booked(cut, 12) for _ in range(2)]
        for contact in (first, second):
            wait_for_place(contact=contact, service=cut, since=at(11), until=at(15))
        wait_for_place(contact=later, service=cut, since=at(16), until=at(17))
        cancel(appointment=made[0], by=ASSISTANT, key="c")
        assert told() == [first.id]
        booked(cut, 12, contact=first)
        drain(STORY)
        move(appointment=made[1], starts_at=at(17), by=ASSISTANT, key="m")
        assert told() == [first.id, second.id]
    assert Waiting.objects.get(contact=first).ended_at is not None


def test_whoever_stopped_waiting_is_told_nothing(cut: Service) -> None:
    with clock.at(EARLY):
        made = booked(cut, 12)
        stop_waiting(waiting=wait_for_place(contact=cast.customer("C-11"), service=cut, since=at(11), until=at(15)))
        cancel(appointment=made, by=ASSISTANT, key="c")
        assert told() == []


def test_an_emergency_is_proposed_where_fewest_customers_move_and_changes_nothing_yet(cut: Service) -> None:
    leak = salon(key="leak", minutes=120, buffer=0)
    with clock.at(EARLY):
        booked(cut, 12, person=cast.ana())
        booked(cut, 13, person=cast.ana())
        met = booked(cut, 12, person=cast.tomas())
        before = set(Busy.objects.values_list("appointment_id", "from_min"))
        proposals = propose_interruptions(service=leak, starts_at=at(12))
    assert [(one.person, len(one.moves)) for one in proposals] == [(cast.tomas(), 1), (cast.ana(), 2)]
    assert proposals[0].moves[0].appointment == met
    assert set(Busy.objects.values_list("appointment_id", "from_min")) == before
    assert not Event.objects.filter(name="bookings.booking_moved").exists()


def test_a_person_decides_and_those_who_make_way_are_moved_with_the_reason(cut: Service) -> None:
    leak = salon(key="leak", minutes=120, buffer=0)
    with clock.at(EARLY):
        booked(cut, 12, person=cast.ana())
        met = booked(cut, 12, person=cast.tomas())
        proposal = propose_interruptions(service=leak, starts_at=at(12))[0]
        wish = {"proposal": proposal, "contact": cast.customer("C-9"), "by": cast.ana(), "key": "e"}
        made = interrupt(**wish)  # type: ignore[arg-type]
        assert interrupt(**wish) == made  # type: ignore[arg-type]
    moved = Appointment.objects.get(id=proposal.moves[0].appointment.id)
    facts = Event.objects.get(name="bookings.booking_moved").facts
    assert (made.starts_at, made.person, moved.starts_at) == (at(12), proposal.person, proposal.moves[0].to.starts_at)
    assert (facts["reason"], facts["actor"], facts["actor_id"]) == ("emergency", "person", cast.ana().id)
    assert Busy.objects.count() == Appointment.objects.count() == 3
    assert met.pk


def test_a_proposal_that_the_plan_has_overtaken_changes_nothing(cut: Service) -> None:
    leak = salon(key="leak", minutes=120, buffer=0)
    with clock.at(EARLY):
        made = booked(cut, 12, person=cast.ana())
        booked(cut, 12, person=cast.tomas())
        proposal = next(one for one in propose_interruptions(service=leak, starts_at=at(12)) if one.person == cast.ana())
        move(appointment=made, starts_at=at(13), by=ASSISTANT, key="m")
        with pytest.raises(PlanChanged):
            interrupt(proposal=proposal, contact=cast.customer("C-9"), by=cast.ana(), key="e")
    assert Appointment.objects.filter(service=leak).count() == 0
    assert Busy.objects.filter(appointment=made).exists()


def test_nobody_who_is_away_is_proposed_for_an_emergency(cut: Service) -> None:
    with clock.at(EARLY):
        note_absence(resource=put_hours(person=cast.ana(), hours=None), since=at(9), until=at(19), by=None)
        assert [one.person for one in propose_interruptions(service=cut, starts_at=at(12))] == [cast.tomas()]


def test_an_appointment_that_began_is_done_or_a_no_show_and_a_mistake_is_mended(cut: Service) -> None:
    with clock.at(EARLY):
        made = booked(cut, 12)
        with pytest.raises(TooEarly):
            close(appointment=made, by=cast.ana())
    with clock.at(at(13)):
        assert close(appointment=made, by=cast.ana(), is_no_show=True).status == "no_show"
        assert close(appointment=made, by=cast.ana()).status == "done"
        close(appointment=made, by=cast.ana())
        with pytest.raises(NotOpen):
            cancel(appointment=made, by=ASSISTANT, key="c")
    facts = [event.facts for event in Event.objects.filter(name="bookings.booking_done").order_by("id")]
    assert [(fact["is_no_show"], fact["price_minor"]) for fact in facts] == [(True, 3000), (False, 3000)]


def test_a_series_whose_first_time_is_taken_books_nothing(cut: Service) -> None:
    with clock.at(EARLY):
        for _ in range(2):
            booked(cut, 12)
        with pytest.raises(SlotTaken):
            book_series(service=cut, starts_at=at(12), every_weeks=1, times=3, contact=cast.customer(), by=ASSISTANT, key="s")
    assert Appointment.objects.filter(starts_at__gt=at(12) + timedelta(days=1)).count() == 0
