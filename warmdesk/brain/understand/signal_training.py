"""Train the signal model from labelled messages: a minute, done once for each edition of the corpus and its adapter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from warmdesk.brain.understand.text_model import Floats
from warmdesk.brain.understand.text_training import Example, Written, fitted, mixtures

_WEIGHTS: Mapping[str, float] = {"routine": 2.0}
"""Routine messages are rarer in the corpus than at a desk."""
_AT_A_DESK: Mapping[str, float] = {"routine": 0.63, "smalltalk": 0.14, "abuse": 0.015, "injection": 0.015}
"""How often a desk sees what needs nobody; the rest is shared among the reasons for a person as in the corpus.

Three messages in five need a person in the corpus, about one in five at a desk: unless that is made good, every probability
is too high.
"""
_A_MISS_COSTS = 2.3
"""How much more somebody who needs a person and gets none costs than a call for nothing: an even bet is decided by it."""


def trained(examples: Sequence[Example], adapter: Mapping[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
    """Return the arrays that `SignalModel` takes; the same examples and adapter give the same arrays.

    `adapter` tells by "kept_out" which examples it had not read when it gave their "kept_out.scores" (a row an example, a
    column a label).
    """
    wanted = np.array([example.label for example in examples])
    labels = np.unique(wanted)
    if list(labels) != list(adapter["labels"]):
        raise ValueError("the adapter was trained for other labels: train it anew")
    written, kept_out = Written(examples), adapter["kept_out"]
    others = np.setdiff1d(np.arange(len(wanted)), kept_out)
    by_words = fitted(written.rows[others], wanted[others], _WEIGHTS).predict_proba(written.rows[kept_out])
    by_meaning = _softmax(adapter["kept_out.scores"].astype(np.float64))
    return {
        "labels": labels,
        "prior": _prior_shift(wanted, labels),
        **written.arrays(fitted(written.rows, wanted, _WEIGHTS)),
        "meaning.weights": adapter["head.weights"],
        "meaning.bias": adapter["head.bias"],
        **mixtures(by_words, by_meaning, wanted[kept_out], labels),
    }


def _softmax(scores: Floats) -> Floats:
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(odds / odds.sum(axis=1, keepdims=True))


def _prior_shift(wanted: NDArray[Any], labels: NDArray[Any]) -> Floats:
    """Return, for each label, its share at a desk, times what a miss costs, over its share in the corpus as trained on."""
    trained_on = np.array([(wanted == label).sum() * _WEIGHTS.get(label, 1.0) for label in labels])
    for_people = np.array([label not in _AT_A_DESK for label in labels])
    left = 1 - sum(_AT_A_DESK[label] for label in labels if label in _AT_A_DESK)
    at_a_desk = np.array([_AT_A_DESK.get(label, 0.0) for label in labels])
    shares = at_a_desk + left * for_people * trained_on / (trained_on * for_people).sum()
    return np.asarray(shares * np.where(for_people, _A_MISS_COSTS, 1.0) / (trained_on / trained_on.sum()))
