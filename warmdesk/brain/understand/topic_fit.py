"""A linear classifier over words, letters and meaning together, learned within seconds.

Multinomial logistic regression on the kernel (cosine of embeddings) + share * (cosine of words and letters). Up to
`_LANDMARKS` examples the kernel is exact; beyond, it is spanned by that many of them (Williams and Seeger 2001, the Nyström
method). What was learned is folded back into plain weights of terms and dimensions, so that a message costs two products.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import solve_triangular
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from scipy.special import expit

Floats = NDArray[np.float32]
Whole = NDArray[np.intp]

_LANDMARKS = 1500
_ROUNDS = 40
_STEADY = 1e-4
"""Added to the landmarks' kernel, so that examples which say the same do not make it singular."""


@dataclass(frozen=True)
class Evidence:
    """Examples as they are compared: `words` are rows of unit weights of terms, `meaning` unit vectors or None."""

    words: csr_matrix
    meaning: Floats | None
    share: float
    """What words and letters weigh beside meaning."""

    def __getitem__(self, places: Any) -> Evidence:
        """Keep some of the examples."""
        return Evidence(self.words[places], None if self.meaning is None else self.meaning[places], self.share)

    def to(self, others: Evidence) -> Floats:
        """Return the kernel between each example (rows) and each of the others (columns)."""
        alike = np.asarray((self.words @ others.words.T).toarray(), np.float32)
        if self.meaning is None or others.meaning is None:
            return alike
        alike *= np.float32(self.share)
        alike += self.meaning @ others.meaning.T
        return alike


@dataclass(frozen=True)
class Weights:
    """What was learned: weights of terms and of dimensions (a column a class), and a bias for each class."""

    words: Floats
    meaning: Floats | None
    bias: Floats

    def scores(self, places: Whole, weights: NDArray[Any], vector: NDArray[Any] | None) -> Floats:
        """Return each class's score for one message, given by its terms' places and weights and by its vector."""
        total = self.bias + weights.astype(np.float32) @ self.words[places]
        if self.meaning is not None and vector is not None:
            total = total + np.asarray(vector, np.float32) @ self.meaning
        return np.asarray(total, np.float32)

    def all_scores(self, evidence: Evidence) -> Floats:
        """Return a row of scores for each example."""
        total = np.asarray(evidence.words @ self.words + self.bias, np.float32)
        return total if self.meaning is None or evidence.meaning is None else total + evidence.meaning @ self.meaning


def learned(evidence: Evidence, targets: Floats, counts: Floats, strength: float, *, several: bool = False) -> Weights:
    """Learn from examples; `targets` are 0/1 (examples x classes), `counts` says what each example counts.

    One class an example unless `several`: then each class is decided for itself. `strength` is the inverse of the ridge.
    """
    landmarks = _landmarks(targets, counts)
    root = np.linalg.cholesky(evidence[landmarks].to(evidence[landmarks]).astype(np.float64) + _STEADY * np.eye(len(landmarks)))
    root = root.astype(np.float32)
    table = solve_triangular(root, evidence.to(evidence[landmarks]).T, lower=True).T
    found, bias = _descend(np.ascontiguousarray(table), targets, counts, strength, several)
    duals = solve_triangular(root, found, lower=True, trans="T").astype(np.float32)
    chosen = evidence[landmarks]
    words = np.asarray(chosen.words.T @ duals, np.float32)
    if chosen.meaning is None:
        return Weights(words, None, bias)
    return Weights(words * np.float32(evidence.share), chosen.meaning.T @ duals, bias)


def _landmarks(targets: Floats, counts: Floats) -> Whole:
    """Choose examples of every class in turn, those that count most first; all where there are few."""
    if len(targets) <= _LANDMARKS:
        return np.arange(len(targets))
    chance = np.random.default_rng(0)
    order = chance.permutation(len(targets))
    order = order[np.argsort(-counts[order], kind="stable")]
    owner = targets[order].argmax(axis=1)
    turn = np.zeros(len(order), np.intp)
    for number in np.unique(owner):
        mine = np.flatnonzero(owner == number)
        turn[mine] = np.arange(len(mine))
    return np.sort(order[np.argsort(turn, kind="stable")[:_LANDMARKS]])


def _descend(table: Floats, targets: Floats, counts: Floats, strength: float, several: bool) -> tuple[Floats, Floats]:
    """Minimise the loss with its ridge; return weights (features x classes) and bias."""
    features, classes = table.shape[1], targets.shape[1]
    weighed = counts[:, None].astype(np.float32)
    turned = np.ascontiguousarray(table.T)
    loss_of = _each_alone if several else _one_of_all

    def slope(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        found = flat.reshape(features + 1, classes)
        scores = table @ found[:-1].astype(np.float32) + found[-1].astype(np.float32)
        loss, wrong = loss_of(scores, targets, weighed)
        down = np.empty_like(found)
        down[:-1] = turned @ wrong + found[:-1] / strength
        down[-1] = wrong.sum(axis=0)
        return loss + float((found[:-1] ** 2).sum()) / (2 * strength), down.ravel()

    start = np.zeros((features + 1) * classes)
    best = minimize(slope, start, jac=True, method="L-BFGS-B", options={"maxiter": _ROUNDS, "maxcor": 8}).x
    found = best.reshape(features + 1, classes).astype(np.float32)
    return found[:-1], found[-1]


def _one_of_all(scores: Floats, targets: Floats, counts: Floats) -> tuple[float, Floats]:
    """Softmax cross-entropy, and its slope by the scores."""
    scores = scores - scores.max(axis=1, keepdims=True)
    odds = np.exp(scores)
    total = odds.sum(axis=1, keepdims=True)
    loss = float((counts[:, 0] * (np.log(total[:, 0]) - (scores * targets).sum(axis=1))).sum(dtype=np.float64))
    return loss, np.asarray((odds / total - targets) * counts, np.float32)


def _each_alone(scores: Floats, targets: Floats, counts: Floats) -> tuple[float, Floats]:
    """Logistic loss of every class for itself, and its slope by the scores."""
    loss = float((counts * (np.logaddexp(0, scores) - scores * targets)).sum(dtype=np.float64))
    return loss, np.asarray((expit(scores) - targets) * counts, np.float32)
