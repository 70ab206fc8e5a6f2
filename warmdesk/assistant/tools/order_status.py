"""`order_status`: where is my order? Only for the customer who has proven to have placed it."""

from __future__ import annotations

from datetime import date

from warmdesk.accounts.selectors import voice_of
from warmdesk.accounts.voice import say_order_status
from warmdesk.assistant.tools.contract import Call, Outcome, Tool
from warmdesk.assistant.tools.finding.orders import order_to_tell
from warmdesk.brain.dialogue.values import Argument
from warmdesk.catalog.selectors import product_names
from warmdesk.lib import clock, wording
from warmdesk.lib.labels import as_label
from warmdesk.orders.models import Order
from warmdesk.orders.selectors import order_for


def _run(call: Call) -> Outcome:
    order = order_for(call.contact, call.fields["order"])
    if order is None:
        return Outcome(text=call.say("order_not_found", order=call.fields["order"]), is_done=False, asks_for="order")
    return _tell(call, order)


def _tell(call: Call, order: Order) -> Outcome:
    today = clock.now().astimezone(call.business.zone).date()
    is_late = order.eta is not None and order.eta < today
    text = say_order_status(
        order.status,
        voice=voice_of(call.business),
        language=call.language,
        order=order.number,
        items=items_of(order, call.language),
        carrier=as_label(order.carrier),
        tracking=as_label(order.tracking),
        eta="" if is_late else _day(order.eta, call.language, today),
        was_due=_day(order.eta, call.language, today) if is_late else "",
    )
    return Outcome(text=text, is_done=True, fields={"order": order.number})


def _day(day: date | None, language: str, today: date) -> str:
    return wording.say_on_day(day, language, today=today) if day else ""


def items_of(order: Order, language: str) -> str:
    """Say what an order holds."""
    lines = list(order.lines.all())
    names = product_names([line.sku for line in lines])
    named = [(line.quantity, names.get(line.sku) or as_label(line.sku)) for line in lines]
    said = [f"{quantity}× {name}" for quantity, name in named if name]
    return wording.say_list(said, language) if said else ""


ORDER_STATUS = Tool(
    name="order_status",
    purpose="Tell where the customer's own order is, and when it arrives.",
    arguments=(Argument("order", "order"),),
    finds={"order": order_to_tell},
    asks={"order": "form_ask_order"},
    run=_run,
    only_reads=True,
)
