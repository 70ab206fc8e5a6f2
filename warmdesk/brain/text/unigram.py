"""XLM-R's SentencePiece tokeniser: text to vocabulary ids, the likeliest pieces of every word.

Kudo (2018), Subword Regularization: a word is cut where the pieces' log probabilities add up to most. Text is NFKC-normalised and
each word begins with the mark "▁", as in SentencePiece's `nmt_nfkc` rule; no piece of this vocabulary spans a blank, so words
are cut one by one and remembered.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_START, PADDING, _END, _UNKNOWN = 0, 1, 2, 3
_SPECIAL = 4
_UNKNOWN_COSTS = 10.0
"""How far below the rarest piece a character stands that is in no piece."""
_MOST_REMEMBERED = 50_000
_LONGEST_WORD = 200


class Unigram:
    """A vocabulary of pieces, its number the id, with their log probabilities."""

    def __init__(self, pieces: Sequence[str], scores: NDArray[np.float32]) -> None:
        self._ids = {piece: number for number, piece in enumerate(pieces) if number >= _SPECIAL}
        self._scores: list[float] = scores.tolist()
        self._unknown = min(self._scores) - _UNKNOWN_COSTS
        self._longest = max(map(len, pieces))
        self._known: dict[str, tuple[int, ...]] = {}

    def ids_of(self, text: str, longest: int) -> list[int]:
        """Encode one text, with the marks of its start and end, cut to `longest` ids."""
        ids = [_START]
        for word in unicodedata.normalize("NFKC", text).split():
            ids.extend(self._pieces(f"▁{word}"))
            if len(ids) >= longest:
                break
        return [*ids[: longest - 1], _END]

    def _pieces(self, word: str) -> tuple[int, ...]:
        known = self._known.get(word)
        if known is None:
            known = self._split(word[:_LONGEST_WORD])
            if len(self._known) < _MOST_REMEMBERED:
                self._known[word] = known
        return known

    def _split(self, word: str) -> tuple[int, ...]:
        """Find the best way to every end, shortest first, and walk back from the last."""
        best = [0.0] + [-np.inf] * len(word)
        came: list[tuple[int, int]] = [(0, _UNKNOWN)] * (len(word) + 1)
        for start in range(len(word)):
            for end in range(start + 1, min(len(word), start + self._longest) + 1):
                piece = self._ids.get(word[start:end])
                gain = (
                    self._unknown if piece is None and end == start + 1 else self._scores[piece] if piece is not None else -np.inf
                )
                if best[start] + gain > best[end]:
                    best[end], came[end] = best[start] + gain, (start, _UNKNOWN if piece is None else piece)
        pieces: list[int] = []
        end = len(word)
        while end:
            end, piece = came[end]
            pieces.append(piece)
        return tuple(reversed(pieces))
