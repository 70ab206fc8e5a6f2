"""What happens with what is owed."""

from __future__ import annotations

from dataclasses import dataclass

from warmdesk.outbox.events import Fact


@dataclass(frozen=True, kw_only=True)
class TaskOpened(Fact):
    """Dated work for people exists; `is_promise` when the customer was told of it."""

    name = "followups.task_opened"
    task_id: int
    kind: str
    is_promise: bool
    due_at: str


@dataclass(frozen=True, kw_only=True)
class TaskDone(Fact):
    """Dated work was done; `was_late` when after its time."""

    name = "followups.task_done"
    task_id: int
    was_late: bool


@dataclass(frozen=True, kw_only=True)
class RatingAsked(Fact):
    """A customer was asked for a rating; `handled_by` is assistant, people or mixed."""

    name = "followups.rating_asked"
    handled_by: str
    engagement: int


@dataclass(frozen=True, kw_only=True)
class Rated(Fact):
    """A customer gave a rating from 1 to 5."""

    name = "followups.rated"
    score: int
    handled_by: str
    has_comment: bool
