"""What answers rest on."""

from __future__ import annotations

from django.db import models

from warmdesk.topics.models import Topic


class Article(models.Model):
    """Something that the business has written down; a staff article never reaches a customer."""

    class Audience(models.TextChoices):
        EVERYONE = "everyone", "Everyone"
        STAFF = "staff", "Staff only"

    class Status(models.TextChoices):
        LIVE = "live", "Live"
        DRAFT = "draft", "Draft"

    class Origin(models.TextChoices):
        FOLDER = "folder", "The business folder"
        DESK = "desk", "Written at the desk"

    key = models.SlugField(max_length=120, unique=True)
    title = models.CharField(max_length=200)
    language = models.CharField(max_length=20)
    topic = models.ForeignKey(Topic, null=True, on_delete=models.SET_NULL, related_name="+")
    audience = models.CharField(max_length=10, choices=Audience, default=Audience.EVERYONE)
    body = models.TextField()
    """Markdown."""
    variants = models.JSONField(default=list)
    """Other ways to ask for it, `{"text", "language"}` each, to find it by; no customer reads them."""
    status = models.CharField(max_length=10, choices=Status, default=Status.LIVE)
    """Nothing is ever answered from a draft."""
    origin = models.CharField(max_length=10, choices=Origin, default=Origin.FOLDER)
    """What was written at the desk stays when the folder is loaded again."""
    is_active = models.BooleanField(default=True)
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.title


class StoredVector(models.Model):
    """An embedding kept by the hash of its text and the encoder's name, so that a restart costs nothing."""

    encoder = models.CharField(max_length=60)
    text_hash = models.CharField(max_length=64)
    vector = models.BinaryField()
    """float16, little-endian."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["encoder", "text_hash"], name="one_vector_per_text")]

    def __str__(self) -> str:
        return f"{self.encoder} {self.text_hash[:8]}"
