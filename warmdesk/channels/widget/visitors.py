"""Writes: a browser becomes a visitor, proves who it is, says something, asks for a person.

Everything starts from the `Visitor` that a token led to, and a visitor has one conversation, found by the token's hash:
there is no way to name somebody else's.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from warmdesk.channels.models import Visitor
from warmdesk.channels.widget.identity import Identity, verified_identity
from warmdesk.channels.widget.selectors import hash_of, thread_of, visitor_by_token
from warmdesk.contacts.models import Contact
from warmdesk.contacts.selectors import contact_by_external_id
from warmdesk.contacts.services import meet_visitor, put_customers
from warmdesk.conversations.attachments import Ids
from warmdesk.conversations.models import Conversation, Inbox
from warmdesk.conversations.proven import prove_contact
from warmdesk.conversations.services import By, Received, receive_message
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.live.services import stop_typing
from warmdesk.routing.services import hand_over

PROVEN_BY_SITE = "site"
"""The business's own website signed who this is."""
CUSTOMER = By("customer")


@dataclass(frozen=True)
class Admitted:
    """A visitor and the token that its browser keeps."""

    visitor: Visitor
    token: str


def admit(*, inbox: Inbox, token: str, identity: str, language: str) -> Admitted:
    """Return the visitor behind a token, or a new one where the token is empty or unknown.

    An identity token proves who the visitor is; raises IdentityRefused, with nothing written. A browser in which somebody else
    was proven before gets a new visitor: what the first one said stays theirs.
    """
    proven = verified_identity(identity, inbox.secret) if identity else None
    visitor = visitor_by_token(inbox, token)
    with write():
        contact = _customer(proven) if proven else None
        if visitor is None or _is_somebody_else(visitor, contact):
            token = secrets.token_urlsafe(32)
            visitor = Visitor.objects.create(inbox=inbox, token_hash=hash_of(token), language=language, created_at=clock.now())
        elif language and visitor.language != language:
            visitor.language = language
            visitor.save(update_fields=["language"])
        if contact:
            _prove(visitor, contact)
    return Admitted(visitor, token)


def _customer(identity: Identity) -> Contact | None:
    """Return the customer whom the site named, created if the business never told the desk of them; None for an erased one."""
    found = contact_by_external_id(identity.sub)
    if found is None:
        put_customers(customers={identity.sub: {"email": identity.email}})
        found = contact_by_external_id(identity.sub)
    return found


def _is_somebody_else(visitor: Visitor, contact: Contact | None) -> bool:
    """Tell whether another customer was proven in this browser before, by the site or by a code."""
    if contact is None:
        return False
    thread = thread_of(visitor)
    owners = [owner for owner in (visitor.contact, thread and thread.contact) if owner]
    return any(owner.is_customer and owner.id != contact.id for owner in owners)


def _prove(visitor: Visitor, contact: Contact) -> None:
    visitor.contact, visitor.proven_by = contact, PROVEN_BY_SITE
    visitor.save(update_fields=["contact", "proven_by"])
    thread = thread_of(visitor)
    if thread is not None:
        prove_contact(conversation=thread, contact=contact, proven_by=PROVEN_BY_SITE)


def say(*, visitor: Visitor, text: str, client_id: str, files: Ids = ()) -> Received:
    """Store what a visitor said, with their uploads; the first words make the contact. The same `client_id` is stored once."""
    with write():
        current = Visitor.objects.select_for_update(of=("self",)).select_related("contact").get(id=visitor.id)
        if current.contact is None:
            current.contact = meet_visitor(language=current.language)
            current.save(update_fields=["contact"])
        received = receive_message(
            inbox=visitor.inbox, thread_key=current.token_hash, contact=current.contact, text=text, client_id=client_id,
            files=files, proven_by=current.proven_by, language=current.language,
        )  # fmt: skip
    stop_typing(topic_of(received.conversation))
    return received


def ask_for_person(*, visitor: Visitor, wish: str, client_id: str) -> Received:
    """Store the wish for a person and hand the conversation over at once, without asking the assistant.

    The wish is on disk before the handover begins: should that fail, the story still leads the message to a person.
    """
    received = say(visitor=visitor, text=wish, client_id=client_id)
    hand_over(conversation=received.conversation, reason="asked_for_human", by=CUSTOMER)
    return received


def topic_of(conversation: Conversation) -> str:
    """Return what a conversation's browsers listen for."""
    return f"conversation:{conversation.id}"
