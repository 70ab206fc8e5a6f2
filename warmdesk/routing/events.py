"""What happens on the way to people."""

from __future__ import annotations

from dataclasses import dataclass, field

from warmdesk.outbox.events import Fact


@dataclass(frozen=True, kw_only=True)
class HandedOver(Fact):
    """A conversation became the people's; `reason` is the decisive one, `by` is assistant, customer, person or system."""

    name = "routing.handed_over"
    handover_id: int
    reason: str
    also: list[str] = field(default_factory=list)
    team: str | None = None
    priority: str = "normal"
    by: str = "assistant"
    is_outside_hours: bool = False
    engagement: int = 1


@dataclass(frozen=True, kw_only=True)
class ReachNoted(Fact):
    """A waiting customer said how to reach them."""

    name = "routing.reach_noted"
    handover_id: int
