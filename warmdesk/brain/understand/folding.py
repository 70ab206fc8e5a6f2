"""How a customer's text is written before cues are looked for in it."""

from __future__ import annotations

import re

from warmdesk.brain.text.words import fold

_ENGLISH_APOSTROPHE = re.compile(r"(?<=\w)'(?=(?:s|t|d|ll|re|ve|m)\b)")
_STRETCHED = re.compile(r"([a-z])\1{2,}")


def cue_text(text: str) -> str:
    """Fold `text` for cues: "don't" becomes "dont", "J'ai" becomes "j ai", "sooooo" becomes "soo"."""
    plain = _ENGLISH_APOSTROPHE.sub("", fold(text).replace("ß", "ss"))
    return _STRETCHED.sub(r"\1\1", plain.replace("'", " ")).strip()
