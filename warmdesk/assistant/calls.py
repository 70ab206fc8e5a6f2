"""Tool calls: written down before they run, run once, and undone by staff where the tool can.

What a tool writes, the reply that says so and the call's own state are one transaction: a crash leaves a call prepared, and
nothing done. A call that is found running was begun and never ended: it is not run again, a person looks.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from warmdesk.accounts.models import User
from warmdesk.assistant.errors import NotUndoable
from warmdesk.assistant.events import ToolRan, ToolUndone
from warmdesk.assistant.models import ToolCall
from warmdesk.assistant.tools import tool_called
from warmdesk.assistant.tools.contract import Call, Outcome, Tool
from warmdesk.conversations.models import Conversation
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record

State = ToolCall.State
COUNTED = (State.SENT, State.RUNNING, State.DONE, State.UNDOING, State.UNDONE)
LONGEST_CALL = timedelta(seconds=60)


def key_of(conversation: Conversation, opening: int, tool: str, fields: Mapping[str, str]) -> str:
    """Return the idempotency key of a call: conversation, opening of the form, arguments."""
    mark = hashlib.sha256(json.dumps(dict(fields), sort_keys=True).encode()).hexdigest()[:16]
    return f"{conversation.id}:{opening}:{tool}:{mark}"


def prepare(*, tool: Tool, call: Call) -> ToolCall:
    """Write a call down before it runs; another one that still waited in this conversation is let go. Safe to call twice."""
    with write():
        waiting = ToolCall.objects.filter(conversation=call.conversation, state=State.PREPARED)
        waiting.exclude(key=call.key).delete()
        prepared, _ = ToolCall.objects.get_or_create(
            key=call.key,
            defaults={
                "conversation": call.conversation,
                "engagement": call.conversation.engagement,
                "tool": tool.name,
                "fields": dict(call.fields),
                "is_proven": call.conversation.is_proven,
                "prepared_at": clock.now(),
            },
        )
    return prepared


def let_go(conversation: Conversation) -> None:
    """Forget what was prepared and never confirmed."""
    ToolCall.objects.filter(conversation=conversation, state=State.PREPARED).delete()


def perform(*, tool: Tool, call: Call) -> Outcome:
    """Run a call once; records ToolRan. What only reads leaves no row.

    A call that has been begun before is not begun again: what is done is said to be, what is unsure goes to a person.
    """
    if tool.only_reads:
        return tool.run(call)
    with write():
        prepared = prepare(tool=tool, call=call)
        if not ToolCall.objects.filter(id=prepared.id, state=State.PREPARED).update(state=State.RUNNING):
            return Outcome(text="", is_done=False, hands_over="unsure")
        outcome = tool.run(call)
        state = State.DONE if outcome.is_done else State.FAILED
        ToolCall.objects.filter(id=prepared.id).update(state=state, effect=dict(outcome.effect), ran_at=clock.now())
        record(
            ToolRan(
                conversation_id=call.conversation.id,
                call_id=prepared.id,
                tool=tool.name,
                succeeded=outcome.is_done,
                is_proven=prepared.is_proven,
            )
        )
    return outcome


def send(*, tool: Tool, call: Call) -> ToolCall | None:
    """Write down a call of somebody else's server, to be made by a job outside any transaction; None if it was begun before."""
    with write():
        prepared = prepare(tool=tool, call=call)
        if not ToolCall.objects.filter(id=prepared.id, state=State.PREPARED).update(state=State.SENT):
            return None
    return prepared


def call_by_id(call_id: int) -> ToolCall | None:
    """Return one call for a handler of the house."""
    return ToolCall.objects.filter(id=call_id).first()


def begin(call_id: int) -> bool:
    """Note that a call is being made, and tell whether it is for the first time: only then it may be."""
    with write():
        return ToolCall.objects.filter(id=call_id, state=State.SENT).update(state=State.RUNNING) == 1


def end(call: ToolCall, outcome: Outcome) -> None:
    """Note what came of a call that was made outside a transaction; records ToolRan."""
    with write():
        state = State.DONE if outcome.is_done else State.FAILED
        ToolCall.objects.filter(id=call.id).update(state=state, effect=dict(outcome.effect), ran_at=clock.now())
        record(
            ToolRan(
                conversation_id=call.conversation_id,
                call_id=call.id,
                tool=call.tool,
                succeeded=outcome.is_done,
                is_proven=call.is_proven,
            )
        )


def is_calling(conversation: Conversation) -> bool:
    """Tell whether somebody else's server is being asked for this conversation; not for ever, if the answer never comes."""
    since = clock.now() - LONGEST_CALL
    return ToolCall.objects.filter(
        conversation=conversation, state__in=[State.SENT, State.RUNNING], prepared_at__gt=since
    ).exists()


def times_done(conversation: Conversation, tool: str) -> int:
    """Count what a tool has done in a conversation."""
    return ToolCall.objects.filter(conversation=conversation, tool=tool, state__in=COUNTED).count()


def undo(*, call: ToolCall, by: User) -> ToolCall:
    """Take back what a call did; records ToolUndone. Raises NotUndoable, and whatever the room says that it can't be."""
    tool = tool_called(call.tool)
    if tool is None or tool.undo is None:
        raise NotUndoable("What this tool did can't be taken back here.", tool=call.tool)
    if tool.is_outside:
        return _undo_outside(tool.undo, call, by)
    with write():
        changed = ToolCall.objects.filter(id=call.id, state=State.DONE).update(
            state=State.UNDONE, undone_at=clock.now(), undone_by=by
        )
        if not changed:
            raise NotUndoable("This was not done, or was undone already.", tool=call.tool)
        call.refresh_from_db()
        tool.undo(call.effect, f"undo:{call.key}")
        record(ToolUndone(conversation_id=call.conversation_id, call_id=call.id, tool=call.tool, by=by.id))
    return call


def _undo_outside(undo: Callable[[Mapping[str, Any], str], None], call: ToolCall, by: User) -> ToolCall:
    """Have somebody else's server take a call back, between two transactions: one says that it is asked, one that it did."""
    with write():
        if not ToolCall.objects.filter(id=call.id, state=State.DONE).update(state=State.UNDOING):
            raise NotUndoable("This was not done, or was undone already.", tool=call.tool)
    try:
        undo(call.effect, f"undo:{call.key}")
    except NotUndoable:
        with write():
            ToolCall.objects.filter(id=call.id, state=State.UNDOING).update(state=State.DONE)
        raise
    with write():
        ToolCall.objects.filter(id=call.id).update(state=State.UNDONE, undone_at=clock.now(), undone_by=by)
        record(ToolUndone(conversation_id=call.conversation_id, call_id=call.id, tool=call.tool, by=by.id))
    call.refresh_from_db()
    return call
