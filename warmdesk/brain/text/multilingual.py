"""multilingual-e5-small in two halves: one hears who needs a person, the other searches across languages.

Wang et al. (2024), Multilingual E5 (MIT licence), 12 layers, 384 dimensions. The lowest layers, the trunk, are computed once a
message for both. The listener's layers above it were tuned on our own corpus (Hu et al. 2021, LoRA): what was learned is a small
difference to some of the published weights (`adapter`), added when the encoder is built, so hearing costs no more. The searcher's
are as published.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from warmdesk.brain.text.transformer import Arrays, Floats, Rows, Stack, Transformer, floats, mean_of, of_length_one
from warmdesk.brain.text.unigram import PADDING, Unigram

PREFIX, PASSAGE_PREFIX = "query: ", "passage: "
LONGEST = 96
TRUNK, LAYERS, ALL_LAYERS = 4, 8, 12
"""The trunk's layers, the last one that the listener stands on, and all that there are."""


class Trunk:
    """Text to the states above the lowest layers; the last message is remembered, since both halves ask for it."""

    def __init__(self, arrays: Arrays, words: Rows, tokeniser: Unigram) -> None:
        self._tokeniser = tokeniser
        self._transformer = Transformer(arrays, PADDING, words, range(TRUNK))
        self.width = self._transformer.dimension
        self._last: tuple[str, Floats, Floats] | None = None

    def states(self, texts: Sequence[str]) -> Iterator[tuple[list[int], Floats, Floats]]:
        """Give, batch by batch, the numbers of its texts, their states (texts, tokens, width) and mask (texts, tokens)."""
        last = self._last
        if last is not None and list(texts) == [last[0]]:
            yield [0], last[1], last[2]
            return
        for batch, hidden, mask in self._transformer.hidden([self._tokeniser.ids_of(text, LONGEST) for text in texts]):
            if len(texts) == 1:
                self._last = texts[0], hidden, mask
            yield batch, hidden, mask


class Listener:
    """Gives each message a vector of twice the width: the mean of its pieces' states beside a weighted mean that was learned."""

    name = "multilingual-e5-small, tuned"

    def __init__(self, trunk: Trunk, arrays: Arrays, adapter: Mapping[str, NDArray[Any]]) -> None:
        """Take the published weights and what was learned: "NAME.in" (rank x inputs) and "NAME.out" (outputs x rank), whose
        product is added to the weight NAME, and "attention" (weights and bias).
        """
        self._trunk, self._stack = trunk, Stack(tuned(arrays, adapter), range(TRUNK, LAYERS))
        self._attention = adapter["attention"].astype(np.float32)
        self.dimension = 2 * trunk.width

    def encode(self, texts: Sequence[str]) -> Floats:
        """Give one row for each text, in order."""
        vectors = np.zeros((len(texts), self.dimension), np.float32)
        for batch, below, mask in self._trunk.states([f"{PREFIX}{text}" for text in texts]):
            hidden = self._stack.through(below, mask)
            vectors[batch] = np.concatenate([mean_of(hidden, mask), self._attended(hidden, mask)], axis=1)
        return vectors

    def _attended(self, hidden: Floats, mask: Floats) -> Floats:
        scores = hidden @ self._attention[:-1] + self._attention[-1]
        shares = np.exp(scores - scores.max(axis=1, keepdims=True)) * mask
        return mean_of(hidden, np.asarray(shares, np.float32))


class Searcher:
    """Gives each text a vector of length one in which languages lie side by side; a prefix tells messages and passages apart."""

    def __init__(self, trunk: Trunk, stack: Stack, prefix: str) -> None:
        """Take the layers above the trunk, as published (`upper_layers`)."""
        self._trunk, self._stack, self._prefix = trunk, stack, prefix
        self.name, self.dimension = f"multilingual-e5-small, {prefix.rstrip(': ')}", trunk.width

    def encode(self, texts: Sequence[str]) -> Floats:
        """Give one row for each text, in order."""
        vectors = np.zeros((len(texts), self.dimension), np.float32)
        for batch, below, mask in self._trunk.states([f"{self._prefix}{text}" for text in texts]):
            vectors[batch] = of_length_one(mean_of(self._stack.through(below, mask), mask))
        return vectors


def upper_layers(arrays: Arrays) -> Stack:
    """Build the layers above the trunk that search."""
    return Stack(arrays, range(TRUNK, ALL_LAYERS))


def tuned(arrays: Arrays, adapter: Mapping[str, NDArray[Any]]) -> Arrays:
    """Add what was learned to the published weights."""
    learned = {}
    for name in arrays:
        if f"{name}.in" in adapter:
            difference = adapter[f"{name}.out"].astype(np.float32) @ adapter[f"{name}.in"].astype(np.float32)
            learned[name] = floats(arrays, name) + difference
    return {**arrays, **learned}
