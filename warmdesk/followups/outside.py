"""Writes: what somebody said to a customer without the desk keeps promises and makes them like a reply."""

from __future__ import annotations

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import business_or_none
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.services import Received
from warmdesk.conversations.takeover import note_said_outside
from warmdesk.followups.models import Task
from warmdesk.followups.promises import keep_by_message, keep_word, may_be_kept_by_reply
from warmdesk.followups.reading import promised_in
from warmdesk.followups.services import finish
from warmdesk.lib.transactions import write


def hear_outside(
    *, conversation: Conversation, text: str, external_id: str, via: str = "other", person: User | None = None
) -> Received:
    """Note a message that the desk did not send, with what it promises and keeps, in one transaction. Safe to call twice."""
    with write():
        received = note_said_outside(conversation=conversation, text=text, external_id=external_id, via=via, person=person)
        business = business_or_none()
        if not received.is_new or business is None:
            return received
        current, message = received.conversation, received.message
        owed = may_be_kept_by_reply(current)
        promised = promised_in(message.text, language=current.language, business=business, speaker=person or current.assignee)
        keep_word(message=message, promises=promised)
        keep_by_message(message=message, tasks=owed)
        for task in Task.objects.filter(conversation=current, kind="reply", message=None, done_at=None):
            finish(task=task, how="reply")
    return received
