"""Writes: what a message promises becomes dated work with an owner, in its own transaction; a reply or a call keeps it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from warmdesk.accounts.models import User
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.services import add_activity
from warmdesk.followups.events import PromiseMade, PromiseRenewed, PromiseWithdrawn, TaskOpened
from warmdesk.followups.models import Task
from warmdesk.followups.reading import Proposed
from warmdesk.followups.services import finish
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record

SUMMARIES = {
    "callback": "Call the customer",
    "reply": "Get back to the customer",
    "send": "Send what was promised",
    "check": "Find out and tell the customer",
    "do": "Do what was promised",
}
KEPT_BY_REPLY = ("reply", "check")
"""What a person's next reply may keep: whoever is told has heard from us."""


def keep_word(*, message: Message, promises: Sequence[Proposed]) -> list[Task]:
    """Make what a message promises dated work; records PromiseMade, or PromiseRenewed where the same was promised before.

    Must be called in the transaction that stored the message, so that no promise is made without its task. Safe to call twice.
    """
    with write():
        if Task.objects.filter(message=message).exists():
            return list(Task.objects.filter(message=message))
        return [_keep_one(message, promise) for promise in promises]


def _keep_one(message: Message, promise: Proposed) -> Task:
    conversation = message.conversation
    open_ones = Task.objects.filter(conversation=conversation, kind=promise.kind, is_promise=True, done_at=None)
    known = open_ones.filter(message__isnull=False).exclude(message=message).order_by("-id").first()
    if known is not None:
        return _renewed(known, message, promise)
    task = Task.objects.create(
        conversation=conversation,
        contact=conversation.contact,
        kind=promise.kind,
        summary=SUMMARIES[promise.kind],
        said=promise.said[:600],
        message=message,
        team=conversation.team,
        owner=promise.owner,
        is_promise=True,
        is_dated=promise.is_dated,
        due_at=promise.due_at,
        created_at=clock.now(),
    )
    due_at = promise.due_at.isoformat()
    record(TaskOpened(conversation_id=conversation.id, task_id=task.id, kind=task.kind, is_promise=True, due_at=due_at))
    made = PromiseMade(
        conversation_id=conversation.id,
        task_id=task.id,
        kind=task.kind,
        actor=message.author,
        actor_id=message.person_id,
        owner_id=task.owner_id,
        due_at=due_at,
        is_dated=promise.is_dated,
        is_changed=promise.is_changed,
        language=promise.language,
    )
    record(made)
    add_activity(conversation=conversation, kind="promised", summary=task.summary, reference=f"task:{task.id}")
    return task


def _renewed(task: Task, message: Message, promise: Proposed) -> Task:
    """The same again: the later word holds. Without a date of its own it keeps the time that was told before."""
    was_due_at = task.due_at
    if promise.is_dated or promise.is_changed:
        task.due_at, task.is_dated = promise.due_at, promise.is_dated
    task.message, task.said, task.owner = message, promise.said[:600], promise.owner
    task.paged_at = task.escalated_at = task.snoozed_until = task.broken_at = None
    task.save()
    renewed = PromiseRenewed(
        conversation_id=task.conversation_id,
        task_id=task.id,
        due_at=task.due_at.isoformat(),
        was_due_at=was_due_at.isoformat(),
    )
    record(renewed)
    return task


def may_be_kept_by_reply(conversation: Conversation) -> list[Task]:
    """Return the open promises that a reply may keep, the first due first."""
    found = Task.objects.filter(conversation=conversation, is_promise=True, done_at=None, message__isnull=False)
    return list(found.filter(kind__in=KEPT_BY_REPLY).select_related("owner").order_by("due_at"))


def keep_by_message(*, message: Message, tasks: Iterable[Task]) -> None:
    """Say that a person's message keeps these promises; what it promises again stays open."""
    for task in tasks:
        if task.conversation_id == message.conversation_id and task.kind in KEPT_BY_REPLY:
            current = Task.objects.filter(id=task.id, done_at=None).exclude(message=message).first()
            if current is not None:
                finish(task=current, how="reply")


def note_call(*, task: Task, by: User) -> None:
    """Say that the customer was called: a promised callback is kept."""
    with write():
        finish(task=task, how="call")
        if task.conversation is not None:
            add_activity(
                conversation=task.conversation, kind="called", summary="Called the customer", reference=f"person:{by.id}"
            )


def say_that_it_is_none(*, kind: str, by: User, conversation_id: int) -> None:
    """A person says, before sending, that what was read is no promise; records PromiseWithdrawn, by which reading is judged."""
    with write():
        withdrawn = PromiseWithdrawn(
            conversation_id=conversation_id, task_id=None, kind=kind, reason="not_a_promise", by_id=by.id
        )
        record(withdrawn)
