"""Service clocks, against a second implementation that walks every minute."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from warmdesk.lib.opening_hours import WEEKDAYS, OpeningHours
from warmdesk.routing.stopwatch import Stopwatch

MINUTE = timedelta(minutes=1)
START = datetime(2026, 3, 27, 0, tzinfo=UTC)
PERIODS = st.lists(
    st.sampled_from(["08:00-12:00", "13:00-17:30", "09:00-09:45", "22:00-02:00", "18:00-24:00", "23:30-00:30"]),
    max_size=2,
    unique=True,
)
HOURS = st.builds(
    lambda periods, closed, zone: OpeningHours.parse(
        dict(zip(WEEKDAYS, periods, strict=True)), [{"date": day, "name": "closed"} for day in closed], ZoneInfo(zone)
    ),
    st.lists(PERIODS, min_size=7, max_size=7),
    st.lists(st.dates(date(2026, 3, 26), date(2026, 4, 3)), max_size=2),
    st.sampled_from(["Europe/Berlin", "America/Chicago", "Asia/Kolkata", "UTC"]),
)
TURNS = st.lists(st.integers(1, 900), min_size=1, max_size=6)
"""Minutes between one change of turns and the next: the watch runs first, then stands still, and so on."""


def spent_minute_by_minute(hours: OpeningHours, turns: list[int]) -> int:
    """Count the open minutes of those in which it is people's turn: nothing but looking at each minute."""
    spent, now = 0, START
    for nth, length in enumerate(turns):
        for _ in range(length):
            if nth % 2 == 0 and hours.is_open(now):
                spent += 1
            now += MINUTE
    return spent


@settings(max_examples=150, deadline=None)
@given(HOURS, TURNS)
def test_it_counts_the_open_minutes_of_peoples_turns(hours: OpeningHours, turns: list[int]) -> None:
    watch, now = Stopwatch(target=480), START
    for nth, length in enumerate(turns):
        watch = watch.started(now) if nth % 2 == 0 else watch.paused(now, hours)
        now += length * MINUTE
    assert watch.spent_by(now, hours) == spent_minute_by_minute(hours, turns)


@settings(max_examples=150, deadline=None)
@given(HOURS, TURNS, st.integers(1, 600))
def test_it_is_due_in_the_minute_in_which_the_target_is_spent(hours: OpeningHours, turns: list[int], target: int) -> None:
    watch, now = Stopwatch(target=target), START
    for nth, length in enumerate(turns):
        watch = watch.started(now) if nth % 2 == 0 else watch.paused(now, hours)
        now += length * MINUTE
    due_at = watch.due_at(hours)
    if watch.running_since is None or hours.is_never_open:
        assert due_at is None
        return
    assert due_at is not None
    if watch.spent < target:
        assert watch.spent_by(due_at, hours) == target
        assert watch.spent_by(due_at - MINUTE, hours) < target
    assert watch.warns_at(hours) is not None
    assert watch.warns_at(hours) <= due_at  # type: ignore[operator]


def test_what_is_asked_twice_changes_nothing() -> None:
    hours = OpeningHours.parse({"fri": ["08:00-12:00"]}, [], ZoneInfo("UTC"))
    watch = Stopwatch(target=60).started(START)
    assert watch.started(START + 5 * MINUTE) == watch
    stopped = watch.paused(START + timedelta(hours=9), hours)
    assert stopped.paused(START + timedelta(hours=10), hours) == stopped
