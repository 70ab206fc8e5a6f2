"""What the assistant decided, and the form that it is filling in."""

from __future__ import annotations

from django.db import models

from warmdesk.conversations.models import Conversation, Message
from warmdesk.topics.models import Topic


class Decision(models.Model):
    """One decision: what was done about one turn, and why; enough to explain and to replay it."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    engagement = models.PositiveIntegerField()
    message = models.OneToOneField(Message, on_delete=models.CASCADE, related_name="+")
    """The last customer message of the turn; unique, so that one turn is decided once."""
    reply = models.ForeignKey(Message, null=True, on_delete=models.SET_NULL, related_name="+")
    kind = models.CharField(max_length=20)
    """answer, act, clarify, chat, refuse, handover or silent."""
    codes = models.JSONField(default=list)
    """Of a handover: the reasons' codes, decisive first."""
    reasons = models.JSONField(default=list)
    """In words, decisive first."""
    scores = models.JSONField(default=dict)
    sources = models.JSONField(default=list)
    subject = models.CharField(max_length=160, blank=True, default="")
    """What it is evidence about: the topic's key, `source:ID` for an answer that belongs to no topic, or nothing."""
    level = models.CharField(max_length=10, choices=Topic.Autonomy, default=Topic.Autonomy.AUTO)
    """How far the assistant could go on the subject then."""
    action = models.CharField(max_length=60, blank=True, default="")
    fields = models.JSONField(default=dict)
    """What the form holds after this turn."""
    is_done = models.BooleanField(default=False)
    """Whether the tool has run."""
    understanding = models.JSONField(default=dict)
    versions = models.JSONField(default=dict)
    latency_ms = models.FloatField(default=0.0)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["conversation", "id"], name="decision_in_order")]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"


class FormState(models.Model):
    """A tool's arguments while a customer gives them, within one engagement."""

    conversation = models.OneToOneField(Conversation, on_delete=models.CASCADE, related_name="+")
    engagement = models.PositiveIntegerField()
    tool = models.CharField(max_length=60)
    fields = models.JSONField(default=dict)
    asked = models.CharField(max_length=60, blank=True, default="")
    topic = models.CharField(max_length=80, blank=True, default="")
    """Under which topic it was opened."""
    failures = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.tool} in {self.conversation_id}"


class Draft(models.Model):
    """What the assistant would have said on a topic that people answer: unseen at `shadow`, offered to them at `draft`."""

    class State(models.TextChoices):
        OPEN = "open", "Open"
        REJECTED = "rejected", "Rejected"
        COMPARED = "compared", "Compared with what a person did"

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    engagement = models.PositiveIntegerField()
    message = models.OneToOneField(Message, on_delete=models.CASCADE, related_name="+")
    """The last customer message of the turn."""
    subject = models.CharField(max_length=160)
    level = models.CharField(max_length=10, choices=Topic.Autonomy)
    kind = models.CharField(max_length=20)
    """As of a decision."""
    text = models.TextField(blank=True, default="")
    """Empty where the assistant would not have answered, and where a tool would have changed something."""
    sources = models.JSONField(default=list)
    language = models.CharField(max_length=20, blank=True, default="")
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["conversation", "-id"], name="draft_newest")]

    def __str__(self) -> str:
        return f"draft {self.id}"
