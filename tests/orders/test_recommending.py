"""What is offered beside something was bought with it more often than chance allows, unless a person says otherwise."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.cast import ana, business, customer
from tests.orders.test_orders import an_order
from warmdesk.catalog.services import put_products
from warmdesk.lib import clock
from warmdesk.orders.affinity import affinities, surprise
from warmdesk.orders.recommending import recommended
from warmdesk.orders.services import curate, put_orders, uncurate

BASKETS = [["TEA", "POT"]] * 8 + [["TEA", "CUP"]] * 2 + [["CUP"]] * 20 + [["TEA"]] * 3 + [["SOLD", "TEA"]] * 6 + [["MAT"]] * 9


def sold(baskets: Sequence[Sequence[str]]) -> None:
    """Let each basket be an order of a customer of its own."""
    business()
    skus = {sku for basket in baskets for sku in basket}
    put_products(
        products={sku: {"name": sku, "price_minor": 1, "currency": "EUR", "stock": 0 if sku == "SOLD" else 5} for sku in skus}
    )
    rows = {str(n): an_order(customer(f"C-{n}"), placed_at=clock.now()) for n in range(len(baskets))}
    put_orders(orders=rows, lines={str(n): [(sku, 1) for sku in basket] for n, basket in enumerate(baskets)})


def offered(*beside: str, **fields: object) -> list[tuple[str, str]]:
    return [(each.product.sku, each.why) for each in recommended(beside=beside, **fields)]  # type: ignore[arg-type]


@pytest.mark.django_db
def test_what_goes_with_it_comes_before_what_sells_anyway() -> None:
    sold(BASKETS)
    assert offered("TEA") == [("POT", "together"), ("CUP", "popular"), ("MAT", "popular")]


@pytest.mark.django_db
def test_what_somebody_has_or_nobody_can_have_is_not_offered() -> None:
    sold(BASKETS)
    buyer = customer("C-0")
    assert offered("TEA", contact=buyer) == [("CUP", "popular"), ("MAT", "popular")]
    assert "SOLD" not in dict(offered("TEA", limit=9))


@pytest.mark.django_db
def test_a_persons_word_counts_before_all_figures() -> None:
    sold(BASKETS)
    curate(sku="MAT", kind="pin", beside="TEA", by=ana())
    curate(sku="POT", kind="block", by=ana())
    assert offered("TEA") == [("MAT", "chosen"), ("CUP", "popular")]
    assert offered("CUP")[0][1] != "chosen"
    curate(sku="MAT", kind="block", beside="TEA", by=ana())
    assert "MAT" not in dict(offered("TEA"))
    assert uncurate(sku="MAT", beside="TEA", by=ana())
    assert not uncurate(sku="MAT", beside="TEA", by=ana())


@pytest.mark.django_db
def test_a_new_order_counts_at_once() -> None:
    sold(BASKETS[:3])
    assert offered("TEA") == [("POT", "popular")]
    sold([["TEA", "MAT"]] * 9 + [["CUP"]] * 9)
    assert offered("TEA")[0] == ("MAT", "together")


def test_chance_and_anecdotes_bring_nothing_together() -> None:
    everybody = {str(n): [["BAG", "TEA"]] if n % 2 else [["BAG", "CUP"]] for n in range(100)}
    assert not affinities(everybody).belong_together(["BAG"], "TEA"), "everybody has a bag: that says nothing"
    once = {"a": [["X", "Y"]], **{str(n): [["Z"]] for n in range(50)}}
    assert not affinities(once).belong_together(["X"], "Y")


def test_one_chance_purchase_does_not_come_before_what_sells() -> None:
    known = affinities({"a": [["X", "Y"]], **{str(n): [["Z"]] for n in range(50)}})
    assert known.ranked(["X"], offered=["Y", "Z"]) == ["Z", "Y"]


def test_what_was_bought_at_another_time_counts_less_than_what_was_bought_together() -> None:
    known = affinities({**{str(n): [["A", "B"], ["C"]] for n in range(8)}, **{f"o{n}": [["Z"]] for n in range(20)}})
    assert known.pairs["A"]["C"] < known.pairs["A"]["B"]
    assert known.ranked(["A"], offered=["B", "C"]) == ["B", "C"]
    assert known.belong_together(["A"], "C")


def test_somebody_of_whom_nothing_is_known_is_offered_what_sells() -> None:
    known = affinities({"a": [["X"]], "b": [["Y"]], "c": [["Y"]]})
    assert known.ranked([], offered=["X", "Y"]) == known.ranked(["NEW"], offered=["X", "Y"]) == ["Y", "X"]


def test_the_ratio_is_that_of_a_table_worked_by_hand() -> None:
    # G = 2·Σ o·ln(o/e), o = 10, 10, 10, 70, e = 4, 16, 16, 64: 2·(9.163 − 4.700 − 4.700 + 6.273)
    assert surprise(10, 20, 20, 100) == pytest.approx(12.07, abs=0.01)
