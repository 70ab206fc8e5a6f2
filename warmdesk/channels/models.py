"""Who knocks at the doors."""

from __future__ import annotations

from django.db import models

from warmdesk.contacts.models import Contact
from warmdesk.conversations.models import Inbox


class Visitor(models.Model):
    """A browser that opened the widget: nothing is known of it but that it holds a token, of which only the hash is kept."""

    inbox = models.ForeignKey(Inbox, on_delete=models.CASCADE, related_name="+")
    token_hash = models.CharField(max_length=64, unique=True)
    """SHA-256 of a random token of 256 bits; also the thread key of the visitor's one conversation."""
    contact = models.ForeignKey(Contact, null=True, on_delete=models.CASCADE, related_name="+")
    """Set by the first message, or by a proof of identity."""
    proven_by = models.CharField(max_length=20, blank=True, default="")
    language = models.CharField(max_length=20, blank=True, default="")
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"Visitor {self.id}"
