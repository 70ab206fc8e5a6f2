"""Texts compared by their groups of letters, as in `lexical.CharacterIndex`, but cheap to add to: nothing is fitted anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.sparse import csr_matrix, vstack
from sklearn.feature_extraction.text import HashingVectorizer

from warmdesk.brain.text.encoder import Floats

_PLACES = 2**18
_COUNTING = HashingVectorizer(
    analyzer="char_wb", ngram_range=(3, 5), n_features=_PLACES, norm=None, alternate_sign=False, lowercase=False, dtype=np.float32
)


@dataclass(frozen=True)
class LetterCounts:
    """Groups of three to five letters inside words, counted by a hash; rarity is among the texts that are there."""

    rows: csr_matrix
    """A row a text: 1 + log of how often."""
    held_by: Floats
    """How many texts hold each group."""

    @classmethod
    def empty(cls) -> LetterCounts:
        """Return no texts."""
        return cls(csr_matrix((0, _PLACES), dtype=np.float32), np.zeros(_PLACES, np.float32))

    def with_more(self, texts: Sequence[str]) -> LetterCounts:
        """Add texts."""
        added = _counted(texts)
        held_by = self.held_by + np.bincount(added.indices, minlength=_PLACES).astype(np.float32)
        return LetterCounts(vstack([self.rows, added], format="csr"), held_by)

    def match(self, text: str) -> Floats:
        """Give the cosine (TF-IDF, 0..1) of a text with each."""
        asked = _counted([text])
        weighed = np.zeros(_PLACES, np.float32)
        weighed[asked.indices] = asked.data * self._rarity[asked.indices]
        length = float(np.sqrt(asked.data @ weighed[asked.indices]))
        return np.asarray((self.rows @ weighed) / np.maximum(self._lengths * length, 1e-9), np.float32)

    @cached_property
    def _rarity(self) -> Floats:
        """Each group's rarity, squared: it weighs in both texts."""
        return np.asarray((np.log((1 + self.rows.shape[0]) / (1 + self.held_by)) + 1) ** 2, np.float32)

    @cached_property
    def _lengths(self) -> Floats:
        return np.asarray(np.sqrt(self.rows.power(2) @ self._rarity), np.float32)


def _counted(texts: Sequence[str]) -> csr_matrix:
    counts = _COUNTING.transform([text or "-" for text in texts]).tocsr()
    counts.sum_duplicates()
    counts.data = 1 + np.log(counts.data)
    return counts
