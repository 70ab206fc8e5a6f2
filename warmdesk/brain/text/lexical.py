"""Search by words: BM25 over stems with titles weighed apart, and character n-grams for typos and cognates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer

Floats = NDArray[np.float32]

_TITLE_WEIGHT = 2.0
_SATURATION = 1.2
_LENGTH_SHARE = 0.5
"""BM25's k1 and b (Robertson and Zaragoza 2009); paragraphs are of like length, so length counts for little."""


@dataclass(frozen=True)
class WordMatch:
    """How a query's words meet each document, every figure 0..1 and one a document."""

    bm25: Floats
    coverage: Floats
    """The share of the query's content, weighed by rarity, that occurs at all."""
    title: Floats
    """The same share for the title alone."""
    known: float
    """The share of the query's content words that any document holds."""
    unknown: int = 0
    """How many of its content words no document holds."""


class WordIndex:
    """Documents of (title words, body words), both stemmed; a term's weight is its rarity among the documents."""

    def __init__(self, documents: Sequence[tuple[Sequence[str], Sequence[str]]]) -> None:
        self._count = len(documents)
        self._terms: dict[str, int] = {}
        for title, body in documents:
            for word in (*title, *body):
                self._terms.setdefault(word, len(self._terms))
        titles = self._counts([title for title, _ in documents])
        bodies = self._counts([body for _, body in documents])
        self._titles = _binary(titles).T.tocsr()
        self._anywhere = _binary(titles + bodies).T.tocsr()
        self._saturated = _saturate(bodies, titles).T.tocsr()
        self._idf = _idf(np.diff(self._anywhere.indptr), self._count)
        self._idf_unknown = float(_idf(np.zeros(1), self._count)[0])

    def match(self, groups: Sequence[Sequence[str]]) -> WordMatch:
        """Weigh the query's content by rarity: of each group of stems that mean the same, a document's best counts.

        What occurs nowhere weighs most: nothing here is about it.
        """
        known = [[self._terms[word] for word in group if word in self._terms] for group in groups]
        found = [terms for terms in known if terms]
        nothing = np.zeros(self._count, np.float32)
        if not found:
            return WordMatch(nothing, nothing, nothing, 0.0, len(known))
        rarity = np.array([self._idf[terms].min() for terms in found], np.float32)
        weights = rarity / (float(rarity.sum()) + self._idf_unknown * (len(known) - len(found)))
        return WordMatch(
            bm25=_weighed(self._saturated, found, weights),
            coverage=_weighed(self._anywhere, found, weights),
            title=_weighed(self._titles, found, weights),
            known=len(found) / len(known),
            unknown=len(known) - len(found),
        )

    def _counts(self, fields: Sequence[Sequence[str]]) -> csr_matrix:
        rows, columns, counts = [], [], []
        for row, words in enumerate(fields):
            for word, count in Counter(words).items():
                rows.append(row)
                columns.append(self._terms[word])
                counts.append(count)
        shape = (len(fields), max(1, len(self._terms)))
        return csr_matrix((np.array(counts, np.float32), (rows, columns)), shape=shape)


class CharacterIndex:
    """Documents compared by their character n-grams inside words (cosine of TF-IDF, 0..1)."""

    def __init__(self, documents: Sequence[str]) -> None:
        self._vectorizer = TfidfVectorizer(
            analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, lowercase=False, dtype=np.float32
        )
        self._grams = self._vectorizer.fit_transform([text or "-" for text in documents] or ["-"]).T.tocsr()

    def match(self, text: str) -> Floats:
        """Give the cosine of the text with each document."""
        return np.asarray(self.match_all([text])[0])

    def match_all(self, texts: Sequence[str]) -> Floats:
        """Give each text's cosines with the documents, a row a text."""
        found = self._vectorizer.transform(texts) @ self._grams
        return np.asarray(found.toarray(), np.float32)


def _weighed(terms: csr_matrix, groups: Sequence[Sequence[int]], weights: Floats) -> Floats:
    """Sum over the groups each document's best term of the group, weighed."""
    total = np.zeros(terms.shape[1], np.float32)
    for group, weight in zip(groups, weights, strict=True):
        rows = terms[list(group)]
        best = rows.toarray()[0] if len(group) == 1 else np.asarray(rows.max(axis=0).toarray()[0])
        total += weight * best
    return total


def _binary(counts: csr_matrix) -> csr_matrix:
    present = counts.copy()
    present.data = np.ones_like(present.data)
    return present


def _saturate(bodies: csr_matrix, titles: csr_matrix) -> csr_matrix:
    """Give tf / (k1 + tf) with the body's count normalised by length and the title's weighed higher (BM25F)."""
    lengths = np.asarray(bodies.sum(axis=1), np.float32).ravel()
    relative = 1 - _LENGTH_SHARE + _LENGTH_SHARE * lengths / max(float(lengths.mean()) if len(lengths) else 1.0, 1.0)
    normalised = bodies.multiply(1 / np.maximum(relative, 0.1)[:, None]) + titles * np.float32(_TITLE_WEIGHT)
    saturated = csr_matrix(normalised, dtype=np.float32)
    saturated.data = saturated.data / (_SATURATION + saturated.data)
    return saturated


def _idf(frequencies: NDArray[np.generic], count: int) -> Floats:
    found = frequencies.astype(np.float32)
    return np.asarray(np.log1p((count - found + 0.5) / (found + 0.5)), np.float32)
