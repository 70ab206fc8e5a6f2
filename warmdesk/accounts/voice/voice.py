"""The voice of a business: a value, read once per reply."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

Tone = Literal["friendly", "professional", "playful", "formal"]
TONES: tuple[Tone, ...] = get_args(Tone)


@dataclass(frozen=True)
class Voice:
    """How replies sound. `languages` are the business's, its default first; `avoid` are words that are never said."""

    tone: str = "friendly"
    greeting: str = ""
    signature: str = ""
    avoid: tuple[str, ...] = ()
    business_name: str = ""
    languages: tuple[str, ...] = ("en",)

    def avoids(self, text: str) -> bool:
        """Say whether a text holds a word or phrase to be avoided: as whole words, whatever their case and accents."""
        return any(_pattern(phrase).search(_fold(text)) for phrase in self.avoid if phrase.strip())


@lru_cache
def _pattern(phrase: str) -> re.Pattern[str]:
    words = r"\s+".join(re.escape(word) for word in _fold(phrase).split())
    return re.compile(rf"(?<!\w){words}(?!\w)")


@lru_cache(maxsize=4096)
def _fold(text: str) -> str:
    marks_apart = unicodedata.normalize("NFKD", text.replace("’", "'").casefold())
    return "".join(character for character in marks_apart if not unicodedata.combining(character))
