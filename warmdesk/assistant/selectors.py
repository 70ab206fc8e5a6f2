"""Reads: decisions, and what people taught."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Exists, OuterRef

from warmdesk.assistant.models import Decision, Example, FormState, InstalledModel, Lessons
from warmdesk.conversations.models import Conversation, Message

UNANSWERED = frozenset({"no_answer", "unsure", "stuck"})
"""Reasons for a handover with which a question stays open."""


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
    return list(Example.objects.filter(id__gt=example_id, retired_at=None).order_by("id"))


def questions_of(conversation: Conversation, most: int = 20) -> list[Message]:
    """Return the customer's messages that something was decided about, the newest first; none that was forgotten."""
    decided = Decision.objects.filter(conversation=conversation).exclude(message__text="")
    return [decision.message for decision in decided.select_related("message").order_by("-id")[:most]]


def unanswered_since(moment: datetime) -> list[Decision]:
    """Return the decisions since then that left a question without an answer, the newest first: handed over because none was
    found or none was sure, or because the one that was given did not help. What was taught meanwhile is answered.
    """
    found = Decision.objects.filter(at__gte=moment, kind="handover").exclude(message__text="")
    learned = Example.objects.filter(message=OuterRef("message"), retired_at=None).exclude(source="")
    decisions = found.filter(~Exists(learned)).select_related("message__conversation__contact").order_by("-id")
    return [decision for decision in decisions if decision.codes[:1] and decision.codes[0] in UNANSWERED]


def taught_from(conversation: Conversation) -> list[Example]:
    """Return what people taught from this conversation and still counts, in order."""
    found = Example.objects.filter(message__conversation=conversation, retired_at=None)
    return list(found.select_related("taught_by").order_by("id"))


def examples_of_source(source: str) -> list[Example]:
    """Return the questions that a source was taught to answer, in order."""
    return list(Example.objects.filter(source=source, retired_at=None).order_by("id"))


def examples_of_kind(kind: str) -> list[Example]:
    """Return the examples that a kind of model rests on, in order."""
    field = "source" if kind == InstalledModel.Kind.ANSWERS else "topic"
    return list(Example.objects.filter(retired_at=None).exclude(**{field: ""}).order_by("id"))


def current_model(kind: str) -> InstalledModel | None:
    """Return the version of a kind that is in force, if one was made."""
    return InstalledModel.objects.filter(kind=kind, is_current=True).first()


def installed_models() -> list[InstalledModel]:
    """Return all versions, by kind, the newest first."""
    return list(InstalledModel.objects.order_by("kind", "-version"))
