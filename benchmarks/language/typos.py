"""Slips of the hand, as the protocol has them: a quarter of the words of three letters or more, one random edit each."""

from __future__ import annotations

import random
from collections.abc import Sequence

_SHARE, _SHORTEST = 0.25, 3
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SHIFTS = (0.0, 0.25, 0.75)
"""How far to the right each row of keys lies."""


def mistyped(texts: Sequence[str], seed: int = 0) -> list[str]:
    """Return the texts with slips; the same seed gives the same slips."""
    chance = random.Random(seed)
    return [" ".join(_slipped(word, chance) for word in text.split(" ")) for text in texts]


def _slipped(word: str, chance: random.Random) -> str:
    if len(word) < _SHORTEST or chance.random() >= _SHARE:
        return word
    at = chance.randrange(len(word))
    edit = chance.choice(("swap", "drop", "double", "neighbour"))
    if edit == "swap":
        at = min(at, len(word) - 2)
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if edit == "drop":
        return word[:at] + word[at + 1 :]
    if edit == "double":
        return word[: at + 1] + word[at:]
    return word[:at] + chance.choice(_neighbours(word[at])) + word[at + 1 :]


def _neighbours(key: str) -> str:
    """Give the keys around a letter; of anything else, itself."""
    place = {letter: (x + _SHIFTS[y], y) for y, row in enumerate(_ROWS) for x, letter in enumerate(row)}
    if key.lower() not in place:
        return key
    x, y = place[key.lower()]
    near = "".join(letter for letter, (x2, y2) in place.items() if 0 < (x - x2) ** 2 + (y - y2) ** 2 < 2)
    return near.upper() if key.isupper() else near
