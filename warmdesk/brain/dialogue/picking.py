"""Which of several was picked: "the second one", "la última", "der erste"."""

from __future__ import annotations

import re

from warmdesk.brain.text.words import base, fold

_ORDINALS: dict[str, tuple[str, str, str, str]] = {
    "en": (
        "first(?: one)?|1st|former|top one",
        "second(?: one)?|2nd|middle one",
        "third(?: one)?|3rd",
        "last(?: one)?|latter|bottom one",
    ),
    "es": ("primer[oa]?", "segund[oa]|del medio", "tercer[oa]?", "ultim[oa]"),
    "fr": ("premiere?|1ere?", "deuxieme|seconde?|2e", "troisieme|3e", "derniere?"),
    "de": ("erste[rsn]?", "zweite[rsn]?|mittlere[rsn]?", "dritte[rsn]?", "letzte[rsn]?"),
    "it": ("prim[oa]", "second[oa]", "terz[oa]", "ultim[oa]"),
    "pt": ("primeir[oa]", "segund[oa](?! feira)", "terceir[oa]", "ultim[oa]"),
    "nl": ("eerste", "tweede|middelste", "derde", "laatste"),
    "pl": ("pierwsz\\w+", "drug\\w+", "trzeci\\w*", "ostatni\\w*"),
}
_DETERMINED = {
    "en": "the|number|option|choice",
    "es": "el|la|lo|opcion",
    "fr": "le|la|l|option|choix",
    "de": "der|die|das|den|dem|option|nummer",
    "it": "il|la|lo|l|opzione",
    "pt": "o|a|opcao",
    "nl": "de|het|optie",
    "pl": "ten|ta|to|te|opcja",
}
_NOT_A_PICK = (
    r"(?! (?:thing|time|available|free|class|aid|name|week|month|visit|appointment|order|of|vez|fois|mal|volta|keer|raz"
    r"|cita|date))"
)
_FEW_WORDS = 7
_DIGIT = re.compile(
    r"^\W*(?:(?:number|option|nr|no|nummer|opcion|option|opcao|opzione|optie|opcja)\W*)?([123])\W*(?:please|pls|bitte)?\W*$"
)


def pick_in(text: str, language: str) -> int | None:
    """Return the place that was picked, from 0, the last as -1; None where nothing was."""
    folded = " ".join(fold(text).replace("'", " ").split())
    if digit := _DIGIT.match(folded):
        return int(digit[1]) - 1
    code = base(language) if base(language) in _ORDINALS else "en"
    is_short = len(folded.split()) <= _FEW_WORDS
    for place, words in enumerate(_ORDINALS[code]):
        determined = rf"\b(?:{_DETERMINED[code]}) (?:{words})\b{_NOT_A_PICK}"
        alone = rf"^\W*(?:{words})\b(?: one| please| pls| bitte)*\W*$"
        if is_short and (re.search(determined, folded) or re.search(alone, folded)):
            return place if place < 3 else -1
    return None
