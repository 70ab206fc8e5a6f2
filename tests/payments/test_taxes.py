"""Totals and taxes are right to the cent, and no cent is made or lost."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warmdesk.payments.taxes import Rate, line_amount, rates_of, rounded, shared_out

PERCENTS = [Decimal(text) for text in ("0", "4", "5.5", "7", "8.25", "10", "19", "21", "23")]


@pytest.mark.parametrize(
    ("amount", "percent", "includes_tax", "net", "tax"),
    [
        (10000, "21", False, 10000, 2100), (12100, "21", True, 10000, 2100), (10000, "21", True, 8264, 1736),
        (999, "19", False, 999, 190), (999, "19", True, 839, 160), (10, "5", False, 10, 1), (30, "5", False, 30, 2),
        (6995, "8.25", False, 6995, 577), (5000, "0", True, 5000, 0), (-10, "5", False, -10, -1),
    ],
)  # fmt: skip
def test_tax_is_rounded_once_for_each_rate_halves_away_from_nothing(
    amount: int, percent: str, includes_tax: bool, net: int, tax: int
) -> None:
    assert rates_of([(amount, Decimal(percent))], includes_tax=includes_tax) == [Rate(Decimal(percent).normalize(), net, tax)]


def test_lines_of_one_rate_are_taxed_together() -> None:
    one_by_one = 3 * rounded(Decimal(33) * 7 / 100)
    (rate,) = rates_of([(33, Decimal(7))] * 3, includes_tax=False)
    assert (rate.tax_minor, one_by_one) == (7, 6)


def test_a_quantity_may_be_a_fraction() -> None:
    assert line_amount(Decimal("1.5"), 3333) == 5000
    assert line_amount(Decimal("0.333"), 100) == 33


@given(st.lists(st.tuples(st.integers(0, 10**7), st.sampled_from(PERCENTS)), min_size=1, max_size=9))
@settings(max_examples=300)
def test_where_prices_include_the_tax_the_total_is_their_sum(lines: list[tuple[int, Decimal]]) -> None:
    rates = rates_of(lines, includes_tax=True)
    assert sum(rate.gross_minor for rate in rates) == sum(amount for amount, _ in lines)


@given(st.integers(0, 10**7), st.sampled_from(PERCENTS))
@settings(max_examples=300)
def test_taking_the_whole_of_a_rate_back_takes_back_its_very_tax(net: int, percent: Decimal) -> None:
    (charged,) = rates_of([(net, percent)], includes_tax=False)
    (credited,) = rates_of([(charged.gross_minor, percent)], includes_tax=True)
    assert credited == charged


@given(st.integers(0, 10**7), st.lists(st.integers(1, 10**6), min_size=1, max_size=6))
@settings(max_examples=300)
def test_what_is_shared_out_is_all_there(amount: int, weights: list[int]) -> None:
    parts = shared_out(amount, weights)
    assert sum(parts) == amount
    assert all(abs(part - amount * weight / sum(weights)) < 1 for part, weight in zip(parts, weights, strict=True))
