"""How alike people's answers to like questions are. Pure, by letters alone, and the same at every run."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from warmdesk.learning.ladder import Record

LIKE_QUESTION = 0.2
"""From this cosine on two questions are like enough for their answers to be compared."""
LIKE_ANSWER = 0.35
"""From this cosine on two answers say the same."""


def consistency(pairs: Sequence[tuple[str, str]]) -> Record:
    """Return of how many of the questions that have a like one the answers are alike; `pairs` are (question, answer)."""
    kept = [(question, answer) for question, answer in pairs if question.strip() and answer.strip()]
    if len(kept) < 2:
        return Record(0, 0)
    questions, answers = _likeness([question for question, _ in kept]), _likeness([answer for _, answer in kept])
    np.fill_diagonal(questions, -1.0)
    nearest = questions.argmax(axis=1)
    places = np.arange(len(kept))
    has_like_one = questions[places, nearest] >= LIKE_QUESTION
    is_alike = answers[places, nearest] >= LIKE_ANSWER
    return Record(int((has_like_one & is_alike).sum()), int(has_like_one.sum()))


def _likeness(texts: Sequence[str]) -> np.ndarray:
    """Return the cosine of each text with each, by groups of letters that few of the texts share."""
    rows = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True).fit_transform(texts)
    return np.asarray((rows @ rows.T).todense())
