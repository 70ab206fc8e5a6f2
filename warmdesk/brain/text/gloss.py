"""Say a text of another language in English help-desk words, one by one: enough for search, never for reading."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from warmdesk.brain.text.lexicon import LEXICON
from warmdesk.brain.text.stop_words import STOP_WORDS
from warmdesk.brain.text.words import base, stem, words_of


def gloss(text: str, language: str | None) -> str:
    """Translate the words that the lexicon knows; names and cognates stay, stop words go. English stays as it is."""
    code = base(language)
    if code == "en":
        return text
    known, stop = _by_stem(code), STOP_WORDS.get(code, frozenset())
    said = (known.get(word) or known.get(stem(word, code)) or ("" if word in stop else word) for word in words_of(text))
    return " ".join(word for word in said if word)


@lru_cache
def _by_stem(code: str) -> Mapping[str, str]:
    """Map words and their stems to English; an exact word wins over a stem, the first entry of a stem over later ones."""
    entries = [entry.partition("=") for entry in LEXICON.get(code, "").split(";")]
    pairs = [(word, meaning.strip()) for listed, _, meaning in entries for word in words_of(listed)]
    stems = {stem(word, code): meaning for word, meaning in reversed(pairs)}
    return {**stems, **dict(reversed(pairs))}
