"""Search by meaning: the vectors of titles, paragraphs and sentences, compared with a message's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from warmdesk.brain.text.encoder import Encoder, Floats
from warmdesk.brain.text.words import sentences_of

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
        """All that is turned into vectors."""
        return (self.title, self.body, *self.sentences)


def unit_of(title: str, text: str, among: int = 0) -> Unit:
    """Cut a passage into what is compared; `among` is how many passages there are."""
    body = f"{title}. {text}" if text else title
    sentences = [sentence for sentence in sentences_of(text) if len(sentence) >= _SHORTEST_SENTENCE]
    has_sentences = len(sentences) > 1 and among <= _SENTENCES_UP_TO
    return Unit(title or text, body, tuple(sentences[:_MOST_SENTENCES]) if has_sentences else (body,))


class MeaningIndex:
    """Vectors of units; the same text has one vector however often it occurs."""

    def __init__(self, units: Sequence[Unit], encoder: Encoder, vectors: Mapping[str, Floats]) -> None:
        texts = list(dict.fromkeys(text for unit in units for text in unit.texts))
        place = {text: number for number, text in enumerate(texts)}
        self._vectors = _complete(texts, encoder, vectors)
        self._titles = np.array([place[unit.title] for unit in units], np.intp)
        self._bodies = np.array([place[unit.body] for unit in units], np.intp)
        self._sentences = np.array([place[text] for unit in units for text in unit.sentences], np.intp)
        counts = [len(unit.sentences) for unit in units]
        self._starts: NDArray[np.intp] = np.cumsum([0, *counts[:-1]])

    def match(self, vector: Floats) -> tuple[Floats, Floats, Floats]:
        """Give each unit's cosine by title, by body, and by its best sentence."""
        cosines = self._vectors @ vector
        best = np.maximum.reduceat(cosines[self._sentences], self._starts)
        return cosines[self._titles], cosines[self._bodies], best


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
