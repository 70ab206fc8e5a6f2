"""Reads: a customer's own appointments."""

from __future__ import annotations

from warmdesk.bookings.models import Appointment
from warmdesk.contacts.models import Contact


def appointments_of(contact: Contact) -> list[Appointment]:
    """Return a customer's appointments with service and person, the latest first."""
    return list(Appointment.objects.filter(contact=contact).select_related("service", "person").order_by("-starts_at", "-id"))
