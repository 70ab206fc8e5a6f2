"""Dated work for people that money gives: a payment that does not fit, a refund that failed, a payment that a bank takes back."""

from __future__ import annotations

from warmdesk.accounts.selectors import business_or_none
from warmdesk.followups.services import due_moment, open_task
from warmdesk.payments.events import PaymentDisputed, PaymentQuestioned, RefundFailed
from warmdesk.payments.selectors import invoice_by_id

SUMMARIES = {
    "amount": "A payment for invoice {number} is not the amount that was asked for: look at it at the payment provider",
    "currency": "A payment for invoice {number} is in another currency: look at it at the payment provider",
    "not_open": "Invoice {number} was paid online, but was settled already: send the money back at the payment provider",
    "unknown": "A payment came in that no invoice asked for: look at it at the payment provider",
}


def open_payment_question(fact: PaymentQuestioned) -> None:
    """Let somebody look at money that does not fit."""
    _open("payment", SUMMARIES[fact.reason], fact.invoice_id)


def open_failed_refund(fact: RefundFailed) -> None:
    """Let somebody see to a refund that did not arrive: the customer was promised it."""
    _open("refund", "A refund for invoice {number} failed: find another way and tell the customer", fact.invoice_id)


def open_dispute(fact: PaymentDisputed) -> None:
    """Let somebody answer a bank that takes a payment back; there is a date by which it must be done."""
    _open("dispute", "A customer's bank disputes a payment for invoice {number}: answer at the payment provider", fact.invoice_id)


def _open(kind: str, summary: str, invoice_id: int | None) -> None:
    invoice, business = invoice_by_id(invoice_id), business_or_none()
    if business is None:
        return
    open_task(
        kind=kind,
        summary=summary.format(number=invoice.number if invoice else ""),
        due_at=due_moment(business, "high"),
        conversation=None,
        contact=invoice.contact if invoice else None,
    )
