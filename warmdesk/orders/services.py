"""Writes: what the folder or a shop system says of orders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from warmdesk.contacts.selectors import erased_ids
from warmdesk.lib.rows import RowChanges, put_rows, remove_rows
from warmdesk.lib.transactions import write
from warmdesk.orders.models import Order, OrderLine

FORGOTTEN = {"carrier": "", "tracking": ""}
Lines = Mapping[str, Sequence[tuple[str, int]]]


def put_orders(*, orders: Mapping[str, Mapping[str, Any]], lines: Lines) -> RowChanges:
    """Keep exactly these orders, by number, with their `lines` (SKU and quantity, by number). Safe to call twice.

    What was forgotten of an erased customer's orders stays forgotten.
    """
    with write():
        erased = erased_ids()
        rows = {
            number: {**fields, **FORGOTTEN} if fields["contact_id"] in erased else fields for number, fields in orders.items()
        }
        changes = put_rows(Order, key="number", rows=rows) + remove_rows(Order, key="number", except_keys=orders)
        return changes + RowChanges(changed=_put_lines(lines, new=set(changes.created)))


def _put_lines(lines: Lines, new: set[str]) -> tuple[str, ...]:
    """Let orders hold these lines; return the numbers of those, not among the `new`, whose lines changed."""
    kept: dict[str, list[tuple[str, int]]] = {number: [] for number in lines}
    for number, sku, quantity in OrderLine.objects.order_by("id").values_list("order__number", "sku", "quantity"):
        kept[number].append((sku, quantity))
    differing = [number for number in lines if list(lines[number]) != kept[number]]
    if differing:
        ids = dict(Order.objects.filter(number__in=differing).values_list("number", "id"))
        OrderLine.objects.filter(order_id__in=ids.values()).delete()
        OrderLine.objects.bulk_create(
            OrderLine(order_id=ids[number], sku=sku, quantity=quantity) for number in differing for sku, quantity in lines[number]
        )
    return tuple(number for number in differing if number not in new)


def erase_contact(contact_id: int) -> None:
    """Forget where a contact's parcels went; what was sold, when and for how much stays, so that the books stay true."""
    with write():
        Order.objects.filter(contact_id=contact_id).update(**FORGOTTEN)
