"""When people are there: weekly opening hours and holidays in one time zone, and the arithmetic on them.

Local times become moments as RFC 5545 §3.3.5 says: a time that occurs twice when clocks go back is its first occurrence, one that
clocks jump over is read with the offset from before the jump. Moments that go in are aware, those that come out are UTC, because
Python compares and subtracts two moments of one zone by their wall clocks, which is wrong on the days when clocks change.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MIDNIGHT = time(0)
_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
_PERIOD = re.compile(r"(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})")
_NEVER_CLOSES = datetime.max.replace(tzinfo=UTC)
_SETTLED_AFTER = timedelta(days=8)
"""One whole week and a change of clocks: what has been open for as long after the last holiday stays open for ever."""

WallPeriod = tuple[time, time]
"""Opens, closes; closing at or before opening means on the next day."""


class MalformedPeriod(ValueError):
    """A text that should be opening hours such as `10:00-18:00` is not; asking again with the same text never helps."""

    code = "malformed_period"
    retryable = False

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(f"{text!r} is not a period such as 10:00-18:00 (22:00-02:00 ends the next day)")


@dataclass(frozen=True)
class Period:
    """From `opens_at` (open) until `closes_at` (closed again), both UTC."""

    opens_at: datetime
    closes_at: datetime


def parse_period(text: str) -> WallPeriod:
    """Read `10:00-18:00`; `22:00-02:00` ends the next day and `24:00` is midnight. Raise `MalformedPeriod`."""
    match = _PERIOD.fullmatch(text.strip())
    if match is None:
        raise MalformedPeriod(text)
    opening_h, opening_min, closing_h, closing_min = (int(number) for number in match.groups())
    if (closing_h, closing_min) == (24, 0):
        closing_h = 0
    try:
        opens, closes = time(opening_h, opening_min), time(closing_h, closing_min)
    except ValueError as error:
        raise MalformedPeriod(text) from error
    if opens == closes != MIDNIGHT:
        raise MalformedPeriod(text)
    return opens, closes


@dataclass(frozen=True)
class OpeningHours:
    """`weekly` maps a weekday (0 is Monday) to its periods; on a date in `holidays` (its name is the value) all is closed."""

    zone: ZoneInfo
    weekly: Mapping[int, tuple[WallPeriod, ...]]
    holidays: Mapping[date, str]

    @classmethod
    def parse(cls, hours: Mapping[str, Iterable[str]], holidays: Iterable[Mapping[str, Any]], zone: ZoneInfo) -> OpeningHours:
        """Read the business folder's form: `{"mon": ["10:00-18:00"]}` and `[{"date": "2026-12-25", "name": "Christmas Day"}]`.

        An unnamed day is closed. Raise `MalformedPeriod`, or ValueError for a date that is none.
        """
        weekly = {day: tuple(sorted(parse_period(text) for text in hours.get(name, ()))) for day, name in enumerate(WEEKDAYS)}
        closed = {date.fromisoformat(str(holiday["date"])): str(holiday.get("name", "")) for holiday in holidays}
        return cls(zone=zone, weekly=weekly, holidays=closed)

    @property
    def is_never_open(self) -> bool:
        """Say whether no weekday has any opening hours."""
        return not any(self.weekly.values())

    def hours_on(self, day: date) -> tuple[WallPeriod, ...]:
        """Return the wall-clock hours that begin on a local date: none on a holiday."""
        return () if day in self.holidays else self.weekly.get(day.weekday(), ())

    def periods_on(self, day: date) -> tuple[Period, ...]:
        """Return the periods that begin on a local date, in order; one that runs into a holiday ends at midnight."""
        periods = (self._period(day, opens, closes) for opens, closes in self.hours_on(day))
        return tuple(sorted((p for p in periods if p.opens_at < p.closes_at), key=lambda p: p.opens_at))

    def is_open(self, at: datetime) -> bool:
        """Say whether people are there at that moment; the moment of closing is closed."""
        return self.current_period(at) is not None

    def current_period(self, at: datetime) -> Period | None:
        """Return the period that holds `at`, as the business wrote it; where periods touch, `next_closing` looks further."""
        today = self._local_date(at)
        periods = (*self.periods_on(today - _DAY), *self.periods_on(today))
        return next((p for p in periods if p.opens_at <= at < p.closes_at), None)

    def next_opening(self, at: datetime) -> datetime | None:
        """Return when people come next after `at`, or None if never (no hours at all, or open without end)."""
        return next((p.opens_at for p in self._open_from(at) if p.opens_at > at), None)

    def next_closing(self, at: datetime) -> datetime | None:
        """Return when people leave next after `at` (after the next opening where it is closed), or None if never."""
        span = next(self._open_from(at), None)
        return None if span is None or span.closes_at == _NEVER_CLOSES else span.closes_at

    def minutes_between(self, start: datetime, end: datetime) -> float:
        """Return the opening minutes from `start` to `end`, fractions kept; negative when `end` is the earlier."""
        start, end = start.astimezone(UTC), end.astimezone(UTC)
        if end < start:
            return -self.minutes_between(end, start)
        total = timedelta()
        for span in self._open_from(start):
            if span.opens_at >= end:
                break
            total += min(span.closes_at, end) - max(span.opens_at, start)
        return total / _MINUTE

    def add_minutes(self, at: datetime, minutes: float) -> datetime | None:
        """Return the first moment by which that many opening minutes have passed since `at`, or None if it never opens."""
        at = at.astimezone(UTC)
        if minutes <= 0:
            return at
        left = timedelta(minutes=minutes)
        for span in self._open_from(at):
            begins_at = max(span.opens_at, at)
            if left <= span.closes_at - begins_at:
                return begins_at + left
            left -= span.closes_at - begins_at
        return None

    def _open_from(self, at: datetime) -> Iterator[Period]:
        """Yield, without end, when it is open, leaving out what is over by `at`; touching periods are joined."""
        return (span for span in self._spans(self._local_date(at) - _DAY) if span.closes_at > at)

    def _spans(self, day: date) -> Iterator[Period]:
        """Yield joined periods from a local date on; the last ends `_NEVER_CLOSES` if the business does not close again."""
        if self.is_never_open:
            return
        settles_at = self._moment(max((day, *self.holidays)) + _DAY, MIDNIGHT) + _SETTLED_AFTER
        span: Period | None = None
        while True:
            for period in self.periods_on(day):
                if span is None or period.opens_at > span.closes_at:
                    if span is not None:
                        yield span
                    span = period
                else:
                    span = Period(span.opens_at, max(span.closes_at, period.closes_at))
            if span and span.closes_at > max(settles_at, span.opens_at + _SETTLED_AFTER):
                yield Period(span.opens_at, _NEVER_CLOSES)
                return
            day += _DAY

    def _period(self, day: date, opens: time, closes: time) -> Period:
        if closes > opens:
            return Period(self._moment(day, opens), self._moment(day, closes))
        ends = MIDNIGHT if day + _DAY in self.holidays else closes
        return Period(self._moment(day, opens), self._moment(day + _DAY, ends))

    def _moment(self, day: date, wall: time) -> datetime:
        return datetime.combine(day, wall, tzinfo=self.zone).astimezone(UTC)

    def _local_date(self, at: datetime) -> date:
        return at.astimezone(self.zone).date()
