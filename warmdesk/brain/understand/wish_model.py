"""A small classifier that learns from the corpus of wishes which tool a message asks for, if any.

It is made like the signal model: words, groups of letters and cues on one side, what both encoders made of the message on the
other. Without the encoders the words decide alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from warmdesk.brain.text.encoder import Encoder
from warmdesk.brain.understand.text_model import ALL, ByWords, Floats, Linear, Mixture

NONE = "none"
"""The label of a message that wishes for no tool."""


class WishModel:
    """Gives the probability of each tool, and of none, for a message."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]], encoders: Sequence[Encoder] = ()) -> None:
        """Take what `wish_training.trained` gave, and the encoders whose vectors it was trained with."""
        self.labels = tuple(map(str, arrays["labels"]))
        self.cues = tuple(map(str, arrays["cues"]))
        """The kinds of cues that it looks at, in the order in which it takes them."""
        self._prior: Floats = arrays["prior"].astype(np.float64)
        self._by_words = ByWords(arrays)
        self._by_meaning = Linear(arrays["meaning.weights"], arrays["meaning.bias"])
        self._encoders = tuple(encoders)
        self._mixture = Mixture(*arrays["mixture" if encoders else "mixture.words_alone"])

    def probabilities(self, text: str, cues: Floats) -> Mapping[str, float]:
        """Return how likely each label is at a desk; `cues` says what was seen of the kinds in `self.cues` (`cue_marks`)."""
        by_words = self._by_words.predict(text, cues)
        heard = self._by_meaning.predict(ALL, vectors_of([text], self._encoders)[0]) if self._encoders else None
        shifted = self._mixture.of(by_words, heard) * self._prior
        return dict(zip(self.labels, map(float, shifted / shifted.sum()), strict=True))


def vectors_of(texts: Sequence[str], encoders: Sequence[Encoder]) -> Floats:
    """Return one row a text: the vectors of all encoders side by side, each of length one."""
    parts = [encoder.encode(texts).astype(np.float64) for encoder in encoders]
    return np.concatenate([part / np.linalg.norm(part, axis=1, keepdims=True) for part in parts], axis=1)
