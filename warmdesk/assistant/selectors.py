"""Reads: decisions."""

from __future__ import annotations

from warmdesk.assistant.models import Decision, FormState
from warmdesk.conversations.models import Conversation, Message


def decisions_of(conversation: Conversation) -> list[Decision]:
    """Return a conversation's decisions in order."""
    return list(Decision.objects.filter(conversation=conversation).order_by("id"))


def decision_about(message: Message) -> Decision | None:
    """Return what was decided about a turn that ends with this message."""
    return Decision.objects.filter(message=message).select_related("reply").first()


def open_form(conversation: Conversation) -> FormState | None:
    """Return the form that is open in this engagement, if any."""
    return FormState.objects.filter(conversation=conversation, engagement=conversation.engagement).first()
