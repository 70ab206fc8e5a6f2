"""Sentence encoders: whatever turns texts into vectors, and the small one that the desk searches with.

all-MiniLM-L6-v2, mean pooled, of length one: Reimers and Gurevych (2019), Sentence-BERT; Wang et al. (2020), MiniLM. 6 layers, 12
heads, 384 dimensions, about 10 ms a message on one core. The weights are passed in (`lib.encoder_weights` obtains them).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

import numpy as np

from warmdesk.brain.text.transformer import Arrays, Floats, Transformer, mean_of, of_length_one
from warmdesk.brain.text.wordpiece import WordPiece

__all__ = ["Encoder", "Floats", "KnowsWords", "MiniLM"]


class Encoder(Protocol):
    """Whatever turns texts into vectors."""

    name: str
    dimension: int

    def encode(self, texts: Sequence[str]) -> Floats:
        """Give one row of `dimension` for each text."""
        ...


@runtime_checkable
class KnowsWords(Protocol):
    """What can tell a word of its language from a slip of the hand."""

    def knows(self, word: str) -> bool:
        """Say whether a folded word is a word."""
        ...


class MiniLM:
    """all-MiniLM-L6-v2 over plain arrays; encoding twice gives the same vectors."""

    name = "all-MiniLM-L6-v2"

    def __init__(self, arrays: Arrays, vocabulary: Sequence[str], longest: int = 128) -> None:
        """Take float arrays, or int8 ones with a row scale each under "NAME.scale"; `longest` is in word pieces."""
        self._tokeniser = WordPiece(vocabulary)
        self._longest = longest
        self._transformer = Transformer(arrays, self._tokeniser.padding)
        self.dimension = self._transformer.dimension

    def knows(self, word: str) -> bool:
        """Say whether a folded word is common enough to be one piece of its own."""
        return self._tokeniser.has(word)

    def encode(self, texts: Sequence[str]) -> Floats:
        """Give one unit vector for each text, in order."""
        rows = [self._tokeniser.ids_of(text, self._longest) for text in texts]
        vectors = np.zeros((len(rows), self.dimension), np.float32)
        for batch, hidden, mask in self._transformer.hidden(rows):
            vectors[batch] = of_length_one(mean_of(hidden, mask))
        return vectors
