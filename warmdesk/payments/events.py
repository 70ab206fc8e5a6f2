"""What happens to invoices and money."""

from __future__ import annotations

from dataclasses import dataclass

from warmdesk.outbox.events import Fact


@dataclass(frozen=True, kw_only=True)
class PayWayGiven(Fact):
    """A customer was told how to pay an invoice; `way` is link or transfer."""

    name = "payments.pay_way_given"
    invoice_id: int
    way: str


@dataclass(frozen=True, kw_only=True)
class PaymentTaken(Fact):
    """Money came in for an invoice; `by_id` is the person who noted it, or nobody when the provider said so."""

    name = "payments.payment_taken"
    invoice_id: int
    payment_id: int
    amount_minor: int
    currency: str
    way: str
    by_id: int | None


@dataclass(frozen=True, kw_only=True)
class InvoicePaid(Fact):
    """An invoice is paid in full."""

    name = "payments.invoice_paid"
    invoice_id: int
    days_late: int | None


@dataclass(frozen=True, kw_only=True)
class InvoiceDrafted(Fact):
    """An invoice was prepared; `source` is the kind of what it bills: appointment, order, or nothing."""

    name = "payments.invoice_drafted"
    invoice_id: int
    source: str
    by_id: int | None


@dataclass(frozen=True, kw_only=True)
class InvoiceIssued(Fact):
    """An invoice got its number and is owed from now on."""

    name = "payments.invoice_issued"
    invoice_id: int
    amount_minor: int
    currency: str
    by_id: int | None


@dataclass(frozen=True, kw_only=True)
class InvoiceCredited(Fact):
    """Part or all of an invoice was taken back by a credit note."""

    name = "payments.invoice_credited"
    invoice_id: int
    credit_note_id: int
    amount_minor: int
    currency: str
    by_id: int | None


@dataclass(frozen=True, kw_only=True)
class InvoiceVoided(Fact):
    """An invoice is owed no more, and nothing was paid on it."""

    name = "payments.invoice_voided"
    invoice_id: int


@dataclass(frozen=True, kw_only=True)
class InvoiceDisputed(Fact):
    """A customer says that an invoice is not owed so; without `by_id`, their bank does."""

    name = "payments.invoice_disputed"
    invoice_id: int
    by_id: int | None


@dataclass(frozen=True, kw_only=True)
class DisputeSettled(Fact):
    """A customer and the business agree about an invoice again."""

    name = "payments.dispute_settled"
    invoice_id: int
    by_id: int | None


@dataclass(frozen=True, kw_only=True)
class PaymentQuestioned(Fact):
    """Money came in that does not fit: `reason` is amount, currency, not_open or unknown. A person has to look."""

    name = "payments.payment_questioned"
    invoice_id: int | None
    reason: str


@dataclass(frozen=True, kw_only=True)
class PaymentDisputed(Fact):
    """A customer's bank takes a payment back, and the business may object."""

    name = "payments.payment_disputed"
    invoice_id: int
    payment_id: int


@dataclass(frozen=True, kw_only=True)
class RefundAsked(Fact):
    """Money is to go back; `by_id` is the person who decided so, or nobody when it was done at the provider."""

    name = "payments.refund_asked"
    refund_id: int
    invoice_id: int
    amount_minor: int
    currency: str
    by_id: int | None


@dataclass(frozen=True, kw_only=True)
class Refunded(Fact):
    """Money went back."""

    name = "payments.refunded"
    refund_id: int
    invoice_id: int
    amount_minor: int
    currency: str


@dataclass(frozen=True, kw_only=True)
class RefundFailed(Fact):
    """Money could not be sent back; a person has to look."""

    name = "payments.refund_failed"
    refund_id: int
    invoice_id: int
