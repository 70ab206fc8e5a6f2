"""A person's name, where somebody says theirs: "Kelly Brandt, kelly@…", "name's Deb", "ich heiße Nele Pfeiffer"."""

from __future__ import annotations

import re

from warmdesk.brain.text.stop_words import STOP_WORDS
from warmdesk.brain.text.words import base, fold

_LEADS = {
    "en": r"(?:my |the )?name(?:'?s| is)?|this is|it'?s|i am|i'?m|for|under",
    "es": r"(?:mi |me )?(?:nombre es|llamo|nombre)|soy|a nombre de",
    "fr": r"(?:je )?(?:m['’ ]appelle|suis)|mon nom est|c['’ ]est|au nom de|nom",
    "de": r"(?:ich )?(?:heiße|heisse|bin)|mein name ist|name(?: ist)?|hier ist|auf den namen",
    "it": r"(?:mi chiamo|sono|il mio nome è|nome)|a nome di|a nome",
    "pt": r"(?:chamo-me|me chamo|meu nome é|o meu nome é|sou|nome)|em nome de",
    "nl": r"(?:ik heet|ik ben|mijn naam is|naam(?: is)?|met)|op naam van",
    "pl": r"(?:nazywam się|jestem|mam na imię|nazwisko|imię)|na nazwisko",
}
_WORD = r"[^\W\d_](?:[^\W\d_]|['’.-](?=[^\W\d_]))*\.?"
_NAME = re.compile(rf"{_WORD}(?: {_WORD}){{0,3}}")
_MOST_WORDS = 4
_SEPARATORS = re.compile(r"[,;:\n|/()]+|\s+-\s+|\s+(?:and|y|und|et|e|en|i)\s+(?=my|mi|mein|mon|mia|meu|mijn|tel|phone|email)")
_LABELS = frozenset(
    [
        "phone",
        "tel",
        "telephone",
        "mobile",
        "cell",
        "email",
        "e-mail",
        "mail",
        "number",
        "name",
        "telefono",
        "tel",
        "movil",
        "correo",
        "nombre",
        "telephone",
        "portable",
        "courriel",
        "nom",
        "telefon",
        "handy",
        "nummer",
        "telefono",
        "cellulare",
        "telemovel",
        "telefone",
        "celular",
        "naam",
        "telefoon",
        "telefonu",
        "numer",
        "nazwisko",
        "imie",
        "yes",
        "ok",
        "okay",
        "si",
        "oui",
        "ja",
        "sim",
        "tak",
        "thanks",
        "thank",
        "merci",
        "danke",
        "gracias",
        "grazie",
        "obrigado",
        "obrigada",
        "bedankt",
        "dzieki",
        "please",
        "it",
        "its",
        "my",
        "is",
        "mein",
        "mi",
        "mon",
    ]
)


def name_in(text: str, language: str) -> str:
    """Return the name that a text gives as the writer's own, or nothing; `text` holds no address and number any more."""
    lead = _LEADS.get(base(language), _LEADS["en"])
    said = re.search(rf"(?:^|[\s,.;])(?:{lead})\s+({_NAME.pattern})\s*(?:$|[,.;!\n])", text, re.IGNORECASE)
    if said and _could_be(said[1], language) and not said[1].islower() * (len(said[1].split()) > 2):
        return said[1].strip(" .")
    parts = [_unlabelled(part) for part in _SEPARATORS.split(text)]
    alone = [part for part in parts if part and _NAME.fullmatch(part) and _could_be(part, language)]
    others = [part for part in parts if part and part not in alone]
    return alone[0].strip(" .") if alone and not others else ""


def _unlabelled(part: str) -> str:
    words = [word for word in part.split() if fold(word).strip(".!?'") not in _LABELS]
    return " ".join(words).strip(" .!?")


def _could_be(text: str, language: str) -> bool:
    words = text.split()
    small = STOP_WORDS.get(base(language), STOP_WORDS["en"])
    return 0 < len(words) <= _MOST_WORDS and not any(fold(word) in small for word in words)
