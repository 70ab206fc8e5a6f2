"""An order is found only through its customer, and forgotten with them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.cast import customer
from warmdesk.contacts.models import Contact
from warmdesk.contacts.services import request_erasure
from warmdesk.lib.rows import RowChanges
from warmdesk.orders.models import Order, OrderLine
from warmdesk.orders.selectors import order_for, orders_of
from warmdesk.orders.services import erase_contact, put_orders

pytestmark = pytest.mark.django_db


def an_order(contact: Contact, **fields: Any) -> dict[str, Any]:
    placed_at = datetime(2026, 3, 1, 12, tzinfo=UTC)
    known = {
        "placed_at": placed_at,
        "status": "shipped",
        "total_minor": 1250,
        "currency": "EUR",
        "tracking": "BA-77",
        "carrier": "BlueArrow",
    }
    return {"contact_id": contact.id, **known, **fields}


def test_nobody_finds_somebody_elses_order() -> None:
    marta, other = customer("C-1"), customer("C-2")
    put_orders(orders={"7": an_order(marta)}, lines={"7": [("CAKE", 2)]})
    assert order_for(marta, "7") is not None
    assert order_for(other, "7") is None
    assert order_for(marta, "8") is None
    assert orders_of(other) == []


def test_orders_come_newest_first_with_their_lines() -> None:
    marta = customer("C-1")
    older = an_order(marta, placed_at=datetime(2026, 2, 1, tzinfo=UTC))
    put_orders(orders={"7": older, "8": an_order(marta)}, lines={"7": [("CAKE", 2)], "8": [("BREAD", 1), ("CAKE", 3)]})
    found = orders_of(marta)
    assert [order.number for order in found] == ["8", "7"]
    assert [(line.sku, line.quantity) for line in found[0].lines.order_by("id")] == [("BREAD", 1), ("CAKE", 3)]


def test_changed_lines_change_the_order_and_a_missing_order_goes() -> None:
    marta = customer("C-1")
    orders = {"7": an_order(marta), "8": an_order(marta)}
    put_orders(orders=orders, lines={"7": [("CAKE", 2)], "8": []})
    assert put_orders(orders=orders, lines={"7": [("CAKE", 5)], "8": []}) == RowChanges(changed=("7",))
    assert put_orders(orders={"8": orders["8"]}, lines={"8": []}) == RowChanges(removed=("7",))
    assert not OrderLine.objects.exists()


def test_erasing_a_contact_forgets_where_parcels_went_also_when_the_list_comes_again() -> None:
    marta = customer("C-1")
    put_orders(orders={"7": an_order(marta)}, lines={"7": []})
    request_erasure(contact=marta, by=None)
    erase_contact(marta.id)
    assert not put_orders(orders={"7": an_order(marta)}, lines={"7": []})
    order = Order.objects.get(number="7")
    assert (order.tracking, order.carrier, order.total_minor) == ("", "", 1250)
