"""Reads: what is on offer now."""

from __future__ import annotations

from collections.abc import Sequence

from warmdesk.accounts.selectors import the_business
from warmdesk.catalog.models import Product, Service
from warmdesk.catalog.search import Offer, highest_price, index_of
from warmdesk.lib.money import Money


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


def product_categories(skus: Sequence[str]) -> dict[str, str]:
    """Return the categories of products by SKU, also of those no longer on offer."""
    return dict(Product.objects.filter(sku__in=skus).values_list("sku", "category"))


def find_products(query: str, *, language: str, limit: int = 3) -> list[Product]:
    """Return the products on offer that a customer means, best first; of equals what is in stock and cheaper.

    `query` is what they wrote, in `language` or that of the offers, typos and all; a highest price in it ("under 150") is kept
    to. None when nothing in it speaks of a product: then ask what they look for.
    """
    products = {product.sku: product for product in offered_products()}
    named = [product for sku, product in products.items() if sku.casefold() in query.casefold()]
    if named:
        return named[:limit]
    business = the_business()
    offers = tuple(Offer(sku, product.name, product.category, product.description) for sku, product in products.items())
    found = index_of(offers, business.languages[0]).find(query, language)
    meant = [(products[offer.key], offer.score) for offer in found]
    affordable = [pair for pair in meant if _is_affordable(pair[0], query, language)]
    ranked = sorted(affordable, key=lambda pair: (-round(pair[1], 2), pair[0].stock == 0, pair[0].price_minor))
    return [product for product, _ in ranked[:limit]]


def service_called(words: str, *, language: str = "") -> list[Service]:
    """Return the services that could be meant by a customer's words, best first; none when none of them is.

    Without a `language` the words are read in each of the business's.
    """
    services = {service.key: service for service in offered_services()}
    if words.strip() in services:
        return [services[words.strip()]]
    spoken = the_business().languages
    offers = tuple(Offer(key, service.name, description=key.replace("-", " ")) for key, service in services.items())
    index = index_of(offers, spoken[0])
    best: dict[str, float] = {}
    for code in [language] if language else spoken:
        for found in index.find(words, code):
            best[found.key] = max(found.score, best.get(found.key, 0.0))
    return [services[key] for key in sorted(best, key=lambda key: -best[key])]


def _is_affordable(product: Product, query: str, language: str) -> bool:
    limit = highest_price(query, [language, *the_business().languages])
    return not limit or product.price_minor <= Money.parse(limit, product.currency).minor
