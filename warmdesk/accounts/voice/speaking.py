"""Say the desk's own sentences in the voice of the business."""

from __future__ import annotations

import unicodedata

from warmdesk.accounts.voice.phrases import LANGUAGES, MissingFact, places, wordings
from warmdesk.accounts.voice.voice import TONES, Voice

_SIGNED_CHANNELS = frozenset({"email"})
_ISOLATE, _END_OF_ISOLATE = "\u2068", "\u2069"
_SAYS_AUTOMATED = {
    "en": ("automated", "automatic", "virtual assistant", "bot"),
    "es": ("automatizad", "automatic", "automátic", "virtual", "bot"),
    "fr": ("automatisé", "automatique", "virtuel", "robot"),
    "de": ("automatisch", "automatisiert", "virtuell", "bot"),
    "it": ("automatic", "automatizzat", "virtuale", "bot"),
    "pt": ("automátic", "automatizad", "virtual", "robô"),
    "nl": ("automatisch", "geautomatiseerd", "virtueel", "virtuele", "bot"),
    "pl": ("automatyczn", "zautomatyzowan", "wirtualn", "bot"),
}
"""Signs that a business's own greeting already tells the customer that no person is speaking."""


def say(key: str, *, voice: Voice, language: str, **facts: object) -> str:
    """Say a sentence in the customer's language, else in the business's first, else in English.

    `{business}` is always known; a fact that is None or empty counts as not given. Where the business's tone would use a word
    that it avoids, another tone speaks. Raise `UnknownPhrase` or `MissingFact`, which are mistakes in the program.
    """
    given = {
        name: _isolated(str(fact)) for name, fact in {"business": voice.business_name, **facts}.items() if fact not in (None, "")
    }
    spoken = spoken_language(language, voice)
    tones = sorted(TONES, key=lambda tone: tone != voice.tone)
    candidates = [_richest(key, spoken, tone, given) for tone in tones]
    wording = next((wording for wording in candidates if not voice.avoids(wording)), candidates[0])
    return wording.format_map(given)


def spoken_language(language: str, voice: Voice) -> str:
    """Return the language in which a customer of that language is spoken to."""
    wanted = (language, *voice.languages[:1])
    return next((base for base in (tag.replace("_", "-").split("-")[0].lower() for tag in wanted) if base in LANGUAGES), "en")


def sign(text: str, channel: str, voice: Voice) -> str:
    """Put the business's signature below a reply where the channel has one; signing twice changes nothing."""
    if channel not in _SIGNED_CHANNELS or not voice.signature or text.endswith(voice.signature):
        return text
    return f"{text}\n\n{voice.signature}"


def welcome(voice: Voice, language: str) -> str:
    """Return the first words to a customer, which always say that no person is speaking.

    The business's greeting is said in its own first language only, followed by the disclosure unless it discloses by itself.
    """
    spoken, disclosure = spoken_language(language, voice), say("disclosure", voice=voice, language=language)
    own_language = spoken_language(voice.languages[0] if voice.languages else "en", voice)
    if not voice.greeting or spoken != own_language:
        return disclosure
    if any(word in voice.greeting.lower() for word in _SAYS_AUTOMATED[spoken]):
        return voice.greeting
    return f"{voice.greeting} {disclosure}"


def say_order_status(
    status: str,
    *,
    voice: Voice,
    language: str,
    order: str,
    items: str = "",
    carrier: str = "",
    tracking: str = "",
    eta: str = "",
    was_due: str = "",
) -> str:
    """Say where an order is: its status, then what is known of its contents, carrier and arrival, a sentence each.

    `eta` and `was_due` (an arrival that has passed) are days in words; they are left out where the order no longer travels.
    """
    facts: list[tuple[str, dict[str, str]]] = [(f"order_status_{status}", {"order": order})]
    if items:
        facts.append(("order_items", {"items": items}))
    if status in {"shipped", "delivered"} and (carrier or tracking):
        facts.append(("order_carrier", {"carrier": carrier, "tracking": tracking}))
    if status in {"pending", "paid", "packed", "shipped"} and (eta or was_due):
        facts.append(("order_arrival", {"eta": eta, "was_due": "" if eta else was_due}))
    return " ".join(say(key, voice=voice, language=language, **known) for key, known in facts)


def _richest(key: str, language: str, tone: str, given: dict[str, str]) -> str:
    """Return the wording with most places that the given facts all fill."""
    sayable = [wording for wording in wordings(key, language=language, tone=tone) if places(wording) <= given.keys()]
    if not sayable:
        raise MissingFact(f"{key!r} cannot be said with only {sorted(given)}")
    return max(sayable, key=lambda wording: len(places(wording)))


def _isolated(fact: str) -> str:
    """Keep a right-to-left name from turning the sentence around it (Unicode UAX 9, isolates); leave all else untouched."""
    if any(unicodedata.bidirectional(character) in {"R", "AL"} for character in fact):
        return f"{_ISOLATE}{fact}{_END_OF_ISOLATE}"
    return fact
