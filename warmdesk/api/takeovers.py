"""Takeovers as a program reports them: what somebody told a customer without the desk."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from warmdesk.accounts.models import User
from warmdesk.api.errors import NotFound, Unreadable
from warmdesk.contacts.selectors import contact_by_external_id
from warmdesk.conversations.errors import NoSuchConversation
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.selectors import conversation as conversation_by_id
from warmdesk.conversations.selectors import conversation_for, conversations_of_person
from warmdesk.conversations.services import Received
from warmdesk.conversations.takeover import VIAS
from warmdesk.followups.outside import hear_outside

FIELDS = {"id", "text", "via", "conversation", "customer_id", "by_me"}
LONGEST_ID = 60


def report(body: bytes, person: User) -> Received:
    """Note what was said outside; raise Unreadable or NotFound. The same `id` in a conversation is noted once."""
    said = _read(body)
    return hear_outside(
        conversation=_conversation(said, person),
        text=said["text"],
        external_id=said["id"],
        via=said.get("via", "other"),
        person=person if said.get("by_me") else None,
    )


def show(received: Received) -> dict[str, Any]:
    """Return what became of it as JSON."""
    conversation = received.conversation
    return {
        "conversation": str(conversation.public_id),
        "owner": conversation.owner,
        "seq": received.message.seq,
        "is_new": received.is_new,
    }


def _read(body: bytes) -> dict[str, Any]:
    try:
        said = json.loads(body)
    except ValueError as error:
        raise Unreadable("The body is not JSON.", problems=[]) from error
    if not isinstance(said, dict):
        raise Unreadable("The body is not a JSON object.", problems=[])
    problems = [{"key": key, "message": "is unknown"} for key in sorted(set(said) - FIELDS)]
    problems += [
        {"key": key, "message": "is missing"}
        for key in ("id", "text")
        if not isinstance(said.get(key), str) or not said[key].strip()
    ]
    if len(str(said.get("id", ""))) > LONGEST_ID:
        problems.append({"key": "id", "message": f"is longer than {LONGEST_ID} characters"})
    if said.get("via", "other") not in VIAS:
        problems.append({"key": "via", "message": "is unknown", "expected": ", ".join(VIAS)})
    if not isinstance(said.get("by_me", False), bool):
        problems.append({"key": "by_me", "message": "is neither true nor false"})
    if sum(isinstance(said.get(key), str) for key in ("conversation", "customer_id")) != 1:
        problems.append({"key": "conversation", "message": "is missing", "expected": "one of conversation and customer_id"})
    if problems:
        raise Unreadable("This is no report of a message.", problems=problems)
    return said


def _conversation(said: dict[str, Any], person: User) -> Conversation:
    """Return the conversation that is named, or the customer's newest."""
    if "conversation" in said:
        try:
            return conversation_for(person, UUID(said["conversation"]))
        except (ValueError, NoSuchConversation):
            raise NotFound("There is no such conversation.") from None
    contact = contact_by_external_id(said["customer_id"])
    newest = conversations_of_person(contact)[:1] if contact else []
    if not newest:
        raise NotFound("This customer has no conversation with the desk.")
    return conversation_by_id(newest[0].id)
