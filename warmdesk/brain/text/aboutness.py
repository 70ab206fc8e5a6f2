"""How near a message and a text are by the subjects that customers of any small business ask about.

A message is near a few subjects (a share each, together 1), a text is nearer to some subjects than the business's other texts
are; what they have in common is one figure. Bridges "my dad's 80, does he pay less" and "Seniors get 10% off".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from warmdesk.brain.text.encoder import Encoder, Floats
from warmdesk.brain.text.lexical import CharacterIndex
from warmdesk.brain.text.subjects import SUBJECTS
from warmdesk.brain.text.words import content_words

SAYINGS = tuple(saying for subject in SUBJECTS for saying in subject)
_STARTS: NDArray[np.intp] = np.cumsum([0, *[len(subject) for subject in SUBJECTS][:-1]])
_SHARPNESS_OF_MEANING, _SHARPNESS_OF_LETTERS = 20.0, 16.0


class MeantSubjects:
    """Subjects compared by meaning: a message by its nearest saying, a text by the article's way of saying it."""

    def __init__(self, encoder: Encoder, vectors: Mapping[str, Floats]) -> None:
        """Take the sayings' vectors where they are known, else encode them."""
        missing = [saying for saying in SAYINGS if saying not in vectors]
        fresh = dict(zip(missing, encoder.encode(missing), strict=True)) if missing else {}
        self._sayings = np.stack([vectors[text] if text in vectors else fresh[text] for text in SAYINGS]).astype(np.float32)

    def shares(self, vector: Floats) -> Floats:
        """Give the message's share of each subject."""
        return _shares(self._sayings @ vector, _SHARPNESS_OF_MEANING)

    def profiles(self, vectors: Floats) -> Floats:
        """Give for each text how much nearer each subject is than to the others of these texts."""
        return _above_average(vectors @ self._sayings[_STARTS].T)


class WrittenSubjects:
    """Subjects compared by the letters of their words, where there is no encoder."""

    def __init__(self) -> None:
        self._sayings = CharacterIndex([_content(saying) for saying in SAYINGS])

    def shares(self, text: str) -> Floats:
        """Give an English text's share of each subject."""
        return _shares(self._sayings.match(_content(text)), _SHARPNESS_OF_LETTERS)

    def profiles(self, texts: Sequence[str]) -> Floats:
        """Give for each English text how much nearer each subject is than to the others of these texts."""
        fits = self._sayings.match_all([_content(text) for text in texts])
        return _above_average(np.maximum.reduceat(fits, _STARTS, axis=1))


def _content(text: str) -> str:
    return " ".join(content_words(text))


def _shares(fits: Floats, sharpness: float) -> Floats:
    nearest = np.maximum.reduceat(fits, _STARTS)
    shares = np.exp(sharpness * (nearest - nearest.max()))
    return np.asarray(shares / shares.sum(), np.float32)


def _above_average(profiles: Floats) -> Floats:
    return np.asarray(profiles - profiles.mean(axis=0), np.float32)
