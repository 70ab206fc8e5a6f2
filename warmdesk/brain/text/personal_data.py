"""Find personal data in a text by its form, and mask it: e-mail, IBAN, card number, phone number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from warmdesk.brain.text.account_numbers import ibans_in
from warmdesk.brain.text.card_numbers import cards_in, has_check_digit
from warmdesk.lib.phone import phones_in

Kind = Literal["email", "iban", "card", "phone"]

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+'-]{1,64}@(?:[\w-]{1,63}\.)+[^\W\d_]{2,24}(?![\w@])")
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
    """Tell whether 12 to 19 digits have a card's check digit, whoever issued it: rather one too many than one too few."""
    return 12 <= len(digits) <= 19 and len(set(digits)) > 1 and has_check_digit(digits)


def _candidates(text: str, region: str | None) -> Iterator[PersonalData]:
    for match in _EMAIL.finditer(text):
        yield PersonalData("email", match.group(), match.start(), match.end())
    for start, end in ibans_in(text):
        yield PersonalData("iban", text[start:end], start, end)
    for start, end in cards_in(text):
        yield PersonalData("card", text[start:end], start, end)
    for match in _CARD.finditer(text):
        if is_card_number(re.sub(r"\D", "", match.group())):
            yield PersonalData("card", match.group(), match.start(), match.end())
    for phone in phones_in(text, region):
        yield PersonalData("phone", phone.typed, phone.start, phone.end)
