"""Dated work for people that orders give: a parcel that is late, a return that somebody must decide about."""

from __future__ import annotations

from warmdesk.accounts.selectors import business_or_none
from warmdesk.contacts.selectors import contact_by_id
from warmdesk.followups.services import due_moment, open_task
from warmdesk.orders.events import OrderLate, ReturnAsked
from warmdesk.orders.models import Return
from warmdesk.orders.selectors import order_by_id, return_by_id


def open_late_order(fact: OrderLate) -> None:
    """Let somebody see to a late order before its customer asks. Harmless when run twice and for an order that came meanwhile."""
    order, business = order_by_id(fact.order_id), business_or_none()
    if order is None or business is None or order.status == order.Status.DELIVERED:
        return
    open_task(
        kind="late_order",
        summary=f"Order {order.number} should have arrived by {order.eta}: find out and tell the customer",
        due_at=due_moment(business, "normal"),
        conversation=None,
        contact=contact_by_id(order.contact_id),
    )


def open_return_decision(fact: ReturnAsked) -> None:
    """Let somebody decide about a return that the rules leave to people."""
    asked, business = return_by_id(fact.return_id), business_or_none()
    if asked is None or business is None or asked.state != Return.State.ASKED:
        return
    open_task(
        kind="return",
        summary=f"Decide about the return of order {asked.order.number}",
        due_at=due_moment(business, "normal"),
        conversation=None,
        contact=asked.order.contact,
    )
