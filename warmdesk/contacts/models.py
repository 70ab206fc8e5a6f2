"""The people who write to the business."""

from __future__ import annotations

from django.db import models


class Contact(models.Model):
    """A customer, or a visitor of whom nothing is known; an erased one is an empty tombstone."""

    class Tier(models.TextChoices):
        STANDARD = "standard", "Standard"
        PREMIUM = "premium", "Premium"
        VIP = "vip", "VIP"

    external_id = models.CharField(max_length=80, unique=True, null=True)
    """The business's own number for a customer; null for a visitor."""
    name = models.CharField(max_length=200, blank=True, default="")
    email = models.EmailField(blank=True, default="", db_index=True)
    phone = models.CharField(max_length=40, blank=True, default="")
    phone_e164 = models.CharField(max_length=20, blank=True, default="", db_index=True)
    language = models.CharField(max_length=20, blank=True, default="")
    tier = models.CharField(max_length=10, choices=Tier, default=Tier.STANDARD)
    address = models.TextField(blank=True, default="")
    """Where they live or want things sent, as they write it."""
    notes = models.TextField(blank=True, default="")
    since = models.DateField(null=True)
    created_at = models.DateTimeField()
    erased_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.name or f"Visitor {self.id}"

    @property
    def is_customer(self) -> bool:
        """Whether the business knows this person by a number of its own."""
        return self.external_id is not None
