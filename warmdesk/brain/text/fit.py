"""How the search weighs its figures: a linear rank, and a logistic over it that says how sure it is.

The numbers are fitted by `python -m benchmarks.fit_search` on public question sets and on the invented businesses of
`benchmarks/retrieval`; no scenario file of any business is among them. One set for an encoder, one without.
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


LEXICAL = Fit(
    rank={"bm25": 1.0, "coverage": 0.4, "title": 0.5, "characters": 1.0, "same_language": 0.05},
    trust={"rank": 4.0, "margin": 4.0, "coverage": 2.0, "known": 1.0},
    bias=-5.0,
)

SEMANTIC = Fit(
    rank={
        "title_meaning": 0.6, "body_meaning": 1.0, "sentence_meaning": 1.0,
        "bm25": 0.4, "coverage": 0.15, "title": 0.15, "characters": 0.4, "same_language": 0.05,
    },
    trust={"rank": 3.0, "margin": 4.0, "coverage": 1.0, "known": 0.5},
    bias=-5.0,
)  # fmt: skip
