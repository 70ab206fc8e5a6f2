"""What customers come about, and what only people decide."""

from __future__ import annotations

from django.db import models

from warmdesk.accounts.models import Team


class Topic(models.Model):
    """Something that customers come about; `autonomy` says how far the assistant may go."""

    class Autonomy(models.TextChoices):
        OFF = "off", "People answer"
        SHADOW = "shadow", "The assistant thinks along unseen"
        DRAFT = "draft", "The assistant drafts, a person sends"
        AUTO = "auto", "The assistant answers"

    key = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=200)
    examples = models.JSONField(default=list)
    action = models.CharField(max_length=60, blank=True, default="")
    team = models.ForeignKey(Team, null=True, on_delete=models.SET_NULL, related_name="+")
    stakes = models.CharField(max_length=10, default="low")
    autonomy = models.CharField(max_length=10, choices=Autonomy, default=Autonomy.AUTO)
    granted = models.CharField(max_length=10, choices=Autonomy, default=Autonomy.AUTO)
    """What the business's folder says: the level from which evidence and the owner move `autonomy`."""
    is_on = models.BooleanField(default=True)
    """The kill switch: off, people answer whatever the autonomy."""

    def __str__(self) -> str:
        return self.name


class PeopleOnlyRule(models.Model):
    """What always goes to a person: by meaning, and by keyword."""

    position = models.PositiveIntegerField(unique=True)
    about = models.TextField()
    keywords = models.JSONField(default=list)
    team = models.ForeignKey(Team, null=True, on_delete=models.SET_NULL, related_name="+")
    priority = models.CharField(max_length=10, default="normal")

    def __str__(self) -> str:
        return self.about[:80]
