"""A shop on this machine: speaks Shopify's GraphQL and WooCommerce's REST over real HTTP, busy or broken as a test wishes."""

from __future__ import annotations

import base64
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass
class ShopServer:
    """What it sells, what it was asked, and how it answers next: `moods` are taken one a question (`429`, `503`, `throttled`)."""

    orders: list[dict[str, Any]] = field(default_factory=list)
    moods: list[str] = field(default_factory=list)
    asked: list[dict[str, Any]] = field(default_factory=list)
    token: str = "the token"
    a_page: int = 2
    port: int = 0

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"


class _Handler(BaseHTTPRequestHandler):
    shop: ShopServer

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self.headers["X-Shopify-Access-Token"] != self.shop.token:
            return self._answer(401, {"errors": "Invalid API key or access token"})
        self.shop.asked.append(body["variables"])
        return self._moody() or self._answer(200, _graphql_page(self.shop, body["variables"]))

    def do_GET(self) -> None:
        word = base64.b64encode(self.shop.token.encode()).decode()
        if self.headers["Authorization"] != f"Basic {word}":
            return self._answer(401, {"code": "woocommerce_rest_cannot_view", "message": "Sorry", "data": {"status": 401}})
        asked = {key: values[0] for key, values in parse_qs(urlsplit(self.path).query).items()}
        self.shop.asked.append(asked)
        start = (int(asked["page"]) - 1) * self.shop.a_page
        pages = -(-len(self.shop.orders) // self.shop.a_page)
        return self._moody() or self._answer(
            200, self.shop.orders[start : start + self.shop.a_page], **{"X-WP-TotalPages": str(pages)}
        )

    def _moody(self) -> bool:
        mood = self.shop.moods.pop(0) if self.shop.moods else ""
        if mood == "throttled":
            cost = {"requestedQueryCost": 20, "throttleStatus": {"currentlyAvailable": 19.5, "restoreRate": 50.0}}
            self._answer(200, {"errors": [{"extensions": {"code": "THROTTLED"}}], "extensions": {"cost": cost}})
        elif mood:
            self._answer(int(mood), {}, **{"Retry-After": "0"})
        return bool(mood)

    def _answer(self, status: int, content: object, **headers: str) -> None:
        body = json.dumps(content).encode()
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None: ...


@contextmanager
def shop_server(**fields: Any) -> Iterator[ShopServer]:
    """Run the shop for the block."""
    shop = ShopServer(**fields)
    yield from _serving(shop, type("Handler", (_Handler,), {"shop": shop}))


def _serving(shop: ShopServer, handler: type[BaseHTTPRequestHandler]) -> Iterator[ShopServer]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    shop.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield shop
    finally:
        server.shutdown()
        server.server_close()


def _graphql_page(shop: ShopServer, asked: dict[str, Any]) -> dict[str, Any]:
    start = int(asked["after"] or 0)
    end = start + shop.a_page
    page = {"hasNextPage": end < len(shop.orders), "endCursor": str(end)}
    return {"data": {"orders": {"pageInfo": page, "nodes": shop.orders[start:end]}}}


def shopify_node(number: int, **fields: Any) -> dict[str, Any]:
    """Return an order as Shopify's GraphQL Admin API gives it."""
    return {
        "legacyResourceId": str(9000 + number), "name": f"#{number}", "createdAt": "2026-03-01T10:00:00Z",
        "updatedAt": "2026-03-02T10:00:00Z", "cancelledAt": None, "email": "nina@mailbox.example", "phone": None,
        "currencyCode": "EUR", "customerLocale": "es", "displayFinancialStatus": "PAID",
        "displayFulfillmentStatus": "FULFILLED", "returnStatus": "NO_RETURN",
        "currentSubtotalPriceSet": {"shopMoney": {"amount": "42.5"}},
        "customer": {"legacyResourceId": "77", "displayName": "Nina Ruiz"},
        "lineItems": {"nodes": [{"sku": "CAKE", "title": "Cake", "currentQuantity": 2},
                                {"sku": None, "title": "Candle", "currentQuantity": 1},
                                {"sku": "GONE", "title": "Taken off", "currentQuantity": 0}]},
        "fulfillments": [{"status": "SUCCESS", "displayStatus": "IN_TRANSIT", "deliveredAt": None,
                          "estimatedDeliveryAt": "2026-03-05T12:00:00Z",
                          "trackingInfo": [{"company": "BlueArrow", "number": "BA-1"}]}],
        **fields,
    }  # fmt: skip


def shopify_webhook(number: int, **fields: Any) -> dict[str, Any]:
    """Return an order as Shopify's webhooks carry it."""
    return {
        "id": 9000 + number, "name": f"#{number}", "created_at": "2026-03-01T05:00:00-05:00",
        "updated_at": "2026-03-02T05:00:00-05:00", "cancelled_at": None, "email": "nina@mailbox.example", "phone": None,
        "currency": "EUR", "customer_locale": "es", "financial_status": "paid", "fulfillment_status": None,
        "current_subtotal_price": "42.50", "subtotal_price": "42.50", "total_price": "49.50",
        "customer": {"id": 77, "first_name": "Nina", "last_name": "Ruiz", "email": "nina@mailbox.example"},
        "line_items": [{"id": 1, "sku": "CAKE", "title": "Cake", "quantity": 2, "current_quantity": 2}],
        "fulfillments": [], "refunds": [], **fields,
    }  # fmt: skip


def woo_order(number: int, **fields: Any) -> dict[str, Any]:
    """Return an order as WooCommerce's REST API and webhooks give it."""
    return {
        "id": number, "number": str(number), "status": "processing", "currency": "EUR", "date_created_gmt": "2026-03-01T10:00:00",
        "date_modified_gmt": "2026-03-02T10:00:00", "total": "49.50", "shipping_total": "6.00", "shipping_tax": "1.00",
        "customer_id": 5, "billing": {"first_name": "Nina", "last_name": "Ruiz", "email": "nina@mailbox.example",
                                      "phone": "600 000 111"},
        "line_items": [{"id": 1, "name": "Cake", "sku": "CAKE", "quantity": 2}], "meta_data": [], "refunds": [], **fields,
    }  # fmt: skip
