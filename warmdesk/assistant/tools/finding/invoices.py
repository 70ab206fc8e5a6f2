"""Which of their own invoices a customer means."""

from __future__ import annotations

from warmdesk.assistant.tools.contract import Call, Found
from warmdesk.assistant.tools.finding.orders import MOST_CHOICES, picked_from
from warmdesk.brain.dialogue.values import Argument, Offer
from warmdesk.lib import wording
from warmdesk.payments.models import Invoice
from warmdesk.payments.selectors import invoices_of, open_amount, open_invoices_of


def invoice_to_tell(call: Call, argument: Argument) -> Found:
    """The invoice that a customer asks after: named, or the only open one; of several open ones all are told."""
    found = _named(call)
    if found:
        return found
    unpaid, invoices = open_invoices_of(call.contact), invoices_of(call.contact)
    if not invoices:
        return Found(ends=call.say("invoices_none"))
    if len(unpaid) == 1:
        return Found(value=unpaid[0].number or "", is_used=True)
    return Found(value="" if unpaid else invoices[0].number or "", is_used=True)


def invoice_to_pay(call: Call, argument: Argument) -> Found:
    """The invoice that is to be paid."""
    found = _named(call)
    if found:
        return found
    unpaid = open_invoices_of(call.contact)
    kept = call.fields.get(argument.name, "")
    if any(invoice.number == kept for invoice in unpaid):
        return Found(value=kept)
    if not unpaid:
        return Found(ends=call.say("invoices_nothing_open"))
    if len(unpaid) == 1:
        return Found(value=unpaid[0].number or "", is_used=True)
    offers = tuple(Offer(label(invoice, call), invoice.number or "") for invoice in unpaid[:MOST_CHOICES])
    return Found(offers=offers, question=call.say("invoices_several"), is_used=not call.asked)


def _named(call: Call) -> Found | None:
    invoices = invoices_of(call.contact)
    typed = call.reading.values.get("number", ())
    named = [invoice for invoice in invoices if any(_is_number(invoice, number) for number in typed)]
    if named:
        return Found(value=named[-1].number or "", is_used=True, is_exact=True)
    picked = picked_from(call)
    return Found(value=picked, is_used=True, is_exact=True) if picked else None


def _is_number(invoice: Invoice, typed: str) -> bool:
    own, said = _plain(invoice.number or ""), _plain(typed)
    return bool(said) and (own == said or (said.isdigit() and len(said) > 1 and "".join(filter(str.isdigit, own)).endswith(said)))


def _plain(number: str) -> str:
    return "".join(character for character in number.upper() if character.isalnum())


def label(invoice: Invoice, call: Call) -> str:
    """Name an invoice: number, day and amount."""
    amount = wording.say_money(open_amount(invoice), call.language)
    if invoice.issued_on is None:
        return f"{invoice.number} ({amount})"
    return f"{invoice.number} ({wording.say_date(invoice.issued_on, call.language, today=call.now.date())}, {amount})"
