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
class TaskChanged(Fact):
    """Dated work has another owner or another time; `by_id` is who changed it."""

    name = "followups.task_changed"
    task_id: int
    owner_id: int | None
    was_owner_id: int | None
    due_at: str
    was_due_at: str
    by_id: int | None


@dataclass(frozen=True, kw_only=True)
class TaskSnoozed(Fact):
    """Dated work is out of sight until a moment."""

    name = "followups.task_snoozed"
    task_id: int
    until: str
    by_id: int | None


@dataclass(frozen=True, kw_only=True)
class PromiseMade(Fact):
    """A customer was promised something: `kind` is callback, reply, send, check or do; `actor` is who said it.

    `is_dated` when the words named a time, `is_changed` when a person set another time or owner before sending.
    """

    name = "followups.promise_made"
    task_id: int
    kind: str
    actor: str
    actor_id: int | None
    owner_id: int | None
    due_at: str
    is_dated: bool
    is_changed: bool
    language: str


@dataclass(frozen=True, kw_only=True)
class PromiseRenewed(Fact):
    """The same was promised again, for another time."""

    name = "followups.promise_renewed"
    task_id: int
    due_at: str
    was_due_at: str


@dataclass(frozen=True, kw_only=True)
class PromiseKept(Fact):
    """What was promised was done in time; `how` is ticked, reply or call."""

    name = "followups.promise_kept"
    task_id: int
    kind: str
    how: str
    owner_id: int | None


@dataclass(frozen=True, kw_only=True)
class PromiseBroken(Fact):
    """The time is over, and what was promised is not done. Recorded once."""

    name = "followups.promise_broken"
    task_id: int
    kind: str
    owner_id: int | None


@dataclass(frozen=True, kw_only=True)
class PromiseWithdrawn(Fact):
    """It counts no more: a person says that it was read wrongly (`not_a_promise`), or what was to be done was undone (`undone`).

    Without a task when it was said before sending.
    """

    name = "followups.promise_withdrawn"
    task_id: int | None
    kind: str
    reason: str
    by_id: int | None


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


@dataclass(frozen=True, kw_only=True)
class ReminderDue(Fact):
    """It is time to remind a customer of an unpaid invoice; `rung` is before, first, second or last."""

    name = "followups.reminder_due"
    reminder_id: int
    invoice_id: int
    rung: str


@dataclass(frozen=True, kw_only=True)
class ReminderSent(Fact):
    """A customer was reminded of an unpaid invoice by mail; `days_late` below nothing is before it was due."""

    name = "followups.reminder_sent"
    reminder_id: int
    invoice_id: int
    rung: str
    language: str
    days_late: int


@dataclass(frozen=True, kw_only=True)
class LadderSet(Fact):
    """Reminders of unpaid invoices go out otherwise from now on, or no more."""

    name = "followups.ladder_set"
    is_on: bool
    by_id: int | None
