"""Reads: a customer's own invoices."""

from __future__ import annotations

from warmdesk.contacts.models import Contact
from warmdesk.payments.models import Invoice


def invoices_of(contact: Contact) -> list[Invoice]:
    """Return a customer's invoices, the newest first."""
    return list(Invoice.objects.filter(contact=contact).order_by("-issued_on", "-id"))
