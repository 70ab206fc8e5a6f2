"""What goes with what, from what was bought together and, less strongly, by the same customer at other times. Pure.

How likely somebody who has one product takes another is counted, and shrunk towards how likely anybody takes it (a Dirichlet
prior), so that two chance purchases say little and, where nothing goes with anything, the best sellers remain. That two products
belong together is said only when chance hardly explains it (log-likelihood ratio: Dunning 1993, "Accurate Methods for the
Statistics of Surprise and Coincidence").
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

SHRINKAGE = 3.0
"""How many purchases what anybody takes weighs; chosen on generated baskets of another seed than is reported."""
BEFORE = 0.5
"""What a product bought at another time by the same customer says, beside one that was bought together."""
SURPRISE = 10.83
"""The ratio that chance exceeds once in a thousand (chi-square, one degree of freedom): there are many pairs."""
FEWEST = 2
"""Fewer common purchases are an anecdote."""


@dataclass(frozen=True)
class Affinities:
    """How often each product was bought, and with which others; `pairs` counts those at other times in part."""

    pairs: Mapping[str, Mapping[str, float]]
    together: Mapping[str, frozenset[str]]
    """With what each product belongs together beyond chance."""
    bought: Mapping[str, int]
    baskets: int

    def ranked(self, owned: Collection[str], *, offered: Collection[str]) -> list[str]:
        """Return what somebody who has or looks at these is likeliest to take, best first; nothing that they own."""
        left = [sku for sku in offered if sku not in owned and self.bought.get(sku)]
        known = [sku for sku in dict.fromkeys(owned) if self.bought.get(sku)]
        scores = {sku: sum(self._likelihood(sku, one) for one in known) or self._share(sku) for sku in left}
        return sorted(left, key=lambda sku: (-scores[sku], sku))

    def belong_together(self, owned: Collection[str], sku: str) -> bool:
        """Tell whether a product goes with one of these beyond chance."""
        return any(sku in self.together.get(one, ()) for one in owned)

    def _likelihood(self, sku: str, given: str) -> float:
        both = self.pairs.get(given, {}).get(sku, 0.0)
        return (both + SHRINKAGE * self._share(sku)) / (self.bought[given] + SHRINKAGE)

    def _share(self, sku: str) -> float:
        return self.bought[sku] / self.baskets


@dataclass
class _Counts:
    single: Counter[str] = field(default_factory=Counter)
    both: Counter[tuple[str, str]] = field(default_factory=Counter)
    total: int = 0

    def add(self, basket: Collection[str]) -> None:
        self.total += 1
        self.single.update(set(basket))
        self.both.update(combinations(sorted(set(basket)), 2))

    def is_beyond_chance(self, one: str, other: str) -> bool:
        both, first, second = self.both[one, other], self.single[one], self.single[other]
        is_more = both * self.total > first * second
        return both >= FEWEST and is_more and surprise(both, first, second, self.total) >= SURPRISE


def affinities(baskets: Mapping[str, Sequence[Collection[str]]]) -> Affinities:
    """Learn from the baskets of each customer (SKUs, by any name for the customer)."""
    at_once, ever = _Counts(), _Counts()
    for of_one in baskets.values():
        for basket in of_one:
            at_once.add(basket)
        ever.add({sku for basket in of_one for sku in basket})
    pairs: dict[str, dict[str, float]] = defaultdict(dict)
    together: dict[str, set[str]] = defaultdict(set)
    for (one, other), count in ever.both.items():
        said = at_once.both[one, other]
        pairs[one][other] = pairs[other][one] = said + BEFORE * max(0, count - said)
        if at_once.is_beyond_chance(one, other) or ever.is_beyond_chance(one, other):
            together[one].add(other)
            together[other].add(one)
    return Affinities(pairs, {sku: frozenset(others) for sku, others in together.items()}, at_once.single, at_once.total)


def surprise(both: int, one: int, other: int, total: int) -> float:
    """Return the log-likelihood ratio of two products' common purchases against independence."""
    cells = (both, one - both, other - both, total - one - other + both)
    sums = (one, total - one, other, total - other)
    return 2 * (sum(map(_n_log_n, cells)) - sum(map(_n_log_n, sums)) + _n_log_n(total))


def _n_log_n(n: int) -> float:
    return n * math.log(n) if n > 0 else 0.0
