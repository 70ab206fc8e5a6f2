"""Writes: what the folder or the console says of products and services."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from warmdesk.accounts.selectors import people_ids
from warmdesk.catalog.models import Product, Service
from warmdesk.lib.rows import RowChanges, put_rows, retire_rows
from warmdesk.lib.transactions import write


def put_products(*, products: Mapping[str, Mapping[str, Any]]) -> RowChanges:
    """Offer exactly these products, by SKU; the others are withdrawn, not deleted. Safe to call twice."""
    with write():
        offered = {sku: {**fields, "is_active": True} for sku, fields in products.items()}
        return put_rows(Product, key="sku", rows=offered) + retire_rows(Product, key="sku", except_keys=offered)


def put_services(*, services: Mapping[str, Mapping[str, Any]], people: Mapping[str, Sequence[str]]) -> RowChanges:
    """Offer exactly these services, by key, with `people` (e-mail addresses by key); the others are withdrawn, not deleted.

    Safe to call twice.
    """
    with write():
        offered = {key: {**fields, "is_active": True} for key, fields in services.items()}
        changes = put_rows(Service, key="key", rows=offered) + retire_rows(Service, key="key", except_keys=offered)
        return changes + RowChanges(changed=_put_people(people))


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
