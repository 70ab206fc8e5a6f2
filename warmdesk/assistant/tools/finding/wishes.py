"""When somebody wants to come: days and hours as they were said over several messages, put together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from warmdesk.brain.text.moments import Moment

_DAY = timedelta(days=1)
_AHEAD = 21 * _DAY
"""How far an open end is looked: "from Tuesday on"."""


@dataclass(frozen=True)
class When:
    """Wall-clock times of the business. `last` is no longer meant; `until` is the end of a part of the day."""

    first: date | None = None
    last: date | None = None
    clock: time | None = None
    since: time | None = None
    until: time | None = None
    is_assumed: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said of it."""
        return self == When()

    @property
    def is_one_day(self) -> bool:
        """Whether just one day is meant."""
        return self.first is not None and self.last == self.first + _DAY

    def fits(self, at: datetime) -> bool:
        """Tell whether a local moment is one that was wished for."""
        day, clock = at.date(), at.time().replace(second=0, microsecond=0)
        if (self.first and day < self.first) or (self.last and day >= self.last):
            return False
        if self.clock is not None:
            return clock == self.clock
        is_early = self.since is not None and clock < self.since
        is_late = self.until is not None and self.until != time() and clock >= self.until
        return not (is_early or is_late)

    def kept(self) -> dict[str, Any]:
        """Return it as plain values."""
        return {
            name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in asdict(self).items() if value
        }


def when_of(kept: Mapping[str, Any] | None) -> When:
    """Return what was kept."""
    kept = kept or {}

    def day(name: str) -> date | None:
        return date.fromisoformat(kept[name]) if kept.get(name) else None

    def hour(name: str) -> time | None:
        return time.fromisoformat(kept[name]) if kept.get(name) else None

    return When(day("first"), day("last"), hour("clock"), hour("since"), hour("until"), bool(kept.get("is_assumed")))


def together(before: When, moments: Iterable[Moment], zone: ZoneInfo) -> When:
    """Put what is said now over what was said before: a day keeps its hour, an hour its day."""
    said = before
    is_new_day = False
    for moment in moments:
        if moment.is_negated or moment.is_past:
            continue
        new = _read(moment, zone)
        if new.first is not None and not is_new_day:
            said, is_new_day = _with_day(said, new), True
        if new.clock is not None:
            said = replace(said, clock=new.clock, since=None, until=None, is_assumed=new.is_assumed)
        elif new.since is not None or new.until is not None:
            said = replace(said, clock=None, since=new.since, until=new.until, is_assumed=False)
    return said


def _with_day(said: When, new: When) -> When:
    """Take a new day; of the days that were said before, "Tuesday" is the one among them: "next week", then "Tuesday morning"."""
    if new.first is None or new.last is None:
        return replace(said, first=new.first, last=new.last)
    days = (new.first + ahead * _DAY for ahead in (0, 7, 14))
    within = next((day for day in days if said.first and said.last and said.first <= day < said.last), None)
    shift = (within - new.first) if within and not said.is_one_day and new.is_one_day else timedelta(0)
    return replace(said, first=new.first + shift, last=new.last + shift)


def _read(moment: Moment, zone: ZoneInfo) -> When:
    first, last = _days(moment, zone)
    if moment.kind in {"moment", "time"}:
        return When(first, last, clock=moment.clock, is_assumed=moment.is_assumed)
    return When(first, last, since=moment.clock, until=moment.until)


def _days(moment: Moment, zone: ZoneInfo) -> tuple[date | None, date | None]:
    if moment.kind == "range" and moment.day is None and moment.clock is None and moment.until is None:
        start = moment.start.astimezone(zone).date() if moment.start else None
        end = _date_after(moment.end.astimezone(zone)) if moment.end else None
        return start, end or (start + _AHEAD if start else None)
    if moment.day is None:
        return None, None
    if moment.kind == "range" and moment.end is not None:
        return moment.day, max(_date_after(moment.end.astimezone(zone)), moment.day + _DAY)
    if moment.kind == "range" and moment.end is None and moment.clock is None:
        return moment.day, moment.day + _AHEAD
    return moment.day, moment.day + _DAY


def _date_after(end: datetime) -> date:
    """Return the first day that an end leaves out."""
    return end.date() if end.time() == time() else end.date() + _DAY
