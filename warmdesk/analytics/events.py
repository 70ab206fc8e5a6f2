"""What happens around one person's figures: they are private to that person first."""

from __future__ import annotations

from dataclasses import dataclass

from warmdesk.outbox.events import Fact


@dataclass(frozen=True, kw_only=True)
class WorkShared(Fact):
    """Somebody shared the figures of their work as they stood then."""

    name = "analytics.work_shared"
    person_id: int


@dataclass(frozen=True, kw_only=True)
class WorkLookedAt(Fact):
    """Somebody looked at the figures of a colleague's work, as they stood at a moment."""

    name = "analytics.work_looked_at"
    by_id: int
    person_id: int
    as_of: str
