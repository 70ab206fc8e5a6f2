"""Reads: decisions, and what people taught."""

from __future__ import annotations

from warmdesk.assistant.models import Decision, Example, FormState, Lessons
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


def lessons_so_far() -> tuple[int, int]:
    """Return how often something was taught, and how often taken back; what was learned with the same numbers is still true."""
    return Lessons.objects.values_list("taught", "withdrawn").first() or (0, 0)


def examples_after(example_id: int) -> list[Example]:
    """Return what was taught after an example and still counts, in order."""
    return list(Example.objects.filter(id__gt=example_id, is_retired=False).order_by("id"))


def questions_of(conversation: Conversation) -> list[Message]:
    """Return the customer's messages that something was decided about, the newest first; not those that were forgotten."""
    decided = Decision.objects.filter(conversation=conversation).exclude(message__text="")
    return [decision.message for decision in decided.select_related("message").order_by("-id")]


def taught_from(conversation: Conversation) -> list[Example]:
    """Return what people taught from this conversation and still counts, in order."""
    found = Example.objects.filter(message__conversation=conversation, is_retired=False)
    return list(found.select_related("taught_by").order_by("id"))
