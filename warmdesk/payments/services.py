"""Writes: what the folder says of invoices, how one can be paid, and that it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from django.db.models import QuerySet
from django.urls import reverse

from warmdesk import settings
from warmdesk.accounts.models import User
from warmdesk.lib import clock
from warmdesk.lib.money import Money
from warmdesk.lib.rows import RowChanges, put_rows
from warmdesk.lib.secrets import seal
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record
from warmdesk.payments.errors import NotOpen, WrongAmount
from warmdesk.payments.events import InvoicePaid, PaymentTaken, PayWayGiven
from warmdesk.payments.models import KEYS, Billing, Checkout, Invoice, Payment
from warmdesk.payments.selectors import billing, open_amount, today


@dataclass(frozen=True)
class PayWay:
    """How a customer can pay: `url` is the invoice's own page, always there; `details` are values for a bank transfer.

    A `link` can be paid online, there and then; for a `transfer` the page shows the same details.

    Of details, `reference` and `amount` are always given; `holder`, `account`, `bank` and `bic` where the business told them.
    """

    kind: Literal["link", "transfer"]
    url: str
    amount: Money
    details: Mapping[str, str] = field(default_factory=dict)


def put_invoices(*, invoices: Mapping[str, Mapping[str, Any]]) -> RowChanges:
    """Keep exactly these invoices of the folder, by number. Safe to call twice.

    What this desk issued is left alone. A folder's invoice that was paid here stays paid, whatever an older folder says; one
    with a payment is never removed.
    """
    with write():
        ours = set(Invoice.objects.filter(origin=Invoice.Origin.DESK).values_list("number", flat=True))
        touched = set(Payment.objects.values_list("invoice__number", flat=True))
        settled = set(Invoice.objects.filter(number__in=touched, status=Invoice.Status.PAID).values_list("number", flat=True))
        rows = {
            number: {**fields, "status": Invoice.Status.PAID} if number in settled else fields
            for number, fields in invoices.items()
            if number not in ours
        }
        kept = {number for number in (*invoices, *touched, *ours) if number}
        return put_rows(Invoice, key="number", rows=rows) + _remove_all_but(kept)


def _remove_all_but(numbers: set[str]) -> RowChanges:
    gone = Invoice.objects.filter(origin=Invoice.Origin.FOLDER).exclude(number__in=numbers)
    names = tuple(str(number) for number in gone.order_by("number").values_list("number", flat=True))
    gone.delete()
    return RowChanges(removed=names)


def set_up_billing(**fields: Any) -> Billing:
    """Say how the business wants to be paid; keys of the payment provider come plain and are sealed here."""
    for name in ("stripe_key", "stripe_webhook_secret"):
        if fields.get(name):
            fields[name] = seal(fields[name], purpose=KEYS)
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
    kind: Literal["link", "transfer"] = "link" if how.takes_online else "transfer"
    told = {"holder": how.account_holder, "account": how.account, "bank": how.bank, "bic": how.bic} if how.account else {}
    details = {name: value for name, value in told.items() if value}
    with write():
        record(PayWayGiven(invoice_id=invoice.id, way=kind))
    return PayWay(kind, page_address(invoice), amount, {**details, "reference": invoice.number or "", "amount": str(amount)})


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


def erase_contact(contact_id: int) -> None:
    """Forget who a contact's invoices were written to, and drafts altogether; numbers, days, what was sold and amounts stay.

    Where the law asks the business to keep the name, it stays for so many years and then goes (`forget_buyers`).
    """
    with write():
        Invoice.objects.filter(contact_id=contact_id, status=Invoice.Status.DRAFT).delete()
        Checkout.objects.filter(invoice__contact_id=contact_id).update(url="")
        _forget_buyers(Invoice.objects.filter(contact_id=contact_id))


def forget_buyers() -> None:
    """Forget the names of forgotten customers on invoices that are old enough now."""
    with write():
        _forget_buyers(Invoice.objects.exclude(contact__erased_at=None).exclude(buyer={}))


def _forget_buyers(invoices: QuerySet[Invoice]) -> None:
    years = billing().buyer_kept_years
    if years:
        day = today()
        invoices = invoices.filter(issued_on__lt=date(day.year - years, day.month, min(day.day, 28)))
    invoices.update(buyer={})
