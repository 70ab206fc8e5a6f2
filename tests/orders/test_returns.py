"""Giving back goes by the shop's rules; without rules a person decides, and nothing is promised."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from tests.cast import ana, business, customer
from tests.orders.test_orders import an_order
from warmdesk.catalog.services import put_products
from warmdesk.contacts.services import request_erasure
from warmdesk.conversations.services import ASSISTANT
from warmdesk.followups.models import Task
from warmdesk.lib import clock
from warmdesk.orders.errors import ReturnNotPossible, WrongState
from warmdesk.orders.models import Order, Return
from warmdesk.orders.selectors import order_for, returnable
from warmdesk.orders.services import (
    approve_return,
    decline_return,
    erase_contact,
    put_orders,
    put_return_rules,
    receive_return,
    settle_return,
    start_return,
)
from warmdesk.outbox.models import Event
from warmdesk.outbox.worker import drain
from warmdesk.story import STORY

pytestmark = pytest.mark.django_db

DELIVERED = date(2026, 3, 1)
MARCH_2 = datetime(2026, 3, 2, 12, tzinfo=UTC)
RULES: dict[str, Any] = {
    "days": 30,
    "extended": [],
    "exempt_categories": ["Swimwear"],
    "exempt_skus": ["GIFT"],
    "approval": "person",
}


def delivered(*skus: str, **fields: Any) -> Order:
    """Return Marta's order 7, delivered on the first of March."""
    business()
    marta = customer("C-1")
    order = an_order(marta, **{"status": "delivered", "eta": DELIVERED, **fields})
    put_orders(orders={"7": order}, lines={"7": [(sku, 1) for sku in skus or ("CAKE",)]})
    found = order_for(marta, "7")
    assert found is not None
    return found


def ask(order: Order, key: str = "k", **fields: Any) -> Return:
    return start_return(order=order, by=ASSISTANT, key=key, **fields)


def test_without_rules_a_return_is_written_down_and_a_person_decides() -> None:
    with clock.at(MARCH_2):
        order = delivered()
        verdict = returnable(order, clock.now())
        assert verdict
        assert (verdict.needs_person, verdict.until) == (True, None)
        asked = ask(order, reason="too dry")
        drain(STORY)
    assert (asked.state, asked.reason) == ("asked", "too dry")
    order.refresh_from_db()
    assert order.status == "delivered"
    task = Task.objects.get(kind="return")
    assert "7" in task.summary


def test_the_same_key_is_the_same_return_and_another_key_is_refused() -> None:
    order = delivered()
    assert ask(order).id == ask(order).id
    with pytest.raises(ReturnNotPossible) as refused:
        ask(order, key="other")
    assert refused.value.why == "asked_already"
    assert Event.objects.filter(name="orders.return_asked").count() == 1


@pytest.mark.parametrize(
    ("status", "why"),
    [("shipped", "not_delivered"), ("cancelled", "cancelled"), ("returned", "returned"), ("paid", "not_delivered")],
)
def test_what_is_not_with_the_customer_cannot_come_back(status: str, why: str) -> None:
    order = delivered(status=status)
    assert returnable(order, MARCH_2).why == why
    with pytest.raises(ReturnNotPossible):
        ask(order)


def test_the_last_day_is_the_last_day_in_the_shops_own_zone() -> None:
    order = delivered()
    put_return_rules(rules=RULES)
    last_minute = datetime(2026, 3, 31, 21, 59, tzinfo=UTC)  # 23:59 in Madrid, which is two hours ahead since the 29th
    assert returnable(order, last_minute).until == date(2026, 3, 31)
    assert returnable(order, last_minute)
    assert returnable(order, last_minute + timedelta(minutes=1)).why == "too_late"


def test_what_was_bought_before_christmas_has_until_the_end_of_january() -> None:
    order = delivered(placed_at=datetime(2025, 11, 20, 12, tzinfo=UTC), eta=date(2025, 11, 24))
    put_return_rules(rules={**RULES, "extended": [{"from": "11-15", "to": "12-24", "until": "01-31"}]})
    assert returnable(order, datetime(2026, 1, 30, tzinfo=UTC)).until == date(2026, 1, 31)
    assert returnable(order, datetime(2026, 2, 2, tzinfo=UTC)).why == "too_late"


def test_exempt_pieces_stay_and_the_others_may_come_back() -> None:
    put_products(
        products={
            sku: {"name": sku, "price_minor": 1, "currency": "EUR", "category": kind}
            for sku, kind in (("BIKINI", "swimwear"), ("HAT", "hats"))
        }
    )
    order = delivered("BIKINI", "HAT", "GIFT")
    put_return_rules(rules=RULES)
    assert returnable(order, MARCH_2).skus == ("HAT",)
    with clock.at(MARCH_2):
        with pytest.raises(ReturnNotPossible) as refused:
            ask(order, skus=["BIKINI"])
        assert refused.value.why == "exempt"
        assert ask(order).skus == ["HAT"]


def test_an_order_of_exempt_pieces_only_cannot_come_back() -> None:
    order = delivered("GIFT")
    put_return_rules(rules=RULES)
    assert returnable(order, MARCH_2).why == "exempt"


@pytest.mark.parametrize(("limit", "state"), [(None, "approved"), (1250, "approved"), (1249, "asked")])
def test_the_desk_approves_by_itself_only_within_the_limit(limit: int | None, state: str) -> None:
    order = delivered()
    put_return_rules(rules={**RULES, "approval": "automatic", "automatic_up_to_minor": limit})
    with clock.at(MARCH_2):
        assert ask(order).state == state


def test_an_order_is_returned_when_the_goods_are_back_and_not_before() -> None:
    order = delivered()
    asked = approve_return(asked=ask(order), by=ana())
    order.refresh_from_db()
    assert order.status == "delivered"
    received = receive_return(asked=asked, by=ana())
    order.refresh_from_db()
    assert order.status == "returned"
    assert settle_return(asked=received, by=ana(), is_exchange=False).state == "refunded"


def test_a_part_that_came_back_leaves_the_order_delivered() -> None:
    order = delivered("HAT", "BELT")
    asked = approve_return(asked=ask(order, skus=["HAT"], wants="exchange"), by=ana())
    received = receive_return(asked=asked, by=ana())
    assert settle_return(asked=received, by=ana(), is_exchange=True).state == "exchanged"
    order.refresh_from_db()
    assert order.status == "delivered"


def test_two_people_cannot_both_decide_and_no_step_is_skipped() -> None:
    asked = ask(delivered())
    with pytest.raises(WrongState):
        receive_return(asked=asked, by=ana())
    decline_return(asked=asked, by=ana(), note="worn")
    with pytest.raises(WrongState):
        approve_return(asked=asked, by=ana())
    assert Return.objects.get().state == "declined"


def test_erasing_a_contact_forgets_why_something_went_back() -> None:
    order = delivered()
    asked = decline_return(asked=ask(order, reason="I am ill"), by=ana(), note="sorry Marta")
    request_erasure(contact=order.contact, by=None)
    erase_contact(order.contact_id)
    asked.refresh_from_db()
    assert (asked.reason, asked.note, asked.state) == ("", "", "declined")
