"""Shops are believed by their signature alone, in the order in which things happened, and asked again while they are busy."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.cast import ana, business, customer
from tests.orders.shop_server import ShopServer, shop_server, shopify_node, shopify_webhook, woo_order
from tests.orders.test_orders import an_order
from warmdesk.contacts.models import Contact
from warmdesk.contacts.services import request_erasure
from warmdesk.lib import clock
from warmdesk.orders.errors import BadShop, ShopRefused, ShopUnavailable
from warmdesk.orders.events import ShopDue
from warmdesk.orders.models import Order, ShopConnection
from warmdesk.orders.services import put_orders
from warmdesk.orders.shops import connect_shop, disconnect_shop, sync_shop
from warmdesk.outbox.models import Event

pytestmark = pytest.mark.django_db

SECRET = "what the shop signs with"
NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def today() -> Iterator[None]:
    """Let it be the third of March."""
    business()
    with clock.at(NOW):
        yield


def connected(kind: str, address: str = "https://shop.example", token: str = "the token", **fields: Any) -> ShopConnection:
    return connect_shop(key="shop", kind=kind, address=address, token=token, signing_secret=SECRET, by=None, **fields)


def calls(content: object, topic: str, *, secret: str = SECRET, raw: bytes | None = None) -> HttpResponse:
    """Let the shop call; `raw` is sent instead of what was signed."""
    body = json.dumps(content).encode()
    signature = base64.b64encode(hmac.new(secret.encode(), body, hashlib.sha256).digest()).decode()
    names = (
        ("X-Wc-Webhook-Signature", "X-Wc-Webhook-Topic")
        if topic.startswith("order.")
        else ("X-Shopify-Hmac-Sha256", "X-Shopify-Topic")
    )
    headers = {names[0]: signature, names[1]: topic}
    return Client().post("/hooks/shops/shop", raw or body, content_type="application/json", headers=headers)


def order(number: str = "1042") -> Order:
    return Order.objects.get(number=number)


def test_a_signed_call_is_stored_whole() -> None:
    connected("shopify")
    sent = {"status": "success", "shipment_status": "in_transit", "tracking_company": "BlueArrow", "tracking_number": "BA-1"}
    assert calls(shopify_webhook(1042, fulfillment_status="fulfilled", fulfillments=[sent]), "orders/updated").status_code == 200
    kept = order()
    assert (kept.status, kept.total_minor, kept.currency, kept.carrier, kept.tracking) == (
        "shipped",
        4250,
        "EUR",
        "BlueArrow",
        "BA-1",
    )
    assert [(line.sku, line.quantity) for line in kept.lines.all()] == [("CAKE", 2)]
    assert (kept.contact.external_id, kept.contact.name, kept.contact.language) == ("shop:77", "Nina Ruiz", "es")


@pytest.mark.parametrize("kind", ["shopify", "woocommerce"])
def test_what_is_not_signed_by_the_shop_is_not_even_read(kind: str) -> None:
    connected(kind)
    content, topic = (shopify_webhook(1042), "orders/updated") if kind == "shopify" else (woo_order(1042), "order.updated")
    assert calls(content, topic, secret="another").status_code == 401
    assert calls(content, topic, secret="").status_code == 401
    assert calls(content, topic, raw=b'{"id": 1, "forged": true}').status_code == 401
    assert Client().post("/hooks/shops/shop", b"{}", content_type="application/json").status_code == 401
    assert not Order.objects.exists()
    assert not Contact.objects.exists()


def test_an_unknown_or_disconnected_shop_is_not_heard() -> None:
    assert calls(shopify_webhook(1), "orders/updated").status_code == 404
    shop = connected("shopify")
    disconnect_shop(shop=shop, by=ana())
    assert calls(shopify_webhook(1), "orders/updated").status_code == 404
    shop.refresh_from_db()
    assert (shop.sealed_token, shop.sealed_signing_secret) == ("", "")


def test_secrets_are_sealed() -> None:
    shop = connected("shopify", token="shpat_0123")
    assert "shpat" not in shop.sealed_token
    assert SECRET not in shop.sealed_signing_secret


def test_a_repeated_call_changes_nothing_and_an_overtaken_one_is_not_believed() -> None:
    connected("shopify")
    older = shopify_webhook(1042)
    newer = shopify_webhook(1042, updated_at="2026-03-02T06:00:00-05:00", cancelled_at="2026-03-02T06:00:00-05:00")
    for content in (older, newer, older, newer):
        assert calls(content, "orders/updated").status_code == 200
    assert order().status == "cancelled"
    assert Order.objects.count() == 1
    assert order().lines.count() == 1


def test_an_arrival_is_an_event_once() -> None:
    connected("shopify")
    calls(shopify_webhook(1042, fulfillment_status="fulfilled"), "orders/updated")
    sent = {"status": "success", "shipment_status": "delivered", "updated_at": "2026-03-03T09:00:00Z"}
    arrived = shopify_webhook(1042, updated_at="2026-03-03T09:00:01Z", fulfillment_status="fulfilled", fulfillments=[sent])
    for _ in range(2):
        calls(arrived, "orders/fulfilled")
    assert Event.objects.filter(name="orders.order_delivered").count() == 1
    assert order().delivered_at == datetime(2026, 3, 3, 9, tzinfo=UTC)


def test_a_deleted_order_is_no_longer_waited_for() -> None:
    connected("shopify")
    calls(shopify_webhook(1042), "orders/create")
    assert calls({"id": 9000 + 1042}, "orders/delete").status_code == 200
    assert order().status == "cancelled"
    assert calls({"id": 12345}, "orders/delete").status_code == 200


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"financial_status": "pending"}, "pending"),
        ({"financial_status": "authorized"}, "paid"),
        ({"financial_status": "refunded"}, "cancelled"),
        ({"financial_status": "refunded", "fulfillment_status": "fulfilled"}, "shipped"),
        (
            {
                "financial_status": "refunded", "fulfillment_status": "fulfilled",
                "refunds": [{"refund_line_items": [{"quantity": 2, "restock_type": "return"}]}],
            },
            "returned",
        ),
        (
            {
                "financial_status": "partially_refunded", "fulfillment_status": "fulfilled",
                "refunds": [{"refund_line_items": [{"quantity": 1, "restock_type": "return"}]}],
            },
            "shipped",
        ),
    ],
)  # fmt: skip
def test_money_that_went_back_is_told_from_goods_that_came_back(fields: dict[str, Any], status: str) -> None:
    connected("shopify")
    calls(shopify_webhook(1042, **fields), "orders/updated")
    assert order().status == status


@pytest.mark.parametrize("missing", ["id", "name", "currency", "updated_at", "created_at"])
def test_a_call_without_what_an_order_needs_is_refused_and_the_owner_sees_it(missing: str) -> None:
    connected("shopify")
    content = shopify_webhook(1042)
    del content[missing]
    assert calls(content, "orders/updated").status_code == 422
    assert not Order.objects.exists()
    assert missing in ShopConnection.objects.get().fault


def test_a_call_without_what_an_order_can_do_without_is_taken() -> None:
    connected("shopify")
    content = {
        key: shopify_webhook(1042)[key] for key in ("id", "name", "currency", "updated_at", "created_at", "subtotal_price")
    }
    assert calls(content, "orders/updated").status_code == 200
    assert order().contact.external_id == "shop:order-10042"


@pytest.mark.parametrize(("currency", "amount", "minor"), [("JPY", "4250", 4250), ("KWD", "1.250", 1250), ("EUR", "0.00", 0)])
def test_amounts_are_read_with_their_currencys_decimals(currency: str, amount: str, minor: int) -> None:
    connected("shopify")
    calls(shopify_webhook(1042, currency=currency, current_subtotal_price=amount), "orders/updated")
    assert (order().total_minor, order().currency) == (minor, currency)


def test_a_customer_known_by_one_address_is_the_same_and_nothing_known_is_overwritten() -> None:
    connected("shopify")
    nina = customer("C-9", name="Nina R.", email="NINA@mailbox.example")
    calls(shopify_webhook(1042, phone="+34 600 000 111"), "orders/updated")
    nina.refresh_from_db()
    assert order().contact == nina
    assert (nina.name, nina.phone_e164) == ("Nina R.", "+34600000111")


def test_two_records_of_one_address_are_never_taken_for_the_buyer() -> None:
    connected("shopify")
    for number in ("C-8", "C-9"):
        customer(number, email="nina@mailbox.example")
    calls(shopify_webhook(1042), "orders/updated")
    assert order().contact.external_id == "shop:77"


def test_an_erased_customer_stays_forgotten_whatever_the_shop_repeats() -> None:
    connected("shopify")
    sent = {"status": "success", "tracking_company": "BlueArrow", "tracking_number": "BA-1"}
    content = shopify_webhook(1042, fulfillments=[sent])
    calls(content, "orders/updated")
    request_erasure(contact=order().contact, by=None)
    calls(content, "orders/updated")
    kept = order()
    assert (kept.contact.name, kept.contact.email, kept.tracking, kept.carrier) == ("", "", "", "")
    assert [line.title for line in kept.lines.all()] == [""]


def test_an_order_that_the_folder_keeps_is_left_alone() -> None:
    connected("shopify")
    put_orders(orders={"1042": an_order(customer("C-1"))}, lines={"1042": []})
    assert calls(shopify_webhook(1042), "orders/updated").status_code == 409
    assert order().source == ""
    calls(shopify_webhook(7), "orders/updated")
    put_orders(orders={"1042": an_order(customer("C-1")), "7": an_order(customer("C-1"))}, lines={"1042": [], "7": []})
    assert (order("7").source, order("7").contact.external_id) == ("shop", "shop:77")


def test_the_greeting_of_a_new_webhook_is_answered_kindly_and_stores_nothing() -> None:
    connected("woocommerce")
    assert Client().post("/hooks/shops/shop", {"webhook_id": 3}).status_code == 401, "a form of several parts is no greeting"
    greeted = Client().post("/hooks/shops/shop", "webhook_id=3", content_type="application/x-www-form-urlencoded")
    assert greeted.status_code == 200
    assert ShopConnection.objects.get().heard_at is None
    assert not Order.objects.exists()


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("pending", "pending"), ("on-hold", "pending"), ("processing", "paid"), ("completed", "delivered"),
        ("cancelled", "cancelled"), ("refunded", "cancelled"), ("trash", "cancelled"), ("wc-in-the-oven", "paid"),
    ],
)  # fmt: skip
def test_woocommerces_words_become_ours(word: str, status: str) -> None:
    connected("woocommerce", completed_means="delivered")
    parcel = {"key": "_wc_shipment_tracking_items", "value": [{"tracking_provider": "SwiftPost", "tracking_number": "SP-1"}]}
    assert calls(woo_order(1042, status=word, meta_data=[parcel]), "order.updated").status_code == 200
    kept = order()
    assert (kept.status, kept.total_minor, kept.carrier, kept.tracking) == (status, 4250, "SwiftPost", "SP-1")


def test_a_refund_after_the_parcel_left_does_not_say_that_it_came_back() -> None:
    connected("woocommerce")
    calls(woo_order(1042, status="completed"), "order.updated")
    calls(woo_order(1042, status="refunded", date_modified_gmt="2026-03-03T10:00:00"), "order.updated")
    assert order().status == "shipped"


def test_two_guests_are_two_customers_and_one_guest_is_one() -> None:
    connected("woocommerce")
    for number, email in ((1, "a@mailbox.example"), (2, "b@mailbox.example"), (3, "A@mailbox.example")):
        calls(woo_order(number, customer_id=0, billing={"email": email}), "order.created")
    assert order("1").contact == order("3").contact != order("2").contact


@pytest.fixture(params=["shopify", "woocommerce"])
def shop(request: pytest.FixtureRequest, settings: Any) -> Iterator[ShopServer]:
    """Return a connected shop of either kind with five orders, on this machine."""
    make = shopify_node if request.param == "shopify" else woo_order
    with shop_server(orders=[make(number) for number in range(1, 6)]) as server:
        settings.PRIVATE_PLACES = [f"127.0.0.1:{server.port}"]
        connected(request.param, server.address, server.token)
        yield server


def sync() -> ShopConnection:
    sync_shop(ShopDue(shop_id=ShopConnection.objects.get().id))
    return ShopConnection.objects.get()


def test_everything_that_changed_is_fetched_page_by_page_and_once(shop: ShopServer) -> None:
    assert sync().synced_to == NOW
    assert sorted(Order.objects.values_list("number", flat=True)) == ["1", "2", "3", "4", "5"]
    assert len(shop.asked) == 3
    sync()
    assert Order.objects.count() == 5
    later = json.dumps(shop.asked[-1])
    assert "2026-03-03T11:50:00" in later, "asked only from shortly before the last time"


@pytest.mark.parametrize("mood", ["429", "503", "throttled"])
def test_a_busy_shop_is_asked_again(shop: ShopServer, mood: str) -> None:
    if mood == "throttled" and ShopConnection.objects.get().kind != "shopify":
        mood = "429"
    shop.moods = ["", mood, mood]
    sync()
    assert Order.objects.count() == 5
    assert len(shop.asked) == 5


def test_a_shop_that_stays_busy_is_left_for_later_and_the_owner_sees_why(shop: ShopServer) -> None:
    shop.moods = ["429"] * 9
    with pytest.raises(ShopUnavailable) as busy:
        sync()
    assert busy.value.retryable
    kept = ShopConnection.objects.get()
    assert (kept.synced_to, kept.fault) == (None, "The shop is busy; the desk asks again later.")


def test_a_wrong_token_is_said_to_the_owner_and_kept_out_of_sight(shop: ShopServer) -> None:
    shop.token = "another"
    with pytest.raises(ShopRefused):
        sync()
    fault = ShopConnection.objects.get().fault
    assert "401" in fault
    assert "the token" not in fault


def test_graphql_orders_are_read_with_carrier_and_expected_day(settings: Any) -> None:
    arrived = {"status": "SUCCESS", "deliveredAt": "2026-03-02T15:00:00Z", "trackingInfo": []}
    orders = [
        shopify_node(1),
        shopify_node(2, fulfillments=[arrived]),
        shopify_node(3, returnStatus="RETURNED", fulfillments=[arrived]),
        shopify_node(4, customer=None, email=None, fulfillments=[], displayFulfillmentStatus="UNFULFILLED"),
    ]
    with shop_server(orders=orders) as server:
        settings.PRIVATE_PLACES = [f"127.0.0.1:{server.port}"]
        connected("shopify", server.address, server.token)
        sync()
    first = order("1")
    assert (first.status, first.carrier, first.tracking, first.eta) == ("shipped", "BlueArrow", "BA-1", date(2026, 3, 5))
    assert [(line.sku, line.title) for line in first.lines.order_by("id")] == [("CAKE", "Cake"), ("Candle", "Candle")]
    assert [order(number).status for number in ("2", "3", "4")] == ["delivered", "returned", "paid"]


@pytest.mark.parametrize(
    "fields",
    [
        {"key": "a shop"}, {"key": "api"}, {"address": "http://shop.example"}, {"address": "https://shop.example/wp"},
        {"token": " "}, {"address": "https://a:b@shop.example"}, {"address": "shop.example"}, {"signing_secret": "short"},
    ],
)  # fmt: skip
def test_what_cannot_be_a_shop_is_not_connected(fields: dict[str, str]) -> None:
    fine = {"key": "shop", "kind": "shopify", "address": "https://shop.example", "token": "t", "signing_secret": SECRET}
    with pytest.raises(BadShop):
        connect_shop(**{**fine, **fields}, by=None)
    assert not ShopConnection.objects.exists()


def test_a_shop_inside_the_desks_own_network_is_not_asked(settings: Any) -> None:
    with shop_server(orders=[shopify_node(1)]) as server:
        settings.PRIVATE_PLACES = [f"127.0.0.1:{server.port}"]
        connected("shopify", server.address, server.token)
        settings.PRIVATE_PLACES = []
        with pytest.raises(Exception, match="own network"):
            sync()
        assert not server.asked
