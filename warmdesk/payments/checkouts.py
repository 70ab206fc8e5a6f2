"""Writes: paying online. The customer pays on the provider's page; what the provider says came in is checked, and counts once."""

from __future__ import annotations

from datetime import timedelta

from django.db import IntegrityError

from warmdesk.lib import clock
from warmdesk.lib.money import Money
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record
from warmdesk.payments.disputes import dispute
from warmdesk.payments.errors import NotOpen, ProviderMissing, WrongAmount
from warmdesk.payments.events import InvoiceCredited, InvoicePaid, InvoiceVoided, PaymentDisputed, PaymentQuestioned
from warmdesk.payments.models import Checkout, Invoice, Payment, ProviderNotice
from warmdesk.payments.provider import CheckoutAsked, CheckoutStarted, Notice, provider
from warmdesk.payments.refunds import hear_refund
from warmdesk.payments.selectors import open_amount
from warmdesk.payments.services import page_address, take_payment
from warmdesk.payments.wording import language_of, words

LEFT_TO_PAY = timedelta(minutes=10)
"""A page that expires sooner is not given out any more."""
Status = Checkout.Status


def start_checkout(*, invoice: Invoice) -> str:
    """Return the address of the provider's page where what is open can be paid. Asking again gives the same page while it lasts.

    Raise NotOpen, ProviderMissing, ProviderUnavailable (try again) or ProviderRefused.
    """
    online = provider()
    if online is None:
        raise ProviderMissing("Online payment is not set up.")
    checkout = _open_checkout(invoice)
    if checkout.url:
        return checkout.url
    language = language_of(invoice)
    asked = CheckoutAsked(
        key=f"warmdesk-checkout-{invoice.public_id}-{checkout.id}",
        checkout_id=checkout.id,
        title=f"{words(language)['invoice']} {invoice.number}",
        amount=Money(checkout.amount_minor, checkout.currency),
        back_url=page_address(invoice),
        language=language,
    )
    started = online.start_checkout(asked)
    _note_started(checkout, started)
    return started.url


def _open_checkout(invoice: Invoice) -> Checkout:
    """Return the open checkout of what is open on an invoice, made on first use; two who ask at once get the same."""
    now = clock.now()
    with write():
        current = Invoice.objects.select_for_update().get(id=invoice.id)
        owed = open_amount(current)
        if not owed:
            raise NotOpen(f"Invoice {current.number} has nothing to pay.")
        open_ones = Checkout.objects.filter(invoice=current, status=Status.OPEN, amount_minor=owed.minor)
        found = open_ones.order_by("-id").first()
        if found and (found.expires_at is None or found.expires_at > now + LEFT_TO_PAY):
            return found
        return Checkout.objects.create(invoice=current, amount_minor=owed.minor, currency=owed.currency, created_at=now)


def _note_started(checkout: Checkout, started: CheckoutStarted) -> None:
    with write():
        Checkout.objects.filter(id=checkout.id).update(session=started.session, url=started.url, expires_at=started.expires_at)


def close_checkouts(fact: InvoicePaid | InvoiceVoided | InvoiceCredited) -> None:
    """Let nobody pay what is not owed any more. Harmless when run twice."""
    stale = Checkout.objects.filter(invoice_id=fact.invoice_id, status=Status.OPEN)
    online = provider() if stale else None
    for checkout in stale:
        if online and checkout.session:
            online.close_checkout(checkout.session)
        with write():
            Checkout.objects.filter(id=checkout.id, status=Status.OPEN).update(status=Status.CLOSED)


def hear(*, body: bytes, signature: str) -> None:
    """Take a message of the provider: verify it, keep what the books need of it, and act, all or nothing.

    The same message does nothing the second time, and their order does not matter: what speaks of a payment that is not known
    yet waits for it. Raise ForgedNotice (nothing was written), ProviderMissing.
    """
    online = provider()
    if online is None:
        raise ProviderMissing("Online payment is not set up.")
    notice = online.read(body, signature)
    if notice.about == "other":
        return
    try:
        with write():
            _keep_and_act(notice)
    except IntegrityError:
        if not ProviderNotice.objects.filter(key=notice.id).exists():
            raise


def _keep_and_act(notice: Notice) -> None:
    kept, is_new = ProviderNotice.objects.get_or_create(
        key=notice.id,
        defaults={
            "about": notice.about,
            "session": notice.session,
            "reference": notice.reference,
            "refund": notice.refund,
            "refund_id": notice.refund_id,
            "amount_minor": notice.amount_minor,
            "currency": notice.currency,
            "at": clock.now(),
        },
    )
    if not is_new:
        return
    if notice.session:
        _hear_of_session(notice)
    else:
        _hear_of_payment(kept)


def _hear_of_session(notice: Notice) -> None:
    checkouts = Checkout.objects.select_for_update().select_related("invoice")
    checkout = checkouts.filter(session=notice.session).first()
    checkout = checkout or checkouts.filter(id=notice.checkout_id or 0, session="").first()
    if checkout is None:
        if notice.about == "paid":
            record(PaymentQuestioned(invoice_id=None, reason="unknown"))
        return
    if notice.about == "paid":
        _take(checkout, notice)
    elif checkout.status in {Status.OPEN, Status.PENDING}:
        checkout.status = Status.PENDING if notice.about == "pending" else Status.CLOSED
        checkout.save(update_fields=["status"])


def _take(checkout: Checkout, notice: Notice) -> None:
    """Count a payment that fits what was asked; what does not fit is left for a person to look at, and pays nothing."""
    if checkout.status == Status.PAID:
        return
    reason = _misfit(checkout, notice)
    if not reason:
        try:
            _count(checkout, notice)
        except (NotOpen, WrongAmount):
            reason = "not_open"
    checkout.status = Status.QUESTIONED if reason else Status.PAID
    checkout.session, checkout.reference = notice.session, notice.reference
    checkout.save(update_fields=["status", "session", "reference"])
    if reason:
        record(PaymentQuestioned(invoice_id=checkout.invoice_id, reason=reason))
    for waiting in ProviderNotice.objects.filter(is_waiting=True, reference=notice.reference).order_by("id"):
        _hear_of_payment(waiting)


def _misfit(checkout: Checkout, notice: Notice) -> str:
    if notice.currency != checkout.currency:
        return "currency"
    return "" if notice.amount_minor == checkout.amount_minor else "amount"


def _count(checkout: Checkout, notice: Notice) -> None:
    payment = take_payment(
        invoice=checkout.invoice,
        amount=Money(notice.amount_minor, notice.currency),
        way=Payment.Way.ONLINE,
        key=f"online:{notice.reference or notice.session}",
        by=None,
    )
    Payment.objects.filter(id=payment.id).update(reference=notice.reference)


def _hear_of_payment(notice: ProviderNotice) -> None:
    """Hear of a refund or a dispute; what comes before its payment waits."""
    payment = Payment.objects.filter(reference=notice.reference).exclude(reference="").select_related("invoice").first()
    if payment is not None and notice.about == "disputed":
        record(PaymentDisputed(invoice_id=payment.invoice_id, payment_id=payment.id))
        dispute(invoice_id=payment.invoice_id, by=None)
    elif payment is not None:
        hear_refund(payment, notice)
    notice.is_waiting = payment is None
    notice.save(update_fields=["is_waiting"])
