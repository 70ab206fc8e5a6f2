"""Shopify: webhooks in the shape of its order resource, and the GraphQL Admin API for what was missed.

Sources: shopify.dev, "Verify webhook deliveries" (base64 HMAC-SHA256 of the raw body under the app's client secret, in
X-Shopify-Hmac-SHA256), "GraphQL Admin API: orders, Fulfillment" and "API limits" (a THROTTLED error says what is left and how
fast it comes back). The desk needs the scope `read_orders`, which by default reaches 60 days back.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from warmdesk.orders.connectors import port
from warmdesk.orders.connectors.port import Access, Gone, ShopCustomer, ShopLine, ShopOrder, items_of, needed, object_of, text_of
from warmdesk.orders.errors import ShopRefused
from warmdesk.orders.models import Order

VERSION = "2025-10"
A_PAGE = 25
PAID = {"paid", "authorized", "partially_refunded", "partially_paid"}
QUERY = """
query Orders($after: String, $changed: String!, $count: Int!) {
  orders(first: $count, after: $after, query: $changed, sortKey: UPDATED_AT) {
    pageInfo { hasNextPage endCursor }
    nodes {
      legacyResourceId name createdAt updatedAt cancelledAt email phone currencyCode customerLocale
      displayFinancialStatus displayFulfillmentStatus returnStatus
      currentSubtotalPriceSet { shopMoney { amount } }
      customer { legacyResourceId displayName }
      lineItems(first: 50) { nodes { sku title currentQuantity } }
      fulfillments(first: 10) { status displayStatus deliveredAt estimatedDeliveryAt trackingInfo(first: 1) { company number } }
    }
  }
}
"""


class Shopify:
    """One shop at Shopify."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def is_genuine(self, headers: Mapping[str, str], body: bytes) -> bool:
        """Tell whether Shopify made this call."""
        return port.is_signed(body, headers.get("X-Shopify-Hmac-Sha256", ""), self._access.signing_secret)

    def is_greeting(self, body: bytes) -> bool:
        """Say no: Shopify sends none."""
        return False

    def told(self, headers: Mapping[str, str], body: bytes) -> ShopOrder | Gone | None:
        """Read a webhook; those on other topics than orders speak of none."""
        topic = headers.get("X-Shopify-Topic", "")
        fields = port.json_of(body)
        if not topic.startswith("orders/") or not isinstance(fields, dict):
            return None
        return Gone(needed(fields, "id")) if topic == "orders/delete" else order_in_webhook(fields)

    def changed_since(self, moment: datetime) -> Iterator[ShopOrder]:
        """Yield what changed, oldest change first, page by page."""
        after: str | None = None
        while True:
            found = object_of(self._ask({"after": after, "changed": _since(moment), "count": A_PAGE}), "orders")
            yield from (order_in_graphql(node) for node in items_of(found, "nodes"))
            page = object_of(found, "pageInfo")
            if not page.get("hasNextPage"):
                return
            after = needed(page, "endCursor")

    def _ask(self, variables: Mapping[str, Any]) -> dict[str, Any]:
        """Return the data of a query; a throttled one is asked again when enough has come back."""
        url = f"{self._access.address}/admin/api/{VERSION}/graphql.json"
        headers = {"X-Shopify-Access-Token": self._access.token, "Content-Type": "application/json", "Accept": "application/json"}
        body = json.dumps({"query": QUERY, "variables": variables}).encode()
        for attempt in range(port.TRIES):
            said = port.json_of(port.ask("POST", url, headers=headers, body=body).body)
            errors = items_of(said, "errors") if isinstance(said, dict) else []
            if not errors and isinstance(said, dict):
                return object_of(said, "data")
            if not any(object_of(error, "extensions").get("code") == "THROTTLED" for error in errors):
                break
            port.pause(_comes_back_in(said), is_last=attempt == port.TRIES - 1)
        raise ShopRefused("Shopify refused the query: check the token's scope, it must include read_orders.")


def _since(moment: datetime) -> str:
    return f"updated_at:>='{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}'"


def _comes_back_in(said: Mapping[str, Any]) -> float:
    """Return in how many seconds the bucket holds what the query costs."""
    cost = object_of(object_of(said, "extensions"), "cost")
    status = object_of(cost, "throttleStatus")
    rate = float(status.get("restoreRate") or 50)
    missing = float(cost.get("requestedQueryCost") or rate) - float(status.get("currentlyAvailable") or 0)
    return max(0.0, missing / rate)


def order_in_webhook(fields: Mapping[str, Any]) -> ShopOrder:
    """Read the order resource as webhooks carry it. Raises UnreadableOrder."""
    sent = [each for each in items_of(fields, "fulfillments") if each.get("status") in (None, "success")]
    is_delivered = bool(sent) and all(each.get("shipment_status") == "delivered" for each in sent)
    last = sent[-1] if sent else {}
    currency = needed(fields, "currency")
    buyer = object_of(fields, "customer")
    names = (text_of(buyer, "first_name"), text_of(buyer, "last_name"))
    return ShopOrder(
        source_id=needed(fields, "id"),
        number=needed(fields, "name").removeprefix("#"),
        placed_at=port.moment_of(needed(fields, "created_at")),
        changed_at=port.moment_of(needed(fields, "updated_at")),
        status=_status(
            is_cancelled=bool(fields.get("cancelled_at")),
            is_returned=_all_came_back(fields),
            is_delivered=is_delivered,
            fulfilled=text_of(fields, "fulfillment_status"),
            paid=text_of(fields, "financial_status"),
        ),
        total_minor=port.minor_of(text_of(fields, "current_subtotal_price") or needed(fields, "subtotal_price"), currency),
        currency=currency,
        customer=ShopCustomer(
            number=text_of(buyer, "id"),
            name=" ".join(name for name in names if name),
            email=text_of(fields, "email") or text_of(buyer, "email"),
            phone=text_of(fields, "phone", 40) or text_of(buyer, "phone", 40),
            language=text_of(fields, "customer_locale", 20),
        ),
        lines=_lines(items_of(fields, "line_items"), "quantity"),
        carrier=text_of(last, "tracking_company", 120),
        tracking=text_of(last, "tracking_number", 120),
        delivered_at=port.moment_of(text_of(last, "updated_at") or needed(fields, "updated_at")) if is_delivered else None,
    )


def order_in_graphql(node: Mapping[str, Any]) -> ShopOrder:
    """Read an order of the GraphQL Admin API. Raises UnreadableOrder."""
    sent = [each for each in items_of(node, "fulfillments") if each.get("status") == "SUCCESS"]
    arrived = [text_of(each, "deliveredAt") for each in sent]
    is_delivered = bool(sent) and all(arrived)
    last = sent[-1] if sent else {}
    parcel = next(iter(items_of(last, "trackingInfo")), {})
    expected = text_of(last, "estimatedDeliveryAt")
    currency = needed(node, "currencyCode")
    buyer = object_of(node, "customer")
    return ShopOrder(
        source_id=needed(node, "legacyResourceId"),
        number=needed(node, "name").removeprefix("#"),
        placed_at=port.moment_of(needed(node, "createdAt")),
        changed_at=port.moment_of(needed(node, "updatedAt")),
        status=_status(
            is_cancelled=bool(node.get("cancelledAt")),
            is_returned=node.get("returnStatus") == "RETURNED",
            is_delivered=is_delivered,
            fulfilled=text_of(node, "displayFulfillmentStatus").lower(),
            paid=text_of(node, "displayFinancialStatus").lower(),
        ),
        total_minor=port.minor_of(needed(object_of(object_of(node, "currentSubtotalPriceSet"), "shopMoney"), "amount"), currency),
        currency=currency,
        customer=ShopCustomer(
            number=text_of(buyer, "legacyResourceId"),
            name=text_of(buyer, "displayName"),
            email=text_of(node, "email"),
            phone=text_of(node, "phone", 40),
            language=text_of(node, "customerLocale", 20),
        ),
        lines=_lines(items_of(object_of(node, "lineItems"), "nodes"), "currentQuantity"),
        carrier=text_of(parcel, "company", 120),
        tracking=text_of(parcel, "number", 120),
        eta=port.moment_of(expected).date() if expected else None,
        delivered_at=port.moment_of(max(arrived)) if is_delivered else None,
    )


def _lines(found: list[dict[str, Any]], quantity: str) -> tuple[ShopLine, ...]:
    read = (
        port.line_of(
            sku=text_of(item, "sku", 80), title=text_of(item, "title"), quantity=item.get("current_quantity", item.get(quantity))
        )
        for item in found
    )
    return tuple(line for line in read if line)


def _status(*, is_cancelled: bool, is_returned: bool, is_delivered: bool, fulfilled: str, paid: str) -> str:
    """Return our word; what was refunded before anything was sent is as good as cancelled."""
    if is_returned:
        return Order.Status.RETURNED
    if is_cancelled:
        return Order.Status.CANCELLED
    if is_delivered:
        return Order.Status.DELIVERED
    if fulfilled in {"fulfilled", "partial", "partially_fulfilled"}:
        return Order.Status.SHIPPED
    if paid in {"refunded", "voided", "expired"}:
        return Order.Status.CANCELLED
    return Order.Status.PAID if paid in PAID else Order.Status.PENDING


def _all_came_back(fields: Mapping[str, Any]) -> bool:
    """Tell whether every piece was refunded because it was given back, not because it never left."""
    back = [line for refund in items_of(fields, "refunds") for line in items_of(refund, "refund_line_items")]
    returned = sum(_count(line) for line in back if line.get("restock_type") == "return")
    bought = sum(_count(item) for item in items_of(fields, "line_items"))
    return bool(bought) and returned >= bought


def _count(item: Mapping[str, Any]) -> int:
    quantity = item.get("quantity")
    return quantity if isinstance(quantity, int) else 0
