"""What a customer has under way: orders on their way, appointments to come or still awaited, invoices to pay."""

from __future__ import annotations

from datetime import datetime

from warmdesk.assistant.tools.finding.orders import OVER
from warmdesk.bookings.selectors import standing_of
from warmdesk.brain.contract import UnderWay
from warmdesk.catalog.selectors import product_names
from warmdesk.contacts.models import Contact
from warmdesk.orders.selectors import orders_of
from warmdesk.payments.selectors import open_invoices_of


def under_way(contact: Contact, now: datetime) -> tuple[UnderWay, ...]:
    """Return each order with the names of what is in it, and that there is an appointment or an invoice: five queries at most."""
    orders = [order for order in orders_of(contact) if order.status not in OVER]
    skus = [[line.sku for line in order.lines.all()] for order in orders]
    names = product_names([sku for some in skus for sku in some]) if orders else {}
    things = [UnderWay("order_status", ", ".join(names.get(sku, sku) for sku in some)) for some in skus]
    if standing_of(contact, now):
        things.append(UnderWay("appointment_status"))
    if open_invoices_of(contact):
        things.append(UnderWay("invoice_status"))
    return tuple(things)
