"""How the business speaks: its voice, and the desk's own sentences in it."""

from warmdesk.accounts.voice.phrases import MissingFact, UnknownPhrase
from warmdesk.accounts.voice.speaking import say, say_order_status, sign, spoken_language, welcome
from warmdesk.accounts.voice.voice import TONES, Tone, Voice

__all__ = [
    "TONES",
    "MissingFact",
    "Tone",
    "UnknownPhrase",
    "Voice",
    "say",
    "say_order_status",
    "sign",
    "spoken_language",
    "welcome",
]
