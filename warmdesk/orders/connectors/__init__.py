"""Shop systems, one module each, all of the shape in `port.py`."""

from __future__ import annotations

from warmdesk.orders.connectors.port import Access, Shop
from warmdesk.orders.connectors.shopify import Shopify
from warmdesk.orders.connectors.woocommerce import WooCommerce

SHOPS: dict[str, type[Shop]] = {"shopify": Shopify, "woocommerce": WooCommerce}

__all__ = ["SHOPS", "Access", "Shop"]
