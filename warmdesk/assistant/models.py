"""What the assistant decided, and the form that it is filling in."""

from __future__ import annotations

from django.db import models

from warmdesk.conversations.models import Conversation, Message


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
    failures = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.tool} in {self.conversation_id}"
