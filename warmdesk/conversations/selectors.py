"""Reads: conversations for those who may see them."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import datetime

from django.db.models import Count, QuerySet

from warmdesk.accounts.models import User
from warmdesk.conversations.errors import NoSuchConversation
from warmdesk.conversations.models import Activity, Conversation, Inbox, Message

VIEWS = ("queue", "mine", "people", "assistant", "resolved", "all")


def visible_to(user: User) -> QuerySet[Conversation]:
    """Return the conversations that this person may read: all of them for staff who answer or read, none for others."""
    if not user.is_active or user.role == User.Role.PARTNER:
        return Conversation.objects.none()
    return Conversation.objects.select_related("contact", "assignee", "team", "topic", "inbox")


def conversation_for(user: User, public_id: uuid.UUID | str) -> Conversation:
    """Return one conversation that this person may read; raise NoSuchConversation."""
    found = visible_to(user).filter(public_id=public_id).first()
    if found is None:
        raise NoSuchConversation("There is no such conversation.")
    return found


def conversations_in(user: User, view: str) -> QuerySet[Conversation]:
    """Return a view's conversations: those who wait longest first in the queue, else the newest first."""
    found = visible_to(user)
    if view == "queue":
        return found.filter(owner=Conversation.Owner.QUEUE).order_by("waiting_since", "changed_at")
    if view == "mine":
        found = found.filter(owner=Conversation.Owner.PERSON, assignee=user)
    elif view == "people":
        found = found.filter(owner=Conversation.Owner.PERSON)
    elif view == "assistant":
        found = found.filter(owner=Conversation.Owner.ASSISTANT)
    elif view == "resolved":
        found = found.filter(owner=Conversation.Owner.NOBODY)
    return found.order_by("-changed_at")


def counts_for(user: User) -> dict[str, int]:
    """Return how many conversations each view holds, in one query and one for `mine`."""
    by_owner = {row["owner"]: row["n"] for row in visible_to(user).values("owner").annotate(n=Count("id")).order_by()}
    return {
        "queue": by_owner.get("queue", 0),
        "mine": conversations_in(user, "mine").count(),
        "people": by_owner.get("person", 0),
        "assistant": by_owner.get("assistant", 0),
        "resolved": by_owner.get("nobody", 0),
        "all": sum(by_owner.values()),
    }


def conversation(conversation_id: int) -> Conversation:
    """Return a conversation for a handler of the house (no person looks at it)."""
    return Conversation.objects.select_related("contact", "assignee", "team", "topic", "inbox").get(id=conversation_id)


def message(message_id: int) -> Message:
    """Return one message for a handler of the house."""
    return Message.objects.get(id=message_id)


def conversation_of_thread(inbox: Inbox, thread_key: str) -> Conversation | None:
    """Return the conversation that a door knows by this key, if any."""
    return Conversation.objects.select_related("contact", "assignee", "inbox").filter(inbox=inbox, thread_key=thread_key).first()


def inbox_by_key(key: str) -> Inbox | None:
    """Return the active inbox with this key, if any."""
    return Inbox.objects.filter(key=key, is_active=True).first()


def inboxes() -> list[Inbox]:
    """Return the active inboxes, by name."""
    return list(Inbox.objects.filter(is_active=True).order_by("name", "key"))


def messages_of(conversation: Conversation, *, after_seq: int = 0, with_notes: bool = False, limit: int = 500) -> list[Message]:
    """Return messages in order, at most the `limit` newest; notes only for staff."""
    found = Message.objects.filter(conversation=conversation, seq__gt=after_seq).select_related("person")
    if not with_notes:
        found = found.filter(is_note=False)
    return list(found.order_by("-seq")[:limit])[::-1]


def turns_of(conversation: Conversation, *, before_seq: int | None = None) -> list[Message]:
    """Return what was said in this engagement, in order, without notes."""
    found = Message.objects.filter(conversation=conversation, is_note=False, seq__gte=conversation.engagement_from_seq)
    if before_seq is not None:
        found = found.filter(seq__lt=before_seq)
    return list(found.order_by("seq"))


def replies_by_people(question: Message, most: int = 3) -> list[str]:
    """Return the first of what people replied after a customer's message, in its engagement."""
    later = Message.objects.filter(
        conversation_id=question.conversation_id, engagement=question.engagement, seq__gt=question.seq, is_note=False
    )
    replies = later.filter(author=Message.Author.PERSON).exclude(text="").order_by("seq")
    return list(replies.values_list("text", flat=True)[:most])


def activities_of(conversation: Conversation) -> list[Activity]:
    """Return the timeline's entries, in order."""
    return list(Activity.objects.filter(conversation=conversation).order_by("id"))


def has_conversations() -> bool:
    """Tell whether anybody has ever written to this desk."""
    return Conversation.objects.exists()


def left_behind() -> list[Conversation]:
    """Return conversations whose person works here no more."""
    return list(Conversation.objects.filter(owner=Conversation.Owner.PERSON, assignee__is_active=False))


def stranded(before: datetime) -> list[Conversation]:
    """Return conversations that the assistant owns and whose customer has had no reply since `before`."""
    return list(Conversation.objects.filter(owner=Conversation.Owner.ASSISTANT, waiting_since__lt=before)[:100])


def conversations_of_contact(contact_id: int) -> Sequence[Conversation]:
    """Return a contact's conversations, the newest first."""
    return list(Conversation.objects.filter(contact_id=contact_id).order_by("-changed_at"))
