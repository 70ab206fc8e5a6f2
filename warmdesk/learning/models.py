"""Evidence of how the assistant's answers fared, and where each topic stands because of it."""

from __future__ import annotations

from django.db import models

from warmdesk.accounts.models import User
from warmdesk.assistant.models import Decision, Draft
from warmdesk.conversations.models import Conversation
from warmdesk.topics.models import Topic

LEVELS = Topic.Autonomy


class Evidence(models.Model):
    """One run of the assistant on a subject, and what came of it, by what a person or the customer did."""

    class Outcome(models.TextChoices):
        GOOD = "good", "Right"
        BAD = "bad", "Wrong"
        UNCLEAR = "unclear", "Not known"

    class Why(models.TextChoices):
        SENT = "sent", "A person sent the draft unchanged"
        EDITED_LITTLE = "edited_little", "A person sent the draft nearly unchanged"
        EDITED_MUCH = "edited_much", "A person had to change the draft much"
        SAME_WORDS = "same_words", "A person said the same"
        SAME_SOURCE = "same_source", "A person answered from the same source"
        OTHER_SOURCE = "other_source", "A person answered from another source"
        PASSED_OVER = "passed_over", "A person saw the draft and answered otherwise"
        REJECTED = "rejected", "A person turned the draft down"
        CANNOT_TELL = "cannot_tell", "What the person answered can't be compared"
        NO_DRAFT = "no_draft", "The assistant would not have answered"
        NOTHING_HEARD = "nothing_heard", "Nothing was heard yet"
        QUIET = "quiet", "Nothing was heard for seven days"
        THANKED = "thanked", "The customer thanked for it"
        RATED_WELL = "rated_well", "The customer rated it 4 or 5"
        RATED_LOW = "rated_low", "The customer rated it 1 or 2"
        NOT_HELPED = "not_helped", "The customer said that it did not help"
        COMPLAINT = "complaint", "The customer complained after it"
        INCIDENT = "incident", "A matter of safety or law came after it"
        REOPENED = "reopened", "The customer came back with it within seven days"
        CORRECTED = "corrected", "A person corrected it"

    subject = models.CharField(max_length=160)
    """A topic's key, or `source:ID` for an answer that belongs to no topic."""
    level = models.CharField(max_length=10, choices=LEVELS)
    outcome = models.CharField(max_length=10, choices=Outcome, default=Outcome.UNCLEAR)
    why = models.CharField(max_length=20, choices=Why, default=Why.NOTHING_HEARD)
    distance = models.FloatField(null=True)
    """Of a draft that was compared: the share of words that the person changed."""
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    engagement = models.PositiveIntegerField()
    decision = models.OneToOneField(Decision, null=True, on_delete=models.CASCADE, related_name="+")
    draft = models.OneToOneField(Draft, null=True, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()
    heard_at = models.DateTimeField()
    """When the outcome was heard of; as long as nothing was, when the run was."""

    class Meta:
        indexes = [
            models.Index(fields=["subject", "level", "heard_at"], name="evidence_of_subject"),
            models.Index(fields=["conversation", "engagement"], name="evidence_of_conversation"),
            models.Index(fields=["outcome", "at"], name="evidence_unclear"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(decision__isnull=False, draft__isnull=True)
                | models.Q(decision__isnull=True, draft__isnull=False),
                name="evidence_of_one_run",
            )
        ]

    def __str__(self) -> str:
        return f"{self.subject} {self.outcome}"


class Standing(models.Model):
    """Since when a topic stands at its level: only what happened since counts there."""

    topic = models.OneToOneField(Topic, on_delete=models.CASCADE, related_name="+")
    level = models.CharField(max_length=10, choices=LEVELS)
    since = models.DateTimeField(null=True)
    """Empty: from the beginning."""
    is_auto_allowed = models.BooleanField(default=False)
    """Whether an owner allowed a topic of high stakes to answer by itself, once that is earned."""

    def __str__(self) -> str:
        return f"{self.topic_id} {self.level}"


class Proposal(models.Model):
    """The next level that the evidence carries, and what a person said to it."""

    class Status(models.TextChoices):
        OPEN = "open", "Open"
        ACCEPTED = "accepted", "Accepted"
        DECLINED = "declined", "Declined"
        WITHDRAWN = "withdrawn", "Withdrawn"

    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, related_name="+")
    was = models.CharField(max_length=10, choices=LEVELS)
    now = models.CharField(max_length=10, choices=LEVELS)
    k = models.PositiveIntegerField()
    n = models.PositiveIntegerField()
    target = models.FloatField()
    status = models.CharField(max_length=10, choices=Status, default=Status.OPEN)
    runs = models.PositiveIntegerField(default=0)
    """How many runs had been judged at the level when this was proposed: a no holds until there are more."""
    at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["topic"], condition=models.Q(status="open"), name="one_open_proposal_per_topic")
        ]

    def __str__(self) -> str:
        return f"{self.topic_id}: {self.was} to {self.now}"
