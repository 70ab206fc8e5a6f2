"""What is owed: dated tasks, and the rating that is asked for once."""

from __future__ import annotations

from django.db import models

from warmdesk.accounts.models import Team, User
from warmdesk.contacts.models import Contact
from warmdesk.conversations.models import Conversation


class Task(models.Model):
    """Dated work for people; one that a customer was told of is a promise."""

    conversation = models.ForeignKey(Conversation, null=True, on_delete=models.CASCADE, related_name="+")
    contact = models.ForeignKey(Contact, null=True, on_delete=models.SET_NULL, related_name="+")
    kind = models.CharField(max_length=20)
    """`reply` or `callback`."""
    summary = models.CharField(max_length=300)
    reach = models.CharField(max_length=200, blank=True, default="")
    """How to reach the customer: a phone number or an address, as typed."""
    team = models.ForeignKey(Team, null=True, on_delete=models.SET_NULL, related_name="+")
    owner = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    is_promise = models.BooleanField(default=False)
    due_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)
    paged_at = models.DateTimeField(null=True)
    """When its owner was told that it is overdue."""
    escalated_at = models.DateTimeField(null=True)
    """When the business's owner was told, too."""
    created_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["done_at", "due_at"], name="task_open_by_due")]

    def __str__(self) -> str:
        return f"{self.kind} task {self.id}"


class Rating(models.Model):
    """What a customer thought of one conversation: asked for once, given at most once."""

    conversation = models.OneToOneField(Conversation, on_delete=models.CASCADE, related_name="+")
    engagement = models.PositiveIntegerField()
    handled_by = models.CharField(max_length=10)
    """`assistant`, `people` or `mixed`: who spoke to the customer in this engagement."""
    asked_at = models.DateTimeField()
    score = models.PositiveSmallIntegerField(null=True)
    comment = models.TextField(blank=True, default="")
    given_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(score=None) | models.Q(score__range=(1, 5)), name="score_from_1_to_5")
        ]

    def __str__(self) -> str:
        return f"rating {self.id}"
