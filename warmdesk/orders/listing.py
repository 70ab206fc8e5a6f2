"""Reads: the list of orders for the desk's own people, in a constant number of queries."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.db.models import Count, Q

from warmdesk.accounts.selectors import the_business
from warmdesk.lib import clock
from warmdesk.orders.models import Order, Return
from warmdesk.orders.services import AWAITED

PAGE = 50
VIEWS = ("open", "late", "all")
UNDER_WAY = (Order.Status.PENDING, *AWAITED)


def orders_in(view: str, *, query: str = "", skip: int = 0, most: int = PAGE) -> list[Order]:
    """Return orders of a view, the newest first; `query` is a part of a number or a name, an address or a tracking number."""
    found = Order.objects.filter(_wanted(view, today()))
    if query:
        buyer = Q(contact__name__icontains=query) | Q(contact__email__iexact=query) | Q(contact__external_id__iexact=query)
        found = found.filter(Q(number__icontains=query) | Q(tracking__iexact=query) | buyer)
    return list(found.select_related("contact__merged_into").order_by("-placed_at", "-id")[skip : skip + most])


def order_counts() -> Mapping[str, int]:
    """Return how many orders are under way, and how many of these are late."""
    day = today()
    under_way = Order.objects.filter(_wanted("open", day))
    return under_way.aggregate(open=Count("id"), late=Count("id", filter=_wanted("late", day)))


def order_in_full(order_id: int) -> Order | None:
    """Return an order with its lines and its customer, for the desk's own people."""
    found = Order.objects.filter(id=order_id).select_related("contact__merged_into").prefetch_related("lines")
    return found.first()


def returns_told(order: Order) -> list[Return]:
    """Return what was asked to be given back of an order, with who decided, the newest first."""
    return list(Return.objects.filter(order=order).select_related("decided_by").order_by("-asked_at", "-id"))


def _wanted(view: str, day: date) -> Q:
    if view == "all":
        return Q()
    return Q(status__in=AWAITED, eta__lt=day) if view == "late" else Q(status__in=UNDER_WAY)


def is_late(order: Order, day: date) -> bool:
    """Tell whether an order that should have arrived before a day has not: what the view of late ones holds."""
    return order.status in AWAITED and order.eta is not None and order.eta < day


def today() -> date:
    """Return the day that it is at the business."""
    return clock.now().astimezone(the_business().zone).date()
