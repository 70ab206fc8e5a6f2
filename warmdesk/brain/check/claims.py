"""Claims that no passage can back: that something was or will be done for this customer, or that a person is speaking."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from warmdesk.brain.check.claim_words import CONDITIONS, EXCEPTIONS, HUMANS, NEGATIONS, NO_WAY_OUT, PROMISES
from warmdesk.brain.text.words import base, fold

_ENGLISH = "en"
_HUMAN = re.compile(HUMANS)
_NO_WAY_OUT = re.compile(NO_WAY_OUT)


def promises(text: str, *languages: str) -> bool:
    """Tell whether a text promises something in one of the languages, or in English."""
    folded = fold(text)
    return any(_promise(language).search(folded) for language in {_ENGLISH, *map(base, languages)})


def claims_to_be_a_person(text: str) -> bool:
    """Tell whether a text claims, in any of the eight languages, that a person is speaking."""
    return bool(_HUMAN.search(fold(text)))


def closes_the_way_to_people(text: str) -> bool:
    """Tell whether a text claims, in any of the eight languages, that nobody can be reached: there always is a way."""
    return bool(_NO_WAY_OUT.search(fold(text)))


def denies(text: str, language: str) -> bool:
    """Tell whether a text says that something is not so."""
    return _holds_one(text, NEGATIONS.get(base(language), frozenset()))


def depends(text: str, language: str) -> bool:
    """Tell whether a text says under which condition something is so."""
    return _holds_one(text, CONDITIONS.get(base(language), frozenset()))


def excepts(text: str, language: str) -> bool:
    """Tell whether a text makes an exception."""
    return _holds_one(text, EXCEPTIONS.get(base(language), frozenset()))


def _holds_one(text: str, listed: frozenset[str]) -> bool:
    folded = fold(text)
    words = set(re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", folded)) | {part for word in folded.split() for part in word.split("'")}
    return not (words | _pairs(folded.split())).isdisjoint(listed)


def _pairs(words: Sequence[str]) -> set[str]:
    return {f"{first}_{second}" for first, second in pairwise(words)}


@lru_cache
def _promise(language: str) -> re.Pattern[str]:
    return re.compile(PROMISES.get(language, r"(?!)"))
