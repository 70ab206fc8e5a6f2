"""Train the signal model from labelled messages: a minute, done once for each edition of the corpus and its adapter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss

from warmdesk.brain.understand.cue_book import CueBook
from warmdesk.brain.understand.cues import LANGUAGES
from warmdesk.brain.understand.folding import cue_text
from warmdesk.brain.understand.signal_model import CUES_BY_WORDS, Example, Mixture, cue_marks
from warmdesk.brain.understand.weighing import Weighing

Floats = NDArray[np.float64]

_FEWEST_TEXTS = 3
"""A group of letters that hardly any message holds teaches nothing."""
_STRENGTH = 8.0
_ROUTINE_WEIGHT = 2.0
"""Routine messages are rarer in the corpus than at a desk."""
_AT_A_DESK: Mapping[str, float] = {"routine": 0.63, "smalltalk": 0.14, "abuse": 0.015, "injection": 0.015}
"""How often a desk sees what needs nobody; the rest is shared among the reasons for a person as in the corpus.

Three messages in five need a person in the corpus, about one in five at a desk: unless that is made good, every probability
is too high.
"""
_A_MISS_COSTS = 2.3
"""How much more somebody who needs a person and gets none costs than a call for nothing: an even bet is decided by it."""
_SHARES = (0.35, 0.5, 0.6, 0.7, 0.8, 0.9)
_SHARPNESSES = (0.6, 0.8, 1.0, 1.2, 1.5, 2.0, 2.5)


def trained(examples: Sequence[Example], adapter: Mapping[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
    """Return the arrays that `SignalModel` takes; the same examples and adapter give the same arrays.

    `adapter` tells by "kept_out" which examples it had not read when it gave their "kept_out.scores" (a row an example, a
    column a label).
    """
    folded = [cue_text(example.text) for example in examples]
    wanted = np.array([example.label for example in examples])
    labels = np.unique(wanted)
    if list(labels) != list(adapter["labels"]):
        raise ValueError("the adapter was trained for other labels: train it anew")
    kinds, cues = _cues(examples)
    words, letters, rows = _weighed(folded, cues)
    text = _fitted(rows, wanted)
    kept_out = adapter["kept_out"]
    by_words, by_meaning = _opinions(rows, wanted, kept_out), _softmax(adapter["kept_out.scores"].astype(np.float64))
    both = [Mixture(share, sharp) for share in _SHARES for sharp in _SHARPNESSES]
    return {
        "labels": labels,
        "cues": np.array(kinds),
        "prior": _prior_shift(wanted, labels),
        "words.terms": _packed(words.terms),
        "words.rarity": words.rarity.astype(np.float32),
        "letters.terms": _packed(letters.terms),
        "letters.rarity": letters.rarity.astype(np.float32),
        "text.weights": text.coef_.T.astype(np.float16),
        "text.bias": text.intercept_,
        "meaning.weights": adapter["head.weights"],
        "meaning.bias": adapter["head.bias"],
        "mixture": np.array(_best(both, by_words, by_meaning, wanted[kept_out], labels)),
        "mixture.words_alone": np.array(
            _best([Mixture(0.0, sharp) for sharp in _SHARPNESSES], by_words, by_words, wanted[kept_out], labels)
        ),
    }


def _cues(examples: Sequence[Example]) -> tuple[list[str], Floats]:
    """Return the kinds of cues that there are, and each example's marks."""
    book = CueBook()
    kinds = sorted({kind for cues, _ in LANGUAGES.values() for kind in cues})
    marks = []
    for example in examples:
        folded, spoken = cue_text(example.text), tuple(dict.fromkeys((example.language, "en")))
        marks.append(cue_marks(kinds, lambda kind, said=folded, in_=spoken: book.find(kind, said, in_)))  # type: ignore[misc]
    return kinds, np.stack(marks)


def _weighed(folded: Sequence[str], cues: Floats) -> tuple[Weighing, Weighing, csr_matrix]:
    words, of_words = Weighing.of_words(folded)
    letters, of_letters = Weighing.of_letters(folded, fewest_texts=_FEWEST_TEXTS)
    return words, letters, hstack([of_words, of_letters, csr_matrix(CUES_BY_WORDS * cues)]).tocsr()


def _fitted(rows: Any, wanted: NDArray[Any]) -> LogisticRegression:
    regression = LogisticRegression(C=_STRENGTH, max_iter=300, class_weight={"routine": _ROUTINE_WEIGHT}, tol=1e-3)
    return regression.fit(rows, wanted)


def _opinions(rows: csr_matrix, wanted: NDArray[Any], kept_out: NDArray[Any]) -> Floats:
    """Return what the words say of the examples that are kept out, learned from the others."""
    others = np.setdiff1d(np.arange(len(wanted)), kept_out)
    return np.asarray(_fitted(rows[others], wanted[others]).predict_proba(rows[kept_out]))


def _softmax(scores: Floats) -> Floats:
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(odds / odds.sum(axis=1, keepdims=True))


def _best(
    mixtures: Sequence[Mixture], by_words: Floats, by_meaning: Floats, wanted: NDArray[Any], labels: NDArray[Any]
) -> Mixture:
    """Choose by log loss."""

    def loss(mixture: Mixture) -> float:
        return float(log_loss(wanted, mixture.of(by_words, by_meaning), labels=list(labels)))

    return min(mixtures, key=loss)


def _prior_shift(wanted: NDArray[Any], labels: NDArray[Any]) -> Floats:
    """Return, for each label, its share at a desk, times what a miss costs, over its share in the corpus as trained on."""
    trained_on = np.array([(wanted == label).sum() * (_ROUTINE_WEIGHT if label == "routine" else 1.0) for label in labels])
    for_people = np.array([label not in _AT_A_DESK for label in labels])
    left = 1 - sum(_AT_A_DESK[label] for label in labels if label in _AT_A_DESK)
    at_a_desk = np.array([_AT_A_DESK.get(label, 0.0) for label in labels])
    shares = at_a_desk + left * for_people * trained_on / (trained_on * for_people).sum()
    return np.asarray(shares * np.where(for_people, _A_MISS_COSTS, 1.0) / (trained_on / trained_on.sum()))


def _packed(terms: Sequence[str]) -> NDArray[np.uint8]:
    """Keep terms as one text, a line each."""
    return np.frombuffer("\n".join(terms).encode(), np.uint8)
