"""Read a mistyped word as one of the words that examples hold, one slip of the hand away.

Four in five misspellings are one letter too many, too few or wrong, or two that changed places (Damerau 1964). A wrong letter
counts only where it lies beside the right one on the keyboard: "booking" is no slip for "looking".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from warmdesk.brain.text.spelling import common_words
from warmdesk.brain.text.words import fold

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST, _SHORTEST_MEANT = 3, 3
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SHIFTS = (0.0, 0.25, 0.75)
_PLACE = {letter: (x + _SHIFTS[y], y) for y, row in enumerate(_KEYS) for x, letter in enumerate(row)}
_SEEN_IN_MANY, _MANY = 2, 500
"""Among so many texts, a word counts as written if that many hold it: examples are mistyped, too."""


class Slips:
    """Knows the words of some texts, and reads what is nearly one of them as it."""

    def __init__(self, texts: Sequence[str], knows: Callable[[str], bool] | None = None) -> None:
        """Take the texts; what `knows` says is a word is none of their words mistyped."""
        self._knows = knows or (lambda word: False)
        counts = Counter(word for text in texts for word in set(_WORD.findall(fold(text))))
        least = _SEEN_IN_MANY if len(texts) >= _MANY else 1
        written = [word for word, count in counts.most_common() if count >= least and len(word) >= _SHORTEST_MEANT]
        english, foreign = common_words()
        self._rank = {word: rank for rank, word in enumerate(written)}
        self._words = self._rank.keys() | set(english) | foreign
        self._near: dict[str, list[str]] = {}
        for word in written:
            for remains in _remains(word):
                self._near.setdefault(remains, []).append(word)

    def corrected(self, text: str) -> str:
        """Give the text with its slips undone; what is a word, or near to none, stays as it is."""
        return _WORD.sub(lambda match: self._read(match.group()), text)

    def _read(self, typed: str) -> str:
        word = fold(typed)
        if len(word) < _SHORTEST or self._is_word(word):
            return typed
        near = {candidate for remains in _remains(word) for candidate in self._near.get(remains, ())}
        meant = [candidate for candidate in near if is_slip(word, candidate)]
        return min(meant, key=self._rank.__getitem__) if meant else typed

    def _is_word(self, word: str) -> bool:
        return word in self._words or (word[-1] == "s" and word[:-1] in self._words) or self._knows(word)


def is_slip(typed: str, meant: str) -> bool:
    """Say whether one slip makes `typed` of `meant`: letters swapped, one left out, one doubled, one beside the right one."""
    start = _alike(typed, meant)
    if len(typed) == len(meant):
        rest, wanted = typed[start:], meant[start:]
        is_swapped = rest[:2] == wanted[1::-1] and rest[2:] == wanted[2:]
        return is_swapped or (rest[1:] == wanted[1:] and _is_beside(rest[:1], wanted[:1]))
    if len(typed) == len(meant) + 1:
        is_doubled = start > 0 and typed[start] == typed[start - 1]
        return typed[start + 1 :] == meant[start:] and (is_doubled or _is_beside(typed[start], typed[start - 1 : start]))
    return len(meant) == len(typed) + 1 and meant[start + 1 :] == typed[start:]


def _alike(one: str, other: str) -> int:
    """Count the letters that both begin with."""
    pairs: Iterable[tuple[str, str]] = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _is_beside(one: str, other: str) -> bool:
    if one not in _PLACE or other not in _PLACE:
        return False
    (x, y), (x2, y2) = _PLACE[one], _PLACE[other]
    return (x - x2) ** 2 + (y - y2) ** 2 < 2


def _remains(word: str) -> Iterator[str]:
    """Give the word, and what remains of it when any one letter is dropped."""
    yield word
    yield from {word[:at] + word[at + 1 :] for at in range(len(word))}
