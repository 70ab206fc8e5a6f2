"""How each shape is kept by the room that it belongs to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import models

from warmdesk.accounts.selectors import the_business
from warmdesk.accounts.services import touch_business
from warmdesk.api.errors import NotFound, Unreadable
from warmdesk.api.shapes import CUSTOMERS, ORDERS, PRODUCTS, Shape
from warmdesk.catalog.models import Product
from warmdesk.catalog.services import put_product
from warmdesk.contacts.models import Contact
from warmdesk.contacts.selectors import contact_by_external_id
from warmdesk.contacts.services import put_customers
from warmdesk.folder import rooms, values
from warmdesk.lib.money import Money
from warmdesk.orders.models import Order
from warmdesk.orders.services import put_order

SOURCE = "api"
Shown = dict[str, str | int | None]


@dataclass(frozen=True)
class Resource:
    """How a shape's rows are found, shown and kept."""

    shape: Shape
    key: str
    """The model's field of the id."""
    rows: Callable[[], models.QuerySet[Any]]
    show: Callable[[Any], Shown]
    put: Callable[[Any], bool]
    """Keep a value of the folder's; return whether it is new."""


def shown(resource: Resource, id: str) -> Shown:
    """Return one thing as a program sees it. Raises NotFound."""
    row = resource.rows().filter(**{resource.key: id}).first()
    if row is None:
        raise NotFound(f"There is nothing with the id {id} among the {resource.shape.name}.")
    return resource.show(row)


def _amount(minor: int, currency: str) -> str:
    return f"{Money(minor, currency).decimal}"


def _show_customer(contact: Contact) -> Shown:
    return {
        "id": contact.external_id,
        "name": contact.name,
        "email": contact.email,
        "phone": contact.phone,
        "language": contact.language,
        "tier": contact.tier,
        "notes": contact.notes,
        "since": contact.since.isoformat() if contact.since else "",
    }


def _put_customer(customer: values.Customer) -> bool:
    fields = rooms.customer_fields(customer, the_business().phone)
    return bool(put_customers(customers={customer.id: fields}).created)


def _show_product(product: Product) -> Shown:
    return {
        "sku": product.sku,
        "name": product.name,
        "price": _amount(product.price_minor, product.currency),
        "stock": product.stock,
        "category": product.category,
        "description": product.description,
    }


def _put_product(product: values.Product) -> bool:
    changes = put_product(sku=product.sku, fields=rooms.product_fields(product, the_business().currency), source=SOURCE)
    if changes:
        touch_business()
    return bool(changes.created)


def _show_order(order: Order) -> Shown:
    zone = the_business().zone
    return {
        "id": order.number,
        "customer_id": order.contact.external_id,
        "placed_at": order.placed_at.astimezone(zone).isoformat(timespec="minutes"),
        "status": order.status,
        "total": _amount(order.total_minor, order.currency),
        "carrier": order.carrier,
        "tracking": order.tracking,
        "eta": order.eta.isoformat() if order.eta else "",
        "items": "; ".join(f"{line.quantity}x {line.sku}" for line in order.lines.all()),
    }


def _put_order(order: values.Order) -> bool:
    contact = contact_by_external_id(order.customer_id)
    if contact is None:
        problem = {
            "key": "customer_id",
            "message": f'there is no customer "{order.customer_id}"',
            "expected": "put the customer first",
        }
        raise Unreadable("An order needs its customer.", problems=[problem])
    fields = rooms.order_fields(order, the_business().currency, contact.id)
    lines = [(line.sku, "", line.quantity) for line in order.lines]
    return put_order(source=SOURCE, number=order.id, fields=fields, lines=lines)[1]


RESOURCES = {
    resource.shape.name: resource
    for resource in (
        Resource(
            CUSTOMERS,
            "external_id",
            lambda: Contact.objects.exclude(external_id=None).filter(erased_at=None),
            _show_customer,
            _put_customer,
        ),
        Resource(PRODUCTS, "sku", lambda: Product.objects.filter(is_active=True), _show_product, _put_product),
        Resource(
            ORDERS,
            "number",
            lambda: Order.objects.select_related("contact").prefetch_related("lines"),
            _show_order,
            _put_order,
        ),
    )
}
