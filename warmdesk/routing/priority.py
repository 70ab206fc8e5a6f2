"""Which waiting customer is next: urgency x value x time left, with every factor to be seen."""

from __future__ import annotations

from dataclasses import dataclass

URGENCY = {"normal": 1.0, "high": 2.0, "urgent": 4.0}
VALUE = {"standard": 1.0, "premium": 1.5, "vip": 2.0}
LEAST_LEFT = 0.1
"""The smallest share of time left that counts: what is late already is ten times as pressing as what has just come."""


@dataclass(frozen=True)
class Rank:
    """How pressing one conversation is: the product of its factors, the greater the sooner."""

    urgency: float
    value: float
    pressure: float
    minutes_left: float
    """Opening minutes until the first reply is due; negative when it is late."""

    @property
    def score(self) -> float:
        return self.urgency * self.value * self.pressure


def rank(*, priority: str, tier: str, spent: float, target: float) -> Rank:
    """Rank a conversation of which `spent` of `target` opening minutes are over. A target of 0 counts as late."""
    left = 1.0 - spent / target if target > 0 else 0.0
    return Rank(
        urgency=URGENCY.get(priority, 1.0),
        value=VALUE.get(tier, 1.0),
        pressure=1.0 / min(1.0, max(left, LEAST_LEFT)),
        minutes_left=target - spent,
    )
