"""Search by meaning: the vectors of titles, paragraphs and sentences, compared with a message's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from warmdesk.brain.text.aboutness import MeantSubjects
from warmdesk.brain.text.encoder import Encoder, Floats

_MOST_SENTENCES = 8
_SHORTEST_SENTENCE = 15
_SENTENCES_UP_TO = 5_000
"""With more passages, sentences get no vectors of their own: 10,000 passages stay within 100 MB and milliseconds."""


@dataclass(frozen=True)
class Unit:
    """What one passage is compared by."""

    title: str
    body: str
    sentences: tuple[str, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """Give all that is turned into vectors."""
        return (self.title, self.body, *self.sentences)


def unit_of(title: str, text: str, sentences: Sequence[str], among: int) -> Unit:
    """Cut a passage into what is compared; `among` is how many passages there are."""
    body = f"{title}. {text}" if text else title
    kept = [sentence for sentence in sentences if len(sentence) >= _SHORTEST_SENTENCE][:_MOST_SENTENCES]
    has_sentences = len(kept) > 1 and among <= _SENTENCES_UP_TO
    return Unit(title or text, body, tuple(kept) if has_sentences else (body,))


class MeaningIndex:
    """Vectors of units; the same text has one vector however often it occurs."""

    def __init__(
        self,
        units: Sequence[Unit],
        articles: NDArray[np.intp],
        encoder: Encoder,
        vectors: Mapping[str, Floats],
        *,
        knows_subjects: bool = True,
    ) -> None:
        """Take the units, the number of the article (from 0, without gaps) that each belongs to, and what is known."""
        texts = list(dict.fromkeys(text for unit in units for text in unit.texts))
        place = {text: number for number, text in enumerate(texts)}
        self._vectors = _complete(texts, encoder, vectors)
        self._titles = np.array([place[unit.title] for unit in units], np.intp)
        self._bodies = np.array([place[unit.body] for unit in units], np.intp)
        self._sentences = np.array([place[text] for unit in units for text in unit.sentences], np.intp)
        self._starts: NDArray[np.intp] = np.cumsum([0, *[len(unit.sentences) for unit in units][:-1]])
        self._articles = articles
        self._means = _means(self._vectors[self._bodies], articles)
        self._subjects = MeantSubjects(encoder, vectors) if knows_subjects else None
        if self._subjects:
            self._body_subjects = self._subjects.profiles(self._vectors[self._bodies])
            self._sentence_subjects = self._subjects.profiles(self._vectors[self._sentences])

    def likeness(self, article: int, others: NDArray[np.intp]) -> Floats:
        """Give the cosines between what an article says on the whole and what the others do."""
        means = self._means[[article, *others]]
        lengths = np.linalg.norm(means, axis=1)
        return np.asarray(means[1:] @ means[0] / np.maximum(lengths[1:] * lengths[0], 1e-9), np.float32)

    def match(self, vector: Floats) -> dict[str, Floats]:
        """Give each unit's cosine by title, by body, by its best sentence and by its whole article, and its subjects'
        figures if it knows any.
        """
        cosines = self._vectors @ vector
        figures = {
            "title_meaning": cosines[self._titles],
            "body_meaning": cosines[self._bodies],
            "sentence_meaning": np.maximum.reduceat(cosines[self._sentences], self._starts),
            "article_meaning": (self._means @ vector)[self._articles],
        }
        if self._subjects:
            shares = self._subjects.shares(vector)
            figures["subject"] = self._body_subjects @ shares
            figures["sentence_subject"] = np.maximum.reduceat(self._sentence_subjects @ shares, self._starts)
        return figures


def _means(bodies: Floats, articles: NDArray[np.intp]) -> Floats:
    """Give each article's mean vector, of length one."""
    sums = np.zeros((int(articles.max()) + 1, bodies.shape[1]), np.float32)
    np.add.at(sums, articles, bodies)
    return np.asarray(sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9), np.float32)


def _complete(texts: Sequence[str], encoder: Encoder, vectors: Mapping[str, Floats]) -> Floats:
    """Take the vectors that are given and encode the rest."""
    table = np.zeros((len(texts), encoder.dimension), np.float32)
    missing = [number for number, text in enumerate(texts) if text not in vectors]
    for number, text in enumerate(texts):
        if text in vectors:
            table[number] = vectors[text]
    if missing:
        table[missing] = encoder.encode([texts[number] for number in missing])
    return table
