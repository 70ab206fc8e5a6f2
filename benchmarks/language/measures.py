"""What predictions amount to: accuracy, macro-F1, out-of-scope figures, coverage at a stated precision."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import f1_score, roc_auc_score

from benchmarks.figures import quantile

Floats = NDArray[np.float64]
OUTSIDE = "(outside)"
LEAST_PRECISION = 0.96
REJECTED_IN_SCOPE = 0.05
"""The share of in-scope validation messages that the threshold for "none of the topics" rejects."""


@dataclass(frozen=True)
class Guesses:
    """Predictions beside what was meant (`OUTSIDE`: none of the topics), with how sure each is."""

    meant: NDArray[np.str_]
    guessed: NDArray[np.str_]
    sure: Floats

    @classmethod
    def of(cls, meant: Sequence[str], guessed: Sequence[tuple[str, float]]) -> Guesses:
        """Put (label, sureness) pairs beside what was meant."""
        labels, sure = [label for label, _ in guessed], [value for _, value in guessed]
        return cls(np.array(meant, dtype=np.str_), np.array(labels, dtype=np.str_), np.array(sure, np.float64))

    def __add__(self, other: Guesses) -> Guesses:
        """Put two lists of predictions into one."""
        both = ((self.meant, other.meant), (self.guessed, other.guessed), (self.sure, other.sure))
        return Guesses(*(np.concatenate(pair) for pair in both))  # type: ignore[arg-type]

    @property
    def is_right(self) -> NDArray[np.bool_]:
        """Say of each whether the label is the one that was meant."""
        return np.asarray(self.meant == self.guessed)

    @property
    def is_inside(self) -> NDArray[np.bool_]:
        """Say of each whether any of the topics was meant."""
        return np.asarray(self.meant != OUTSIDE)

    def inside(self) -> Guesses:
        """Keep what is about one of the topics."""
        kept = self.is_inside
        return Guesses(self.meant[kept], self.guessed[kept], self.sure[kept])


def plain(guesses: Guesses) -> dict[str, float]:
    """Return accuracy and macro-F1 over messages that are about one of the topics, nothing rejected."""
    inside = guesses.inside()
    macro = f1_score(inside.meant, inside.guessed, average="macro", labels=np.unique(inside.meant), zero_division=0)
    return {"accuracy": float(inside.is_right.mean()), "macro_f1": float(macro)}


def outside_figures(test: Guesses, threshold: float) -> dict[str, float]:
    """Return how well messages about none of the topics are told apart, at a threshold from validation."""
    is_taken, is_inside = test.sure >= threshold, test.is_inside
    settled = np.where(is_inside, test.is_right & is_taken, ~is_taken)
    return {
        "in_scope": float((test.is_right & is_taken)[is_inside].mean()),
        "oos_recall": float((~is_taken)[~is_inside].mean()),
        "auroc": float(roc_auc_score(is_inside, test.sure)),
        "overall": float(settled.mean()),
        "overall_best": best_overall(test),
    }


def best_overall(test: Guesses) -> float:
    """Return the share settled right at the threshold that suits the test best: for comparison with peers alike only."""
    order = np.argsort(-test.sure, kind="stable")
    taken_right = np.concatenate([[0], np.cumsum(test.is_right[order] & test.is_inside[order])])
    left_out = (~test.is_inside).sum() - np.concatenate([[0], np.cumsum(~test.is_inside[order])])
    return float((taken_right + left_out).max() / len(order))


def rejecting(validation: Guesses, share: float = REJECTED_IN_SCOPE) -> float:
    """Return the threshold under which a share of the in-scope validation messages lies."""
    return float(np.quantile(validation.inside().sure, share))


def coverage(validation: Guesses, test: Guesses) -> dict[str, float]:
    """Return the share of the test that would be routed without a person, and how much of that is right.

    The threshold is the lowest one at which the validation messages reach `LEAST_PRECISION`.
    """
    order = np.argsort(-validation.sure, kind="stable")
    precision = np.cumsum(validation.is_right[order]) / np.arange(1, len(order) + 1)
    precise = np.flatnonzero(precision >= LEAST_PRECISION)
    threshold = float(validation.sure[order][precise[-1]]) if len(precise) else np.inf
    taken = test.sure >= threshold
    reached = float(test.is_right[taken].mean()) if taken.any() else 1.0
    return {"coverage": float(taken.mean()), "precision": reached}


def curve(test: Guesses, points: int = 40) -> list[tuple[float, float]]:
    """Return how much is right of the surest messages, for growing shares of all."""
    order = np.argsort(-test.sure, kind="stable")
    right = np.cumsum(test.is_right[order]) / np.arange(1, len(order) + 1)
    places = np.unique(np.linspace(len(order) // points, len(order) - 1, points).astype(int))
    return [(round((int(at) + 1) / len(order), 4), round(float(right[at]), 4)) for at in places]


def durations(calls: Sequence[Callable[[], object]]) -> dict[str, float]:
    """Return the median and the 95th percentile of calls, in milliseconds."""
    spent = []
    for call in calls:
        started = time.perf_counter()
        call()
        spent.append((time.perf_counter() - started) * 1000)
    return {"p50_ms": quantile(spent, 0.5), "p95_ms": quantile(spent, 0.95)}
