"""The way to people: who waits, why, and all that is known."""

from __future__ import annotations

from django.db import models

from warmdesk.accounts.models import Team, User
from warmdesk.conversations.models import Conversation


class Handover(models.Model):
    """One conversation's way to people in one engagement, with the packet that saves the customer from repeating themselves."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    engagement = models.PositiveIntegerField()
    reason = models.CharField(max_length=30)
    also = models.JSONField(default=list)
    by = models.CharField(max_length=20)
    """`assistant`, `customer`, `person` or `system`."""
    team = models.ForeignKey(Team, null=True, on_delete=models.SET_NULL, related_name="+")
    priority = models.CharField(max_length=10, default="normal")
    packet = models.JSONField(default=dict)
    reach = models.CharField(max_length=200, blank=True, default="")
    """How the customer wants to be reached, as typed."""
    is_outside_hours = models.BooleanField(default=False)
    entered_at = models.DateTimeField()
    taken_at = models.DateTimeField(null=True)
    taken_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["conversation"], condition=models.Q(taken_at=None), name="one_open_handover_per_conversation"
            )
        ]
        indexes = [
            models.Index(fields=["taken_at", "priority", "entered_at"], name="handover_queue"),
            models.Index(fields=["conversation", "-entered_at"], name="handover_by_conversation"),
        ]

    def __str__(self) -> str:
        return f"handover {self.id}"
