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
    topic: str | None = None
    priority: str = "normal"
    by: str = "assistant"
    is_outside_hours: bool = False
    engagement: int = 1


@dataclass(frozen=True, kw_only=True)
class Rerouted(Fact):
    """A person gave a handed-over conversation to another team; `was` and `now` are the teams' keys."""

    name = "routing.rerouted"
    handover_id: int
    was: str | None
    now: str
    by_id: int
    engagement: int


@dataclass(frozen=True, kw_only=True)
class ReachNoted(Fact):
    """A waiting customer said how to reach them."""

    name = "routing.reach_noted"
    handover_id: int


@dataclass(frozen=True, kw_only=True)
class ClockWarned(Fact):
    """Most of a promised time is spent; `kind` is first_reply or resolve, `target` minutes of opening hours."""

    name = "routing.clock_warned"
    clock_id: int
    kind: str
    target: float
    priority: str
    tier: str


@dataclass(frozen=True, kw_only=True)
class ClockBreached(Fact):
    """A promised time is over and people still owe what was promised."""

    name = "routing.clock_breached"
    clock_id: int
    kind: str
    target: float
    priority: str
    tier: str


@dataclass(frozen=True, kw_only=True)
class ClockEnded(Fact):
    """What was promised was done (`met`, `breached`: too late) or is no longer owed by people (`withdrawn`)."""

    name = "routing.clock_ended"
    clock_id: int
    kind: str
    outcome: str
    target: float
    spent: float
    priority: str
    tier: str


@dataclass(frozen=True, kw_only=True)
class Offered(Fact):
    """A waiting conversation was offered to a person; `fits` says by what they were chosen."""

    name = "routing.offered"
    handover_id: int
    person_id: int
    fits: list[str] = field(default_factory=list)
    nth: int = 1


@dataclass(frozen=True, kw_only=True)
class OpenedToAll(Fact):
    """Nobody took a waiting conversation to whom it was offered, or nobody is here: it is anybody's, and its owner is told."""

    name = "routing.opened_to_all"
    handover_id: int
    why: str
    offers: int


@dataclass(frozen=True, kw_only=True)
class PresenceChanged(Fact):
    """Somebody of the staff said that they are here or away."""

    name = "routing.presence_changed"
    person_id: int
    is_away: bool


@dataclass(frozen=True, kw_only=True)
class ProtocolChanged(Fact):
    """A protocol was written, changed, moved, switched or removed."""

    name = "routing.protocol_changed"
    protocol: str
    what: str
    by_id: int | None
