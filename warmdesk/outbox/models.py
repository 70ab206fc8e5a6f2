"""Events, which are kept for ever, and jobs, which come and go."""

from __future__ import annotations

from typing import Any

from django.db import models


class Event(models.Model):
    """What happened: immutable, impersonal, numbered in `id`, the sequence of the log."""

    id = models.BigAutoField(primary_key=True)
    name = models.CharField(max_length=80)
    at = models.DateTimeField()
    conversation_id = models.BigIntegerField(null=True)
    facts = models.JSONField(default=dict)

    class Meta:
        indexes = [
            models.Index(fields=["name", "at"], name="event_by_name"),
            models.Index(fields=["conversation_id", "id"], name="event_by_conversation"),
        ]

    def __str__(self) -> str:
        return f"{self.id} {self.name}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Insert; an event that is there already can't be changed."""
        if not self._state.adding:
            raise TypeError("events are immutable")
        super().save(*args, **kwargs)


class Job(models.Model):
    """Work that an event asks for; `handler` is empty until the story has told who acts."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="+")
    handler = models.CharField(max_length=160, blank=True, default="")
    run_at = models.DateTimeField()
    leased_until = models.DateTimeField(null=True)
    attempts = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "handler"], name="job_once_per_event_and_handler")]
        indexes = [models.Index(fields=["handler", "run_at"], name="job_due")]

    def __str__(self) -> str:
        return f"{self.handler or 'to tell'} for {self.event_id}"


class Tick(models.Model):
    """When a clock row of the story is due again, so that one process among several runs it."""

    name = models.CharField(max_length=160, unique=True)
    due_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
