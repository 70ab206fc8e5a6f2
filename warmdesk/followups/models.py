"""What is owed: dated tasks, and the rating that is asked for once."""

from __future__ import annotations

from django.db import models

from warmdesk.accounts.models import Team, User
from warmdesk.contacts.models import Contact
from warmdesk.conversations.models import Conversation, Message
from warmdesk.payments.models import Invoice


class Task(models.Model):
    """Dated work for people; one that a customer was told of is a promise."""

    conversation = models.ForeignKey(Conversation, null=True, on_delete=models.CASCADE, related_name="+")
    contact = models.ForeignKey(Contact, null=True, on_delete=models.SET_NULL, related_name="+")
    merged_from = models.ForeignKey(Conversation, null=True, on_delete=models.SET_NULL, related_name="+")
    """The conversation that it was opened in, while that one is merged into another."""
    kind = models.CharField(max_length=20)
    """`reply` or `callback`, a promise also `send`, `check` or `do`; `task` is a person's own; money and orders have some."""
    summary = models.CharField(max_length=300)
    reach = models.CharField(max_length=200, blank=True, default="")
    """How to reach the customer: a phone number or an address, as typed."""
    team = models.ForeignKey(Team, null=True, on_delete=models.SET_NULL, related_name="+")
    owner = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    is_promise = models.BooleanField(default=False)
    message = models.ForeignKey(Message, null=True, on_delete=models.SET_NULL, related_name="+")
    """The message in which it was promised."""
    said = models.CharField(max_length=600, blank=True, default="")
    """The sentence that promised it."""
    is_dated = models.BooleanField(default=True)
    """Whether the customer was told by when; if not, `due_at` is the end of the next day on which the business is open."""
    due_at = models.DateTimeField()
    snoozed_until = models.DateTimeField(null=True)
    """Out of sight until then; what a customer was promised is late all the same."""
    done_at = models.DateTimeField(null=True)
    done_how = models.CharField(max_length=10, blank=True, default="")
    """`ticked`, `reply`, `call` or `withdrawn`."""
    broken_at = models.DateTimeField(null=True)
    """When a promise was found to be late."""
    paged_at = models.DateTimeField(null=True)
    """When its owner was told that it is overdue."""
    escalated_at = models.DateTimeField(null=True)
    """When the business's owner was told, too."""
    created_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["done_at", "due_at"], name="task_open_by_due"),
            models.Index(fields=["owner", "due_at"], condition=models.Q(done_at=None), name="task_open_of_owner"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} task {self.id}"


class ReminderLadder(models.Model):
    """Whether and how customers are reminded of unpaid invoices; one row."""

    is_on = models.BooleanField(default=False)
    rungs = models.JSONField(default=dict)
    """By rung `{"days", "is_on", "texts"}`, texts by language; a rung that is absent is as the desk brings it."""

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="one_reminder_ladder")]

    def __str__(self) -> str:
        return "Reminder ladder"


class Reminder(models.Model):
    """One rung of the ladder for one invoice: begun once, whatever happens to the process meanwhile."""

    class State(models.TextChoices):
        DUE = "due", "Due"
        SENDING = "sending", "May have been sent"
        SENT = "sent", "Sent"
        FAILED = "failed", "Could not be sent"
        TASK = "task", "Left to a person"

    invoice = models.ForeignKey(Invoice, on_delete=models.CASCADE, related_name="+")
    rung = models.CharField(max_length=10)
    state = models.CharField(max_length=10, choices=State, default=State.DUE)
    """`sending` is left only where the process ended while the mail left: it is not sent again."""
    language = models.CharField(max_length=20, blank=True, default="")
    task = models.ForeignKey(Task, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["invoice", "rung"], name="each_rung_once")]

    def __str__(self) -> str:
        return f"{self.rung} reminder of invoice {self.invoice_id}"


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
