"""How the search weighs its figures: a linear rank, and a logistic over it that says how sure it is.

The numbers are fitted by `python -m benchmarks.fit_search` on public question sets and on the invented businesses of
`benchmarks/retrieval`; no scenario file of any business is among them. One set for an encoder, one without. `same_language`
is set by hand: of two articles that fit alike, the one in the customer's language comes first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Fit:
    """Weights of a passage's figures (`rank`), and of the rank, its margin and their company (`trust`)."""

    rank: Mapping[str, float]
    trust: Mapping[str, float]
    bias: float


def bounded_margin(rank: float, rival: float) -> float:
    """Say how far a source is before the best other one (behind: negative); a lone source has no margin to boast of."""
    return min(3.0, max(-4.0, float(rank - rival)))


LEXICAL = Fit(
    rank={"coverage": 2.51, "title": 6.08, "characters": 8.98, "same_language": 0.5},
    trust={"rank": 0.137, "margin": 0.842, "known": 1.362},
    bias=-2.71,
)

SEMANTIC = Fit(
    rank={
        "title_meaning": 2.18, "body_meaning": 14.03, "sentence_meaning": 2.44, "article_meaning": 2.31,
        "coverage": 2.03, "title": 1.57, "characters": 1.52, "same_language": 0.5,
    },
    trust={"rank": 0.233, "margin": 0.896, "known": 0.474},
    bias=-3.62,
)  # fmt: skip
