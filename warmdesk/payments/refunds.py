"""Writes: money goes back, within what a person's role may decide."""

from __future__ import annotations

import logging

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import the_business
from warmdesk.lib import clock
from warmdesk.lib.money import Money
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record
from warmdesk.payments.billing import credit
from warmdesk.payments.errors import OverLimit, ProviderMissing, WrongAmount
from warmdesk.payments.events import RefundAsked, Refunded, RefundFailed
from warmdesk.payments.models import Invoice, Payment, ProviderNotice, Refund
from warmdesk.payments.provider import provider
from warmdesk.payments.selectors import creditable, refundable, sent_back

log = logging.getLogger(__name__)
Status = Refund.Status


def refund(*, payment: Payment, amount: Money, by: User | None, key: str) -> Refund:
    """Decide that money goes back; records RefundAsked, on which an online payment is refunded at the provider.

    What came in by hand goes back by hand: the refund notes that somebody has sent it. An invoice of this desk is credited by as
    much, so that the books stay true. The same `key` refunds once. Raise WrongAmount, DifferentCurrencies, or OverLimit: each
    role has a limit for all that goes back of one invoice; the assistant (no `by`) may send nothing.
    """
    with write():
        invoice = Invoice.objects.select_for_update().get(id=payment.invoice_id)
        known = Refund.objects.filter(key=key, payment=payment).first()
        if known is not None:
            return known
        left = refundable(payment)
        if amount.minor <= 0 or left < amount:
            raise WrongAmount(f"{amount} cannot go back where {left} is left.", open_minor=left.minor)
        _check_limit(invoice, amount, by)
        asked = _write(payment, amount, key, by)
        if payment.way != Payment.Way.ONLINE:
            _finish(asked, reference="")
    return asked


def _check_limit(invoice: Invoice, amount: Money, by: User | None) -> None:
    """Raise OverLimit; what went back of the invoice before counts, so that nobody gets round the limit in small steps."""
    limit = by.refund_limit(the_business()) if by else 0
    if limit is None:
        return
    left = limit - sent_back(Refund.objects.filter(payment__invoice=invoice))
    if amount.minor > left:
        allowed = Money(max(0, left), invoice.currency)
        raise OverLimit(f"Your role may send back {allowed} here. Ask an owner.", limit_minor=allowed.minor)


def _write(payment: Payment, amount: Money, key: str, by: User | None) -> Refund:
    asked = Refund.objects.create(
        payment=payment, amount_minor=amount.minor, key=key, status=Status.ASKED, person=by, at=clock.now()
    )
    fact = RefundAsked(
        refund_id=asked.id,
        invoice_id=payment.invoice_id,
        amount_minor=amount.minor,
        currency=amount.currency,
        by_id=by.id if by else None,
    )
    record(fact)
    return asked


def send_refund(fact: RefundAsked) -> None:
    """Ask the provider to send money back. Harmless when run twice: the refund's own number is its idempotency key."""
    asked = Refund.objects.select_related("payment__invoice").get(id=fact.refund_id)
    if asked.status != Status.ASKED or asked.reference:
        return
    online = provider()
    if online is None:
        raise ProviderMissing("Online payment is not set up.")
    reference = online.refund(
        reference=asked.payment.reference,
        amount=Money(asked.amount_minor, fact.currency),
        refund_id=asked.id,
        key=f"warmdesk-refund-{asked.payment.reference}-{asked.id}",
    )
    with write():
        _finish(asked, reference=reference)


def refund_not_sent(fact: RefundAsked, because: str) -> None:
    """Say that the provider did not take a refund: a person has to look."""
    log.error("refund %s was not sent: %s", fact.refund_id, because)
    with write():
        _fail(Refund.objects.select_related("payment").get(id=fact.refund_id))


def hear_refund(payment: Payment, notice: ProviderNotice) -> None:
    """Take what the provider says of a refund, also of one that somebody made there."""
    mine = Refund.objects.filter(payment=payment)
    found = mine.filter(reference=notice.refund).first() or mine.filter(id=notice.refund_id or 0).first()
    if found is None and notice.about == "refund_failed":
        return
    if found is None:
        found = _write(payment, Money(notice.amount_minor, payment.invoice.currency), f"online:{notice.refund}", None)
    if notice.about == "refund_failed":
        _fail(found)
    elif notice.about == "refunded":
        _finish(found, reference=notice.refund)


def _finish(asked: Refund, *, reference: str) -> None:
    """Note that money went back, once, and credit the invoice by as much; records Refunded."""
    changed = Refund.objects.filter(id=asked.id, status=Status.ASKED).update(status=Status.DONE, reference=reference)
    if not changed:
        return
    asked.status, asked.reference = Status.DONE, reference
    invoice = asked.payment.invoice
    amount = Money(asked.amount_minor, invoice.currency)
    if invoice.origin == Invoice.Origin.DESK and amount <= creditable(invoice):
        credit(invoice=invoice, amount=amount, text=f"{invoice.number}", key=f"refund:{asked.id}", by=asked.person)
    fact = Refunded(refund_id=asked.id, invoice_id=invoice.id, amount_minor=amount.minor, currency=amount.currency)
    record(fact)


def _fail(asked: Refund) -> None:
    """Note that money did not go back, once; a failure is the provider's last word, also after it said otherwise."""
    if Refund.objects.filter(id=asked.id).exclude(status=Status.FAILED).update(status=Status.FAILED):
        record(RefundFailed(refund_id=asked.id, invoice_id=asked.payment.invoice_id))
