"""Writes: the conversation's one owner changes: take, assign, give back, resolve, reopen."""

from __future__ import annotations

from typing import Any

from django.db.models import F

from warmdesk.accounts.models import User
from warmdesk.conversations.events import GivenBack, OwnerChanged, Reopened, Resolved, Taken
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.proofs import PROVEN_BY_CODE, end_codes
from warmdesk.conversations.services import By, add_activity, at_version, by_person, tell_browsers
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record

Author = Message.Author
Owner = Conversation.Owner


def change_owner(
    *,
    conversation: Conversation,
    owner: str,
    by: By,
    assignee: User | None = None,
    expected_version: int | None = None,
    starts_engagement: bool = False,
    **fields: Any,
) -> Conversation:
    """Give the conversation its one owner, with other fields beside it; records OwnerChanged.

    Raises ConversationMoved when the version is not the expected one. Giving it to its owner again changes nothing
    but the version.
    """
    with write():
        current = at_version(conversation, expected_version)
        was = current.owner
        if starts_engagement:
            fields |= {"engagement": current.engagement + 1, "engagement_from_seq": _first_unanswered(current)}
        fields |= _proof_after(current, owner, starts_engagement)
        fields |= {"owner": owner, "assignee": assignee, "changed_at": clock.now()}
        Conversation.objects.filter(id=current.id, version=current.version).update(version=F("version") + 1, **fields)
        current.refresh_from_db()
        fact = OwnerChanged(
            conversation_id=current.id,
            was=was,
            now=owner,
            assignee_id=assignee.id if assignee else None,
            by=by.kind,
            by_id=by.person_id,
            engagement=current.engagement,
        )
        record(fact)
        tell_browsers(current)
    return current


def _proof_after(conversation: Conversation, owner: str, starts_engagement: bool) -> dict[str, Any]:
    """End the codes that nobody waits for any more, and with the engagement what a code has proven."""
    if owner != Owner.ASSISTANT or starts_engagement:
        end_codes(conversation)
    is_over = owner == Owner.NOBODY or starts_engagement
    return {"proven_by": "", "proven_address": ""} if is_over and conversation.proven_by == PROVEN_BY_CODE else {}


def _first_unanswered(conversation: Conversation) -> int:
    """Return the sequence number with which a new engagement begins: the customer's words that nobody has answered yet."""
    spoken = Message.objects.filter(conversation=conversation, is_note=False).exclude(author=Author.CUSTOMER)
    last = spoken.order_by("-seq").values_list("seq", flat=True).first()
    return (last or 0) + 1


def take(*, conversation: Conversation, person: User, expected_version: int | None = None) -> Conversation:
    """Let a person own the conversation: the assistant falls silent at once, also one that is thinking. Records Taken."""
    with write():
        was = at_version(conversation, expected_version)
        if was.owner == Owner.PERSON and was.assignee_id == person.id:
            return was
        current = change_owner(conversation=was, owner=Owner.PERSON, assignee=person, by=by_person(person), resolved_at=None)
        record(Taken(conversation_id=current.id, person_id=person.id, was=was.owner))
        add_activity(
            conversation=current,
            kind="taken",
            summary=f"Taken from {was.get_owner_display().lower()}",
            reference=f"person:{person.id}",
        )
    return current


def assign(*, conversation: Conversation, person: User, by: User, expected_version: int | None = None) -> Conversation:
    """Give the conversation to a colleague; records OwnerChanged."""
    with write():
        current = change_owner(
            conversation=conversation,
            owner=Owner.PERSON,
            assignee=person,
            by=by_person(by),
            expected_version=expected_version,
            resolved_at=None,
        )
        add_activity(conversation=current, kind="assigned", summary="Assigned to a colleague", reference=f"person:{person.id}")
    return current


def give_back(*, conversation: Conversation, person: User, expected_version: int | None = None) -> Conversation:
    """Let the assistant go on, with a fresh context; records GivenBack."""
    with write():
        current = change_owner(
            conversation=conversation,
            owner=Owner.ASSISTANT,
            by=by_person(person),
            expected_version=expected_version,
            starts_engagement=True,
            resolved_at=None,
        )
        record(GivenBack(conversation_id=current.id, person_id=person.id))
        add_activity(
            conversation=current, kind="given_back", summary="Given back to the assistant", reference=f"person:{person.id}"
        )
    return current


def resolve(*, conversation: Conversation, by: By, expected_version: int | None = None) -> Conversation:
    """End the conversation; records Resolved. Resolving twice is harmless."""
    with write():
        was = at_version(conversation, expected_version)
        if was.is_resolved:
            return was
        now = clock.now()
        current = change_owner(
            conversation=was, owner=Owner.NOBODY, by=by, resolved_at=now, waiting_since=None, snoozed_until=None
        )
        record(Resolved(conversation_id=current.id, was=was.owner, by=by.kind, by_id=by.person_id, engagement=current.engagement))
        add_activity(
            conversation=current,
            kind="resolved",
            summary="Resolved",
            reference=f"person:{by.person_id}" if by.person else by.kind,
        )
    return current


def reopen(*, conversation: Conversation, by: By, expected_version: int | None = None) -> Conversation:
    """Let a resolved conversation go on: with the assistant when the customer wrote, with the person who reopened it otherwise.

    A new engagement begins, with a clean context. Records Reopened.
    """
    with write():
        was = at_version(conversation, expected_version)
        if not was.is_resolved:
            return was
        owner = Owner.PERSON if by.person else Owner.ASSISTANT
        waiting_since = None if by.person else clock.now()
        current = change_owner(
            conversation=was,
            owner=owner,
            assignee=by.person,
            by=by,
            starts_engagement=True,
            resolved_at=None,
            waiting_since=waiting_since,
        )
        record(Reopened(conversation_id=current.id, engagement=current.engagement, by=by.kind))
        add_activity(
            conversation=current,
            kind="reopened",
            summary="Reopened",
            reference=f"person:{by.person_id}" if by.person else by.kind,
        )
    return current
