"""Reads: a customer's own invoices. A customer's way to an invoice is through their contact, or the secret of its public page."""

from __future__ import annotations

import uuid

from django.db.models import Sum

from warmdesk.contacts.models import Contact
from warmdesk.lib.money import Money
from warmdesk.payments.models import Billing, Invoice, Payment


def billing() -> Billing:
    """Return how the business wants to be paid; where nobody said, an empty row."""
    return Billing.objects.first() or Billing(id=1)


def invoices_of(contact: Contact) -> list[Invoice]:
    """Return a customer's invoices, the newest first."""
    return list(Invoice.objects.filter(contact=contact).order_by("-issued_on", "-id"))


def open_invoices_of(contact: Contact) -> list[Invoice]:
    """Return what a customer still has to pay, the longest due first."""
    return list(Invoice.objects.filter(contact=contact, status=Invoice.Status.OPEN).order_by("due_on", "issued_on", "id"))


def invoice_for(contact: Contact, number: str) -> Invoice | None:
    """Return the customer's invoice with this number, whatever its case; nothing when it is somebody else's or does not exist."""
    return Invoice.objects.filter(contact=contact, number__iexact=number.strip()).first()


def public_invoice(public_id: uuid.UUID) -> Invoice | None:
    """Return the invoice whose secret this is, unless its customer was forgotten."""
    return Invoice.objects.filter(public_id=public_id, contact__erased_at=None).select_related("contact").first()


def paid_on(invoice: Invoice) -> Money:
    """Return what came in for an invoice."""
    paid = Payment.objects.filter(invoice=invoice).aggregate(total=Sum("amount_minor"))["total"] or 0
    return Money(paid, invoice.currency)


def open_amount(invoice: Invoice) -> Money:
    """Return what is still to be paid on an invoice: nothing unless it is open."""
    if not invoice.is_open:
        return Money(0, invoice.currency)
    return Money(invoice.amount_minor, invoice.currency) - paid_on(invoice)
