"""Writes: what the folder says of invoices, how one can be paid, and that it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from django.urls import reverse

from warmdesk import settings
from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import the_business
from warmdesk.lib import clock
from warmdesk.lib.money import Money
from warmdesk.lib.rows import RowChanges, put_rows, remove_rows
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record
from warmdesk.payments.errors import NotOpen, WrongAmount
from warmdesk.payments.events import InvoicePaid, PaymentTaken, PayWayGiven
from warmdesk.payments.models import Billing, Invoice, Payment
from warmdesk.payments.selectors import billing, open_amount


@dataclass(frozen=True)
class PayWay:
    """How a customer can pay: `url` is the invoice's own page, always there; `details` are values for a bank transfer.

    Of details, `reference` and `amount` are always given; `holder`, `account`, `bank` and `bic` where the business told them.
    """

    kind: Literal["link", "transfer"]
    url: str
    amount: Money
    details: Mapping[str, str] = field(default_factory=dict)


def put_invoices(*, invoices: Mapping[str, Mapping[str, Any]]) -> RowChanges:
    """Keep exactly these invoices, by number. Safe to call twice.

    One that was paid at this desk stays paid, whatever an older folder says; one with a payment is never removed.
    """
    with write():
        touched = set(Payment.objects.values_list("invoice__number", flat=True))
        settled = set(Invoice.objects.filter(number__in=touched, status=Invoice.Status.PAID).values_list("number", flat=True))
        rows = {
            number: {**fields, "status": Invoice.Status.PAID} if number in settled else fields
            for number, fields in invoices.items()
        }
        return put_rows(Invoice, key="number", rows=rows) + remove_rows(Invoice, key="number", except_keys={*invoices, *touched})


def set_up_billing(**fields: Any) -> Billing:
    """Say how the business wants to be paid."""
    with write():
        return Billing.objects.update_or_create(id=1, defaults=fields)[0]


def page_address(invoice: Invoice) -> str:
    """Return the address of an invoice's public page; who has it may see and pay the invoice."""
    home = settings.PUBLIC_ADDRESS or f"http://{settings.HOST.text()}:{settings.PORT.text()}"
    return home + reverse("payments:pay", args=[invoice.public_id])


def pay_way(*, invoice: Invoice, key: str) -> PayWay:
    """Say how an invoice can be paid; records PayWayGiven. Raise NotOpen when there is nothing to pay.

    The same `key` gives the same way: what it names does not change until money came in.
    """
    amount = open_amount(invoice)
    if not amount:
        raise NotOpen(f"Invoice {invoice.number} has nothing to pay.")
    how = billing()
    told = {"holder": how.account_holder, "account": how.account, "bank": how.bank, "bic": how.bic} if how.account else {}
    details = {name: value for name, value in told.items() if value}
    with write():
        record(PayWayGiven(invoice_id=invoice.id, way="transfer"))
    return PayWay("transfer", page_address(invoice), amount, {**details, "reference": invoice.number, "amount": str(amount)})


def take_payment(*, invoice: Invoice, amount: Money, way: str, key: str, by: User | None) -> Payment:
    """Note money that came in; records PaymentTaken, and InvoicePaid when nothing is open any more.

    The same `key` counts once. Raise NotOpen, WrongAmount (nothing, more than is open) or DifferentCurrencies.
    """
    with write():
        current = Invoice.objects.select_for_update().get(id=invoice.id)
        known = Payment.objects.filter(key=key, invoice=current).first()
        if known is not None:
            return known
        owed = open_amount(current)
        if not current.is_open:
            raise NotOpen(f"Invoice {current.number} has nothing to pay.")
        if amount.minor <= 0 or owed < amount:
            raise WrongAmount(f"{amount} cannot be paid where {owed} is open.", open_minor=owed.minor)
        payment = Payment.objects.create(invoice=current, amount_minor=amount.minor, way=way, key=key, person=by, at=clock.now())
        _record_taken(payment, current)
        if amount == owed:
            _settle(current)
    return payment


def mark_paid(*, invoice: Invoice, way: str, by: User, key: str) -> Payment:
    """Note that the rest of an invoice was paid, as a person saw it; like `take_payment` of what is open."""
    return take_payment(invoice=invoice, amount=open_amount(invoice), way=way, key=key, by=by)


def _record_taken(payment: Payment, invoice: Invoice) -> None:
    fact = PaymentTaken(
        invoice_id=invoice.id,
        payment_id=payment.id,
        amount_minor=payment.amount_minor,
        currency=invoice.currency,
        way=payment.way,
        by_id=payment.person_id,
    )
    record(fact)


def _settle(invoice: Invoice) -> None:
    """Set an invoice paid: nothing is open any more."""
    Invoice.objects.filter(id=invoice.id).update(status=Invoice.Status.PAID)
    late = (today() - invoice.due_on).days if invoice.due_on else None
    record(InvoicePaid(invoice_id=invoice.id, days_late=late))


def today() -> date:
    """Return the date at the business."""
    return clock.now().astimezone(the_business().zone).date()
