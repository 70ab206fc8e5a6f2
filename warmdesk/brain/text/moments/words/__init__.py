"""The words of each language for days and times; plain data.

A line is `tag value: phrase, phrase`; phrases are folded when they are read, and one that ends in `?` counts only beside another
day or time. `hours PART 6-12` says when a part of the day is, `traits` what is special in a language, `may_follow` which words may
stand after a bare number that is a clock time ("at 5 would suit").
"""

from __future__ import annotations

from functools import lru_cache

from warmdesk.brain.text.moments.tokens import Vocabulary, vocabulary_of
from warmdesk.brain.text.moments.words import de, en, es, fr, it, nl, pl, pt

_LISTED = {
    "en": en.WORDS, "es": es.WORDS, "fr": fr.WORDS, "de": de.WORDS, "it": it.WORDS, "pt": pt.WORDS, "nl": nl.WORDS, "pl": pl.WORDS,
}  # fmt: skip

_TELLING_LETTERS = 5


@lru_cache
def words_in(language: str) -> Vocabulary:
    """Return a language's vocabulary; English for one that the desk does not speak."""
    return vocabulary_of(_LISTED.get(language, en.WORDS))


@lru_cache
def told_by(word: str) -> str | None:
    """Name the language whose weekday or word for tomorrow this is, if it is long enough to be nothing else."""
    return next((language for language in _LISTED if _is_telling(words_in(language), word)), None)


def _is_telling(words: Vocabulary, word: str) -> bool:
    tag, value, is_weak = words.phrases.get((word,), ("", None, False))
    return (tag == "weekday" or (tag == "day" and value == 1)) and not is_weak and len(word) >= _TELLING_LETTERS
