"""Writes: what was said to a customer is delivered through the door that they came by."""

from __future__ import annotations

import logging

from warmdesk.channels.models import Visitor
from warmdesk.conversations.attachments import Writer, forget_uploads
from warmdesk.conversations.events import ContactProven, ReplyQueued
from warmdesk.conversations.selectors import conversation
from warmdesk.conversations.services import mark_sent
from warmdesk.lib.transactions import write
from warmdesk.live.services import tell

log = logging.getLogger(__name__)


def deliver(fact: ReplyQueued) -> None:
    """Deliver a reply. For the widget the row itself is the mailbox: it is marked sent, and the browser is told.

    Safe to call twice.
    """
    with write():
        mark_sent(message_id=fact.message_id)
        tell(f"conversation:{fact.conversation_id}", fact.seq)


def delivery_failed(fact: ReplyQueued, because: str) -> None:
    """Say loudly that a reply was not marked sent; the customer's browser finds it all the same when it next asks."""
    log.error("message %s was not delivered: %s", fact.message_id, because)


def follow_proof(fact: ContactProven) -> None:
    """Let the browser of a conversation belong to whom it was proven to be, so that it is forgotten with them.

    Safe to call twice.
    """
    if fact.conversation_id is None:
        return
    with write():
        proven = conversation(fact.conversation_id)
        thread = proven.door or proven
        Visitor.objects.filter(inbox=thread.inbox, token_hash=thread.thread_key).update(contact=proven.contact)


def erase_contact(contact_id: int) -> None:
    """Forget the browsers that a contact came by, and what they uploaded: their tokens open nothing any more."""
    with write():
        theirs = Visitor.objects.filter(contact_id=contact_id)
        for visitor in theirs.select_related("inbox"):
            forget_uploads(Writer(visitor.inbox, visitor.token_hash))
        theirs.delete()
