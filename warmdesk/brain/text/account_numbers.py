"""Find bank accounts' numbers (IBAN, ISO 13616) as people type them."""

from __future__ import annotations

import re

_IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,30}(?!\w)", re.IGNORECASE)


def is_iban(typed: str) -> bool:
    """Tell whether an account number has an IBAN's form and check digits (ISO 13616, mod 97)."""
    compact = re.sub(r"[ -]", "", typed).upper()
    if not 15 <= len(compact) <= 34:
        return False
    return int("".join(str(int(character, 36)) for character in compact[4:] + compact[:4])) % 97 == 1


def ibans_in(text: str) -> list[tuple[int, int]]:
    """Return where IBANs stand in a text, from and to, in order."""
    spans = [_iban_within(match) for match in _IBAN.finditer(text)]
    return [span for span in spans if span]


def _iban_within(match: re.Match[str]) -> tuple[int, int] | None:
    """Return the longest IBAN at the start of a match, which may have run on into the next words."""
    typed = match.group()
    for end in range(len(typed), 14, -1):
        is_cut_inside_word = end < len(typed) and typed[end].isalnum() and typed[end - 1].isalnum()
        if not is_cut_inside_word and is_iban(typed[:end]):
            return match.start(), match.start() + len(typed[:end].rstrip())
    return None
