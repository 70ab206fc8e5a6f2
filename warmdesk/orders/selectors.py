"""Reads: a customer's own orders, to which there is no way but through the customer, and what the desk itself must see."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Prefetch, QuerySet

from warmdesk.accounts.selectors import the_business
from warmdesk.catalog.selectors import product_categories
from warmdesk.contacts.models import Contact
from warmdesk.orders.models import FOLDER, Curation, Order, OrderLine, Return, ReturnRules, ShopConnection
from warmdesk.orders.rules import Returnability, judge


def orders_of(*contacts: Contact) -> list[Order]:
    """Return one person's orders with their lines, the newest first."""
    return list(Order.objects.filter(contact__in=contacts).prefetch_related("lines").order_by("-placed_at", "-id"))


def order_for(contact: Contact, number: str) -> Order | None:
    """Return the customer's order with this number; nothing when it is somebody else's or does not exist."""
    return Order.objects.filter(contact=contact, number=number).prefetch_related("lines").first()


def order_by_id(order_id: int) -> Order | None:
    """Return an order for the desk's own work, whoever it belongs to; never to show it to a customer."""
    return Order.objects.filter(id=order_id).prefetch_related("lines").first()


def order_numbered(number: str) -> Order | None:
    """Return an order by its number, whosever it is: for the desk's own people and their programs."""
    return Order.objects.filter(number=number.strip(), contact__erased_at=None).prefetch_related("lines").first()


def returnable(order: Order, now: datetime) -> Returnability:
    """Say whether an order can be given back at this moment by the shop's rules, until when, and who decides.

    It is true when a return can be asked for, else it says `why` not: `not_delivered`, `cancelled`, `returned`, `asked_already`,
    `too_late` or `exempt`. Days are counted from delivery; where that is not known, from the expected day, else from the order.
    """
    zone = the_business().zone
    placed_on = order.placed_at.astimezone(zone).date()
    delivered_on = order.delivered_at.astimezone(zone).date() if order.delivered_at else order.eta or placed_on
    return judge(
        order,
        rules=return_rules(),
        categories=product_categories([line.sku for line in order.lines.all()]),
        returns=returns_of(order),
        placed_on=placed_on,
        delivered_on=delivered_on,
        today=now.astimezone(zone).date(),
    )


def returns_of(order: Order) -> list[Return]:
    """Return what was asked to be given back of an order, the newest first."""
    return list(Return.objects.filter(order=order).order_by("-asked_at", "-id"))


def open_returns(limit: int = 100) -> list[Return]:
    """Return the returns that wait for a person or a parcel, the oldest first, with their orders and customers."""
    waiting = [Return.State.ASKED, Return.State.APPROVED, Return.State.RECEIVED]
    found = Return.objects.filter(state__in=waiting).select_related("order__contact__merged_into").order_by("asked_at", "id")
    return list(found[:limit])


def returns_after() -> QuerySet[Return]:
    """Return every return with its order, in the order in which they were asked for, to be read page by page."""
    return Return.objects.select_related("order").order_by("id")


def return_by_id(return_id: int) -> Return | None:
    """Return one return with its order, if it exists."""
    return Return.objects.select_related("order__contact").filter(id=return_id).first()


def return_rules() -> ReturnRules | None:
    """Return how the business takes things back; None where it has not said."""
    return ReturnRules.objects.first()


def shop_by_key(key: str) -> ShopConnection | None:
    """Return the connected shop with this key, if any."""
    return ShopConnection.objects.filter(key=key, is_active=True).first()


def shop_by_id(shop_id: int) -> ShopConnection | None:
    """Return a connected shop, if it still is one."""
    return ShopConnection.objects.filter(id=shop_id, is_active=True).first()


def connected_shops() -> list[ShopConnection]:
    """Return the connected shops, by key."""
    return list(ShopConnection.objects.filter(is_active=True).order_by("key"))


def orders_of_folder() -> list[Order]:
    """Return the orders that the business folder names, with their lines, in the order in which they were noted."""
    rows = Order.objects.filter(source=FOLDER).select_related("contact").order_by("id")
    return list(rows.prefetch_related(Prefetch("lines", OrderLine.objects.order_by("id"))))


def curations() -> list[Curation]:
    """Return every word of a person on what is offered, the oldest first."""
    return list(Curation.objects.order_by("id"))
