"""Examples of topics that were taught since the classifier was fitted: they count from the very next message on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, vstack

from warmdesk.brain.understand.weighing import Likeness

Floats = NDArray[np.float32]
Places = NDArray[np.intp]

_FROM, _MOST = 0.5, 8.0
"""From which nearness on such an example counts, and how much at most."""


@dataclass(frozen=True)
class Said:
    """One text as it is compared: its terms, what they weigh, and its meaning where there is an encoder."""

    places: Places
    weights: Floats
    vector: Floats | None


class TaughtSince:
    """The examples, a row each; immutable."""

    def __init__(self, owners: Places, terms: csr_matrix, meaning: Floats | None) -> None:
        """Take the place of each example's topic, its terms and its vector."""
        self._owners, self._terms, self._meaning = owners, terms, meaning
        self._likeness = Likeness(terms)

    @classmethod
    def nothing(cls, terms: int, dimension: int | None) -> TaughtSince:
        """Start without any, for so many known terms and vectors of this length."""
        meaning = None if dimension is None else np.zeros((0, dimension), np.float32)
        return cls(np.zeros(0, np.intp), csr_matrix((0, terms), dtype=np.float32), meaning)

    def with_more(self, examples: Sequence[tuple[int, Said]]) -> TaughtSince:
        """Add examples, each with the place of its topic."""
        if not examples:
            return self
        owners = np.concatenate([self._owners, np.array([owner for owner, _ in examples], np.intp)])
        terms = vstack([self._terms, *(_row(said, self._terms.shape[1]) for _, said in examples)]).tocsr()
        vectors = [said.vector for _, said in examples if said.vector is not None]
        meaning = None if self._meaning is None else np.concatenate([self._meaning, np.stack(vectors)])
        return TaughtSince(owners, terms, meaning)

    def bonus(self, said: Said, topics: int) -> Floats:
        """Return what each topic gains by its example that is nearest to what was said."""
        gained = np.zeros(topics, np.float32)
        if len(self._owners):
            over = np.clip((self._nearness(said) - _FROM) / (1 - _FROM), 0.0, None)
            np.maximum.at(gained, self._owners, (_MOST * over**2).astype(np.float32))
        return gained

    def _nearness(self, said: Said) -> NDArray[np.floating]:
        if self._meaning is not None and said.vector is not None:
            return self._meaning @ said.vector
        return self._likeness.to_each(said.places, said.weights.astype(np.float64))


def _row(said: Said, terms: int) -> csr_matrix:
    return csr_matrix((said.weights, (np.zeros_like(said.places), said.places)), shape=(1, terms))
