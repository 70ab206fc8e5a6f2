"""A small classifier that learns from the corpus which messages need a person, and why.

Two opinions are averaged in log space: a logistic regression's over words, character n-grams and the cues that were seen, and
that of the encoder that was tuned for it; the share of each comes from training rows that neither had read. Nothing of any
business is in it: it is trained once, and kept as plain arrays.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from warmdesk.brain.text.encoder import Encoder
from warmdesk.brain.understand.text_model import ALL, ByWords, Floats, Linear, Mixture


class SignalModel:
    """Gives the probability of each label of the corpus for a message, with the listening encoder or without."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]], listener: Encoder | None = None) -> None:
        """Take what `trained` gave, and the encoder whose adapter it was trained with."""
        self.labels = tuple(map(str, arrays["labels"]))
        self._prior: Floats = arrays["prior"].astype(np.float64)
        self.cues = tuple(map(str, arrays["cues"]))
        """The kinds of cues that it looks at, in the order in which it takes them."""
        self._by_words = ByWords(arrays)
        self._listener = listener
        self._by_meaning = Linear(arrays["meaning.weights"], arrays["meaning.bias"])
        self._mixture = Mixture(*arrays["mixture" if listener else "mixture.words_alone"])

    @property
    def is_listening(self) -> bool:
        """Whether the listening encoder takes part."""
        return self._listener is not None

    def probabilities(self, text: str, cues: Floats) -> Mapping[str, float]:
        """Return how likely each label is at a desk; `cues` says what was seen of the kinds in `self.cues` (`cue_marks`)."""
        by_words = self._by_words.predict(text, cues)
        heard = self._by_meaning.predict(ALL, self._listener.encode([text])[0].astype(np.float64)) if self._listener else None
        shifted = self._mixture.of(by_words, heard) * self._prior
        return dict(zip(self.labels, map(float, shifted / shifted.sum()), strict=True))
