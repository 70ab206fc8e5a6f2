"""What follows a purchase: a return is asked for, an invoice's own page is given out."""

from __future__ import annotations

from warmdesk.api.errors import NotFound, Unreadable
from warmdesk.api.tools.contract import ApiTool, Asked, Json, Wanted
from warmdesk.conversations.services import by_person
from warmdesk.orders.models import Order, Return
from warmdesk.orders.selectors import order_numbered, return_by_id
from warmdesk.orders.services import start_return
from warmdesk.payments.models import Invoice
from warmdesk.payments.selectors import invoice_numbered, open_amount
from warmdesk.payments.services import page_address


def _start(asked: Asked) -> Json:
    wants = asked.get("wants") or Return.Wants.REFUND
    if wants not in Return.Wants.values:
        expected = " or ".join(Return.Wants.values)
        raise Unreadable("What is wanted?", problems=[{"key": "wants", "message": "is none of these", "expected": expected}])
    skus = [sku.strip() for sku in asked.get("skus").split(",") if sku.strip()]
    made = start_return(
        order=_order(asked), by=by_person(asked.person), key=asked.key, reason=asked.get("reason"), wants=wants, skus=skus
    )
    return {"return": made.id}


def _show(effect: Json) -> Json:
    found = return_by_id(effect["return"])
    if found is None:
        raise NotFound("This return is not there any more.")
    return {"return": {"order": found.order.number, "state": found.state, "wants": found.wants, "skus": found.skus}}


def _order(asked: Asked) -> Order:
    found = order_numbered(asked.get("number"))
    if found is None:
        raise NotFound(f"There is no order {asked.get('number')}.")
    return found


def _page(asked: Asked) -> Json:
    found = invoice_numbered(asked.get("number"))
    if found is None or found.is_draft or found.kind != Invoice.Kind.INVOICE:
        raise NotFound(f"There is no invoice {asked.get('number')} that can be paid.")
    is_open = found.status == Invoice.Status.OPEN
    return {
        "invoice": found.number,
        "status": found.status,
        "open": f"{open_amount(found).decimal}" if is_open else "0",
        "currency": found.currency,
        "address": page_address(found),
    }


START_RETURN = ApiTool(
    "start_return", "Start a return",
    "Write down that a customer wants to give an order, or some of it, back. The business's rules or a person decide about it.",
    "returns:write",
    (
        Wanted("number", "the order's number"),
        Wanted("wants", "refund or exchange; refund without it", is_required=False),
        Wanted("reason", "why, in the customer's words", is_required=False, longest=1000),
        Wanted("skus", "what comes back, with commas between; all of it without it", is_required=False, longest=1000),
    ),
    _start, _show,
)  # fmt: skip
INVOICE_PAGE = ApiTool(
    "invoice_page", "Give out an invoice's page",
    "The address at which an invoice is seen and paid. Whoever has it can do both: give it to the invoice's own customer only.",
    "invoices:read", (Wanted("number", "the invoice's number"),), _page,
)  # fmt: skip
