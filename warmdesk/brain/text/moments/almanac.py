"""Arithmetic on the calendar: the coming Friday, the next 31st, the week after this one."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

DAY = timedelta(days=1)
WEEK = timedelta(days=7)
Prefer = Literal["future", "past"]
Span = tuple[date, date]
"""The first day and the day after the last."""
_FARTHEST = date(9998, 1, 1)


@dataclass(frozen=True)
class Almanac:
    """The calendar as it looks from one moment; `month_first` is None where a place writes dates both ways."""

    now: datetime
    prefer: Prefer = "future"
    month_first: bool | None = False
    weeks_start: int = 0

    @property
    def today(self) -> date:
        """The local date."""
        return self.now.date()

    def after(self, days: int) -> date | None:
        """Return the day so many days from today, if the calendar holds it."""
        return self.shifted(self.today, days)

    def shifted(self, day: date, days: int) -> date | None:
        """Return the day so many days from another."""
        try:
            return day + timedelta(days=days)
        except OverflowError:
            return None

    def weekday(self, weekday: int) -> date:
        """Return the coming such day, today among them; with `prefer="past"` the last one."""
        ahead = (weekday - self.today.weekday()) % 7
        return self.today + timedelta(days=ahead if self.prefer == "future" else -((7 - ahead) % 7))

    @property
    def monday(self) -> date:
        """The day on which this week began."""
        return self.today - timedelta(days=self.today.weekday())

    def next_weekday(self, weekday: int) -> tuple[date, ...]:
        """Return what "next Friday" may mean: that of next week, and this week's if it is more than a day ahead."""
        starts = self.today - timedelta(days=(self.today.weekday() - self.weeks_start) % 7)
        offset = (weekday - self.weeks_start) % 7
        this, following = starts + timedelta(days=offset), starts + timedelta(days=offset + 7)
        return (this, following) if this > self.today + DAY else (following,)

    def last_weekday(self, weekday: int) -> date:
        """Return the latest such day before today."""
        return self.today - timedelta(days=(self.today.weekday() - weekday - 1) % 7 + 1)

    def dated(self, month: int, day: int, year: int | None = None) -> date | None:
        """Return that date, of the year said or else the coming one; None where there is no such date."""
        if year is not None:
            return _valid(year + 2000 if year < 100 else year, month, day)
        near = [_valid(self.today.year + shift, month, day) for shift in (-1, 0, 1)]
        known = [found for found in near if found]
        if self.prefer == "past":
            return next((found for found in reversed(known) if found <= self.today), None)
        return next((found for found in known if found >= self.today), None)

    def day_of_month(self, day: int) -> date | None:
        """Return the next date with that number; a 31st may be a month further on."""
        return next(self.days_of_month(day), None)

    def days_of_month(self, day: int, months: int = 14) -> Iterator[date]:
        """Yield the dates with that number, from the nearest on."""
        step = 1 if self.prefer == "future" else -1
        for shift in range(0, months * step, step):
            first = self.month(shift)[0]
            found = _valid(first.year, first.month, day)
            if found and (found >= self.today if step > 0 else found <= self.today):
                yield found

    def month(self, months: int) -> Span:
        """Return the month so many months from this one."""
        count = self.today.year * 12 + self.today.month - 1 + months
        return month_of(count // 12, count % 12 + 1)

    def named_month(self, month: int, year: int | None = None) -> Span:
        """Return the month of that name: this one or the coming; with `prefer="past"` the last."""
        if year is not None:
            return month_of(year, month)
        is_over = month < self.today.month if self.prefer == "future" else month > self.today.month
        return month_of(self.today.year + is_over * (1 if self.prefer == "future" else -1), month)

    def months_on(self, months: int) -> date:
        """Return the day so many months from today; the month's last where it has no such day."""
        first, after = self.month(months)
        return min(first + timedelta(days=self.today.day - 1), after - DAY)

    def workdays_on(self, count: int) -> date:
        """Return the day that so many working days (Monday to Friday) from today is."""
        day, step = self.today, DAY if count >= 0 else -DAY
        for _ in range(min(abs(count), 400)):
            day += step
            while day.weekday() > 4:
                day += step
        return day

    def numbered_week(self, number: int) -> Span | None:
        """Return the coming calendar week of that number (ISO 8601)."""
        for year in (self.today.year, self.today.year + 1):
            try:
                monday = date.fromisocalendar(year, number, 1)
            except ValueError:
                continue
            if monday + WEEK > self.today:
                return monday, monday + WEEK
        return None


def month_of(year: int, month: int) -> Span:
    """Return a month's days."""
    first = date(min(max(year, 1), _FARTHEST.year), month, 1)
    return first, first + timedelta(days=monthrange(first.year, first.month)[1])


def nth_weekday(span: Span, weekday: int, nth: int) -> date | None:
    """Return the first, second ... such weekday of a span; the last for -1."""
    if nth < 0:
        last = span[1] - DAY
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    day = span[0] + timedelta(days=(weekday - span[0].weekday()) % 7 + 7 * (nth - 1))
    return day if day < span[1] else None


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
