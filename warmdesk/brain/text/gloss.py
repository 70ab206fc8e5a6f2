"""Say a text of another language in English help-desk words, one by one: enough for search, never for reading."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from warmdesk.brain.text.lexicon import CONCEPTS, LANGUAGES
from warmdesk.brain.text.stop_words import STOP_WORDS
from warmdesk.brain.text.words import base, content_words, stem, words_of

ENGLISH = "en"
_COMPOUNDING = {"de", "nl"}
_SHORTEST_PART = 3
_ASKING_LINES = 7
"""The lexicon's first lines hold what asks: how much, when, where."""
_LINKS = ("", "s", "n", "en", "es", "e")
"""What may stand between the parts of a compound: "Rechnung-s-nummer"."""


def gloss(text: str, language: str | None) -> str:
    """Translate the words that the lexicon knows; names and cognates stay, stop words go. English stays as it is."""
    code = base(language)
    if code == ENGLISH:
        return text
    said = (_meaning(word, code) for word in words_of(text))
    return " ".join(dict.fromkeys(meaning for meaning in said if meaning))


def alternatives_of(text: str, language: str | None) -> list[tuple[str, ...]]:
    """List for each content word of a message the stems that say the same: its own and those of its meanings in English."""
    code = base(language)
    stop = STOP_WORDS.get(code, frozenset())
    groups = []
    for word in dict.fromkeys(words_of(text)):
        own = () if word in stop else (stem(word, code),)
        english = () if code == ENGLISH else content_words(_meaning(word, code), ENGLISH)
        groups.append((*own, *english))
    return list(dict.fromkeys(group for group in groups if group))


@lru_cache(maxsize=20_000)
def _meaning(word: str, code: str) -> str:
    """Give a word's meaning; nothing for a stop word, unless it asks (when, where), and the word itself where none is known."""
    known = _lexicon(code)
    if word in STOP_WORDS.get(code, ()):
        return known.get(word, "") if word in _asking_words(code) else ""
    direct = known.get(word) or known.get(stem(word, code))
    return direct or (_compound(word, code, known) if code in _COMPOUNDING else "") or word


def _compound(word: str, code: str, known: Mapping[str, str]) -> str:
    """Read "Lieferzeit" as Liefer + Zeit: the longest known first part whose rest is known too."""
    for end in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
        rest = known.get(word[end:]) or known.get(stem(word[end:], code))
        if rest:
            for link in _LINKS:
                first = word[:end].removesuffix(link) if link else word[:end]
                meaning = known.get(first) or known.get(stem(first, code))
                if meaning and len(first) >= _SHORTEST_PART:
                    return f"{meaning} {rest}"
    return ""


@lru_cache
def _asking_words(code: str) -> frozenset[str]:
    rows = [line.split("|") for line in CONCEPTS.strip().splitlines()[:_ASKING_LINES]]
    return (
        frozenset(word for row in rows for word in words_of(row[LANGUAGES.index(code) + 1])) if code in LANGUAGES else frozenset()
    )


@lru_cache
def _lexicon(code: str) -> Mapping[str, str]:
    """Map words and their stems to English; an exact word wins over a stem, an earlier line over a later one."""
    if code not in LANGUAGES:
        return {}
    column = LANGUAGES.index(code) + 1
    rows = [line.split("|") for line in CONCEPTS.strip().splitlines()]
    pairs = [(word, row[0].strip()) for row in rows for word in words_of(row[column])]
    pairs.reverse()
    return {**{stem(word, code): meaning for word, meaning in pairs}, **dict(pairs)}
