"""Questions that people taught: how near a message is to those of each source.

Only nearness counts, by its square. Two questions to one business share much ("how much is", "do you") without being about
the same, so below a floor an example says nothing; what nearly repeats it says more than any article.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from warmdesk.brain.text.encoder import Encoder, Floats
from warmdesk.brain.text.lexical import CharacterIndex
from warmdesk.brain.text.words import content_words

_MEANING_FLOOR, _LETTERS_FLOOR = 0.5, 0.25


class ExampleIndex:
    """Example questions by the number of the source that answers them."""

    def __init__(
        self, examples: Sequence[tuple[str, int]], sources: int, encoder: Encoder | None, vectors: Mapping[str, Floats]
    ) -> None:
        """Take (text, source number) pairs; texts whose vector is not among `vectors` are encoded."""
        texts = [text for text, _ in examples]
        self._numbers: NDArray[np.intp] = np.array([number for _, number in examples], np.intp)
        self._sources = sources
        self._letters = CharacterIndex([_content(text) for text in texts]) if texts else None
        self._vectors: Floats | None = None
        if encoder is not None and texts:
            missing = [text for text in dict.fromkeys(texts) if text not in vectors]
            fresh = dict(zip(missing, encoder.encode(missing), strict=True)) if missing else {}
            self._vectors = np.stack([vectors[text] if text in vectors else fresh[text] for text in texts]).astype(np.float32)

    def __bool__(self) -> bool:
        """Say whether there is any example."""
        return bool(len(self._numbers))

    def match(self, texts: Sequence[str], vectors: Sequence[Floats]) -> dict[str, Floats]:
        """Give each source's nearest example's nearness, 0..1, to the nearest way (own words, English) of saying a message."""
        letters = [self._letters.match(_content(text)) for text in dict.fromkeys(texts)] if self._letters else []
        figures = {"example_letters": self._highest(letters, _LETTERS_FLOOR)}
        if vectors:
            cosines = [self._vectors @ vector for vector in vectors] if self._vectors is not None else []
            figures["example_meaning"] = self._highest(cosines, _MEANING_FLOOR)
        return figures

    def _highest(self, fits: Sequence[Floats], floor: float) -> Floats:
        best = np.zeros(self._sources, np.float32)
        for fit in fits:
            np.maximum.at(best, self._numbers, np.maximum(0, (fit - floor) / (1 - floor)).astype(np.float32))
        return np.asarray(best**2, np.float32)


def _content(text: str) -> str:
    return " ".join(content_words(text, None))
