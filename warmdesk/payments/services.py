"""Writes: what the folder says of invoices."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from warmdesk.lib.rows import RowChanges, put_rows, remove_rows
from warmdesk.lib.transactions import write
from warmdesk.payments.models import Invoice


def put_invoices(*, invoices: Mapping[str, Mapping[str, Any]]) -> RowChanges:
    """Keep exactly these invoices, by number. Safe to call twice."""
    with write():
        return put_rows(Invoice, key="number", rows=invoices) + remove_rows(Invoice, key="number", except_keys=invoices)
