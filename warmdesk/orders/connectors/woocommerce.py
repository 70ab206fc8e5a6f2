"""WooCommerce: webhooks in the shape of its order resource, and the REST API, version 3, for what was missed.

Sources: woocommerce.github.io/woocommerce-rest-api-docs (orders, pagination by X-WP-TotalPages, consumer key and secret as HTTP
Basic over https; webhooks signed with a base64 HMAC-SHA256 of the body in X-WC-Webhook-Signature). The shop's own states are
pending, processing, on-hold, completed, cancelled, refunded, failed and trash; there is none for delivered.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

from warmdesk.orders.connectors import port
from warmdesk.orders.connectors.port import Access, Gone, ShopCustomer, ShopOrder, items_of, needed, object_of, text_of
from warmdesk.orders.errors import UnreadableOrder
from warmdesk.orders.models import Order

A_PAGE = 50
MOST_PAGES = 2000
STATUS = {
    "pending": Order.Status.PENDING,
    "on-hold": Order.Status.PENDING,
    "failed": Order.Status.PENDING,
    "checkout-draft": Order.Status.PENDING,
    "processing": Order.Status.PAID,
    "cancelled": Order.Status.CANCELLED,
    "trash": Order.Status.CANCELLED,
    "refunded": Order.Status.CANCELLED,
}
GREETING = re.compile(rb"webhook_id=\d{1,12}")
TRACKING = "_wc_shipment_tracking_items"
"""Where WooCommerce's own extension Shipment Tracking keeps parcels."""


class WooCommerce:
    """One shop that runs WooCommerce; the token is `consumer key:consumer secret`."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def is_genuine(self, headers: Mapping[str, str], body: bytes) -> bool:
        """Tell whether the shop made this call."""
        return port.is_signed(body, headers.get("X-Wc-Webhook-Signature", ""), self._access.signing_secret)

    def is_greeting(self, body: bytes) -> bool:
        """Tell whether this is `webhook_id=7`, sent when a webhook is saved; unanswered, the shop says that saving failed."""
        return GREETING.fullmatch(body) is not None

    def told(self, headers: Mapping[str, str], body: bytes) -> ShopOrder | Gone | None:
        """Read a webhook; the greeting that a shop sends when one is saved speaks of no order."""
        topic = headers.get("X-Wc-Webhook-Topic", "")
        if not topic.startswith("order."):
            return None
        fields = port.json_of(body)
        if not isinstance(fields, dict):
            raise UnreadableOrder("That is no order.")
        return Gone(needed(fields, "id")) if topic == "order.deleted" else self.order_in(fields)

    def changed_since(self, moment: datetime) -> Iterator[ShopOrder]:
        """Yield what changed, by number, page by page."""
        for page in range(1, MOST_PAGES + 1):
            asked = {
                "modified_after": f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S}",
                "dates_are_gmt": "true",
                "status": "any",
                "orderby": "id",
                "order": "asc",
                "per_page": A_PAGE,
                "page": page,
            }
            answer = port.ask("GET", f"{self._access.address}/wp-json/wc/v3/orders?{urlencode(asked)}", headers=self._headers())
            yield from (self.order_in(fields) for fields in items_of({"orders": port.json_of(answer.body)}, "orders"))
            if page >= int(answer.headers.get("x-wp-totalpages") or 1):
                return

    def _headers(self) -> dict[str, str]:
        word = base64.b64encode(self._access.token.encode()).decode()
        return {"Authorization": f"Basic {word}", "Accept": "application/json"}

    def order_in(self, fields: Mapping[str, Any]) -> ShopOrder:
        """Read the order resource. Raises UnreadableOrder."""
        currency = needed(fields, "currency")
        shipping = sum(port.minor_of(text_of(fields, key) or "0", currency) for key in ("shipping_total", "shipping_tax"))
        billing = object_of(fields, "billing")
        names = (text_of(billing, "first_name"), text_of(billing, "last_name"))
        buyer = text_of(fields, "customer_id")
        carrier, tracking = _parcel(fields)
        status = self._status(needed(fields, "status"))
        return ShopOrder(
            source_id=needed(fields, "id"),
            number=text_of(fields, "number") or needed(fields, "id"),
            placed_at=port.moment_of(needed(fields, "date_created_gmt")),
            changed_at=port.moment_of(needed(fields, "date_modified_gmt")),
            status=status,
            total_minor=max(0, port.minor_of(needed(fields, "total"), currency) - shipping),
            currency=currency,
            customer=ShopCustomer(
                number="" if buyer == "0" else buyer,
                name=" ".join(name for name in names if name),
                email=text_of(billing, "email"),
                phone=text_of(billing, "phone", 40),
            ),
            lines=tuple(
                line
                for item in items_of(fields, "line_items")
                if (
                    line := port.line_of(sku=text_of(item, "sku", 80), title=text_of(item, "name"), quantity=item.get("quantity"))
                )
            ),
            carrier=carrier,
            tracking=tracking,
            is_refunded=fields.get("status") == "refunded",
        )

    def _status(self, word: str) -> str:
        """Return our word; a state that a plugin added is taken for paid, since the shop works on it."""
        return self._access.completed_means if word == "completed" else STATUS.get(word, Order.Status.PAID)


def _parcel(fields: Mapping[str, Any]) -> tuple[str, str]:
    """Return carrier and number of the last parcel, where the extension that keeps them is installed."""
    kept = (meta.get("value") for meta in items_of(fields, "meta_data") if meta.get("key") == TRACKING)
    parcels = [item for value in kept for item in items_of({"items": value}, "items")]
    if not parcels:
        return "", ""
    last = parcels[-1]
    carrier = text_of(last, "custom_tracking_provider", 120) or text_of(last, "tracking_provider", 120)
    return carrier, text_of(last, "tracking_number", 120)
