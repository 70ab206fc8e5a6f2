"""What reading a text for days and times gives."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Literal

from warmdesk.brain.text.moments.wall import on_wall

Kind = Literal["moment", "day", "time", "part", "range"]


@dataclass(frozen=True)
class Moment:
    """A day or time that somebody wrote, on the calendar; moments are aware, in the zone of the `now` it was read at.

    `kind`: a "moment" has day and clock time, a "day" is one whole day; a "time" is a clock time with no day, a "part" a morning
    or evening, perhaps with no day; a "range" all else: weeks, "2 to 4", "after 3", "not before Tuesday".
    """

    kind: Kind
    start: datetime | None
    """The first instant that is meant; None is an open beginning ("until Friday")."""
    end: datetime | None
    """The first instant that is no longer meant; None is an open end ("from Tuesday on"); a moment or time has none."""
    text: str
    """As typed; `span` is where it stands."""
    span: tuple[int, int]
    day: date | None = None
    """The first day that was said; where it is None, `start` stands on the coming possible day: ask for it, or use `on`."""
    clock: time | None = None
    """The first wall-clock time that was said; of days together ("next week after 3"), from when on each of them."""
    until: time | None = None
    """The wall-clock time that ends it on each day: of "2 to 4", of a morning; midnight is the end of the day."""
    options: tuple[Moment, ...] = ()
    """All readings in order of time, if there are several; this one is the first."""
    is_negated: bool = False
    """It was ruled out: Thursday, of "not Thursday, Tuesday"."""
    is_past: bool = False
    """It is over, and was said so: "yesterday", or "today at 9" at noon."""
    is_assumed: bool = False
    """The half of the day was not said: it follows from the opening hours, else 1 to 6 is the afternoon, 7 to 11 the morning."""
    is_skipped: bool = False
    """Clocks jump over that local time; `start` is read with the offset from before the jump (RFC 5545 §3.3.5)."""
    is_repeated: bool = False
    """Every such day: "on Mondays"; the coming one stands for them."""

    @property
    def is_ambiguous(self) -> bool:
        """Whether a person should be asked which of the `options` is meant."""
        return len(self.options) > 1

    def on(self, day: date) -> Moment:
        """Return the same time, part or range of times on a day that was said elsewhere."""
        anchor = self.start or self.end
        if anchor is None or anchor.tzinfo is None or (self.clock is None and self.until is None):
            return self
        start, is_skipped = on_wall(day, self.clock or time(), anchor.tzinfo)
        last = day + timedelta(days=self.until is not None and self.until <= (self.clock or time()))
        end = on_wall(last, self.until, anchor.tzinfo)[0] if self.until is not None else None
        kind: Kind = "moment" if self.kind == "time" else self.kind
        return replace(
            self, kind=kind, day=day, start=start, end=end, is_skipped=is_skipped, is_past=False, options=(), is_repeated=False
        )
