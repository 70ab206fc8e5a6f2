"""How much two opinions about a message's topic count, and how sure they are together.

Read off examples that the classifier had not seen: folds of a few, a sample of many. A message is about none of the topics
the more likely, the less it is like any example, measured by how like their topic's examples those held-out ones are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit
from sklearn.linear_model import LogisticRegression

from warmdesk.brain.understand.topic_fit import Evidence, learned

Floats = NDArray[np.float32]
Places = NDArray[np.intp]

_WORDS_NEAR, _MEANING_NEAR = 0.35, 0.65
_FOLDS, _FOLDED_UP_TO, _SAMPLE = 3, 1500, 1000
_FEWEST_EXAMPLES, _FEWEST_A_TOPIC = 40, 3
"""With fewer examples their own answers say nothing; the defaults hold. Topics that are judged each for itself share what is
learned, so that a few examples of each say enough.
"""
_NEAR_SHARES = (0.3, 0.15, 0.0, 0.5, 0.75)
"""What the nearest example may weigh beside the linear classifier; of equals, the first is taken."""
_SHARPNESSES = (0.7, 1.0, 1.4, 2.0, 2.8, 4.0, 5.6, 8.0)
_DECISIVE, _NEITHER = 12.0, 0.32
"""How sharply likeness decides between "one of the topics" and "none", and where, before examples tell."""
_USUAL = 0.9
"""The share of the held-out examples that are less near to any example than what counts as wholly near."""


class Nearest:
    """Finds each topic's nearest example."""

    def __init__(self, targets: Floats) -> None:
        """Take which topics (columns) each example (row) belongs to."""
        owners, rows = np.nonzero(targets.T)
        self._count = int(targets.shape[1])
        self._rows: Places = rows
        self._present, self._starts = np.unique(owners, return_index=True)

    def __len__(self) -> int:
        """Say how many topics there are."""
        return self._count

    def of(self, words: NDArray[np.floating], meaning: Floats | None) -> Floats:
        """Return each topic's highest likeness from the likeness to each example; also for tables, a row a message."""
        alike = words if meaning is None else _WORDS_NEAR * words + _MEANING_NEAR * meaning
        best = np.zeros((*alike.shape[:-1], self._count), np.float32)
        best[..., self._present] = np.maximum.reduceat(alike[..., self._rows], self._starts, axis=-1)
        return best


@dataclass(frozen=True)
class Trust:
    """Weights of the two opinions, and what "about one of the topics" rests on."""

    linear: float = 0.5
    near: float = 12.0
    usual: float | None = None
    """The likeness to some example that a message about a topic has at best, if it is known."""
    alone: tuple[float, float, float] = (0.0, 1.0, 0.0)
    """For each topic by itself: bias, weight of the linear score, weight of the nearest example's likeness."""

    def shares(self, linear: Floats, near: Floats, bonus: Floats | float = 0.0) -> Floats:
        """Return each topic's probability; what is missing to 1 is "none of them"."""
        p = softmax(self.linear * linear + self.near * near + bonus)
        return np.asarray(p * self._inside(np.max(near + bonus / _DECISIVE, axis=-1, keepdims=True)), np.float32)

    def each(self, linear: Floats, near: Floats, bonus: Floats | float = 0.0) -> Floats:
        """Return each topic's probability by itself."""
        bias, of_linear, of_near = self.alone
        return np.asarray(expit(bias + of_linear * linear + of_near * near + bonus), np.float32)

    def _inside(self, nearest: Floats) -> Floats:
        """Say how likely it is that a message with this likeness to the nearest example is about any topic."""
        if self.usual is None:
            return np.asarray(expit(_DECISIVE * (nearest - _NEITHER)), np.float32)
        return np.asarray(np.clip(nearest / self.usual, 0.0, 1.0), np.float32)


def trusted(evidence: Evidence, targets: Floats, counts: Floats, strength: float, *, several: bool) -> Trust:
    """Learn the weights from the examples' own answers, each given by a classifier that had not seen it."""
    places = np.flatnonzero(counts == 1)
    if len(places) < max(_FEWEST_EXAMPLES, 0 if several else _FEWEST_A_TOPIC * targets.shape[1]):
        return Trust()
    linear, near, held = [], [], []
    for out in _splits(places):
        rest = np.setdiff1d(np.arange(len(targets)), out)
        weights = learned(evidence[rest], targets[rest], counts[rest], strength, several=several)
        linear.append(weights.all_scores(evidence[out]))
        near.append(Nearest(targets[rest]).of(*_alike(evidence[out], evidence[rest])))
        held.append(out)
    meant = targets[np.concatenate(held)]
    opinions = np.concatenate(linear), np.concatenate(near)
    return _alone(*opinions, meant) if several else _together(*opinions, meant)


def _splits(places: Places) -> Iterator[Places]:
    order = np.random.default_rng(0).permutation(places)
    if len(places) > _FOLDED_UP_TO:
        yield np.sort(order[:_SAMPLE])
        return
    for number in range(_FOLDS):
        yield np.sort(order[number::_FOLDS])


def _alike(some: Evidence, others: Evidence) -> tuple[Floats, Floats | None]:
    words = np.asarray((some.words @ others.words.T).toarray(), np.float32)
    return words, None if some.meaning is None or others.meaning is None else some.meaning @ others.meaning.T


def _together(linear: Floats, near: Floats, meant: Floats) -> Trust:
    """Choose what the nearest example weighs by how many topics are right, then how sharp the sum is by log loss."""
    unit, near_unit = 1 / (float(linear.std(axis=1).mean()) + 1e-6), 1 / (float(near.std(axis=1).mean()) + 1e-6)
    own = meant.argmax(axis=1)
    share = max(_NEAR_SHARES, key=lambda share: int(((unit * linear + share * near_unit * near).argmax(axis=1) == own).sum()))
    both = unit * linear + share * near_unit * near
    sharp = min(_SHARPNESSES, key=lambda sharp: _loss(softmax(sharp * both), meant))
    return Trust(sharp * unit, sharp * share * near_unit, float(np.quantile(near.max(axis=1), _USUAL)))


def _alone(linear: Floats, near: Floats, meant: Floats) -> Trust:
    features = np.stack([linear.ravel(), near.ravel()], axis=1)
    fitted = LogisticRegression(C=1.0).fit(features, meant.ravel() > 0)
    of_linear, of_near = fitted.coef_[0]
    return Trust(alone=(float(fitted.intercept_[0]), float(of_linear), float(of_near)))


def softmax(scores: NDArray[np.floating]) -> Floats:
    """Turn scores into shares of one; rows by themselves."""
    odds = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(odds / odds.sum(axis=-1, keepdims=True), np.float32)


def _loss(shares: Floats, meant: Floats) -> float:
    return float(-np.log((shares * meant).sum(axis=1) + 1e-9).mean())
