"""The encoder that hears who needs a person: the lower layers of multilingual-e5-small, tuned on our own corpus.

Wang et al. (2024), Multilingual E5 (MIT licence); Hu et al. (2021), LoRA. What was learned is a small difference to some of the
published weights (`adapter`), added once when the encoder is built, so hearing costs nothing more. A message becomes the mean of
its pieces' states beside a weighted mean that was learned too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from warmdesk.brain.text.transformer import Arrays, Floats, Rows, Transformer, floats, mean_of
from warmdesk.brain.text.unigram import PADDING, Unigram

PREFIX = "query: "
LONGEST = 96


class Listener:
    """Gives each text a vector of twice the width; encoding twice gives the same vectors."""

    name = "multilingual-e5-small, tuned"

    def __init__(self, arrays: Arrays, words: Rows, tokeniser: Unigram, adapter: Mapping[str, NDArray[Any]]) -> None:
        """Take the published weights, their embeddings, and what was learned: "NAME.in" (rank x inputs) and "NAME.out" (outputs x
        rank), whose product is added to the weight NAME, and "attention" (weights and bias).
        """
        self._tokeniser = tokeniser
        self._transformer = Transformer(tuned(arrays, adapter), PADDING, words)
        self._attention = adapter["attention"].astype(np.float32)
        self.dimension = 2 * self._transformer.dimension

    def encode(self, texts: Sequence[str]) -> Floats:
        """Give one row for each text, in order."""
        rows = [self._tokeniser.ids_of(f"{PREFIX}{text}", LONGEST) for text in texts]
        vectors = np.zeros((len(rows), self.dimension), np.float32)
        for batch, hidden, mask in self._transformer.hidden(rows):
            vectors[batch] = np.concatenate([mean_of(hidden, mask), self._attended(hidden, mask)], axis=1)
        return vectors

    def _attended(self, hidden: Floats, mask: Floats) -> Floats:
        scores = hidden @ self._attention[:-1] + self._attention[-1]
        shares = np.exp(scores - scores.max(axis=1, keepdims=True)) * mask
        return mean_of(hidden, np.asarray(shares, np.float32))


def tuned(arrays: Arrays, adapter: Mapping[str, NDArray[Any]]) -> Arrays:
    """Add what was learned to the published weights."""
    learned = {}
    for name in arrays:
        if f"{name}.in" in adapter:
            difference = adapter[f"{name}.out"].astype(np.float32) @ adapter[f"{name}.in"].astype(np.float32)
            learned[name] = floats(arrays, name) + difference
    return {**arrays, **learned}
