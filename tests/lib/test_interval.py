"""How sure a share, a quantile and a mean are."""

from __future__ import annotations

import random
from math import comb

import pytest

from warmdesk.lib.interval import mean_interval, quantile_interval, wilson


def test_the_interval_of_a_share_is_the_published_one() -> None:
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-4)  # Newcombe, Statistics in Medicine 17 (1998), table I
    assert wilson(0, 0) == (0.0, 1.0)


@pytest.mark.parametrize(("n", "ranks"), [(6, (1, 6)), (10, (2, 9)), (20, (6, 15)), (30, (10, 21)), (2000, (956, 1045))])
def test_the_interval_of_a_median_is_made_of_the_tabulated_ranks(n: int, ranks: tuple[int, int]) -> None:
    assert quantile_interval(range(1, n + 1), 0.5) == ranks


@pytest.mark.parametrize("share", [0.5, 0.95])
@pytest.mark.parametrize("n", [6, 17, 75, 400])
def test_the_two_values_enclose_the_quantile_with_the_confidence_that_is_claimed(n: int, share: float) -> None:
    interval = quantile_interval(range(1, n + 1), share)
    if interval is None:
        assert share**n > 0.025, "the greatest value is not surely above the quantile"
        return
    low, high = (int(end) for end in interval)
    assert sum(comb(n, k) * share**k * (1 - share) ** (n - k) for k in range(low, high)) >= 0.95


def test_too_few_values_enclose_nothing() -> None:
    assert quantile_interval([1, 2, 3, 4, 5], 0.5) is None
    assert quantile_interval([], 0.5) is None
    assert mean_interval([3.0], 1, 5) is None


def test_the_interval_of_a_mean_stays_on_the_scale() -> None:
    chance = random.Random(4)
    scores = [chance.choice([4, 5, 5, 5]) for _ in range(25)]
    low, high = mean_interval(scores, 1, 5) or (0, 0)
    assert 4 < low < sum(scores) / 25 < high <= 5
    assert mean_interval([5, 5, 5], 1, 5) == (5, 5)
