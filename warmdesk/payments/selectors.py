"""Reads: a customer's own invoices. A customer's way to an invoice is through their contact, or the secret of its public page."""

from __future__ import annotations

import uuid
from datetime import date

from django.db.models import F, QuerySet, Sum

from warmdesk.accounts.selectors import the_business
from warmdesk.contacts.models import Contact
from warmdesk.lib import clock
from warmdesk.lib.money import Money
from warmdesk.payments.models import Billing, Checkout, Invoice, Payment, Refund


def billing() -> Billing:
    """Return how the business wants to be paid; where nobody said, an empty row."""
    return Billing.objects.first() or Billing(id=1)


def invoices_of(*contacts: Contact) -> list[Invoice]:
    """Return one person's invoices, the newest first."""
    return list(_issued().filter(contact__in=contacts).order_by("-issued_on", "-id"))


def open_invoices_of(contact: Contact) -> list[Invoice]:
    """Return what a customer still has to pay, the longest due first."""
    mine = _issued().filter(contact=contact, status=Invoice.Status.OPEN)
    return list(mine.order_by(F("due_on").asc(nulls_last=True), "issued_on", "id"))


def invoice_for(contact: Contact, number: str) -> Invoice | None:
    """Return the customer's invoice with this number, whatever its case; nothing when it is somebody else's or does not exist."""
    return _issued().filter(contact=contact, number__iexact=number.strip()).first()


def invoice_numbered(number: str) -> Invoice | None:
    """Return an invoice by its number, whosever it is: for the desk's own people and their programs."""
    return _issued().filter(number__iexact=number.strip()).select_related("contact").first()


def invoice_by_id(invoice_id: int | None) -> Invoice | None:
    """Return an invoice for a handler of the house, if there is one."""
    return Invoice.objects.select_related("contact").filter(id=invoice_id or 0).first()


def invoice_in_full(invoice_id: int) -> Invoice | None:
    """Return an invoice or a credit note with its lines, payments, refunds and credit notes, for the desk's own people."""
    found = Invoice.objects.select_related("contact", "corrects").prefetch_related(
        "lines", "credit_notes", "payments__person", "payments__refunds__person"
    )
    return found.filter(id=invoice_id).first()


def public_invoice(public_id: uuid.UUID) -> Invoice | None:
    """Return the invoice whose secret this is, unless its customer was forgotten."""
    return _issued().filter(public_id=public_id, contact__erased_at=None).select_related("contact").first()


def _issued() -> QuerySet[Invoice]:
    """Return invoices as customers know them: no drafts, no credit notes."""
    return Invoice.objects.filter(kind=Invoice.Kind.INVOICE).exclude(status=Invoice.Status.DRAFT)


def paid_on(invoice: Invoice) -> Money:
    """Return what came in for an invoice and did not go back."""
    came = Payment.objects.filter(invoice=invoice).aggregate(total=Sum("amount_minor"))["total"] or 0
    return Money(came - sent_back(Refund.objects.filter(payment__invoice=invoice)), invoice.currency)


def refundable(payment: Payment) -> Money:
    """Return what of a payment can still be sent back."""
    left = payment.amount_minor - sent_back(Refund.objects.filter(payment=payment))
    return Money(left, payment.invoice.currency)


def sent_back(refunds: QuerySet[Refund]) -> int:
    """Add up what goes or went back, in minor units."""
    return refunds.exclude(status=Refund.Status.FAILED).aggregate(total=Sum("amount_minor"))["total"] or 0


def creditable(invoice: Invoice) -> Money:
    """Return what of an invoice no credit note has taken back yet."""
    credited = Invoice.objects.filter(corrects=invoice).aggregate(total=Sum("amount_minor"))["total"] or 0
    return Money(invoice.amount_minor - credited, invoice.currency)


def open_amount(invoice: Invoice) -> Money:
    """Return what is still to be paid on an invoice: nothing unless it is open."""
    nothing = Money(0, invoice.currency)
    return max(nothing, creditable(invoice) - paid_on(invoice)) if invoice.is_open else nothing


def unpaid_invoices(due_until: date) -> list[Invoice]:
    """Return what is open, due by a day and disputed by nobody, of customers who were not forgotten."""
    found = _issued().filter(status=Invoice.Status.OPEN, due_on__lte=due_until, disputed_at=None, contact__erased_at=None)
    return list(found.select_related("contact").order_by("due_on", "id"))


def has_pending_checkout(invoice: Invoice) -> bool:
    """Tell whether an online payment is on its way (bank debits take days)."""
    return Checkout.objects.filter(invoice=invoice, status=Checkout.Status.PENDING).exists()


def today() -> date:
    """Return the date at the business."""
    return clock.now().astimezone(the_business().zone).date()


def invoices_of_folder() -> list[Invoice]:
    """Return the invoices that the business folder names, in the order in which they were noted."""
    rows = Invoice.objects.filter(origin=Invoice.Origin.FOLDER, kind=Invoice.Kind.INVOICE).exclude(number=None)
    return list(rows.exclude(issued_on=None).exclude(status=Invoice.Status.DRAFT).select_related("contact").order_by("id"))
