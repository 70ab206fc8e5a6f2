"""TF-IDF of one text at a time, by the vocabulary that a vectoriser of scikit-learn learned.

The same numbers as `TfidfVectorizer.transform` gives, without its checks of every call, which cost a chat milliseconds.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer

Floats = NDArray[np.float64]
Places = NDArray[np.intp]
Split = Callable[[str], Iterable[str]]

WORD = r"\w+|[!?]{1,}"
_WORD = re.compile(WORD)
_SHORTEST, _LONGEST = 2, 5


def words_and_pairs(text: str) -> list[str]:
    """Return the words, and each pair of neighbours."""
    words = _WORD.findall(text)
    return words + [f"{first} {second}" for first, second in pairwise(words)]


def letter_groups(text: str) -> Iterator[str]:
    """Yield the groups of 2 to 5 characters inside each word, its edges marked by a space (`char_wb`)."""
    for word in text.split():
        edged = f" {word} "
        for size in range(_SHORTEST, _LONGEST + 1):
            yield from (edged[at : at + size] for at in range(max(1, len(edged) - size + 1)))
            if len(edged) <= size:
                break


class Weighing:
    """Weighs the terms of a text: 1 + log of how often, times rarity, to length one."""

    def __init__(self, terms: Sequence[str], rarity: Floats, split: Split) -> None:
        """Take the known terms with their rarities; `split` cuts a folded text into such terms."""
        self.terms, self.rarity = tuple(terms), rarity
        self._split = split
        self._place = {term: place for place, term in enumerate(self.terms)}

    @classmethod
    def of_words(cls, texts: Sequence[str]) -> tuple[Weighing, csr_matrix]:
        """Learn words and pairs of words from folded texts; also return the texts' rows."""
        vectoriser = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=WORD, lowercase=False)
        return cls._learned(vectoriser, texts, words_and_pairs)

    @classmethod
    def of_letters(cls, texts: Sequence[str], fewest_texts: int = 1) -> tuple[Weighing, csr_matrix]:
        """Learn groups of letters that occur in at least `fewest_texts` folded texts; also return the texts' rows."""
        sizes = (_SHORTEST, _LONGEST)
        vectoriser = TfidfVectorizer(
            analyzer="char_wb", ngram_range=sizes, sublinear_tf=True, min_df=fewest_texts, lowercase=False
        )
        return cls._learned(vectoriser, texts, letter_groups)

    @classmethod
    def _learned(cls, vectoriser: TfidfVectorizer, texts: Sequence[str], split: Split) -> tuple[Weighing, csr_matrix]:
        rows = vectoriser.fit_transform(texts).tocsr()
        return cls(vectoriser.get_feature_names_out(), np.asarray(vectoriser.idf_, np.float64), split), rows

    @property
    def size(self) -> int:
        """How many terms are known."""
        return len(self.rarity)

    def weigh(self, text: str) -> tuple[Places, Floats]:
        """Return the places of the known terms of a folded text, and their weights."""
        counts = Counter(place for term in self._split(text) if (place := self._place.get(term)) is not None)
        places = np.fromiter(counts.keys(), np.intp, len(counts))
        weights = (1 + np.log(np.fromiter(counts.values(), np.float64, len(counts)))) * self.rarity[places]
        length = float(np.sqrt(weights @ weights))
        return places, weights / length if length else weights

    def rows_of(self, texts: Sequence[str]) -> csr_matrix:
        """Return further folded texts as rows, by the terms and rarities that are known."""
        weighed = [self.weigh(text) for text in texts]
        starts = np.cumsum([0, *(len(places) for places, _ in weighed)])
        places = np.concatenate([places for places, _ in weighed])
        return csr_matrix((np.concatenate([weights for _, weights in weighed]), places, starts), shape=(len(texts), self.size))


class Likeness:
    """Known texts, to be compared with one text at a time (cosine of their weights)."""

    def __init__(self, rows: csr_matrix) -> None:
        """Take the rows that belong to a `Weighing`."""
        columns = rows.tocsc()
        self._count = int(rows.shape[0])
        self._starts, self._rows, self._weights = columns.indptr, columns.indices, columns.data

    def to_each(self, places: Places, weights: Floats) -> Floats:
        """Return the likeness to each known text."""
        starts, ends = self._starts[places], self._starts[places + 1]
        if not len(places) or not (ends > starts).any():
            return np.zeros(self._count)
        held = np.concatenate([np.arange(start, end) for start, end in zip(starts, ends, strict=True)])
        products = self._weights[held] * np.repeat(weights, ends - starts)
        return np.bincount(self._rows[held], weights=products, minlength=self._count).astype(np.float64)
