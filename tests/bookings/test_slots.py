"""Free time by arithmetic agrees with trying every minute; clocks that change neither invent nor repeat an hour."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import cast
from tests.bookings.salon import EARLY, MADRID, at, salon
from warmdesk.bookings.errors import NotOffered
from warmdesk.bookings.selectors import free_slots, slot_at
from warmdesk.bookings.services import book
from warmdesk.bookings.slots import Span, is_among, joined, on_grid, possible_starts, wall_moment
from warmdesk.conversations.services import ASSISTANT
from warmdesk.lib import clock

SPAN = st.builds(lambda start, length: (start, start + length), st.integers(0, 200), st.integers(1, 60))
SPANS = st.lists(SPAN, max_size=8)
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)
NIGHT = {"sat": ["22:00-06:00"], "sun": ["22:00-06:00"]}


@given(taken=SPANS, opens=st.integers(0, 80), length=st.integers(1, 150), minutes=st.integers(1, 40), buffer=st.integers(0, 20))
def test_the_arithmetic_agrees_with_trying_every_minute(
    taken: list[Span], opens: int, length: int, minutes: int, buffer: int
) -> None:
    hours = (opens, opens + length)
    found = list(possible_starts(hours, joined(taken), minutes=minutes, buffer=buffer))
    for start in range(-10, 300):
        is_open = opens <= start and start + minutes <= opens + length
        is_free = all(start >= ends or start + minutes + buffer <= begins for begins, ends in taken)
        assert is_among(start, found) == (is_open and is_free), start


@given(taken=SPANS, step=st.integers(5, 60))
def test_what_is_on_the_grid_is_possible_and_counted_from_opening(taken: list[Span], step: int) -> None:
    for starts in possible_starts((30, 230), joined(taken), minutes=20, buffer=5):
        for start in on_grid(starts, step):
            assert (start - 30) % step == 0
            assert starts.first <= start <= starts.last


@pytest.mark.django_db
def test_the_hour_that_clocks_jump_over_has_no_slots() -> None:
    cut = salon(minutes=30, buffer=0)
    cast.business(hours=NIGHT)
    with clock.at(EARLY):
        found = free_slots(cut, since=at(0, day=SPRING), until=at(6, day=SPRING))
    shown = [slot.starts_at.astimezone(MADRID).strftime("%H:%M") for slot in found]
    assert shown[4:10] == ["01:00", "01:15", "01:30", "01:45", "03:00", "03:15"]
    assert len(shown) == 19


@pytest.mark.django_db
def test_the_hour_that_comes_twice_is_offered_once() -> None:
    cut = salon(minutes=30, buffer=0)
    cast.business(hours=NIGHT)
    with clock.at(EARLY):
        found = free_slots(cut, since=at(1, day=AUTUMN), until=at(4, day=AUTUMN))
        again = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
        assert slot_at(cut, again) is None
        with pytest.raises(NotOffered):
            book(service=cut, starts_at=again, contact=cast.customer(), by=ASSISTANT, key="b")
    shown = [slot.starts_at.astimezone(MADRID).strftime("%H:%M") for slot in found]
    assert shown == sorted(set(shown))
    assert shown.count("02:30") == 1


@pytest.mark.django_db
@pytest.mark.parametrize("day", [SPRING + timedelta(days=1), AUTUMN + timedelta(days=1), date(2026, 7, 6)])
def test_the_first_slot_of_a_day_is_at_opening_by_the_wall_clock_all_year(day: date) -> None:
    cut = salon()
    with clock.at(EARLY):
        found = free_slots(cut, since=at(0, day=day), until=at(23, day=day), limit=1)
    assert found[0].starts_at.astimezone(MADRID).strftime("%H:%M") == "10:00"


def test_a_wall_time_is_a_moment_the_first_of_two_or_none() -> None:
    assert wall_moment(datetime(2026, 3, 29, 2, 30), MADRID) is None
    assert wall_moment(datetime(2026, 10, 25, 2, 30), MADRID) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert wall_moment(datetime(2026, 7, 1, 10), MADRID) == datetime(2026, 7, 1, 8, tzinfo=UTC)
