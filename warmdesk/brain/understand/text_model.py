"""What the small classifiers share: an opinion by words, an opinion by meaning, and how two opinions become one.

They are trained once (`text_training`), kept as plain arrays, and hold nothing of any business.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from warmdesk.brain.understand.cue_book import Seen
from warmdesk.brain.understand.folding import cue_text
from warmdesk.brain.understand.weighing import Weighing, letter_groups, words_and_pairs

Floats = NDArray[np.float64]

ALL = slice(None)
CUES_BY_WORDS = 0.5
"""How large a cue's mark stands beside the other features."""


def cue_marks(kinds: Sequence[str], find: Callable[[str], Seen | None]) -> Floats:
    """Return two marks for each kind of cue: whether a strong one was seen, whether only a weak one."""
    marks = np.zeros(2 * len(kinds))
    for place, kind in enumerate(kinds):
        seen = find(kind)
        if seen is not None:
            marks[2 * place + seen.is_weak] = 1.0
    return marks


class Mixture(NamedTuple):
    """How two opinions become one: the share of the second, and how much sharper the outcome is."""

    share: float
    sharpness: float

    def of(self, by_words: Floats, by_meaning: Floats | None) -> Floats:
        """Average in log space; one row or many."""
        logs = np.log(by_words + 1e-9)
        if by_meaning is not None:
            logs = (1 - self.share) * logs + self.share * np.log(by_meaning + 1e-9)
        scaled = np.exp(self.sharpness * (logs - logs.max(axis=-1, keepdims=True)))
        return np.asarray(scaled / scaled.sum(axis=-1, keepdims=True))


class ByWords:
    """TF-IDF of words and of character n-grams within words, and a logistic regression over them and the cues seen."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        self._words = Weighing(_unpacked(arrays["words.terms"]), arrays["words.rarity"].astype(np.float64), words_and_pairs)
        self._letters = Weighing(_unpacked(arrays["letters.terms"]), arrays["letters.rarity"].astype(np.float64), letter_groups)
        self._model = Linear(arrays["text.weights"], arrays["text.bias"])

    def predict(self, text: str, cues: Floats) -> Floats:
        """Return the classes' probabilities; `cues` are `cue_marks`."""
        folded = cue_text(text)
        (words, word_weights), (letters, letter_weights) = self._words.weigh(folded), self._letters.weigh(folded)
        seen = np.flatnonzero(cues)
        places = np.concatenate([words, letters + self._words.size, seen + self._words.size + self._letters.size])
        return self._model.predict(places, np.concatenate([word_weights, letter_weights, CUES_BY_WORDS * cues[seen]]))


class Linear:
    """A fitted logistic regression: weights (features x labels) and a bias for each label."""

    def __init__(self, weights: NDArray[Any], bias: NDArray[Any]) -> None:
        self._weights: NDArray[np.float32] = weights.astype(np.float32)
        self._bias: Floats = bias.astype(np.float64)

    def predict(self, places: NDArray[np.intp] | slice, values: Floats) -> Floats:
        """Return the classes' probabilities for features given by place and value."""
        scores = values @ self._weights[places] + self._bias
        odds = np.exp(scores - scores.max())
        return np.asarray(odds / odds.sum())


def _unpacked(packed: NDArray[Any]) -> list[str]:
    """Read terms that were kept as one text, a line each."""
    return packed.tobytes().decode().split("\n")
