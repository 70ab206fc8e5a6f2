"""`order_status`: where is my order? Only for the customer who has proven to have placed it."""

from __future__ import annotations

from datetime import date

from warmdesk.accounts.selectors import voice_of
from warmdesk.accounts.voice import say_order_status
from warmdesk.assistant.tools.contract import Call, Outcome, Tool
from warmdesk.catalog.selectors import product_names
from warmdesk.lib import clock, wording
from warmdesk.lib.labels import as_label
from warmdesk.orders.models import Order
from warmdesk.orders.selectors import order_for, orders_of

_OVER = {Order.Status.DELIVERED, Order.Status.CANCELLED, Order.Status.RETURNED}
MOST_CHOICES = 3


def _run(call: Call) -> Outcome:
    number = call.fields.get("order", "")
    if number:
        order = order_for(call.conversation.contact, number)
        return _tell(call, order) if order else _not_found(call, number)
    return _find(call)


def _find(call: Call) -> Outcome:
    """Without a number: the one order that is under way, else the newest; several under way are offered as choices."""
    orders = orders_of(call.conversation.contact)
    under_way = [order for order in orders if order.status not in _OVER]
    if len(under_way) > 1:
        choices = tuple({"text": order.number, "source": f"order:{order.number}"} for order in under_way[:MOST_CHOICES])
        return Outcome(text=call.say("orders_several"), is_done=False, choices=choices, asks_for="order")
    found = (under_way or orders)[:1]
    return _tell(call, found[0]) if found else Outcome(text=call.say("form_ask_order"), is_done=False, asks_for="order")


def _not_found(call: Call, number: str) -> Outcome:
    return Outcome(text=call.say("order_not_found", order=number), is_done=False, asks_for="order")


def _tell(call: Call, order: Order) -> Outcome:
    today = clock.now().astimezone(call.business.zone).date()
    is_late = order.eta is not None and order.eta < today
    text = say_order_status(
        order.status,
        voice=voice_of(call.business),
        language=call.language,
        order=order.number,
        items=_items(order, call.language),
        carrier=as_label(order.carrier),
        tracking=as_label(order.tracking),
        eta="" if is_late else _day(order.eta, call.language, today),
        was_due=_day(order.eta, call.language, today) if is_late else "",
    )
    return Outcome(text=text, is_done=True, fields={"order": order.number})


def _day(day: date | None, language: str, today: date) -> str:
    return wording.say_on_day(day, language, today=today) if day else ""


def _items(order: Order, language: str) -> str:
    lines = list(order.lines.all())
    names = product_names([line.sku for line in lines])
    named = [(line.quantity, names.get(line.sku) or as_label(line.sku)) for line in lines]
    said = [f"{quantity}× {name}" for quantity, name in named if name]
    return wording.say_list(said, language) if said else ""


ORDER_STATUS = Tool(
    name="order_status",
    asks={"order": "form_ask_order"},
    needs_proof=True,
    run=_run,
    purpose="Tell where the customer's own order is, and when it arrives.",
    only_reads=True,
)
