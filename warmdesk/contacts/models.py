"""The people who write to the business."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Lower

from warmdesk.accounts.models import User


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
    offers = models.CharField(max_length=3, blank=True, default="")
    """What they said to being offered more: `yes`, `no`, or nothing yet; the events keep who noted it and when."""
    since = models.DateField(null=True)
    created_at = models.DateTimeField()
    erased_at = models.DateTimeField(null=True)
    merged_into = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    """Who stands for this person since somebody said that they are one; never somebody who was merged themself."""

    class Meta:
        indexes = [
            models.Index(Lower("email"), name="contact_by_email"),
            models.Index(Lower("name"), name="contact_by_name"),
        ]

    def __str__(self) -> str:
        return self.name or f"Visitor {self.id}"

    @property
    def is_customer(self) -> bool:
        """Whether the business knows this person by a number of its own."""
        return self.external_id is not None

    @property
    def survivor(self) -> Contact:
        """The contact that stands for this person: this one, unless it was merged into another."""
        return self.merged_into or self


class Merge(models.Model):
    """Somebody said that two contacts are one person. The row alone joins them: without it everything is as it was."""

    survivor = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="+")
    merged = models.OneToOneField(Contact, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.merged_id} into {self.survivor_id}"


class Apart(models.Model):
    """Somebody said that two contacts who look like one person are two; `one` is the older."""

    one = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["one", "other"], name="told_apart_once")]

    def __str__(self) -> str:
        return f"{self.one_id} is not {self.other_id}"


class CustomField(models.Model):
    """Something that the business keeps of each contact or conversation, in words of its own."""

    class About(models.TextChoices):
        CONTACT = "contact", "Contact"
        CONVERSATION = "conversation", "Conversation"

    class Kind(models.TextChoices):
        TEXT = "text", "Text"
        NUMBER = "number", "Number"
        DATE = "date", "Date"
        CHOICE = "choice", "Choice"
        YES_NO = "yes_no", "Yes or no"

    key = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=60)
    about = models.CharField(max_length=12, choices=About)
    kind = models.CharField(max_length=6, choices=Kind)
    choices = models.JSONField(default=list)
    """What may be chosen, in its order; empty for other kinds."""
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.name


class ContactValue(models.Model):
    """What a contact's custom field holds, in one writing for each value: 12.5, 2026-03-01, yes."""

    field = models.ForeignKey(CustomField, on_delete=models.CASCADE, related_name="+")
    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="+")
    value = models.CharField(max_length=300)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["contact", "field"], name="one_value_of_a_contact")]
        indexes = [models.Index("field", Lower("value"), name="contact_by_value")]

    def __str__(self) -> str:
        return f"{self.field_id} of contact {self.contact_id}"
