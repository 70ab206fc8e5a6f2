"""The arithmetic of a service clock: minutes of opening hours, and a pause that does not count.

What has been spent is kept as minutes, never as a moved target: so a change of hours, holidays or clocks changes only what is
still to come.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from warmdesk.lib.opening_hours import OpeningHours

WARNS_AT = 0.8
"""The share of the target after which people are warned."""


@dataclass(frozen=True)
class Stopwatch:
    """`target` and `spent` are minutes of opening hours; it runs when `running_since` is set."""

    target: float
    spent: float = 0.0
    running_since: datetime | None = None

    def started(self, at: datetime) -> Stopwatch:
        """Return it running; one that runs already goes on."""
        return self if self.running_since else replace(self, running_since=at)

    def paused(self, at: datetime, hours: OpeningHours) -> Stopwatch:
        """Return it standing still, with what was spent until `at`; one that stands still is left as it is."""
        return replace(self, spent=self.spent_by(at, hours), running_since=None)

    def spent_by(self, at: datetime, hours: OpeningHours) -> float:
        """Return the minutes that count until `at`; a moment before it was started adds nothing."""
        if self.running_since is None:
            return self.spent
        return self.spent + max(0.0, hours.minutes_between(self.running_since, at))

    def due_at(self, hours: OpeningHours) -> datetime | None:
        """Return when the target is reached if it runs on; None when it stands still or the business never opens."""
        return self._reaches(self.target, hours)

    def warns_at(self, hours: OpeningHours) -> datetime | None:
        """Return when people are to be warned if it runs on."""
        return self._reaches(self.target * WARNS_AT, hours)

    def _reaches(self, minutes: float, hours: OpeningHours) -> datetime | None:
        if self.running_since is None:
            return None
        return hours.add_minutes(self.running_since, minutes - self.spent)
