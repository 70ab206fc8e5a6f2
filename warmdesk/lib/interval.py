"""How sure a share, a quantile or a mean is, with a confidence of 95 %."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, lgamma, log, sqrt
from statistics import fmean, stdev

Z_95 = 1.959964
"""Two-sided 95 % of the normal distribution."""


def wilson(k: int, n: int, z: float = Z_95) -> tuple[float, float]:
    """Return the Wilson score interval of k out of n, both ends 0..1; (0, 1) when n is 0.

    Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
    """
    if n == 0:
        return 0.0, 1.0
    share = k / n
    scale = 1 + z * z / n
    middle = (share + z * z / (2 * n)) / scale
    half = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / scale
    return max(0.0, middle - half), min(1.0, middle + half)


def quantile_interval(ordered: Sequence[float], share: float) -> tuple[float, float] | None:
    """Return the two of the `ordered` values that enclose the quantile at `share` (0.5 is the median); None when too few do.

    Rests on ranks alone, whatever the distribution. Source: H. A. David and H. N. Nagaraja, "Order Statistics" (2003), §7.1.
    """
    n = len(ordered)
    below, low, high = 0.0, 0, 0
    for rank in range(1, n + 1):
        below += _binomial(rank - 1, n, share)
        if below <= 0.025:
            low = rank
        if below >= 0.975:
            high = rank
            break
    return (ordered[low - 1], ordered[high - 1]) if low and high else None


def _binomial(k: int, n: int, share: float) -> float:
    """Return the chance of k out of n, by logarithms: large factorials overflow."""
    ways = lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
    return exp(ways + k * log(share) + (n - k) * log(1 - share))


def mean_interval(values: Sequence[float], least: float, most: float) -> tuple[float, float] | None:
    """Return the normal interval of the mean, cut at the scale's ends; None under two values."""
    if len(values) < 2:
        return None
    mean, half = fmean(values), Z_95 * stdev(values) / sqrt(len(values))
    return max(least, mean - half), min(most, mean + half)
