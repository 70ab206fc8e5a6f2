"""Writes: what the folder or the console says of products and services."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from warmdesk.accounts.selectors import people_ids
from warmdesk.catalog.models import FOLDER, Product, Service
from warmdesk.lib.rows import RowChanges, put_rows, retire_rows
from warmdesk.lib.transactions import write


def put_products(*, products: Mapping[str, Mapping[str, Any]]) -> RowChanges:
    """Offer exactly these products of the folder, by SKU; its others are withdrawn, not deleted. Safe to call twice.

    What another source keeps stays as it is, also where the folder names its SKU.
    """
    with write():
        others = set(Product.objects.exclude(source=FOLDER).values_list("sku", flat=True))
        offered = {sku: {**fields, "is_active": True} for sku, fields in products.items() if sku not in others}
        return put_rows(Product, key="sku", rows=offered) + retire_rows(Product, key="sku", except_keys={*offered, *others})


def put_product(*, sku: str, fields: Mapping[str, Any], source: str) -> RowChanges:
    """Offer one product of a source other than the folder; it takes over one that the folder listed. Safe to call twice."""
    with write():
        return put_rows(Product, key="sku", rows={sku: {**fields, "is_active": True, "source": source}})


def withdraw_product(*, sku: str) -> bool:
    """Offer a product no more; return whether it was on offer."""
    with write():
        return bool(Product.objects.filter(sku=sku, is_active=True).update(is_active=False))


def put_services(*, services: Mapping[str, Mapping[str, Any]], people: Mapping[str, Sequence[str]]) -> RowChanges:
    """Offer exactly these services, by key, with `people` (e-mail addresses by key); the others are withdrawn, not deleted.

    Safe to call twice.
    """
    with write():
        offered = {key: {**fields, "is_active": True} for key, fields in services.items()}
        changes = put_rows(Service, key="key", rows=offered) + retire_rows(Service, key="key", except_keys=offered)
        return changes + RowChanges(changed=_put_people(people))


def put_service(*, key: str, fields: Mapping[str, Any], people: Sequence[str]) -> RowChanges:
    """Offer one service with its people (e-mail addresses); the others stay as they are. Safe to call twice."""
    with write():
        changes = put_rows(Service, key="key", rows={key: {**fields, "is_active": True}})
        return changes + RowChanges(changed=_put_people({key: people}))


def withdraw_service(*, key: str) -> bool:
    """Offer a service no more, what is booked stays; return whether it was on offer."""
    with write():
        return bool(Service.objects.filter(key=key, is_active=True).update(is_active=False))


def _put_people(people: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Let these people give these services; return the keys of services whose people changed."""
    user_ids = people_ids()
    given = Service.people.through
    kept: dict[str, set[int]] = {key: set() for key in people}
    for key, user_id in given._default_manager.filter(service__key__in=kept).values_list("service__key", "user_id"):
        kept[key].add(user_id)
    wanted = {key: {user_ids[email.lower()] for email in emails} for key, emails in people.items()}
    changed = tuple(key for key in wanted if wanted[key] != kept[key])
    if changed:
        ids = dict(Service.objects.filter(key__in=changed).values_list("key", "id"))
        given._default_manager.filter(service__key__in=changed).delete()
        given._default_manager.bulk_create(given(service_id=ids[key], user_id=user) for key in changed for user in wanted[key])
    return changed
