"""Find personal data in a text by its form, and mask it: e-mail, IBAN, card number, phone number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from warmdesk.lib.phone import phones_in

Kind = Literal["email", "iban", "card", "phone"]

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+'-]{1,64}@(?:[\w-]{1,63}\.)+[^\W\d_]{2,24}(?![\w@])")
_IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,30}(?!\w)", re.IGNORECASE)
_CARD = re.compile(r"(?<![\w.])\d(?:[ -]?\d){11,18}(?![\w]|[.,]\d)")
_MASKS: dict[Kind, str] = {"email": "[e-mail]", "iban": "[IBAN]", "card": "[card number]", "phone": "[phone]"}


@dataclass(frozen=True)
class PersonalData:
    """What was found, as typed, at `text[start:end]`."""

    kind: Kind
    typed: str
    start: int
    end: int


def personal_data_in(text: str, region: str | None = None) -> tuple[PersonalData, ...]:
    """List what is found in order of place, without overlaps: an IBAN before a card before a phone number."""
    found: list[PersonalData] = []
    for candidate in _candidates(text, region):
        if all(candidate.end <= other.start or candidate.start >= other.end for other in found):
            found.append(candidate)
    return tuple(sorted(found, key=lambda item: item.start))


def mask(text: str, region: str | None = None) -> str:
    """Replace each find by its kind in brackets."""
    masked, last = [], 0
    for item in personal_data_in(text, region):
        masked += [text[last : item.start], _MASKS[item.kind]]
        last = item.end
    return "".join([*masked, text[last:]])


def is_card_number(digits: str) -> bool:
    """Tell whether 12 to 19 digits have a card's check digit (Luhn, ISO/IEC 7812-1)."""
    if not 12 <= len(digits) <= 19 or len(set(digits)) == 1:
        return False
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def is_iban(typed: str) -> bool:
    """Tell whether an account number has an IBAN's form and check digits (ISO 13616, mod 97)."""
    compact = re.sub(r"[ -]", "", typed).upper()
    if not 15 <= len(compact) <= 34:
        return False
    return int("".join(str(int(character, 36)) for character in compact[4:] + compact[:4])) % 97 == 1


def _candidates(text: str, region: str | None) -> Iterator[PersonalData]:
    for match in _EMAIL.finditer(text):
        yield PersonalData("email", match.group(), match.start(), match.end())
    for match in _IBAN.finditer(text):
        yield from _iban_within(match)
    for match in _CARD.finditer(text):
        if is_card_number(re.sub(r"\D", "", match.group())):
            yield PersonalData("card", match.group(), match.start(), match.end())
    for phone in phones_in(text, region):
        yield PersonalData("phone", phone.typed, phone.start, phone.end)


def _iban_within(match: re.Match[str]) -> Iterator[PersonalData]:
    """Give the longest IBAN at the start of a match, which may have run on into the next words."""
    typed = match.group()
    for end in range(len(typed), 14, -1):
        is_cut_inside_word = end < len(typed) and typed[end].isalnum() and typed[end - 1].isalnum()
        if not is_cut_inside_word and is_iban(typed[:end]):
            yield PersonalData("iban", typed[:end].rstrip(), match.start(), match.start() + len(typed[:end].rstrip()))
            return
