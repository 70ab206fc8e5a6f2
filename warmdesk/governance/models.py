"""What proves that the desk kept its word."""

from __future__ import annotations

from django.db import models


class ErasureReceipt(models.Model):
    """A contact was forgotten: when it was asked for, when it was done, and in which rooms."""

    contact_id = models.BigIntegerField(unique=True)
    asked_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)
    rooms = models.JSONField(default=list)

    def __str__(self) -> str:
        return f"erasure of contact {self.contact_id}"
