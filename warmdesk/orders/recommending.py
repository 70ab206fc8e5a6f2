"""What to offer beside something: a person's word first, then what somebody who has it is likeliest to take."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from django.db.models import Count, Max

from warmdesk.catalog.models import Product
from warmdesk.catalog.selectors import offered_products
from warmdesk.contacts.models import Contact
from warmdesk.lib import clock
from warmdesk.orders.affinity import Affinities, affinities
from warmdesk.orders.models import Curation, Order, OrderLine

LOOK_BACK = timedelta(days=730)
Why = Literal["chosen", "together", "popular"]
_kept: dict[tuple[object, ...], Affinities] = {}


@dataclass(frozen=True)
class Recommendation:
    """A product and why: a person chose it, it was bought together with what they have, or it sells well."""

    product: Product
    why: Why


def recommended(*, beside: Collection[str], contact: Contact | None = None, limit: int = 3) -> list[Recommendation]:
    """Return what to offer beside these products (SKUs), best first; never what is out of stock, blocked, or already theirs.

    `contact` is somebody who has proven who they are: then what they bought before counts, too, and is not offered again.
    """
    owned = set(beside) | (_bought_by(contact) if contact else set())
    blocked = set(Curation.objects.filter(kind=Curation.Kind.BLOCK, beside__in=["", *beside]).values_list("sku", flat=True))
    offered = {row.sku: row for row in offered_products() if row.stock != 0 and row.sku not in blocked | owned}
    pins = Curation.objects.filter(kind=Curation.Kind.PIN, beside__in=["", *beside]).order_by("-beside", "id")
    known = _affinities()
    reasons: dict[str, Why] = {sku: "chosen" for sku in pins.values_list("sku", flat=True) if sku in offered}
    for sku in known.ranked(owned, offered=offered):
        reasons.setdefault(sku, "together" if known.belong_together(owned, sku) else "popular")
    return [Recommendation(offered[sku], why) for sku, why in list(reasons.items())[:limit]]


def _bought_by(contact: Contact) -> set[str]:
    return set(OrderLine.objects.filter(order__contact=contact).values_list("sku", flat=True))


def _affinities() -> Affinities:
    """Return what goes with what in the orders of the last two years; kept while no order changes."""
    lines = OrderLine.objects.filter(order__placed_at__gte=clock.now() - LOOK_BACK).exclude(order__status=Order.Status.CANCELLED)
    mark = tuple(lines.aggregate(Count("id"), Max("id"), Max("order__placed_at")).values())
    if mark not in _kept:
        baskets: dict[str, dict[int, set[str]]] = {}
        for contact_id, order_id, sku in lines.values_list("order__contact_id", "order_id", "sku"):
            baskets.setdefault(str(contact_id), {}).setdefault(order_id, set()).add(sku)
        _kept.clear()
        _kept[mark] = affinities({who: list(orders.values()) for who, orders in baskets.items()})
    return _kept[mark]
