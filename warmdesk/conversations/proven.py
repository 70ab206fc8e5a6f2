"""Writes: whose a conversation is, once a door or a code has proven it."""

from __future__ import annotations

from django.db.models import F, Q

from warmdesk.contacts.models import Contact
from warmdesk.conversations.events import ContactProven
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.services import add_activity, at_version, tell_browsers
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record


def prove_contact(*, conversation: Conversation, contact: Contact, proven_by: str) -> Conversation:
    """Attach the contact that a door has proven the customer to be, for this conversation; raises the version.

    In a merged one this counts only while the customer speaks by the thread that was proven.

    Records ContactProven. Safe to call twice.
    """
    with write():
        current = at_version(conversation, None)
        is_by_its_door = conversation.id == (current.door_id or current.id)
        if is_by_its_door and (current.contact_id != contact.id or current.proven_by != proven_by):
            bind_contact(conversation=current, contact=contact, proven_by=proven_by)
            Conversation.objects.filter(id=current.id).update(version=F("version") + 1)
            current.refresh_from_db()
    return current


def bind_contact(*, conversation: Conversation, contact: Contact, proven_by: str, address: str = "") -> None:
    """Say whose this conversation is, and how (and by which address) that was proven; records ContactProven.

    Must be called in the transaction that checked the proof. What the visitor of before has elsewhere stays with that visitor.
    """
    same = Q(merged_into=conversation) | Q(split_from=conversation) | Q(id=conversation.split_from_id)
    Conversation.objects.filter(same, contact=conversation.contact_id).update(contact=contact)
    proven = {"contact": contact, "proven_by": proven_by, "proven_address": address}
    Conversation.objects.filter(id=conversation.id).update(**proven)
    fact = ContactProven(
        conversation_id=conversation.id,
        contact_id=contact.id,
        was_contact_id=conversation.contact_id,
        proven_by=proven_by,
        engagement=conversation.engagement,
    )
    record(fact)
    add_activity(conversation=conversation, kind="proven", summary="The customer has proven who they are", reference=proven_by)
    tell_browsers(conversation)
