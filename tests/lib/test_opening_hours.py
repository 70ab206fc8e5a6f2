"""Opening hours, against a second implementation that looks at every single minute."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warmdesk.lib.opening_hours import WEEKDAYS, MalformedPeriod, OpeningHours, WallPeriod, parse_period

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
WEEK_MINUTES = 9 * 24 * 60
CHICAGO = ZoneInfo("America/Chicago")
BERLIN = ZoneInfo("Europe/Berlin")

SHOP = OpeningHours.parse(
    {"mon": ["10:00-18:00"], "thu": ["10:00-13:00", "14:00-19:30"], "fri": ["22:00-02:00"], "sun": []},
    [{"date": date(2026, 5, 25), "name": "Memorial Day"}],
    CHICAGO,
)


def local(text: str, zone: ZoneInfo = CHICAGO) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


class EveryMinute:
    """Whether the business is open in each minute of nine days: a clock on the wall, walked minute by minute."""

    def __init__(self, hours: OpeningHours, first: date) -> None:
        self.hours = hours
        self.start = datetime.combine(first - 3 * DAY, time(), tzinfo=UTC)
        self.minutes = [self.start + n * MINUTE for n in range(WEEK_MINUTES + 7 * 24 * 60)]
        self.shown: dict[datetime, datetime] = {}
        for minute in self.minutes:
            self.shown.setdefault(minute.astimezone(hours.zone).replace(tzinfo=None), minute)
        self.open: set[datetime] = set()
        for offset in range(WEEK_MINUTES // (24 * 60) + 4):
            self.mark(first + (offset - 2) * DAY)

    def mark(self, day: date) -> None:
        if day in self.hours.holidays:
            return
        for opens, closes in self.hours.weekly[day.weekday()]:
            last = day if closes > opens else day + DAY
            end = self.when(last, time() if last in self.hours.holidays else closes)
            minute = self.when(day, opens)
            while minute < end:
                self.open.add(minute)
                minute += MINUTE

    def when(self, day: date, wall: time) -> datetime:
        """The first minute in which the clock shows that time; if it never does, count on from the last minute that it showed."""
        wanted = datetime.combine(day, wall)
        before = wanted
        while before not in self.shown:
            before -= MINUTE
        return self.shown[before] + (wanted - before)


wall_times = st.builds(time, st.integers(0, 23), st.sampled_from([0, 1, 15, 30, 59]))
wall_periods = st.tuples(wall_times, wall_times).filter(lambda p: p[0] != p[1] or p[0] == time())
DAYS_OF_CHANGE = [
    (CHICAGO, date(2026, 3, 8)),
    (CHICAGO, date(2026, 11, 1)),
    (BERLIN, date(2026, 3, 29)),
    (BERLIN, date(2026, 10, 25)),
    (ZoneInfo("America/Havana"), date(2026, 3, 8)),  # midnight itself is jumped over
    (ZoneInfo("Australia/Lord_Howe"), date(2026, 4, 5)),  # clocks move by half an hour
    (ZoneInfo("Asia/Kathmandu"), date(2026, 6, 10)),  # no change, an odd offset
]


@st.composite
def weeks(draw: st.DrawFn) -> tuple[OpeningHours, date]:
    zone, change = draw(st.sampled_from(DAYS_OF_CHANGE))
    weekly: dict[int, tuple[WallPeriod, ...]] = {weekday: tuple(draw(st.lists(wall_periods, max_size=2))) for weekday in range(7)}
    holidays = draw(st.sets(st.integers(-2, 6), max_size=3))
    hours = OpeningHours(zone, weekly, {change + n * DAY: "Holiday" for n in holidays})
    return hours, change - 2 * DAY


@settings(max_examples=40, deadline=None)
@given(weeks(), st.integers(0, 5 * 24 * 60), st.integers(0, 3 * 24 * 60))
def test_every_answer_agrees_with_a_clock_walked_minute_by_minute(
    week: tuple[OpeningHours, date], offset: int, span: int
) -> None:
    hours, first = week
    slow = EveryMinute(hours, first)
    at = datetime.combine(first, time(), tzinfo=UTC) + offset * MINUTE
    end = at + span * MINUTE
    later = [m for m in slow.minutes if at < m < at + 3 * DAY]

    assert hours.is_open(at) == (at in slow.open)
    assert hours.minutes_between(at, end) == sum(at <= m < end for m in slow.open)

    opening = next((m for m in later if m in slow.open and m - MINUTE not in slow.open), None)
    closing = next((m for m in later if m not in slow.open and m - MINUTE in slow.open), None)
    if opening:
        assert hours.next_opening(at) == opening
    if closing:
        assert hours.next_closing(at) == closing


@settings(max_examples=60, deadline=None)
@given(weeks(), st.integers(0, 5 * 24 * 60), st.integers(1, 3000))
def test_adding_opening_minutes_and_counting_them_again_agree(week: tuple[OpeningHours, date], offset: int, minutes: int) -> None:
    hours, first = week
    at = datetime.combine(first, time(), tzinfo=hours.zone) + offset * MINUTE
    due = hours.add_minutes(at, minutes)
    if hours.is_never_open:
        assert due is None
    else:
        assert due is not None
        assert hours.minutes_between(at, due) == minutes
        assert hours.minutes_between(at, due - MINUTE) == minutes - 1


def test_closing_time_is_closed_and_opening_time_is_open() -> None:
    assert SHOP.is_open(local("2026-03-02T10:00"))
    assert SHOP.is_open(local("2026-03-02T17:59"))
    assert not SHOP.is_open(local("2026-03-02T18:00"))


def test_a_period_after_midnight_belongs_to_the_day_before() -> None:
    assert SHOP.is_open(local("2026-03-07T01:30"))
    assert SHOP.next_closing(local("2026-03-06T23:00")) == local("2026-03-07T02:00")


def test_a_holiday_is_closed_all_day_and_the_next_opening_is_after_it() -> None:
    assert not SHOP.is_open(local("2026-05-25T12:00"))
    assert SHOP.next_opening(local("2026-05-24T12:00")) == local("2026-05-28T10:00")


def test_a_night_that_runs_into_a_holiday_ends_at_midnight() -> None:
    hours = OpeningHours.parse({"thu": ["22:00-02:00"]}, [{"date": "2026-12-25", "name": "Christmas"}], BERLIN)
    assert hours.next_closing(local("2026-12-24T23:00", BERLIN)) == local("2026-12-25T00:00", BERLIN)


def test_the_lunch_break_does_not_count() -> None:
    assert SHOP.minutes_between(local("2026-03-05T12:30"), local("2026-03-05T14:30")) == 60


def test_half_minutes_are_kept() -> None:
    start = local("2026-03-02T10:00")
    assert SHOP.minutes_between(start, start + timedelta(seconds=30)) == 0.5


def test_the_night_when_clocks_go_forward_is_an_hour_shorter() -> None:
    hours = OpeningHours.parse({"sat": ["22:00-06:00"]}, [], CHICAGO)
    assert hours.minutes_between(local("2026-03-07T22:00"), local("2026-03-08T06:00")) == 7 * 60
    assert hours.minutes_between(local("2026-10-31T22:00"), local("2026-11-01T06:00")) == 9 * 60


def test_a_business_that_never_closes_has_no_next_closing() -> None:
    always = OpeningHours.parse({day: ["00:00-24:00"] for day in WEEKDAYS}, [], CHICAGO)
    at = local("2026-03-04T12:00")
    assert always.is_open(at)
    assert always.next_closing(at) is None
    assert always.next_opening(at) is None
    assert always.minutes_between(at, at + 30 * DAY) == 30 * 24 * 60 - 60  # clocks went forward in between


def test_a_business_without_hours_never_opens() -> None:
    closed = OpeningHours.parse({}, [], CHICAGO)
    at = local("2026-03-04T12:00")
    assert closed.is_never_open
    assert closed.next_opening(at) is None
    assert closed.next_closing(at) is None
    assert closed.add_minutes(at, 5) is None
    assert closed.minutes_between(at, at + DAY) == 0


def test_a_business_that_is_away_for_months_opens_when_it_is_back() -> None:
    away = [{"date": date(2026, 6, 1) + n * DAY, "name": "Season's break"} for n in range(200)]
    hours = OpeningHours.parse({"mon": ["10:00-18:00"]}, away, CHICAGO)
    assert hours.next_opening(local("2026-06-02T12:00")) == local("2026-12-21T10:00")


def test_time_runs_backwards_as_a_negative_number() -> None:
    assert SHOP.minutes_between(local("2026-03-02T11:00"), local("2026-03-02T10:00")) == -60


@pytest.mark.parametrize("text", ["10-18", "10:00", "25:00-26:00", "10:60-11:00", "10:00-10:00", "ten to six", ""])
def test_a_malformed_period_says_what_was_expected(text: str) -> None:
    with pytest.raises(MalformedPeriod, match=r"10:00-18:00"):
        parse_period(text)
