"""Appointments: who comes when, for what, to whom."""

from __future__ import annotations

from django.db import models

from warmdesk.accounts.models import User
from warmdesk.catalog.models import Service
from warmdesk.contacts.models import Contact


class Appointment(models.Model):
    """A booked service; it ends `service.minutes` after it starts."""

    class Status(models.TextChoices):
        BOOKED = "booked", "Booked"
        DONE = "done", "Done"
        CANCELLED = "cancelled", "Cancelled"
        NO_SHOW = "no_show", "No show"

    number = models.CharField(max_length=80, unique=True)
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="+")
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    starts_at = models.DateTimeField()
    status = models.CharField(max_length=10, choices=Status)

    class Meta:
        indexes = [
            models.Index(fields=["contact", "starts_at"], name="appointment_of_contact"),
            models.Index(fields=["person", "starts_at"], name="appointment_of_person"),
        ]

    def __str__(self) -> str:
        return f"Appointment {self.number}"
