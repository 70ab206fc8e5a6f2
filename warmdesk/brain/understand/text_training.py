"""Train the halves of the small classifiers (`text_model`) from labelled messages: once for each edition of a corpus."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss

from warmdesk.brain.understand.cue_book import CueBook
from warmdesk.brain.understand.cues import LANGUAGES
from warmdesk.brain.understand.folding import cue_text
from warmdesk.brain.understand.text_model import CUES_BY_WORDS, Floats, Mixture, cue_marks
from warmdesk.brain.understand.weighing import Weighing

_FEWEST_TEXTS = 3
"""A group of letters that hardly any message holds teaches nothing."""
_STRENGTH = 8.0
_SHARES = (0.35, 0.5, 0.6, 0.7, 0.8, 0.9)
_SHARPNESSES = (0.6, 0.8, 1.0, 1.2, 1.5, 2.0, 2.5)


@dataclass(frozen=True)
class Example:
    """One labelled message of a corpus."""

    text: str
    label: str
    language: str


class Written:
    """Labelled messages as rows of what `ByWords` looks at."""

    def __init__(self, examples: Sequence[Example]) -> None:
        """Learn the vocabulary of all examples, and mark the cues that are seen in each."""
        folded = [cue_text(example.text) for example in examples]
        self._kinds, cues = _cues(examples)
        self._words, of_words = Weighing.of_words(folded)
        self._letters, of_letters = Weighing.of_letters(folded, fewest_texts=_FEWEST_TEXTS)
        self.rows: csr_matrix = hstack([of_words, of_letters, csr_matrix(CUES_BY_WORDS * cues)]).tocsr()

    def arrays(self, model: LogisticRegression) -> dict[str, NDArray[Any]]:
        """Return what `ByWords` takes."""
        return {
            "cues": np.array(self._kinds),
            "words.terms": _packed(self._words.terms),
            "words.rarity": self._words.rarity.astype(np.float32),
            "letters.terms": _packed(self._letters.terms),
            "letters.rarity": self._letters.rarity.astype(np.float32),
            "text.weights": model.coef_.T.astype(np.float16),
            "text.bias": model.intercept_,
        }


def fitted(rows: Any, wanted: NDArray[Any], weights: Mapping[str, float], strength: float = _STRENGTH) -> LogisticRegression:
    """Fit a logistic regression; `weights` says how much more a label's rows count."""
    return LogisticRegression(C=strength, max_iter=300, class_weight=dict(weights), tol=1e-3).fit(rows, wanted)


def mixtures(by_words: Floats, by_meaning: Floats, wanted: NDArray[Any], labels: NDArray[Any]) -> dict[str, NDArray[Any]]:
    """Choose by log loss, over rows that neither half had read, how the two are mixed, and how sharp the words alone are."""
    both = [Mixture(share, sharp) for share in _SHARES for sharp in _SHARPNESSES]
    alone = [Mixture(0.0, sharp) for sharp in _SHARPNESSES]

    def loss(mixture: Mixture) -> float:
        return float(log_loss(wanted, mixture.of(by_words, by_meaning), labels=list(labels)))

    return {"mixture": np.array(min(both, key=loss)), "mixture.words_alone": np.array(min(alone, key=loss))}


def _cues(examples: Sequence[Example]) -> tuple[list[str], Floats]:
    """Return the kinds of cues that there are, and each example's marks."""
    book = CueBook()
    kinds = sorted({kind for cues, _ in LANGUAGES.values() for kind in cues})
    marks = []
    for example in examples:
        folded, spoken = cue_text(example.text), tuple(dict.fromkeys((example.language, "en")))
        marks.append(cue_marks(kinds, lambda kind, said=folded, in_=spoken: book.find(kind, said, in_)))  # type: ignore[misc]
    return kinds, np.stack(marks)


def _packed(terms: Sequence[str]) -> NDArray[np.uint8]:
    """Keep terms as one text, a line each."""
    return np.frombuffer("\n".join(terms).encode(), np.uint8)
