"""The tools that the business described. Nothing of any customer."""

from __future__ import annotations

from django.db import models

from warmdesk.own_tools.description import METHODS, STAKES, WHO, Description, description_from


def _choices(words: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(word, word) for word in words]


class ToolServer(models.Model):
    """An MCP server of which tools may be adopted. Its address never changes, so its secret goes nowhere else."""

    title = models.CharField(max_length=120)
    url = models.CharField(max_length=1000, unique=True)
    sealed_secret = models.TextField(blank=True, default="")
    """Sent as a bearer token."""

    def __str__(self) -> str:
        return self.title

    @property
    def has_secret(self) -> bool:
        """Whether a secret was typed for it."""
        return bool(self.sealed_secret)


class OwnTool(models.Model):
    """A tool on somebody else's server, as the business described it. Its secret is sealed and never shown again."""

    key = models.CharField(max_length=60, unique=True)
    """The name under which calls are kept: never changed."""
    title = models.CharField(max_length=120)
    purpose = models.CharField(max_length=400)
    examples = models.JSONField(default=list)
    """What customers say who want it, in any language."""
    method = models.CharField(max_length=10, choices=_choices(METHODS))
    url = models.CharField(max_length=1000)
    arguments = models.JSONField(default=list)
    """As of `description.Wanted`."""
    who = models.CharField(max_length=10, choices=_choices(WHO), default="anybody")
    stakes = models.CharField(max_length=10, choices=_choices(STAKES), default="low")
    must_confirm = models.BooleanField(default=False)
    times = models.PositiveIntegerField(default=3)
    facts = models.JSONField(default=list)
    """As of `description.Fact`."""
    reply = models.JSONField(default=dict)
    missing = models.JSONField(default=dict)
    confirm = models.JSONField(default=dict)
    undo_method = models.CharField(max_length=10, blank=True, default="")
    undo_url = models.CharField(max_length=1000, blank=True, default="")
    secret_header = models.CharField(max_length=80, blank=True, default="")
    secret_env = models.CharField(max_length=120, blank=True, default="")
    timeout_s = models.PositiveIntegerField(default=10)
    remote = models.CharField(max_length=128, blank=True, default="")
    remote_mark = models.CharField(max_length=64, blank=True, default="")
    found_mark = models.CharField(max_length=64, blank=True, default="")
    """What it was found to look like there at last, if that was not what the owner had adopted."""
    sealed_secret = models.TextField(blank=True, default="")
    secret_host = models.CharField(max_length=300, blank=True, default="")
    """The host that the secret was typed for: to no other it goes."""
    is_on = models.BooleanField(default=True)
    is_of_folder = models.BooleanField(default=False)
    """Whether the business folder describes it; then the console does not."""

    def __str__(self) -> str:
        return self.key

    @property
    def description(self) -> Description:
        """Return it as a value."""
        return description_from(self)

    @property
    def has_secret(self) -> bool:
        """Whether a secret was typed for it."""
        return bool(self.sealed_secret)

    @property
    def has_changed(self) -> bool:
        """Whether the MCP server changed it since it was adopted: then it stands still until somebody adopts it again."""
        return self.found_mark not in {"", self.remote_mark}
