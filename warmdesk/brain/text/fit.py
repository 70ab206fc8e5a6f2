"""How the search weighs its figures: a linear rank, and a logistic over it that says how sure it is.

The numbers are fitted by `python -m benchmarks.fit_search` on public question sets and on the invented businesses of
`benchmarks/retrieval`; no scenario file of any business is among them. One set for the encoder of many languages (from the
businesses that it was not trained on), one for the English one, one without. `same_language` is set by hand: of two articles that
fit alike, the one in the customer's language comes first; so is what an example weighs with many languages. What went before a
message weighs as `python -m benchmarks.later_turns --fit` found over the later turns of four businesses, what was only offered a
little less (nobody in those conversations refuses an offer); `translated` was read off the same four.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Fit:
    """Weights of a source's figures (`rank`), and of rank, company and message (`trust`)."""

    rank: Mapping[str, float]
    trust: Mapping[str, float]
    bias: float
    enough: float
    """The rank at which a source fits at all by an even bet.

    Set by hand: trust that is fitted on businesses of one pen believes too much in a clear lead where nothing fits well, as whole
    conversations with other businesses showed.
    """
    translated: float = 2.0
    """From this cosine on, two sources in different languages say the same."""

    def rank_of(self, figures: Mapping[str, Floats]) -> Floats:
        """Give the rank of every row of figures; a figure that nobody can give here counts nothing."""
        known = ((figures[name], weight) for name, weight in self.rank.items() if name in figures)
        return np.asarray(sum(np.float32(weight) * values for values, weight in known), np.float32)

    def trust_in(self, parts: Mapping[str, float]) -> float:
        """Give the probability, 0..1, that a source with these figures answers."""
        leads = 1 / (1 + np.exp(-self.bias - sum(weight * parts[name] for name, weight in self.trust.items())))
        return float(leads / (1 + np.exp(self.enough - parts["rank"])))


def company_of(ranks: Floats, rivals: NDArray[np.intp], source: int) -> dict[str, float]:
    """Give a source's rank, and how far it is before the best of its rivals (behind: negative).

    `rivals` are other sources by falling rank; a lone source has no margin to boast of.
    """
    rank = float(ranks[source])
    return {"rank": rank, "margin": min(3.0, max(-4.0, rank - float(ranks[rivals[0]]))) if len(rivals) else 0.0}


def share_of_before(content_words: int) -> float:
    """Say how much a message leans on what was said before: the fewer words of its own, the more."""
    return max(0.28, min(0.8, 0.88 - 0.15 * content_words))


_BEFORE = {"answered_before": 2.3, "offered_before": 1.5}

LEXICAL = Fit(
    rank={
        "coverage": 2.36, "title": 3.1, "characters": 9.0, "subject": 4.51, "example_letters": 5.1, "same_language": 1.0,
        **_BEFORE,
    },
    trust={"rank": 0.269, "margin": 0.621, "known": 1.779, "unknown": 0.191},
    bias=-3.637,
    enough=2.0,
)  # fmt: skip

SEMANTIC = Fit(
    rank={
        "title_meaning": 2.81, "body_meaning": 7.55, "sentence_meaning": 5.45, "article_meaning": 1.26, "subject": 3.01,
        "sentence_subject": 4.48, "coverage": 1.86, "title": 0.32, "characters": 5.34, "example_meaning": 10.0,
        "example_letters": 1.73, "same_language": 1.0, **_BEFORE,
    },
    trust={"rank": 0.215, "margin": 0.816, "known": 1.551, "unknown": 0.27, "subject": 2.745},
    bias=-4.436,
    enough=8.5,
)  # fmt: skip

MULTILINGUAL = Fit(
    rank={
        "title_meaning": 4.87, "body_meaning": 18.84, "sentence_meaning": 17.37, "article_meaning": 11.27, "coverage": 2.42,
        "title": 0.55, "characters": 2.27, "example_meaning": 10.0, "example_letters": 1.73, "same_language": 1.0, **_BEFORE,
    },
    trust={"rank": 0.269, "margin": 0.762},
    bias=-11.691,
    enough=0.0,
    translated=0.82,
)  # fmt: skip
