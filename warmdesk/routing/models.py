"""The way to people: who waits, why, and all that is known."""

from __future__ import annotations

from django.db import models

from warmdesk.accounts.models import Team, User
from warmdesk.conversations.models import Conversation
from warmdesk.routing.stopwatch import Stopwatch


class Protocol(models.Model):
    """Who takes over when: a rule that people wrote, with an owner, a target time and a fallback. The first that fits counts."""

    key = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=120)
    position = models.PositiveIntegerField(default=0)
    is_on = models.BooleanField(default=True)
    conditions = models.JSONField(default=dict)
    """By kind (`reasons`, `topics`, `tiers`, `languages`, `channels`, `priorities`) the values of which one must hold; every kind
    that is named must fit."""
    team = models.ForeignKey(Team, null=True, on_delete=models.SET_NULL, related_name="+")
    person = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    """Its owner: asked first."""
    fallback_team = models.ForeignKey(Team, null=True, on_delete=models.SET_NULL, related_name="+")
    target_minutes = models.FloatField(null=True)
    """Until the first reply, in minutes of opening hours; null: the service level's."""
    priority = models.CharField(max_length=10, blank=True, default="")

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.name


class Presence(models.Model):
    """Whether somebody of the staff takes new conversations: `is_away` is said by themselves, `seen_at` by their browser."""

    person = models.OneToOneField(User, on_delete=models.CASCADE, related_name="+")
    is_away = models.BooleanField(default=False)
    seen_at = models.DateTimeField(null=True)
    offered_at = models.DateTimeField(null=True)
    """When they were last offered a conversation: of equals, whoever waited longest is asked first."""

    def __str__(self) -> str:
        return f"presence of {self.person_id}"


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
    target_minutes = models.FloatField(null=True)
    """A protocol's own time for the first reply, in minutes of opening hours; null: the service level's."""
    protocol = models.ForeignKey(Protocol, null=True, on_delete=models.SET_NULL, related_name="+")
    person = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    """Whom a protocol or the customer's own person names: asked first."""
    offered_to = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    offered_at = models.DateTimeField(null=True)
    passed_over = models.JSONField(default=list)
    """Ids of people to whom it was offered and who did not take it."""
    is_for_all = models.BooleanField(default=False)
    """Whether everybody was offered it or nobody fits: it is anybody's now, and the owner was told."""
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


class ServiceClock(models.Model):
    """How much of a promised time is spent: one for the first reply and one for the end, in each engagement that people have.

    Minutes are minutes of opening hours. It stands still while `running_since` is empty, and for good once it has an outcome.
    """

    class Kind(models.TextChoices):
        FIRST_REPLY = "first_reply", "First reply"
        RESOLVE = "resolve", "Resolve"

    class Outcome(models.TextChoices):
        MET = "met", "Met"
        BREACHED = "breached", "Breached"
        WITHDRAWN = "withdrawn", "Withdrawn"

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    engagement = models.PositiveIntegerField()
    kind = models.CharField(max_length=12, choices=Kind)
    priority = models.CharField(max_length=10, default="normal")
    tier = models.CharField(max_length=10, default="standard")
    target = models.FloatField()
    spent = models.FloatField(default=0.0)
    started_at = models.DateTimeField()
    running_since = models.DateTimeField(null=True)
    warns_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField(null=True)
    warned_at = models.DateTimeField(null=True)
    breached_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["conversation", "engagement", "kind"], name="one_clock_of_a_kind_per_engagement")
        ]
        indexes = [
            models.Index(fields=["warns_at"], condition=models.Q(warned_at=None, ended_at=None), name="clock_to_warn"),
            models.Index(fields=["due_at"], condition=models.Q(breached_at=None, ended_at=None), name="clock_to_breach"),
            models.Index(fields=["kind", "due_at"], condition=models.Q(ended_at=None), name="clock_by_due"),
            models.Index(fields=["warned_at"], condition=models.Q(ended_at=None), name="clock_warned"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} clock {self.id}"

    @property
    def watch(self) -> Stopwatch:
        """Its arithmetic."""
        return Stopwatch(self.target, self.spent, self.running_since)
