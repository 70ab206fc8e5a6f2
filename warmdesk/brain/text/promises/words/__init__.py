"""The words of each language, and the patterns made of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from warmdesk.brain.text.promises.contract import Kind, Words
from warmdesk.brain.text.promises.words import de, en, es, fr, it, nl, pl, pt
from warmdesk.brain.text.words import fold

WORDS: Mapping[str, Words] = {
    "en": en.WORDS, "es": es.WORDS, "fr": fr.WORDS, "de": de.WORDS, "it": it.WORDS, "pt": pt.WORDS, "nl": nl.WORDS, "pl": pl.WORDS,
}  # fmt: skip

_WHO = r"(?:(?: \w+){0,2},? (?:who|she|he|que|qui|che|die|der|sie|er|zij|hij|ktora|ktory))?"
"""A colleague who is named may do it in the next clause: "passed to Ann, who will write"."""


@dataclass(frozen=True)
class Patterns:
    """One language's words, ready to be sought."""

    sure: tuple[tuple[Kind, re.Pattern[str]], ...]
    dated: tuple[tuple[Kind, re.Pattern[str]], ...]
    negated: re.Pattern[str]
    negated_after: re.Pattern[str]
    condition: re.Pattern[str]
    polite: re.Pattern[str]
    hedged: re.Pattern[str]
    end_of_day: re.Pattern[str]


@lru_cache(maxsize=64)
def patterns_of(language: str, names: tuple[str, ...]) -> Patterns:
    """Return the patterns of a language in a house where these people work; `names` are first names."""
    words = WORDS[language]
    staff = "|".join([words.staff, *(rf"{re.escape(fold(name))}{_WHO}" for name in names)])
    return Patterns(
        _compiled(words.sure, staff),
        _compiled(words.dated, staff),
        *(
            re.compile(one)
            for one in (words.negated, words.negated_after, words.condition, words.polite, words.hedged, words.end_of_day)
        ),
    )


def _compiled(by_kind: Mapping[Kind, tuple[str, ...]], staff: str) -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    return tuple((kind, re.compile("|".join(each).replace("{staff}", staff))) for kind, each in by_kind.items() if each)
