"""Which of their own orders a customer means."""

from __future__ import annotations

from warmdesk.assistant.tools.contract import Call, Found
from warmdesk.assistant.tools.finding.likeness import meant
from warmdesk.brain.dialogue.values import Argument, Offer
from warmdesk.catalog.models import Product
from warmdesk.lib import wording
from warmdesk.orders.models import Order
from warmdesk.orders.selectors import orders_of, returnable

OVER = frozenset({Order.Status.DELIVERED, Order.Status.CANCELLED, Order.Status.RETURNED})
MOST_CHOICES = 3


def order_to_tell(call: Call, argument: Argument) -> Found:
    """The order that a customer asks after: named, described, picked, or the one that is under way."""
    orders = orders_of(call.contact)
    under_way = [order for order in orders if order.status not in OVER]
    return _find(call, argument, orders, under_way or orders[:1], "form_ask_order")


def order_to_return(call: Call, argument: Argument) -> Found:
    """The order that is to go back: of several that could, one that was named or described."""
    orders = orders_of(call.contact)
    possible = [order for order in orders if returnable(order, call.now)]
    return _find(call, argument, orders, possible, "form_ask_order")


def _find(call: Call, argument: Argument, orders: list[Order], likely: list[Order], asks: str) -> Found:
    numbers = call.reading.values.get("order", ()) + call.reading.values.get("number", ())
    named = [order for order in orders if any(_is_number(order, typed) for typed in numbers)]
    if named:
        return Found(value=named[-1].number, is_used=True, is_exact=True)
    picked = picked_from(call)
    if picked:
        return Found(value=picked, is_used=True, is_exact=True)
    typed = [number for number in call.reading.values.get("order", ()) if number]
    if typed and not call.fields.get(argument.name):
        return Found(question=call.say("order_not_found", order=typed[-1]))
    kept = call.fields.get(argument.name, "")
    if kept:
        return Found(value=kept)
    if not orders:
        return Found(question=call.say(asks))
    place = meant(call.reading.text, [_described(order) for order in orders], call.language, call.business.language)
    if place is not None:
        return Found(value=orders[place].number, is_used=True)
    if len(likely) == 1:
        return Found(value=likely[0].number, is_used=not call.asked)
    offered = tuple(Offer(_label(order, call), order.number) for order in (likely or orders)[:MOST_CHOICES])
    return Found(offers=offered, question=call.say("orders_several"), is_used=not call.asked)


def picked_from(call: Call) -> str:
    """Return the value of the offer that was picked by its place or by its own words, if one was."""
    if call.reading.pick is not None and call.offered and -len(call.offered) <= call.reading.pick < len(call.offered):
        return call.offered[call.reading.pick].value
    said = call.reading.text.strip().casefold()
    return next((offer.value for offer in call.offered if offer.text.casefold() == said), "")


def _is_number(order: Order, typed: str) -> bool:
    own, said = order.number.upper(), typed.upper().lstrip("#")
    return own == said or (said.isdigit() and len(said) > 2 and "".join(filter(str.isdigit, own)) == said)


def _described(order: Order) -> str:
    lines = list(order.lines.all())
    products = Product.objects.filter(sku__in=[line.sku for line in lines])
    return " ".join(f"{product.name} {product.category} {product.description}" for product in products)


def _label(order: Order, call: Call) -> str:
    day = wording.say_date(order.placed_at.astimezone(call.business.zone).date(), call.language, today=call.now.date())
    return f"{order.number} ({day})"
