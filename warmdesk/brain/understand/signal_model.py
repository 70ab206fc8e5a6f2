"""A small classifier that learns from the corpus which messages need a person, and why.

Two logistic regressions, one over words and character n-grams, one over the sentence embedding, are averaged in log space; the
share of each comes from out-of-fold predictions of the training rows. Nothing of any business is in it: it is trained once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import hstack
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss
from sklearn.model_selection import StratifiedKFold

from warmdesk.brain.text.encoder import Encoder
from warmdesk.brain.text.gloss import gloss
from warmdesk.brain.understand.folding import cue_text
from warmdesk.brain.understand.weighing import Weighing

Floats = NDArray[np.float64]

_FOLDS = 5
_SEED = 0
_ROUTINE_WEIGHT = 2.0
"""Routine messages are rarer in the corpus than at a desk."""
_SHARES = (0.0, 0.2, 0.35, 0.5, 0.65, 0.8, 1.0)
_ALL = slice(None)
_SHARPNESSES = (0.6, 0.8, 1.0, 1.2, 1.5, 2.0, 2.5)


@dataclass(frozen=True)
class Example:
    """One labelled message of the corpus."""

    text: str
    label: str
    language: str


class SignalModel:
    """Gives the probability of each label of the corpus for a message."""

    def __init__(self, examples: Sequence[Example], encoder: Encoder | None) -> None:
        """Train on `examples`; takes seconds, so callers keep the trained model (it can be pickled without the encoder)."""
        self.labels = tuple(sorted({example.label for example in examples}))
        texts, wanted = [example.text for example in examples], np.array([example.label for example in examples])
        vectors = _vectors(encoder, texts, [example.language for example in examples])
        self.share_of_meaning, self.sharpness = _best_mixture(texts, vectors, wanted, self.labels)
        self._by_words = _ByWords(texts, wanted)
        self._by_meaning = None if vectors is None else _Linear(_regression(6.0).fit(vectors, wanted))

    def probabilities(self, text: str, vector: NDArray[Any] | None) -> Mapping[str, float]:
        """Return a probability for each label; `vector` is the message's embedding, if there is an encoder."""
        by_words = self._by_words.predict(text)
        by_meaning = None if vector is None or self._by_meaning is None else self._by_meaning.predict(_ALL, vector)
        mixed = _mixed(by_words, by_meaning, self.share_of_meaning, self.sharpness)
        return dict(zip(self.labels, map(float, mixed), strict=True))


class _ByWords:
    """TF-IDF of words and of character n-grams within words, and a logistic regression over them."""

    def __init__(self, texts: Sequence[str], wanted: NDArray[Any]) -> None:
        folded = [cue_text(text) for text in texts]
        self._words, words = Weighing.of_words(folded)
        self._letters, letters = Weighing.of_letters(folded, fewest_texts=2)
        self._model = _Linear(_regression(8.0).fit(hstack([words, letters]).tocsr(), wanted))

    def predict(self, text: str) -> Floats:
        folded = cue_text(text)
        (words, word_weights), (letters, letter_weights) = self._words.weigh(folded), self._letters.weigh(folded)
        places = np.concatenate([words, letters + self._words.size])
        return self._model.predict(places, np.concatenate([word_weights, letter_weights]))


class _Linear:
    """A fitted logistic regression, as plain arrays."""

    def __init__(self, fitted: LogisticRegression) -> None:
        self._weights: Floats = np.ascontiguousarray(fitted.coef_.T)
        self._bias: Floats = fitted.intercept_

    def predict(self, places: NDArray[np.intp] | slice, values: Floats) -> Floats:
        """Return the classes' probabilities for features given by place and value."""
        scores = values @ self._weights[places] + self._bias
        odds = np.exp(scores - scores.max())
        return np.asarray(odds / odds.sum())


def embedded_text(text: str, language: str) -> str:
    """Return what stands for `text` in the encoder's language."""
    return text if language.startswith("en") else gloss(text, language)


def _vectors(encoder: Encoder | None, texts: Sequence[str], languages: Sequence[str]) -> NDArray[Any] | None:
    if encoder is None:
        return None
    return encoder.encode([embedded_text(text, language) for text, language in zip(texts, languages, strict=True)])


def _regression(strength: float) -> LogisticRegression:
    return LogisticRegression(C=strength, max_iter=300, class_weight={"routine": _ROUTINE_WEIGHT}, tol=1e-3)


def _mixed(by_words: Floats, by_meaning: Floats | None, share: float, sharpness: float) -> Floats:
    logs = np.log(by_words + 1e-9)
    if by_meaning is not None:
        logs = (1 - share) * logs + share * np.log(by_meaning + 1e-9)
    scaled = np.exp(sharpness * (logs - logs.max(axis=-1, keepdims=True)))
    return np.asarray(scaled / scaled.sum(axis=-1, keepdims=True))


def _best_mixture(
    texts: Sequence[str], vectors: NDArray[Any] | None, wanted: NDArray[Any], labels: Sequence[str]
) -> tuple[float, float]:
    """Choose the share of meaning and the sharpness by log loss on out-of-fold predictions."""
    by_words = np.zeros((len(texts), len(labels)))
    by_meaning = None if vectors is None else np.zeros((len(texts), len(labels)))
    for train, held_out in StratifiedKFold(_FOLDS, shuffle=True, random_state=_SEED).split(texts, wanted):
        learned = _ByWords([texts[i] for i in train], wanted[train])
        by_words[held_out] = [learned.predict(texts[i]) for i in held_out]
        if vectors is not None and by_meaning is not None:
            meaning = _Linear(_regression(6.0).fit(vectors[train], wanted[train]))
            by_meaning[held_out] = [meaning.predict(_ALL, vectors[i]) for i in held_out]
    shares = (0.0,) if by_meaning is None else _SHARES
    mixtures = [(share, sharpness) for share in shares for sharpness in _SHARPNESSES]
    return min(mixtures, key=lambda mixture: log_loss(wanted, _mixed(by_words, by_meaning, *mixture), labels=list(labels)))
