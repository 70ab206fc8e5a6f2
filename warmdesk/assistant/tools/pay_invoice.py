"""`pay_invoice`: give the way to pay one's own invoice; no money moves by it."""

from __future__ import annotations

from warmdesk.assistant.tools.contract import Call, Limit, Outcome, Tool
from warmdesk.assistant.tools.finding.invoices import invoice_to_pay
from warmdesk.brain.dialogue.values import Argument
from warmdesk.lib import wording
from warmdesk.payments.errors import NotOpen
from warmdesk.payments.models import Invoice
from warmdesk.payments.selectors import invoice_for, open_amount
from warmdesk.payments.services import pay_way


def _run(call: Call) -> Outcome:
    invoice = _invoice(call)
    try:
        way = pay_way(invoice=invoice, key=call.key)
    except NotOpen:
        return Outcome(text=call.say("invoices_nothing_open"))
    amount = wording.say_money(way.amount, call.language)
    return Outcome(
        text=call.say("pay_way", invoice=invoice.number, amount=amount, address=way.url), effect={"invoice": invoice.id}
    )


def _sums_up(call: Call) -> str:
    invoice = _invoice(call)
    return call.say("confirm_payment", invoice=invoice.number, amount=wording.say_money(open_amount(invoice), call.language))


def _names_it(call: Call) -> bool:
    """Whether the invoice was named or spoken of just before, or only the link is wanted: it costs nothing by itself."""
    number = "".join(filter(str.isalnum, call.fields["invoice"].casefold()))
    typed = {"".join(filter(str.isalnum, value.casefold())) for value in call.reading.values.get("number", ())}
    is_named = any(value and number.endswith(value) for value in typed)
    return is_named or "pay_link" in call.reading.says or call.is_carried("invoice")


def _amount(call: Call) -> int:
    return open_amount(_invoice(call)).minor


def _invoice(call: Call) -> Invoice:
    invoice = invoice_for(call.contact, call.fields["invoice"])
    if invoice is None:
        raise LookupError("the invoice is no longer there")
    return invoice


PAY_INVOICE = Tool(
    name="pay_invoice",
    purpose="Give the customer the way to pay their own invoice.",
    arguments=(Argument("invoice", "invoice"),),
    finds={"invoice": invoice_to_pay},
    asks={"invoice": "form_ask_invoice"},
    run=_run,
    sums_up=_sums_up,
    may_skip_yes=_names_it,
    limits={"customer": Limit(times=10)},
    amount=_amount,
)
