"""Writes: an order that was delivered becomes the draft of an invoice, which a person looks through and issues."""

from __future__ import annotations

from decimal import Decimal

from warmdesk.accounts.selectors import the_business, voice_of
from warmdesk.accounts.voice import spoken_language
from warmdesk.catalog.selectors import product_by_sku
from warmdesk.orders.events import OrderDelivered
from warmdesk.orders.models import Order
from warmdesk.orders.selectors import shop_by_key
from warmdesk.payments.billing import Line, draft_invoice
from warmdesk.payments.wording import words


def bill_delivery(fact: OrderDelivered) -> None:
    """Draft an invoice for an order. Harmless when run twice. What a connected shop sold, it has billed itself."""
    order = Order.objects.select_related("contact").prefetch_related("lines").get(id=fact.order_id)
    business = the_business()
    if shop_by_key(order.source) or not order.total_minor or order.currency != business.currency:
        return
    delivered_at = order.delivered_at or order.placed_at
    draft_invoice(
        contact=order.contact,
        lines=_priced_lines(order) or [_one_line(order)],
        source=f"order:{order.number}",
        performed_on=delivered_at.astimezone(business.zone).date(),
    )


def _priced_lines(order: Order) -> list[Line]:
    """Return a line for each product, if the catalogue's prices still add up to what was charged; else none."""
    bought = [(product_by_sku(line.sku), line.quantity) for line in order.lines.all()]
    lines = [Line(product.name, product.price_minor, quantity=Decimal(n)) for product, n in bought if product]
    is_whole = len(lines) == len(bought) and sum(line.unit_minor * int(line.quantity) for line in lines) == order.total_minor
    return lines if is_whole else []


def _one_line(order: Order) -> Line:
    language = spoken_language(order.contact.language, voice_of(the_business()))
    return Line(f"{words(language)['order']} {order.number}", order.total_minor)
