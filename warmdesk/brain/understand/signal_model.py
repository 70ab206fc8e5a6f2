"""A small classifier that learns from the corpus which messages need a person, and why.

Two opinions are averaged in log space: a logistic regression's over words, character n-grams and the cues that were seen, and
that of the encoder that was tuned for it; the share of each comes from training rows that neither had read. Nothing of any
business is in it: it is trained once, and kept as plain arrays.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from warmdesk.brain.text.encoder import Encoder
from warmdesk.brain.understand.cue_book import Seen
from warmdesk.brain.understand.folding import cue_text
from warmdesk.brain.understand.weighing import Weighing, letter_groups, words_and_pairs

Floats = NDArray[np.float64]

_ALL = slice(None)
CUES_BY_WORDS = 0.5
"""How large a cue's mark stands beside the other features."""


@dataclass(frozen=True)
class Example:
    """One labelled message of the corpus."""

    text: str
    label: str
    language: str


class SignalModel:
    """Gives the probability of each label of the corpus for a message, with the listening encoder or without."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]], listener: Encoder | None = None) -> None:
        """Take what `trained` gave, and the encoder whose adapter it was trained with."""
        self.labels = tuple(map(str, arrays["labels"]))
        self._prior: Floats = arrays["prior"].astype(np.float64)
        self.cues = tuple(map(str, arrays["cues"]))
        """The kinds of cues that it looks at, in the order in which it takes them."""
        self._by_words = _ByWords(arrays)
        self._listener = listener
        self._by_meaning = _Linear(arrays["meaning.weights"], arrays["meaning.bias"])
        self._mixture = Mixture(*arrays["mixture" if listener else "mixture.words_alone"])

    @property
    def is_listening(self) -> bool:
        """Whether the listening encoder takes part."""
        return self._listener is not None

    def probabilities(self, text: str, cues: Floats) -> Mapping[str, float]:
        """Return how likely each label is at a desk; `cues` says what was seen of the kinds in `self.cues` (`cue_marks`)."""
        by_words = self._by_words.predict(text, cues)
        heard = self._by_meaning.predict(_ALL, self._listener.encode([text])[0].astype(np.float64)) if self._listener else None
        shifted = self._mixture.of(by_words, heard) * self._prior
        return dict(zip(self.labels, map(float, shifted / shifted.sum()), strict=True))


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


class _ByWords:
    """TF-IDF of words and of character n-grams within words, and a logistic regression over them."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        self._words = Weighing(_unpacked(arrays["words.terms"]), arrays["words.rarity"].astype(np.float64), words_and_pairs)
        self._letters = Weighing(_unpacked(arrays["letters.terms"]), arrays["letters.rarity"].astype(np.float64), letter_groups)
        self._model = _Linear(arrays["text.weights"], arrays["text.bias"])

    def predict(self, text: str, cues: Floats) -> Floats:
        folded = cue_text(text)
        (words, word_weights), (letters, letter_weights) = self._words.weigh(folded), self._letters.weigh(folded)
        seen = np.flatnonzero(cues)
        places = np.concatenate([words, letters + self._words.size, seen + self._words.size + self._letters.size])
        return self._model.predict(places, np.concatenate([word_weights, letter_weights, CUES_BY_WORDS * cues[seen]]))


class _Linear:
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
