"""People find orders, decide about returns and take them through to the end, and an owner connects a shop."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests import cast
from tests.orders.test_orders import an_order
from warmdesk.conversations.services import ASSISTANT
from warmdesk.lib import clock
from warmdesk.orders.models import Order, Return, ShopConnection
from warmdesk.orders.services import put_orders, put_return_rules, start_return
from warmdesk.outbox.models import Event

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)
FIRST_OF_MARCH = date(2026, 3, 1)


@pytest.fixture(autouse=True)
def _now() -> Iterator[None]:
    with clock.at(NOW):
        yield


def put(*numbers: str, **fields: object) -> list[Order]:
    marta = cast.customer(name="Marta Solís", email="marta@example.org")
    known = {order.number: {} for order in Order.objects.all()}
    assert not known, "one call a test: it keeps exactly these orders"
    given = {"status": "shipped", "eta": date(2026, 3, 20), **fields}
    put_orders(
        orders={number: an_order(marta, **given) for number in numbers},
        lines={number: [("CAKE", 1), ("TART", 2)] for number in numbers},
    )
    return list(Order.objects.order_by("number"))


def delivered() -> Order:
    return put("7", status="delivered", eta=FIRST_OF_MARCH)[0]


def page(client: Client, name: str = "orders", /, *args: object, **query: object) -> str:
    return client.get(reverse(f"console:{name}", args=args), query).content.decode()


def do(client: Client, name: str, /, *args: object, **typed: object) -> int:
    return client.post(reverse(f"console:{name}", args=args), {"key": uuid4(), **typed}).status_code


def step(client: Client, asked: Return, step: str) -> int:
    return do(client, "return_step", asked.id, step=step)


def test_a_late_order_stands_under_late_and_a_search_finds_it(ana: Client) -> None:
    (late,) = put("A-77", eta=FIRST_OF_MARCH, tracking="ZZ1")
    assert "A-77" in page(ana)
    assert "A-77" in page(ana, view="late")
    assert "late" in page(ana, view="late")
    for asked in ("a-7", "solís", "MARTA@example.org", "zz1"):
        assert "A-77" in page(ana, view="all", q=asked), asked
    assert "No order fits" in page(ana, view="all", q="\0%_'")
    shown = page(ana, "order", late.id)
    for words in ("Marta Solís", "CAKE", "2 ×", "ZZ1", "Late", "It is not delivered yet."):
        assert words in shown, words


def test_the_list_asks_the_database_as_often_for_many_as_for_one(ana: Client) -> None:
    put("A-1")
    page(ana)
    with CaptureQueriesContext(connection) as one:
        page(ana)
    Order.objects.bulk_create(
        Order(number=f"B-{n}", contact=cast.customer(f"N-{n}"), placed_at=NOW, status="paid", total_minor=1, currency="EUR")
        for n in range(60)
    )
    with CaptureQueriesContext(connection) as many:
        shown = page(ana)
    assert len(many) == len(one)
    assert (shown.count("<tr>"), page(ana, skip=50).count("<tr>")) == (51, 12)


def test_a_return_goes_from_the_request_to_the_money(ana: Client, tomas: Client) -> None:
    order = delivered()
    assert do(tomas, "return_new", order.id, wants="refund", reason="too dry", sku=["CAKE"]) == 302
    asked = Return.objects.get()
    assert (asked.state, asked.skus, asked.reason) == ("asked", ["CAKE"], "too dry")
    assert "too dry" in page(ana)
    assert do(ana, "return_new", order.id, wants="refund") == 422
    assert step(ana, asked, "receive") == 409
    assert do(ana, "return_step", asked.id, step="approve", note="of course", back="list") == 302
    assert step(tomas, asked, "decline") == 409
    assert step(ana, asked, "receive") == 302
    assert step(ana, asked, "refunded") == 302
    asked.refresh_from_db()
    assert (asked.state, asked.note, asked.decided_by) == ("refunded", "of course", cast.ana())
    assert "too dry" not in page(ana)
    assert "of course" in page(ana, "order", order.id)
    moved = [event.facts["now"] for event in Event.objects.filter(name="orders.return_moved").order_by("id")]
    assert moved == ["approved", "received", "refunded"]


def test_what_the_rules_forbid_is_said_in_words(ana: Client) -> None:
    order = delivered()
    put_return_rules(rules={"days": 5, "extended": [], "exempt_categories": [], "exempt_skus": [], "approval": "person"})
    assert "The time to give it back is over." in page(ana, "order", order.id)
    assert do(ana, "return_new", order.id, wants="refund") == 422
    assert not Return.objects.exists()


def test_a_step_that_is_none_and_a_return_that_is_none_change_nothing(ana: Client, reader: Client) -> None:
    asked = start_return(order=delivered(), by=ASSISTANT, key="k")
    assert step(ana, asked, "explode") == 422
    assert do(ana, "return_step", 9_999, step="approve") == 404
    assert step(reader, asked, "approve") == 403
    assert 'value="approve"' not in page(reader)
    asked.refresh_from_db()
    assert asked.state == "asked"


def test_an_owner_connects_a_shop_whose_secrets_are_never_shown_and_ends_it(ana: Client, tomas: Client) -> None:
    typed = {
        "kind": "woocommerce", "key": "bakery", "address": "https://shop.example", "token": "ck_1:cs_1",
        "signing_secret": "long-enough", "completed_means": "delivered",
    }  # fmt: skip
    assert do(tomas, "shops", **typed) == 403
    assert do(ana, "shops", **{**typed, "address": "http://shop.example/path"}) == 422
    assert do(ana, "shops", **{**typed, "key": "Not A Key"}) == 422
    assert do(ana, "shops", **typed) == 302
    shop = ShopConnection.objects.get()
    assert (shop.is_active, shop.completed_means) == (True, "delivered")
    shown = page(ana, "shops")
    assert "/hooks/shops/bakery" in shown
    assert "cs_1" not in shown
    assert "long-enough" not in shown
    assert do(ana, "shop_end", shop.id) == 302
    shop.refresh_from_db()
    assert (shop.is_active, shop.sealed_token) == (False, "")
    assert page(ana, "shops").count("/hooks/shops/") == 0
