"""Which of the business's topics a message is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from typing import Any

import numpy as np
from numpy.typing import NDArray

from warmdesk.brain.contract import Lesson, Passage, Topic
from warmdesk.brain.text.encoder import Encoder, Floats
from warmdesk.brain.understand.folding import cue_text
from warmdesk.brain.understand.weighing import Likeness, Weighing

_SHARPNESS = 12.0
_NEITHER = 0.32
"""The likeness that "none of the topics" has for every message: a message must be nearer than that to some example."""


class Topics:
    """Nearest-example classification over examples, names and article titles; without topics it says nothing."""

    def __init__(self, topics: Sequence[Topic], passages: Iterable[Passage], encoder: Encoder | None) -> None:
        texts = _texts(topics, passages)
        self._known = frozenset(topic.id for topic in topics)
        self._owners = [topic for topic, _ in texts]
        self._letters = _letters([cue_text(text) for _, text in texts]) if texts else None
        self._vectors = encoder.encode([text for _, text in texts]) if encoder and texts else None
        self._examples: tuple[Likeness, ...] = (self._letters[1],) if self._letters else ()

    def taught(self, lessons: Sequence[Lesson], vectors: Mapping[str, Floats]) -> Topics:
        """Return these topics with more examples, weighed by the rarities that are known: the next message is compared with
        them, and a classifier that is fitted later learns from them.
        """
        rows = [(lesson.topic, lesson.text) for lesson in lessons if lesson.topic in self._known]
        if not rows or self._letters is None:
            return self
        learned, (weighing, _) = copy(self), self._letters
        learned._owners = self._owners + [topic for topic, _ in rows]
        learned._examples = (*self._examples, Likeness(weighing.rows_of([cue_text(text) for _, text in rows])))
        if self._vectors is not None:
            learned._vectors = np.concatenate([self._vectors, np.stack([vectors[text] for _, text in rows])])
        return learned

    def probabilities(self, text: str, vector: NDArray[Any] | None) -> tuple[tuple[str, float], ...]:
        """Return (topic id, probability), likeliest first; the rest to 1 is "none of them"."""
        if self._letters is None:
            return ()
        weighed = self._letters[0].weigh(cue_text(text))
        likeness = np.concatenate([examples.to_each(*weighed) for examples in self._examples])
        if self._vectors is not None and vector is not None:
            likeness = 0.35 * likeness + 0.65 * (self._vectors @ vector)
        best: dict[str, float] = defaultdict(float)
        for owner, value in zip(self._owners, likeness, strict=True):
            best[owner] = max(best[owner], float(value))
        weights = {owner: float(np.exp(_SHARPNESS * (value - _NEITHER))) for owner, value in best.items()}
        total = 1.0 + sum(weights.values())
        return tuple(sorted(((owner, weight / total) for owner, weight in weights.items()), key=lambda pair: -pair[1]))


def _letters(texts: Sequence[str]) -> tuple[Weighing, Likeness]:
    weighing, rows = Weighing.of_letters(texts)
    return weighing, Likeness(rows)


def _texts(topics: Sequence[Topic], passages: Iterable[Passage]) -> list[tuple[str, str]]:
    known = {topic.id for topic in topics}
    titles = {(passage.topic, passage.title) for passage in passages if passage.topic is not None and passage.topic in known}
    named = [(topic.id, text) for topic in topics for text in (topic.name, *topic.examples)]
    return named + sorted(titles)
