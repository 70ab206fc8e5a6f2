"""What staff are told."""

from __future__ import annotations

from django.db import models

from warmdesk.accounts.models import User


class Notice(models.Model):
    """One thing that one person should look at: a kind, and what it is about, as a value: `conversation:42`, or
    `conversation:42#7` for the message 7 in it."""

    class Kind(models.TextChoices):
        OFFERED = "offered", "Offered"
        WARNED = "warned", "Promised time nearly over"
        BREACHED = "breached", "Promised time over"
        NOBODY = "nobody", "Nobody took it"
        OVERDUE = "overdue", "Task overdue"
        MENTIONED = "mentioned", "Mentioned"
        UNSENT = "unsent", "Reply not sent"
        WROTE = "wrote", "Customer wrote in what one follows"
        HANDED_ON = "handed_on", "What one follows has another owner"
        RESOLVED = "resolved", "What one follows is resolved"

    person = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=12, choices=Kind)
    reference = models.CharField(max_length=80)
    at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "kind", "reference"], condition=models.Q(read_at=None), name="one_unread_notice_of_a_kind"
            )
        ]
        indexes = [
            models.Index(fields=["person", "-at"], name="notice_of_person"),
            models.Index(fields=["reference"], condition=models.Q(read_at=None), name="notice_unread"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} for {self.person_id}"
