"""Reads: contacts."""

from __future__ import annotations

from warmdesk.contacts.models import Contact


def contact_by_external_id(external_id: str) -> Contact | None:
    """Return the customer with the business's own number, if any."""
    return Contact.objects.filter(external_id=external_id, erased_at=None).first()
