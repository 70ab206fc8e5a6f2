"""The desk's own sentences, read from `phrases/<language>.yaml`.

A key has either one wording, said in every tone, or one per tone. `friendly` and `professional` are then required (they differ by
"tu" and "vous" where a language has both); a missing `playful` is said as `friendly`, a missing `formal` as `professional`.
"""

from __future__ import annotations

import string
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from warmdesk.accounts.voice.voice import TONES

LANGUAGES = ("en", "es", "fr", "de", "it", "pt", "nl", "pl")
_SAME_AS = {"friendly": "friendly", "professional": "professional", "playful": "friendly", "formal": "professional"}

Wordings = tuple[str, ...]
"""The wordings of one key in one tone; they differ by the facts that they have places for."""


class UnknownPhrase(LookupError):
    """There is no such key: a mistake in the program."""


class MissingFact(LookupError):
    """No wording can be said with the facts given: a mistake in the program."""


@lru_cache
def phrases(language: str) -> Mapping[str, Mapping[str, Wordings]]:
    """Return the sentences of a language: key → tone → wordings."""
    source = files("warmdesk.accounts.voice").joinpath("phrases", f"{language}.yaml").read_text("utf-8")
    return {key: _by_tone(entry) for key, entry in yaml.safe_load(source).items()}


def wordings(key: str, *, language: str, tone: str) -> Wordings:
    """Return what may be said in a tone; raise `UnknownPhrase`."""
    try:
        return phrases(language)[key][tone]
    except KeyError as error:
        raise UnknownPhrase(f"{language}.yaml has no phrase {key!r} in the tone {tone!r}") from error


@lru_cache(maxsize=4096)
def places(wording: str) -> frozenset[str]:
    """Return the names of the facts that a wording has places for."""
    return frozenset(name for _, name, _, _ in string.Formatter().parse(wording) if name)


def _by_tone(entry: Any) -> Mapping[str, Wordings]:
    if not isinstance(entry, dict):
        return dict.fromkeys(TONES, _wordings(entry))
    return {tone: _wordings(entry.get(tone) or entry[_SAME_AS[tone]]) for tone in TONES}


def _wordings(entry: Any) -> Wordings:
    return tuple(entry) if isinstance(entry, list) else (str(entry),)
