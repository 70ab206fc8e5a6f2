"""Reads: what is owed, and ratings."""

from __future__ import annotations

from warmdesk.accounts.models import User
from warmdesk.conversations.models import Conversation
from warmdesk.followups.models import Rating, Task


def open_tasks_for(user: User, *, limit: int = 200) -> list[Task]:
    """Return the open tasks that this person may see, the first due first."""
    if not user.is_active or user.role == User.Role.PARTNER:
        return []
    found = Task.objects.filter(done_at=None).select_related("conversation", "contact", "team", "owner")
    return list(found.order_by("due_at")[:limit])


def tasks_of(conversation: Conversation) -> list[Task]:
    """Return a conversation's tasks, open ones first."""
    return list(Task.objects.filter(conversation=conversation).select_related("owner", "team").order_by("done_at", "due_at"))


def rating_of(conversation: Conversation) -> Rating | None:
    """Return the rating that was asked for, whether given or not."""
    return Rating.objects.filter(conversation=conversation).first()


def asks_rating(conversation: Conversation) -> bool:
    """Return whether the customer is being asked for a rating now."""
    return conversation.is_resolved and Rating.objects.filter(conversation=conversation, score=None).exists()
