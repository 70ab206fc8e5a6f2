"""Who may call: tokens of programs."""

from __future__ import annotations

from django.db import models

from warmdesk.accounts.models import User
from warmdesk.lib import clock


class ApiToken(models.Model):
    """Lets a program in, as one person and only for its scopes; of the token itself only the hash is kept."""

    title = models.CharField(max_length=80)
    token_hash = models.CharField(max_length=64, unique=True)
    """SHA-256 of a random token of 256 bits."""
    hint = models.CharField(max_length=8)
    """The token's last letters, to tell it from others."""
    scopes = models.JSONField(default=list)
    person = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    """Whose work its calls are."""
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True)
    used_at = models.DateTimeField(null=True)
    """When it was last used, to the hour."""
    revoked_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.title} (…{self.hint})"

    @property
    def is_expired(self) -> bool:
        """Whether its time is over."""
        return self.expires_at is not None and self.expires_at <= clock.now()


class ApiCall(models.Model):
    """A call of a tool that writes: written down before it ran, under the name that the program gave to it."""

    class State(models.TextChoices):
        PREPARED = "prepared", "Written down"
        DONE = "done", "Done"
        FAILED = "failed", "Not done"

    token = models.ForeignKey(ApiToken, on_delete=models.CASCADE, related_name="+")
    request_id = models.CharField(max_length=60)
    tool = models.CharField(max_length=60)
    mark = models.CharField(max_length=64)
    """A keyed hash of the arguments, which tells another request under the same name; the arguments themselves are not kept."""
    state = models.CharField(max_length=10, choices=State, default=State.PREPARED)
    effect = models.JSONField(default=dict)
    """Ids of what was written. No names, no addresses."""
    asked_at = models.DateTimeField()
    ran_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["token", "request_id"], name="one_call_per_request")]

    def __str__(self) -> str:
        return f"{self.tool} {self.id}"
