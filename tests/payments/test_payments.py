"""Invoices follow the list and are found through their customer."""

from __future__ import annotations

from datetime import date

import pytest

from tests.cast import customer
from warmdesk.lib.rows import RowChanges
from warmdesk.payments.selectors import invoices_of
from warmdesk.payments.services import put_invoices

pytestmark = pytest.mark.django_db


def test_invoices_follow_the_list() -> None:
    marta, other = customer("C-1"), customer("C-2")
    bill = {
        "contact_id": marta.id, "issued_on": date(2026, 3, 1), "due_on": None,
        "amount_minor": 1999, "currency": "EUR", "status": "open",
    }  # fmt: skip
    assert put_invoices(invoices={"I-1": bill, "I-2": {**bill, "issued_on": date(2026, 3, 2)}}) == RowChanges(
        created=("I-1", "I-2")
    )
    assert [invoice.number for invoice in invoices_of(marta)] == ["I-2", "I-1"]
    assert invoices_of(other) == []
    assert put_invoices(invoices={"I-1": {**bill, "status": "paid"}}) == RowChanges(changed=("I-1",), removed=("I-2",))
