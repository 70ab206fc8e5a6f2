"""Train the wish model from the corpus of wishes: a minute, done once for each edition of the corpus and the encoders."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.model_selection import StratifiedKFold, cross_val_predict

from warmdesk.brain.understand.text_model import Floats
from warmdesk.brain.understand.text_training import Example, Written, fitted, mixtures
from warmdesk.brain.understand.wish_model import NONE

_STRENGTH_OF_MEANING = 10.0
_NONE_AT_A_DESK = 0.6
"""How many of a desk's messages wish for no tool; in the corpus it is about a quarter."""
_FOLDS, _SEED = 5, 0


def trained(examples: Sequence[Example], vectors: Floats) -> dict[str, NDArray[Any]]:
    """Return the arrays that `WishModel` takes; `vectors` are the examples' own (`wish_model.vectors_of`)."""
    wanted = np.array([example.label for example in examples])
    labels = np.unique(wanted)
    written = Written(examples)
    text, meaning = fitted(written.rows, wanted, {}), fitted(vectors, wanted, {}, _STRENGTH_OF_MEANING)
    folds = StratifiedKFold(_FOLDS, shuffle=True, random_state=_SEED)
    by_words = cross_val_predict(text, written.rows, wanted, cv=folds, method="predict_proba")
    by_meaning = cross_val_predict(meaning, vectors, wanted, cv=folds, method="predict_proba")
    return {
        "labels": labels,
        "prior": _prior_shift(wanted, labels),
        **written.arrays(text),
        "meaning.weights": meaning.coef_.T.astype(np.float16),
        "meaning.bias": meaning.intercept_,
        **mixtures(by_words, by_meaning, wanted, labels),
    }


def _prior_shift(wanted: NDArray[Any], labels: NDArray[Any]) -> Floats:
    """Return, for each label, its share at a desk over its share in the corpus."""
    shares = np.array([(wanted == label).mean() for label in labels])
    none = labels == NONE
    at_a_desk = np.where(none, _NONE_AT_A_DESK, (1 - _NONE_AT_A_DESK) * shares / shares[~none].sum())
    return np.asarray(at_a_desk / shares)
