"""Writes: a message to the customer that the desk did not send, from the owner's phone or another mailbox, is a takeover."""

from __future__ import annotations

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import first_owner
from warmdesk.brain.text.card_numbers import strike_out
from warmdesk.conversations.events import SaidOutside
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.ownership import Owner, change_owner, reopen
from warmdesk.conversations.services import SYSTEM, Received, add_activity, append, at_version, by_person, cleaned, known
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record

OUTSIDE = "outside"
VIAS = ("phone", "mailbox", "other")
"""Where it was sent from: somebody's phone, a mailbox's Sent folder, another system."""


def note_said_outside(
    *, conversation: Conversation, text: str, external_id: str, via: str = "other", person: User | None = None
) -> Received:
    """Store what somebody told the customer without the desk; the assistant falls silent, even one that is thinking.

    The conversation is `person`'s; of an unknown author it stays whose it is, else it is an owner of the business's.
    A resolved conversation is reopened. Records SaidOutside and OwnerChanged; nothing is sent. Idempotent: the same `external_id`
    in the same conversation is stored once and returned again with `is_new=False`. Raises MessageRefused.
    """
    words, _ = strike_out(cleaned(text))
    client_id = f"{OUTSIDE}:{external_id}"[:80]
    with write():
        current = at_version(conversation, None)
        stored = known(current, client_id)
        if stored is not None:
            return Received(current, stored, is_new=False)
        was, current = current.owner, _taken(current, person)
        message = append(
            current,
            {"waiting_since": None, "snoozed_until": None},
            author=Message.Author.PERSON,
            text=words,
            status=Message.Status.SENT,
            person=person,
            kind=OUTSIDE,
            client_id=client_id,
        )
        fact = SaidOutside(
            conversation_id=current.id,
            message_id=message.id,
            seq=message.seq,
            channel=current.inbox.channel,
            via=via,
            was=was,
            actor="person",
            actor_id=person.id if person else None,
            engagement=current.engagement,
        )
        record(fact)
        reference = f"person:{person.id}" if person else via
        add_activity(conversation=current, kind="said_outside", summary="Answered without the desk", reference=reference)
    return Received(current, message, is_new=True)


def _taken(conversation: Conversation, person: User | None) -> Conversation:
    """Give the conversation to who spoke; of somebody unknown, to who has it, else to an owner of the business, else to all."""
    by = by_person(person) if person else SYSTEM
    if person is None and conversation.owner == Owner.PERSON and not conversation.has_lost_its_person:
        return conversation
    who = person or first_owner()
    if who is None:
        return change_owner(conversation=conversation, owner=Owner.QUEUE, by=by, resolved_at=None)
    if conversation.owner == Owner.PERSON and conversation.assignee_id == who.id:
        return conversation
    if conversation.is_resolved:
        return reopen(conversation=conversation, by=by_person(who))
    return change_owner(conversation=conversation, owner=Owner.PERSON, assignee=who, by=by)
