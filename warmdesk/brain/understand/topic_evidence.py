"""What a classifier of topics knows: each text once, with the topics that it is an example of, and how it is compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack

from warmdesk.brain.contract import Passage, Topic
from warmdesk.brain.text.encoder import Encoder
from warmdesk.brain.understand.folding import cue_text
from warmdesk.brain.understand.weighing import Weighing

Floats = NDArray[np.float32]
Places = NDArray[np.intp]

_A_NAME_COUNTS = 2.0
_RARE_LETTERS_UP_TO = 2000
"""With more texts, a group of letters that only one of them holds is not looked at."""
_HALF = np.float32(0.5**0.5)


@dataclass(frozen=True)
class Known:
    """Texts, the topics of each (a row of 0 and 1), and what each counts."""

    topics: tuple[str, ...]
    texts: tuple[str, ...]
    targets: Floats
    counts: Floats

    @property
    def is_of_several(self) -> bool:
        """Say whether some text is an example of several topics, or of none."""
        return bool((self.targets.sum(axis=1) != 1).any())


def known_of(topics: Sequence[Topic], passages: Iterable[Passage], about_nothing: Sequence[str] = ()) -> Known:
    """Collect names, examples, titles of the topics' articles, and texts that are about none of the topics."""
    place = {topic.id: number for number, topic in enumerate(topics)}
    owners: dict[str, set[int]] = defaultdict(set)
    counts: dict[str, float] = defaultdict(float)
    titles = {(passage.title, passage.topic) for passage in passages if passage.topic in place}
    named = [(topic.name, topic.id, _A_NAME_COUNTS) for topic in topics]
    taught = [(text, topic.id, 1.0) for topic in topics for text in topic.examples]
    for text, topic, count in [*named, *taught, *((title, topic or "", 1.0) for title, topic in sorted(titles))]:
        owners[text].add(place[topic])
        counts[text] = max(counts[text], count)
    for text in about_nothing:
        counts[text] = max(counts[text], 1.0)
    texts = tuple(text for text in counts if text.strip())
    targets = np.zeros((len(texts), len(topics)), np.float32)
    for row, text in enumerate(texts):
        targets[row, list(owners.get(text, ()))] = 1
    return Known(tuple(place), texts, targets, np.array([counts[text] for text in texts], np.float32))


class Comparing:
    """Turns texts into weighed terms: words and pairs of words, and groups of letters, half and half."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Learn the terms of `texts`; `rows` holds their weights."""
        folded = [cue_text(text) or "-" for text in texts]
        self._words, of_words = _learned_words(folded)
        self._letters, of_letters = Weighing.of_letters(folded, 1 if len(texts) <= _RARE_LETTERS_UP_TO else 2)
        self.rows: csr_matrix = hstack([of_words * _HALF, of_letters * _HALF]).tocsr().astype(np.float32)

    def weigh(self, text: str) -> tuple[Places, Floats]:
        """Return the places and the weights of a text's known terms."""
        folded = cue_text(text)
        letters, letter_weights = self._letters.weigh(folded)
        if self._words is None:
            return letters, letter_weights.astype(np.float32) * _HALF
        words, word_weights = self._words.weigh(folded)
        weights = np.concatenate([word_weights, letter_weights]).astype(np.float32) * _HALF
        return np.concatenate([words, letters + self._words.size]), weights

    def word_at(self, place: int) -> str:
        """Return the single word that stands at a place; nothing for a pair of words and for letters."""
        terms = self._words.terms if self._words is not None else ()
        return terms[place] if place < len(terms) and " " not in terms[place] else ""

    def row(self, text: str) -> csr_matrix:
        """Return a text's weights as one row."""
        places, weights = self.weigh(text)
        return csr_matrix((weights, (np.zeros_like(places), places)), shape=(1, self.rows.shape[1]))


def _learned_words(folded: Sequence[str]) -> tuple[Weighing | None, csr_matrix]:
    if not any(any(map(str.isalnum, text)) for text in folded):
        return None, csr_matrix((len(folded), 0))
    return Weighing.of_words(folded)


def vectors_of(texts: Sequence[str], encoder: Encoder, kept: Mapping[str, Floats]) -> Floats:
    """Return a row for each text: what is kept, the rest encoded."""
    missing = [text for text in texts if text not in kept]
    fresh = dict(zip(missing, encoder.encode(missing), strict=True)) if missing else {}
    if not texts:
        return np.zeros((0, encoder.dimension), np.float32)
    return np.stack([kept[text] if text in kept else fresh[text] for text in texts]).astype(np.float32)
