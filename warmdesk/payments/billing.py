"""Writes: invoices are drafted, changed, issued under the next number, and corrected by credit notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.db import IntegrityError

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import the_business
from warmdesk.contacts.models import Contact
from warmdesk.lib import clock
from warmdesk.lib.money import Money
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record
from warmdesk.payments.errors import AlreadyIssued, NothingBilled, NotOpen, NotOurs, WrongAmount
from warmdesk.payments.events import InvoiceCredited, InvoiceDrafted, InvoiceIssued, InvoiceVoided
from warmdesk.payments.models import Billing, Invoice, InvoiceLine, Series
from warmdesk.payments.selectors import billing, creditable, open_amount, paid_on, today
from warmdesk.payments.taxes import Rate, line_amount, rates_of, shared_out

Status = Invoice.Status


@dataclass(frozen=True)
class Line:
    """One thing to bill; without a rate, the business's usual one. `unit_minor` below nothing is a discount."""

    text: str
    unit_minor: int
    quantity: Decimal = Decimal(1)
    tax_percent: Decimal | None = None


def draft_invoice(
    *,
    contact: Contact,
    lines: Sequence[Line],
    source: str | None = None,
    performed_on: date | None = None,
    by: User | None = None,
) -> Invoice:
    """Prepare an invoice, in the business's currency and with its taxes; records InvoiceDrafted.

    `source` names what is billed (`appointment:A-1`): the same one is billed once, and its invoice returned again.
    """
    try:
        with write():
            known = Invoice.objects.filter(source=source).first() if source else None
            return known or _draft(contact, lines, source, performed_on, by)
    except IntegrityError:  # another process billed the same a moment ago
        return Invoice.objects.get(source=source)


def _draft(contact: Contact, lines: Sequence[Line], source: str | None, performed_on: date | None, by: User | None) -> Invoice:
    draft = Invoice.objects.create(
        origin=Invoice.Origin.DESK,
        contact=contact,
        source=source,
        performed_on=performed_on,
        includes_tax=billing().includes_tax,
        amount_minor=0,
        currency=the_business().currency,
        status=Status.DRAFT,
        created_at=clock.now(),
    )
    _put_lines(draft, lines)
    kind = source.partition(":")[0] if source else ""
    record(InvoiceDrafted(invoice_id=draft.id, source=kind, by_id=by.id if by else None))
    return draft


def change_draft(
    *, invoice: Invoice, lines: Sequence[Line], buyer: Mapping[str, str] | None = None, performed_on: date | None = None
) -> Invoice:
    """Replace what a draft bills; raise AlreadyIssued. `buyer` (name, address, tax_number) replaces the contact."""
    with write():
        draft = _locked_draft(invoice)
        draft.buyer, draft.performed_on = dict(buyer or draft.buyer), performed_on or draft.performed_on
        draft.save(update_fields=["buyer", "performed_on"])
        draft.lines.all().delete()
        _put_lines(draft, lines)
    return draft


def discard_draft(*, invoice: Invoice) -> None:
    """Throw a draft away; raise AlreadyIssued. No number is lost: it had none."""
    with write():
        _locked_draft(invoice).delete()


def withdraw_draft(*, source: str) -> None:
    """Throw away the draft that bills this, if it is still one: it turned out that there is nothing to bill."""
    with write():
        Invoice.objects.filter(source=source, status=Status.DRAFT).delete()


def _locked_draft(invoice: Invoice) -> Invoice:
    draft = Invoice.objects.select_for_update().get(id=invoice.id)
    if not draft.is_draft:
        raise AlreadyIssued(f"Invoice {draft.number} was issued and does not change any more. Write a credit note.")
    return draft


def _put_lines(invoice: Invoice, lines: Sequence[Line]) -> None:
    usual = billing().tax_percent
    rows = [
        InvoiceLine(
            invoice=invoice,
            text=line.text,
            quantity=line.quantity,
            unit_minor=line.unit_minor,
            tax_percent=usual if line.tax_percent is None else line.tax_percent,
            amount_minor=line_amount(line.quantity, line.unit_minor),
        )
        for line in lines
    ]
    InvoiceLine.objects.bulk_create(rows)
    rates = rates_of([(row.amount_minor, row.tax_percent) for row in rows], includes_tax=invoice.includes_tax)
    invoice.amount_minor = max(0, sum(rate.gross_minor for rate in rates))
    invoice.taxes = [_as_facts(rate) for rate in rates]
    invoice.save(update_fields=["amount_minor", "taxes"])


def _as_facts(rate: Rate) -> dict[str, str | int]:
    return {"percent": f"{rate.percent:f}", "net_minor": rate.net_minor, "tax_minor": rate.tax_minor}


def issue(*, invoice: Invoice, by: User | None) -> Invoice:
    """Give a draft the next number of its series and make it owed; records InvoiceIssued. Issuing twice changes nothing.

    The number is given out in the transaction that issues: what is rolled back gives its number back, and no two get the same.
    Raise NothingBilled.
    """
    with write():
        found = Invoice.objects.select_for_update().select_related("contact").get(id=invoice.id)
        if not found.is_draft:
            return found
        if not found.amount_minor:
            raise NothingBilled("An invoice needs a line and a total above nothing.")
        _issue(found, billing().invoice_prefix, Status.OPEN)
        found.due_on = found.issued_on + timedelta(days=billing().pay_within_days) if found.issued_on else None
        found.save()
        fact = InvoiceIssued(
            invoice_id=found.id, amount_minor=found.amount_minor, currency=found.currency, by_id=by.id if by else None
        )
        record(fact)
    return found


def _issue(invoice: Invoice, pattern: str, status: Status) -> None:
    """Give the next number and the day, and fix who sells to whom."""
    how, day = billing(), today()
    invoice.number = _next_number(pattern.format(year=day.year))
    invoice.issued_on = today()  # read again: it was midnight for whoever waited for the number
    invoice.seller = invoice.seller or _seller(how)
    invoice.buyer = {"name": invoice.contact.name, **invoice.buyer}
    invoice.status = status


def _next_number(prefix: str) -> str:
    """Return the series' next number, locked until the transaction ends; one that the folder holds already is passed over."""
    Series.objects.get_or_create(prefix=prefix)
    series = Series.objects.select_for_update().get(prefix=prefix)
    series.last += 1
    while Invoice.objects.filter(number=f"{prefix}{series.last:04d}").exists():
        series.last += 1
    series.save(update_fields=["last"])
    return f"{prefix}{series.last:04d}"


def _seller(how: Billing) -> dict[str, str]:
    business = the_business()
    told = {
        "name": business.name,
        "address": business.address,
        "email": business.email,
        "phone": business.phone,
        "tax_number": how.tax_number,
    }
    return {name: value for name, value in told.items() if value}


def credit(*, invoice: Invoice, amount: Money | None, text: str, key: str, by: User | None) -> Invoice:
    """Take back part or (without an amount) all of an issued invoice by a credit note; return it. Records InvoiceCredited.

    The note's taxes are the invoice's, in proportion. The same `key` credits once. Raise NotOurs, NotOpen for a draft,
    WrongAmount for nothing or more than the invoice still holds.
    """
    with write():
        found = Invoice.objects.select_for_update().select_related("contact").get(id=invoice.id)
        known = Invoice.objects.filter(source=f"credit:{key}", corrects=found).first()
        if known is not None:
            return known
        _check_creditable(found)
        held = creditable(found)
        taken = held if amount is None else amount
        if taken.minor <= 0 or held < taken:
            raise WrongAmount(f"{taken} cannot be credited where {held} is left.", open_minor=held.minor)
        note = _write_note(found, taken, text, key)
        _settle_after_credit(found)
        fact = InvoiceCredited(
            invoice_id=found.id,
            credit_note_id=note.id,
            amount_minor=taken.minor,
            currency=found.currency,
            by_id=by.id if by else None,
        )
        record(fact)
    return note


def _check_creditable(invoice: Invoice) -> None:
    if invoice.origin != Invoice.Origin.DESK:
        raise NotOurs(f"Invoice {invoice.number} comes from the business's folder. Correct it where it was written.")
    if invoice.is_draft or invoice.kind != Invoice.Kind.INVOICE:
        raise NotOpen("Only an issued invoice can be credited.")


def _write_note(invoice: Invoice, taken: Money, text: str, key: str) -> Invoice:
    note = Invoice(
        kind=Invoice.Kind.CREDIT_NOTE,
        origin=Invoice.Origin.DESK,
        contact=invoice.contact,
        corrects=invoice,
        source=f"credit:{key}",
        performed_on=invoice.performed_on,
        includes_tax=True,
        amount_minor=0,
        currency=invoice.currency,
        seller=invoice.seller,
        buyer=invoice.buyer,
        created_at=clock.now(),
    )
    _issue(note, billing().credit_prefix, Status.PAID)
    note.save()
    rates = [(Decimal(rate["percent"]), rate["net_minor"] + rate["tax_minor"]) for rate in invoice.taxes]
    parts = shared_out(taken.minor, [gross for _, gross in rates])
    shared = zip(rates, parts, strict=True)
    _put_lines(note, [Line(text, part, tax_percent=percent) for (percent, _), part in shared if part])
    return note


def _settle_after_credit(invoice: Invoice) -> None:
    """An invoice on which nothing is open any more is paid, or void where nothing was ever paid."""
    if not invoice.is_open or open_amount(invoice):
        return
    invoice.status = Status.PAID if paid_on(invoice) else Status.VOID
    invoice.save(update_fields=["status"])
    if invoice.status == Status.VOID:
        record(InvoiceVoided(invoice_id=invoice.id))
