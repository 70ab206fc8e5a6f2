"""Questions that people taught: how near a message is to those of each source.

Only nearness counts, by its square. Two questions to one business share much ("how much is", "do you") without being about
the same: what all taught questions share is taken off their meaning first, the more of it the more there are, and below a floor
an example says nothing; what nearly repeats it says more than any article.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from warmdesk.brain.contract import Lesson
from warmdesk.brain.text.encoder import Encoder, Floats
from warmdesk.brain.text.gloss import ENGLISH, gloss
from warmdesk.brain.text.letters import LetterCounts
from warmdesk.brain.text.words import base, content_words

_LETTERS_FLOOR = 0.25
_FLOOR_OF_ONE, _FLOOR_OF_MANY = 0.5, 0.2
"""Below such a cosine an example says nothing: before anything is taken off, and after what all share is."""
_HALFWAY = 20
"""With so many examples, half of what they share is taken off."""


@dataclass(frozen=True)
class ExampleIndex:
    """Example questions by the number of the source that answers them; immutable, and cheap to add to."""

    sources: int
    numbers: NDArray[np.intp]
    letters: LetterCounts
    vectors: Floats | None = None
    """A row an example, of length one; None without an encoder."""

    @classmethod
    def empty(cls, sources: int, encoder: Encoder | None) -> ExampleIndex:
        """Return an index without examples; `sources` is how many sources there are."""
        vectors = np.zeros((0, encoder.dimension), np.float32) if encoder else None
        return cls(sources, np.zeros(0, np.intp), LetterCounts.empty(), vectors)

    def __bool__(self) -> bool:
        """Say whether there is any example."""
        return bool(len(self.numbers))

    def with_more(
        self,
        lessons: Sequence[tuple[Lesson, int]],
        encoder: Encoder | None,
        vectors: Mapping[str, Floats],
        *,
        in_english: bool = True,
    ) -> ExampleIndex:
        """Add lessons, each with the number of its source, as they are written and, if `in_english`, as they are in English words
        (`ways_of`); what `vectors` lacks is encoded here.
        """
        rows = [(text, number) for lesson, number in lessons for text in (ways_of(lesson) if in_english else (lesson.text,))]
        if not rows:
            return self
        texts = [text for text, _ in rows]
        return ExampleIndex(
            self.sources,
            np.concatenate([self.numbers, np.array([number for _, number in rows], np.intp)]),
            self.letters.with_more([_content(text) for text in texts]),
            None if self.vectors is None or encoder is None else _stacked(self.vectors, texts, encoder, vectors),
        )

    def match(self, texts: Sequence[str], vectors: Sequence[Floats]) -> dict[str, Floats]:
        """Give each source's nearest example's nearness, 0..1, to the nearest way (own words, English) of saying a message."""
        letters = [self.letters.match(_content(text)) for text in dict.fromkeys(texts)] if self else []
        figures = {"example_letters": self._highest(letters, _LETTERS_FLOOR)}
        if self.vectors is not None:
            floor = _FLOOR_OF_ONE + self._share * (_FLOOR_OF_MANY - _FLOOR_OF_ONE)
            figures["example_meaning"] = self._highest([self._cosines(vector) for vector in vectors] if self else [], floor)
        return figures

    @property
    def _share(self) -> float:
        return len(self.numbers) / (len(self.numbers) + _HALFWAY)

    @cached_property
    def _common(self) -> Floats:
        """What all examples share of their meaning, as much of it as is taken off."""
        rows = self.vectors if self.vectors is not None else np.zeros((1, 1), np.float32)
        return np.asarray(self._share * rows.mean(axis=0), np.float32)

    @cached_property
    def _apart(self) -> Floats:
        return _of_length_one(self.vectors - self._common) if self.vectors is not None else np.zeros((0, 1), np.float32)

    def _cosines(self, vector: Floats) -> Floats:
        return np.asarray(self._apart @ _of_length_one(vector - self._common), np.float32)

    def _highest(self, fits: Sequence[Floats], floor: float) -> Floats:
        best = np.zeros(self.sources, np.float32)
        for fit in fits:
            np.maximum.at(best, self.numbers, np.maximum(0, (fit - floor) / (1 - floor)).astype(np.float32))
        return np.asarray(best**2, np.float32)


def _of_length_one(rows: Floats) -> Floats:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=-1, keepdims=True), 1e-9), np.float32)


def ways_of(lesson: Lesson) -> tuple[str, ...]:
    """Give what a lesson is compared by: its own words, and what they are in English, which the encoder knows best."""
    english = lesson.text if base(lesson.language) == ENGLISH else gloss(lesson.text, lesson.language) or lesson.text
    return tuple(dict.fromkeys((lesson.text, english)))


def _stacked(known: Floats, texts: Sequence[str], encoder: Encoder, vectors: Mapping[str, Floats]) -> Floats:
    missing = [text for text in dict.fromkeys(texts) if text not in vectors]
    fresh = dict(zip(missing, encoder.encode(missing), strict=True)) if missing else {}
    rows = np.stack([vectors[text] if text in vectors else fresh[text] for text in texts])
    return np.concatenate([known, rows.astype(np.float32)])


def _content(text: str) -> str:
    return " ".join(content_words(text, None))
