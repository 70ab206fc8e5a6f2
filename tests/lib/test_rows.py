"""Rows that follow a list."""

from __future__ import annotations

import pytest

from warmdesk.catalog.models import Product
from warmdesk.lib.rows import RowChanges, put_rows, remove_rows, retire_rows

pytestmark = pytest.mark.django_db

CUP = {"name": "Cup", "price_minor": 500, "currency": "EUR"}
JUG = {"name": "Jug", "price_minor": 900, "currency": "EUR"}


def test_rows_are_created_changed_and_left_alone() -> None:
    assert put_rows(Product, key="sku", rows={"A": CUP, "B": JUG}) == RowChanges(created=("A", "B"))
    assert put_rows(Product, key="sku", rows={"A": CUP, "B": {**JUG, "price_minor": 950}}) == RowChanges(changed=("B",))
    assert not put_rows(Product, key="sku", rows={"A": CUP})
    assert list(Product.objects.order_by("sku").values_list("sku", "price_minor")) == [("A", 500), ("B", 950)]


def test_a_new_row_alone_gets_what_is_for_new_ones() -> None:
    put_rows(Product, key="sku", rows={"A": CUP}, when_new={"category": "first"})
    put_rows(Product, key="sku", rows={"A": JUG, "B": JUG}, when_new={"category": "second"})
    assert dict(Product.objects.values_list("sku", "category")) == {"A": "first", "B": "second"}


def test_rows_that_are_not_named_retire_or_go() -> None:
    put_rows(Product, key="sku", rows={"A": CUP, "B": JUG, "C": JUG})
    assert retire_rows(Product, key="sku", except_keys=["A", "C"]) == RowChanges(removed=("B",))
    assert not retire_rows(Product, key="sku", except_keys=["A", "C"])
    assert remove_rows(Product, key="sku", except_keys=["A"]) == RowChanges(removed=("B", "C"))
    assert list(Product.objects.values_list("sku", flat=True)) == ["A"]


def test_changes_add_up_and_name_each_row_once() -> None:
    one, other = RowChanges(created=("A",), changed=("B",)), RowChanges(changed=("A", "B", "C"), removed=("D",))
    assert one + other == RowChanges(created=("A",), changed=("B", "C"), removed=("D",))
