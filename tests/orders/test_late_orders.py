"""A late order is noticed by the clock, once, and an arrival is noted when it is news."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tests.cast import business, customer
from tests.orders.test_orders import an_order
from warmdesk.followups.models import Task
from warmdesk.lib import clock
from warmdesk.orders.models import Order
from warmdesk.orders.services import notice_late, put_orders
from warmdesk.outbox.models import Event
from warmdesk.outbox.worker import drain
from warmdesk.story import STORY

pytestmark = pytest.mark.django_db

DUE = date(2026, 3, 5)


def facts(name: str) -> list[dict[str, object]]:
    return [event.facts for event in Event.objects.filter(name=name)]


def test_an_order_is_late_the_day_after_in_the_shops_zone_and_only_once() -> None:
    business()
    put_orders(orders={"7": an_order(customer("C-1"), eta=DUE)}, lines={"7": []})
    with clock.at(datetime(2026, 3, 5, 22, 59, tzinfo=UTC)):  # 23:59 in Madrid
        notice_late()
        assert not facts("orders.order_late")
    with clock.at(datetime(2026, 3, 5, 23, 1, tzinfo=UTC)):
        notice_late()
        notice_late()
        drain(STORY)
    assert [fact["days_late"] for fact in facts("orders.order_late")] == [1]
    assert Task.objects.get(kind="late_order").contact == customer("C-1")


@pytest.mark.parametrize("status", ["pending", "delivered", "cancelled", "returned"])
def test_what_nobody_waits_for_is_never_late(status: str) -> None:
    business()
    put_orders(orders={"7": an_order(customer("C-1"), eta=DUE, status=status)}, lines={"7": []})
    with clock.at(datetime(2026, 4, 1, tzinfo=UTC)):
        notice_late()
    assert not facts("orders.order_late")


def test_an_arrival_is_noted_once_and_old_arrivals_are_no_news() -> None:
    marta = customer("C-1")
    put_orders(orders={"6": an_order(marta, status="delivered"), "7": an_order(marta)}, lines={"6": [], "7": []})
    arrived = {"6": an_order(marta, status="delivered"), "7": an_order(marta, status="delivered")}
    for _ in range(2):
        put_orders(orders=arrived, lines={"6": [], "7": []})
    order = Order.objects.get(number="7")
    assert [fact["order_id"] for fact in facts("orders.order_delivered")] == [order.id]
    assert order.delivered_at is not None
    assert Order.objects.get(number="6").delivered_at is None
