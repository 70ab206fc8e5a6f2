"""When somebody is busy by what stands in their calendar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr
from icalendar import Calendar, Event

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Occurrence:
    """One time at which an event takes place, aware UTC; `is_busy` unless it is cancelled or marked as free."""

    uid: str
    starts_at: datetime
    ends_at: datetime
    is_busy: bool


def occurrences(text: str, zone: ZoneInfo, *, since: datetime, until: datetime) -> list[Occurrence]:
    """Return when the events of an object take place between two moments; raise ValueError for what is no iCalendar.

    Whole days and times without a zone are those of the business's `zone`.
    """
    events = [event for event in Calendar.from_ical(text).walk("VEVENT") if isinstance(event, Event) and "DTSTART" in event]
    found = (one for event in events for one in _of(event, zone, until))
    return [one for one in found if one.starts_at < until and one.ends_at > since]


def _of(event: Event, zone: ZoneInfo, until: datetime) -> Iterator[Occurrence]:
    """Yield an event's times; a server that has not unfolded a recurring one is helped out."""
    begins = _moment(event.decoded("DTSTART"), zone)
    lasts = _end(event, zone, begins) - begins
    is_busy = str(event.get("TRANSP", "OPAQUE")) != "TRANSPARENT" and str(event.get("STATUS", "")) != "CANCELLED"
    for starts_at in _starts(event, begins, zone, until):
        yield Occurrence(str(event.get("UID", "")), starts_at, starts_at + lasts, is_busy)


def _starts(event: Event, begins: datetime, zone: ZoneInfo, until: datetime) -> Iterator[datetime]:
    if "RRULE" not in event:
        yield begins
        return
    wall = begins.astimezone(zone).replace(tzinfo=None)
    written = event["RRULE"].to_ical()
    rule = written.decode() if isinstance(written, bytes) else str(written)
    left_out = {_moment(one.dt, zone) for one in _as_list(event.get("EXDATE")) for one in one.dts}
    for turn in rrulestr(_without_zone(rule), dtstart=wall):
        starts_at = turn.replace(tzinfo=zone).astimezone(UTC)
        if starts_at >= until:
            return
        if starts_at not in left_out:
            yield starts_at


def _without_zone(rule: str) -> str:
    """Return a rule whose UNTIL is a wall time, as the rest of it is read."""
    return ";".join(part.rstrip("Z") if part.startswith("UNTIL=") else part for part in rule.split(";"))


def _as_list(value: object) -> list:  # type: ignore[type-arg]
    return [] if value is None else value if isinstance(value, list) else [value]


def _end(event: Event, zone: ZoneInfo, begins: datetime) -> datetime:
    if "DTEND" in event:
        return _moment(event.decoded("DTEND"), zone)
    if "DURATION" in event:
        duration: timedelta = event.decoded("DURATION")
        return begins + duration
    is_day = not isinstance(event.decoded("DTSTART"), datetime)
    return begins + (DAY if is_day else timedelta())


def _moment(value: datetime | date, zone: ZoneInfo) -> datetime:
    """Return a value of iCalendar as a moment in UTC."""
    if not isinstance(value, datetime):
        return datetime.combine(value, time(0), tzinfo=zone).astimezone(UTC)
    return (value if value.tzinfo else value.replace(tzinfo=zone)).astimezone(UTC)
