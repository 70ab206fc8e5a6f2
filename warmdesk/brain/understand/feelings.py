"""What a message feels like: by the words for a feeling, else by what kind of trouble it reads like."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from warmdesk.brain.contract import Emotion, Signal
from warmdesk.brain.understand.cues.feelings import WORDS

_PATTERNS = {emotion: re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)") for emotion, words in WORDS.items()}
_SOUNDS_LIKE: Mapping[str, Emotion] = {"upset": "anger", "dispute": "anger", "urgent": "worry", "safety": "worry"}
_LIKELY = 0.5


def emotion_of(folded: str, signals: Sequence[Signal], sentiment: float) -> Emotion:
    """Return the feeling that a folded message shows most; joy only where nothing is wrong."""
    troubled = any(signal.p >= _LIKELY for signal in signals if signal.reason != "asked_for_human")
    said = next((emotion for emotion, words in _PATTERNS.items() if words.search(folded)), None)
    if said is not None and not (said == "joy" and (troubled or sentiment < 0)):
        return said
    likeliest = max(signals, key=lambda signal: signal.p, default=None)
    if likeliest is None or likeliest.p < _LIKELY:
        return "none"
    return _SOUNDS_LIKE.get(likeliest.reason, "none")
