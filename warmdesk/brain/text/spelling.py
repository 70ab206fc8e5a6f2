"""Read a mistyped word as the word that was meant: one slip away from what the business writes or customers commonly say.

Four in five misspellings are one letter too many, too few or wrong, or two that changed places (Damerau 1964). Words are
found by what remains when a letter is dropped (the symmetric deletion of W. Garbe's SymSpell).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from warmdesk.brain.text.lexicon import CONCEPTS
from warmdesk.brain.text.stop_words import STOP_WORDS
from warmdesk.brain.text.subjects import SUBJECTS
from warmdesk.brain.text.words import fold, words_of

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST, _DOUBLED_FROM, _LONG = 4, 6, 8
_IN_HASTE = {
    "hw": "how", "hwo": "how", "u": "you", "ur": "your", "r": "are", "ppl": "people", "pls": "please", "plz": "please",
    "thx": "thanks", "tmrw": "tomorrow", "appt": "appointment", "apt": "appointment", "mins": "minutes", "hrs": "hours",
    "form": "form", "wat": "what", "wen": "when", "teh": "the", "cuz": "because",
    "bday": "birthday", "xmas": "christmas", "b4": "before",
}  # fmt: skip


class Spelling:
    """Words that are written here, and those that are known to be words."""

    def __init__(self, written: Iterable[str], known: Iterable[str]) -> None:
        """Take folded words: `written` are corrected to (the commoner first), `known` only stay as they are."""
        counts = Counter(word for word in written if word.isalpha() and len(word) >= _SHORTEST)
        self._known = counts.keys() | set(known)
        self._near: dict[str, list[str]] = {}
        for word, _ in counts.most_common():
            for remains in {word, *_one_dropped(word)}:
                self._near.setdefault(remains, []).append(word)

    def correct(self, text: str, *, english: bool) -> str:
        """Give the text with its mistyped words replaced, folded if any was; what is a word, or near to none, stays."""
        folded = fold(text)
        corrected = _WORD.sub(lambda match: self._read(match.group(), english), folded)
        return text if corrected == folded else corrected

    def _read(self, word: str, english: bool) -> str:
        if english and word in _IN_HASTE:
            return _IN_HASTE[word]
        if len(word) < _SHORTEST or word in self._known or word.rstrip("s") in self._known:
            return word
        near = (candidate for remains in (word, *_one_dropped(word)) for candidate in self._near.get(remains, ()))
        return next((candidate for candidate in near if _is_slip(word, candidate)), word)


def spelling_of(texts: Iterable[str]) -> Spelling:
    """Know what a business writes, what customers commonly say, and the words of the lexicon."""
    common, foreign = common_words()
    return Spelling([*(word for text in texts for word in words_of(text)), *common], foreign)


@cache
def common_words() -> tuple[tuple[str, ...], frozenset[str]]:
    """List the words that customers commonly say in English, and those of the other languages."""
    rows = [line.split("|") for line in CONCEPTS.strip().splitlines()]
    said = [saying for subject in SUBJECTS for saying in subject] + [row[0] for row in rows]
    english = [word for text in said for word in words_of(text)] + sorted(STOP_WORDS["en"])
    foreign = {word for row in rows for cell in row[1:] for word in words_of(cell)}.union(*STOP_WORDS.values())
    return tuple(english), frozenset(foreign)


def _one_dropped(word: str) -> Iterator[str]:
    return (word[:place] + word[place + 1 :] for place in range(len(word)))


def _is_slip(typed: str, meant: str) -> bool:
    """Say whether a hurried hand makes `typed` out of `meant`.

    Two letters changed places; one of a pair was left out, or a letter doubled; in a long word, any was left out or added. A
    wrong letter is none: it makes another word too often (shopping, shipping).
    """
    start = next((n for n, (a, b) in enumerate(zip(typed, meant, strict=False)) if a != b), min(len(typed), len(meant)))
    rest, wanted = typed[start:], meant[start:]
    if len(typed) == len(meant):
        return rest[:2] == wanted[1::-1] and rest[2:] == wanted[2:]
    if len(typed) == len(meant) + 1:
        is_doubled = rest[0] == typed[start - 1 : start] and len(meant) >= _DOUBLED_FROM
        return rest[1:] == wanted and (is_doubled or (start > 0 and len(meant) >= _LONG))
    is_halved = wanted[0] == meant[start - 1 : start]
    return start > 0 and rest == wanted[1:] and (is_halved or (bool(rest) and len(meant) >= _LONG))
