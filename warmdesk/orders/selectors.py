"""Reads: a customer's own orders. There is no way to an order but through its customer."""

from __future__ import annotations

from warmdesk.contacts.models import Contact
from warmdesk.orders.models import Order


def orders_of(contact: Contact) -> list[Order]:
    """Return a customer's orders with their lines, the newest first."""
    return list(Order.objects.filter(contact=contact).prefetch_related("lines").order_by("-placed_at", "-id"))


def order_for(contact: Contact, number: str) -> Order | None:
    """Return the customer's order with this number; nothing when it is somebody else's or does not exist."""
    return Order.objects.filter(contact=contact, number=number).prefetch_related("lines").first()
