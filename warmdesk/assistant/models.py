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


class ModelUse(models.Model):
    """One time that a language model was asked about a turn: what came of it, and what it cost."""

    class Outcome(models.TextChoices):
        USED = "used", "its reply was sent"
        TOOL = "tool", "the tool that it proposed was taken up"
        DECLINED = "declined", "it said that the passages do not answer"
        SLOW = "slow", "no reply in time"
        UNREACHABLE = "unreachable", "no connection"
        BUSY = "busy", "too many requests"
        BROKEN = "broken", "an error of the provider"
        REFUSED = "refused", "the model refused"
        CUT_OFF = "cut_off", "the reply was cut off"
        UNREADABLE = "unreadable", "the reply could not be read"
        TOO_LONG = "too_long", "the reply was too long"
        FORBIDDEN = "forbidden", "the provider turned the request away"
        UNSUPPORTED = "unsupported", "the reply did not pass its checks"
        BAD_TOOL = "bad_tool", "a tool or an argument that there is not"
        MOVED = "moved", "a person or a newer message was faster"

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="+")
    """The last message of the turn, as of its Decision."""
    model = models.CharField(max_length=120)
    outcome = models.CharField(max_length=20, choices=Outcome)
    input_tokens = models.PositiveIntegerField(default=0)
    output_tokens = models.PositiveIntegerField(default=0)
    is_estimated = models.BooleanField(default=False)
    """Whether tokens were reckoned by letters, since the provider did not say."""
    cost_millionths = models.PositiveBigIntegerField(default=0)
    """In millionths of the currency's minor unit: 1,000,000 is a cent."""
    currency = models.CharField(max_length=3)
    latency_ms = models.FloatField(default=0.0)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["at"], name="model_use_by_time")]

    def __str__(self) -> str:
        return f"{self.model} {self.outcome}"
