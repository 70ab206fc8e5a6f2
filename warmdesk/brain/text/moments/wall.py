"""Wall clocks: which instant a local time is."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, tzinfo


def on_wall(day: date, clock: time, zone: tzinfo | None) -> tuple[datetime, bool]:
    """Return the instant at which that clock time is shown first, and whether clocks jump over it.

    A time that is jumped over is read with the offset from before the jump (RFC 5545 §3.3.5).
    """
    said = datetime.combine(day, clock, tzinfo=zone)
    shown = said.astimezone(UTC).astimezone(zone)
    return shown, shown.replace(tzinfo=None) != said.replace(tzinfo=None, fold=0)


def seconds(at: datetime | None) -> float:
    """Return an instant as a number to compare by: moments of one zone compare by wall clock, which may show a time twice."""
    return at.timestamp() if at else 0.0


def shown_again(at: datetime) -> datetime | None:
    """Return the second instant at which the clock shows the same time, when clocks go back; None on all other days."""
    again = at.replace(fold=1)
    if at.fold or again.utcoffset() == at.utcoffset():
        return None
    return again
