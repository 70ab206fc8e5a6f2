"""Does a passage say what a sentence says? By the words that they share, across languages by way of English.

No reader of meaning: it turns away what speaks of other things than its source, and what says the contrary in the same words.
Figures are held against the source apart, so they count for nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from warmdesk.brain.check.claim_words import JOINING
from warmdesk.brain.check.claims import denies, depends, excepts
from warmdesk.brain.check.figure_words import FREE
from warmdesk.brain.check.figures import Figure, figures_of
from warmdesk.brain.text.gloss import ENGLISH, gloss
from warmdesk.brain.text.words import base, content_words, fold, sentences_of, words_of

LEAST_SHARE = 0.5
"""Of a sentence's content words, at least so many stand in its sources. Of the sentences of fifty articles of two businesses,
7 % reach it with another article of the same business, all of them with their own."""
LEAST_SHARE_ABROAD = 0.5
"""The same where sentence and source are of two languages: of the words that the lexicon knows."""
LEAST_WORDS_ABROAD = 2
SAME_WORDS = 0.75
"""A source's sentence with so many of the words speaks of the same: it must not say the contrary."""
_FREE = "free"
_WITHOUT_FREE = re.compile(FREE)
_COGNATE = 5
"""Words of two languages with so many first letters in common are taken for one."""
_IMPLIED = {
    "money": "cost price pay amount total",
    "span": "last long take within duration",
    "time": "open close hour start end until",
    "percent": "discount share",
}
"""What a source that holds such a figure speaks of, even where the word itself is missing."""


@dataclass(frozen=True)
class Ground:
    """A text that a sentence may rest on."""

    text: str
    language: str


def is_supported(sentence: str, language: str, grounds: Sequence[Ground]) -> bool:
    """Tell whether the sources speak of what the sentence says, and do not say the contrary."""
    near = [ground for ground in grounds if base(ground.language) == base(language)]
    if not near:
        return _is_supported_abroad(sentence, language, grounds)
    said = _content(sentence, language)
    held = _held([*near], language) | _held(grounds, ENGLISH)
    if not said or _share(said, held) < LEAST_SHARE or _adds_a_clause(sentence, language, held):
        return False
    if _gives_away(sentence, language, near):
        return False
    same = _same(said, language, near)
    return not (
        _contradicts(sentence, language, same) or _is_cut_off(sentence, same) or _drops_a_condition(sentence, language, same)
    )


def _adds_a_clause(sentence: str, language: str, held: set[str]) -> bool:
    """Whether a part of the sentence speaks of something else: what is true before a comma lends it nothing."""
    parts = (_content(part, language) for part in _clauses(language).split(fold(sentence)))
    return any(len(words) > 1 and _share(words, held) <= LEAST_SHARE for words in parts)


def _is_cut_off(sentence: str, same: Sequence[str]) -> bool:
    """Whether the sentence is a part of a source's, word for word: who knows what the rest of it says."""
    bare = fold(sentence).strip(" .!")
    return any(bare in fold(text) for text in same) and all(bare != fold(text).strip(" .!") for text in same)


def _drops_a_condition(sentence: str, language: str, same: Sequence[str]) -> bool:
    """Whether all source sentences with the same words say under which condition, and this one does not."""
    return any(
        bool(same) and not says(sentence, language) and all(says(text, language) for text in same)
        for says in (_is_conditional, excepts)
    )


def _gives_away(sentence: str, language: str, grounds: Sequence[Ground]) -> bool:
    """Whether the sentence calls free what no source's sentence does."""
    if Figure("money", _FREE) not in figures_of(sentence, language):
        return False
    texts = [(text, ground.language) for ground in grounds for text in sentences_of(ground.text)]
    gifts = [text for text, spoken in texts if Figure("money", _FREE) in figures_of(text, spoken)]
    said = _content(_WITHOUT_FREE.sub(" ", fold(sentence)), language)
    return not any(said & _content(text, language) for text in gifts)


def _is_conditional(text: str, language: str) -> bool:
    """Whether a text says when it holds: by a word, or as what is free from some amount on."""
    amounts = {figure.value for figure in figures_of(text, language) if figure.kind.startswith("money")}
    return depends(text, language) or (_FREE in amounts and len(amounts) > 1)


def _is_supported_abroad(sentence: str, language: str, grounds: Sequence[Ground]) -> bool:
    """Weigh only words that can be compared: those of the lexicon, and cognates."""
    held = _held(grounds, ENGLISH)
    known = [_glossed(word, language) for word in dict.fromkeys(words_of(sentence))]
    comparable = [stems for word, stems in known if stems and (word not in stems or _has_cognate(word, held))]
    found = sum(bool(stems & held) or any(_has_cognate(stem, held) for stem in stems) for stems in comparable)
    return found >= LEAST_WORDS_ABROAD and found / len(comparable) >= LEAST_SHARE_ABROAD


def _glossed(word: str, language: str) -> tuple[str, set[str]]:
    meaning = gloss(word, language)
    return word, {word} if meaning == word else set(content_words(meaning, ENGLISH))


def _has_cognate(word: str, held: set[str]) -> bool:
    bare = word.removeprefix("e") if word.startswith("es") else word
    return len(bare) >= _COGNATE and any(other.startswith(bare[:_COGNATE]) for other in held)


def _held(grounds: Sequence[Ground], language: str) -> set[str]:
    """Return the content words of the sources in a language, and what their figures speak of."""
    held = set()
    for ground in grounds:
        text = ground.text if base(ground.language) == base(language) else gloss(ground.text, ground.language)
        kinds = {figure.kind.partition(":")[0] for figure in figures_of(ground.text, ground.language)}
        implied = " ".join(_IMPLIED.get(kind, "") for kind in kinds)
        held |= _content(text, language) | set(content_words(implied, ENGLISH))
    return held


def _contradicts(sentence: str, language: str, same: Sequence[str]) -> bool:
    """Whether those source sentences that have the same words all deny what is affirmed, or the reverse."""
    denied = denies(sentence, language)
    return bool(same) and all(denies(text, language) != denied for text in same)


def _same(said: set[str], language: str, grounds: Sequence[Ground]) -> list[str]:
    """Return the sources' sentences that speak of the same."""
    texts = [text for ground in grounds for text in sentences_of(ground.text)]
    return [text for text in texts if _share(said, _content(text, language)) >= SAME_WORDS]


@lru_cache
def _clauses(language: str) -> re.Pattern[str]:
    """Return where a sentence may be parted: at stops, and at the words that join."""
    return re.compile(rf"[,;:](?=\s)|[–—()]|\b(?:{JOINING.get(base(language), JOINING[ENGLISH])})\b")


def _content(text: str, language: str) -> set[str]:
    return {word for word in content_words(text, language) if not any(character.isdecimal() for character in word)}


def _share(said: set[str], held: set[str]) -> float:
    return len(said & held) / len(said)
