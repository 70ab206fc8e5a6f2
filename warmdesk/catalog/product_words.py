"""What products are called: words of eight languages that say the same, and what is one kind of something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from warmdesk.brain.text.stop_words import STOP_WORDS
from warmdesk.brain.text.words import base, fold, stem

LANGUAGES = ("en", "es", "fr", "de", "it", "pt", "nl", "pl")
_COMPOUNDING = {"de", "nl"}
_SHORTEST_PART = 4


@dataclass(frozen=True)
class ProductWords:
    """One language's words: which meanings each has, by the word itself or its stem, and the broader ones of English words."""

    meanings: dict[str, frozenset[int]]
    broader: dict[str, frozenset[int]]

    def meanings_of(self, word: str, language: str) -> frozenset[int]:
        """Return the meanings of a folded word, by itself or by its stem."""
        return self.meanings.get(word) or self.meanings.get(stem(word, language)) or frozenset()

    def parts_of(self, word: str, language: str) -> list[str]:
        """Return the two known words that a German or Dutch compound is made of ("Seidenbluse"), else the word alone."""
        if language not in _COMPOUNDING or self.meanings_of(word, language):
            return [word]
        for end in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
            first, last = word[:end], word[end:]
            known = first if first in self.meanings else first.rstrip("sn")
            if known in self.meanings and self.meanings_of(last, language):
                return [known, last]
        return [word]


@lru_cache
def product_words(language: str) -> ProductWords:
    """Return the words of a language; of one that the list does not hold, the English ones."""
    column = LANGUAGES.index(language) if language in LANGUAGES else 0
    meanings: dict[str, set[int]] = {}
    stems: dict[str, set[int]] = {}
    broader: dict[str, set[int]] = {}
    for number, cells in enumerate(_lines()):
        for word in _folded(cells[column]):
            meanings.setdefault(word, set()).add(number)
            stems.setdefault(stem(word, language), set()).add(number)
        for word in _folded(cells[len(LANGUAGES)]):
            broader.setdefault(stem(word, "en"), set()).add(number)
    return ProductWords(_frozen({**stems, **meanings}), _frozen(broader))


def english_of(meaning: int) -> list[str]:
    """Return the English words of a meaning, folded."""
    return _folded(_lines()[meaning][0])


@lru_cache
def asking_words(language: str) -> frozenset[str]:
    """Return words around what is looked for: the language's stop words and those that ask, folded."""
    asking: dict[str, str] = _search_words()["asking"]
    return STOP_WORDS.get(language, frozenset()) | frozenset(_folded(asking.get(language, "")))


def limiting_words(languages: Sequence[str]) -> list[str]:
    """Return what stands before a highest price in these languages, folded, the longest first."""
    at_most: dict[str, list[str]] = _search_words()["at_most"]
    found = {fold(words) for language in languages for words in at_most.get(base(language), ())}
    return sorted(found, key=lambda words: -len(words))


def _folded(words: str) -> list[str]:
    return [fold(word).strip("-") for word in words.split()]


def _frozen(found: dict[str, set[int]]) -> dict[str, frozenset[int]]:
    return {word: frozenset(numbers) for word, numbers in found.items()}


@lru_cache
def _lines() -> tuple[tuple[str, ...], ...]:
    return tuple(_read())


def _read() -> Iterator[tuple[str, ...]]:
    text = files("warmdesk.catalog").joinpath("product_words.txt").read_text("utf-8")
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            cells = tuple(cell.strip() for cell in line.split("|"))
            if len(cells) != len(LANGUAGES) + 1:
                raise ValueError(f"product_words.txt: {len(cells)} cells, expected {len(LANGUAGES) + 1}: {line}")
            yield cells


@lru_cache
def _search_words() -> dict[str, Any]:
    words: dict[str, Any] = yaml.safe_load(files("warmdesk.catalog").joinpath("search_words.yaml").read_text("utf-8"))
    return words
