"""`invoice_status`: what do I owe, is it paid, when is it due?"""

from __future__ import annotations

from warmdesk.assistant.tools.contract import Call, Outcome, Tool
from warmdesk.assistant.tools.finding.invoices import invoice_to_tell
from warmdesk.brain.dialogue.values import Argument
from warmdesk.lib import wording
from warmdesk.lib.money import Money
from warmdesk.payments.models import Invoice
from warmdesk.payments.selectors import invoice_for, open_amount, open_invoices_of


def _run(call: Call) -> Outcome:
    one = invoice_for(call.contact, call.fields["invoice"]) if call.fields.get("invoice") else None
    if one is not None:
        return Outcome(text=_tell(call, one))
    unpaid = open_invoices_of(call.contact)
    if not unpaid:
        return Outcome(text=call.say("invoices_nothing_open"))
    total = Money(sum(open_amount(invoice).minor for invoice in unpaid), unpaid[0].currency)
    told = [
        *(_tell(call, invoice) for invoice in unpaid),
        call.say("invoices_open_total", total=wording.say_money(total, call.language)),
    ]
    return Outcome(text=" ".join(told))


def _tell(call: Call, invoice: Invoice) -> str:
    amount = wording.say_money(Money(invoice.amount_minor, invoice.currency), call.language)
    if invoice.status != Invoice.Status.OPEN:
        key = "invoice_is_paid" if invoice.status == Invoice.Status.PAID else "invoice_is_void"
        return call.say(key, invoice=invoice.number, amount=amount)
    amount = wording.say_money(open_amount(invoice), call.language)
    due = wording.say_on_day(invoice.due_on, call.language, today=call.now.date()) if invoice.due_on else ""
    is_late = invoice.due_on is not None and invoice.due_on < call.now.date()
    return call.say("invoice_is_overdue" if is_late else "invoice_is_open", invoice=invoice.number, amount=amount, due=due)


INVOICE_STATUS = Tool(
    name="invoice_status",
    purpose="Tell the customer what they owe, and whether an invoice of theirs is paid.",
    arguments=(Argument("invoice", "invoice", is_required=False, is_asked=False),),
    finds={"invoice": invoice_to_tell},
    asks={"invoice": "form_ask_invoice"},
    run=_run,
    only_reads=True,
)
