"""BERT's uncased WordPiece tokeniser: text to vocabulary ids.

The steps and their order are those of Devlin et al. (2018) and of the published `BasicTokenizer`: clean, set CJK characters
apart, lower-case, strip accents, split at punctuation, then take the longest piece of the vocabulary again and again.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

_LONGEST_WORD = 100
_CJK = (
    (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F), (0x2B820, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F),
)  # fmt: skip


class WordPiece:
    """A vocabulary that turns text into ids; keeps the pieces of the words that it has met."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._ids = {piece: number for number, piece in enumerate(vocabulary)}
        self._unknown = self._ids["[UNK]"]
        self._start, self._end = self._ids["[CLS]"], self._ids["[SEP]"]
        self.padding = self._ids["[PAD]"]
        self._known: dict[str, tuple[int, ...]] = {}

    def has(self, word: str) -> bool:
        """Say whether a word is a piece of its own."""
        return word in self._ids

    def ids_of(self, text: str, longest: int = 128) -> list[int]:
        """Encode one text, with [CLS] and [SEP], cut to `longest` ids."""
        ids: list[int] = []
        for word in basic_tokens(text):
            ids.extend(self._pieces(word))
            if len(ids) >= longest - 2:
                break
        return [self._start, *ids[: longest - 2], self._end]

    def _pieces(self, word: str) -> tuple[int, ...]:
        known = self._known.get(word)
        if known is None:
            known = self._split(word)
            if len(self._known) < 50_000:
                self._known[word] = known
        return known

    def _split(self, word: str) -> tuple[int, ...]:
        """Take the longest known piece from the left until nothing is left; one unknown rest makes the word unknown."""
        if len(word) > _LONGEST_WORD:
            return (self._unknown,)
        pieces: list[int] = []
        start = 0
        while start < len(word):
            end = self._longest_piece_end(word, start)
            if end == start:
                return (self._unknown,)
            pieces.append(self._ids[word[start:end] if start == 0 else f"##{word[start:end]}"])
            start = end
        return tuple(pieces)

    def _longest_piece_end(self, word: str, start: int) -> int:
        lead = "##" if start else ""
        for end in range(len(word), start, -1):
            if lead + word[start:end] in self._ids:
                return end
        return start


def basic_tokens(text: str) -> list[str]:
    """Split a text into lower-case words and single punctuation marks, without accents."""
    spaced = "".join(_cleaned(character) for character in text)
    bare = "".join(c for c in unicodedata.normalize("NFD", spaced.lower()) if unicodedata.category(c) != "Mn")
    return "".join(f" {c} " if _is_punctuation(c) else c for c in bare).split()


def _cleaned(character: str) -> str:
    code = ord(character)
    if character in "\t\n\r" or unicodedata.category(character) == "Zs":
        return " "
    if code in (0, 0xFFFD) or unicodedata.category(character).startswith("C"):
        return ""
    return f" {character} " if code > 0x2E80 and any(low <= code <= high for low, high in _CJK) else character


def _is_punctuation(character: str) -> bool:
    """Tell whether BERT sets a character apart: every ASCII symbol counts, also "$" and "`"."""
    code = ord(character)
    if code < 128:
        return 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return unicodedata.category(character).startswith("P")
