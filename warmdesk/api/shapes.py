"""What can be sent and read: each shape has the columns of the folder's table of the same name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from warmdesk.folder.tables import TABLES, Table


@dataclass(frozen=True)
class Shape:
    """One kind of thing: its table, the column that is its id, and what its columns' names do not say."""

    name: str
    table: Table
    id: str
    notes: Mapping[str, str] = field(default_factory=dict)


CUSTOMERS = Shape(
    "customers",
    TABLES["customers"],
    "id",
    {"tier": "standard, premium or vip", "since": "a date, 2026-03-01", "language": "BCP 47, such as en or pt-BR"},
)
PRODUCTS = Shape(
    "products",
    TABLES["products"],
    "sku",
    {"price": "a decimal in the business's currency", "stock": "pieces; empty where nobody counts"},
)
ORDERS = Shape(
    "orders",
    TABLES["orders"],
    "id",
    {
        "placed_at": "2026-03-01T14:30 in the business's zone, or with an offset",
        "status": "pending, paid, packed, shipped, delivered, cancelled or returned",
        "total": "a decimal in the business's currency: the items, without shipping",
        "eta": "the expected day, 2026-03-05",
        "items": "2x SKU-1; 1x SKU-2",
    },
)
SHAPES = (CUSTOMERS, PRODUCTS, ORDERS)
RETURN_STEPS = ("approve", "decline", "receive", "refund", "exchange")
"""What can become of a return, in a person's name."""
