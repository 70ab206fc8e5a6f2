"""Reads: what is on offer now."""

from __future__ import annotations

from collections.abc import Sequence

from warmdesk.catalog.models import Product, Service


def offered_products() -> list[Product]:
    """Return the products that can be bought, by name."""
    return list(Product.objects.filter(is_active=True).order_by("name", "sku"))


def offered_services() -> list[Service]:
    """Return the services that can be booked, with their people, by name."""
    return list(Service.objects.filter(is_active=True).prefetch_related("people").order_by("name", "key"))


def product_by_sku(sku: str) -> Product | None:
    """Return the product on offer with this SKU, if any."""
    return Product.objects.filter(sku=sku, is_active=True).first()


def service_by_key(key: str) -> Service | None:
    """Return the service on offer with this key, if any."""
    return Service.objects.filter(key=key, is_active=True).first()


def service_ids() -> dict[str, int]:
    """Return the id of every service, on offer or not, by its key."""
    return dict(Service.objects.values_list("key", "id"))


def product_names(skus: Sequence[str]) -> dict[str, str]:
    """Return the names of products by SKU, also of those no longer on offer."""
    return dict(Product.objects.filter(sku__in=skus).values_list("sku", "name"))
