"""Totals and taxes: pure arithmetic on minor units.

A line's amount is quantity × unit price, rounded. Tax is computed once for each rate, on the sum of that rate's lines, and
rounded there, as EN 16931 (BR-CO-17) asks: never line by line, so that no cent is made or lost by how a bill is split. Halves are
rounded away from nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal


@dataclass(frozen=True)
class Rate:
    """What is taxed at one rate, in minor units."""

    percent: Decimal
    net_minor: int
    tax_minor: int

    @property
    def gross_minor(self) -> int:
        """Net and tax."""
        return self.net_minor + self.tax_minor


def rounded(amount: Decimal) -> int:
    """Round to a whole minor unit, halves away from nothing."""
    return int(amount.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def line_amount(quantity: Decimal, unit_minor: int) -> int:
    """Return what a line costs."""
    return rounded(quantity * unit_minor)


def rates_of(lines: Iterable[tuple[int, Decimal]], *, includes_tax: bool) -> list[Rate]:
    """Return each rate, the lowest first, of lines given as amount and rate in percent."""
    sums: dict[Decimal, int] = {}
    for amount_minor, percent in lines:
        sums[percent.normalize()] = sums.get(percent.normalize(), 0) + amount_minor
    return [_rate(percent, sums[percent], includes_tax=includes_tax) for percent in sorted(sums)]


def _rate(percent: Decimal, amount_minor: int, *, includes_tax: bool) -> Rate:
    if includes_tax:
        tax = rounded(amount_minor * percent / (100 + percent))
        return Rate(percent, amount_minor - tax, tax)
    return Rate(percent, amount_minor, rounded(amount_minor * percent / 100))


def shared_out(amount_minor: int, weights: Sequence[int]) -> list[int]:
    """Share an amount out by weights, whole units each and none lost: largest remainders get what rounding leaves."""
    total = sum(weights)
    parts = [amount_minor * weight // total for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda place: -(amount_minor * weights[place] % total))
    for place in by_remainder[: amount_minor - sum(parts)]:
        parts[place] += 1
    return parts
