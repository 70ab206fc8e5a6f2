"""Phone numbers as people type them, in E.164 where they parse. *Possible* is enough: invented numbers are not *valid*."""

from __future__ import annotations

import re
from dataclasses import dataclass

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType, ValidationResult

_CANDIDATE = re.compile(
    r"(?<![\w.,#/-])\+?\(?(?:\d[\s().\-/]{0,3}){6,16}\d(?:\s?(?:x|ext\.?)\s?\d{1,6}\b|(?![\w/-]|[.,]\d))", re.IGNORECASE
)
_NOT_A_PHONE = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}\b.*"  # a date, perhaps with a time
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"  # a date
    r"|(?:\d{1,3}\.){3}\d{1,3}"  # a network address
    r"|\d{3}-\d{2}-\d{4}"  # a United States social security number
)
_POSSIBLE = {ValidationResult.IS_POSSIBLE, ValidationResult.IS_POSSIBLE_LOCAL_ONLY}
_LEAST_BARE_DIGITS = 9
"""A shorter run of digits without any sign is rather an order number."""


@dataclass(frozen=True)
class Phone:
    """A number as typed and, where it is a whole one, in E.164 (else empty); `start` and `end` are its place in the text."""

    typed: str
    e164: str
    start: int = 0
    end: int = 0


def parse_phone(text: str, region: str | None = None) -> Phone | None:
    """Read a text that is a phone number and nothing else; `region` is ISO 3166 and read where "+" is missing."""
    typed = text.strip()
    try:
        number = phonenumbers.parse(typed, region)
    except phonenumbers.NumberParseException:
        return None
    verdict = phonenumbers.is_possible_number_with_reason(number)
    if verdict not in _POSSIBLE:
        return None
    is_whole = verdict == ValidationResult.IS_POSSIBLE
    return Phone(typed, phonenumbers.format_number(number, PhoneNumberFormat.E164) if is_whole else "")


def charges_the_caller(text: str, region: str | None = None) -> bool:
    """Tell whether a call to this number is billed to whoever calls (0900 and the like)."""
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.number_type(number) == PhoneNumberType.PREMIUM_RATE


def phones_in(text: str, region: str | None = None) -> tuple[Phone, ...]:
    """List the phone numbers in a message; dates, amounts and bare short numbers are none."""
    found = []
    for match in _CANDIDATE.finditer(text):
        typed = match.group().strip()
        if _NOT_A_PHONE.fullmatch(typed) or (typed.isdigit() and len(typed) < _LEAST_BARE_DIGITS):
            continue
        phone = parse_phone(typed, region)
        if phone is not None or _is_grouped(typed):
            e164 = phone.e164 if phone else ""
            found.append(Phone(typed, e164, match.start(), match.start() + len(match.group().rstrip())))
    return tuple(found)


def _is_grouped(typed: str) -> bool:
    """Tell whether digits are set apart as only a telephone number's are: another country's, written without its "+"."""
    digits = sum(character.isdigit() for character in typed)
    return 9 <= digits <= 15 and len(re.findall(r"\d{2,}", typed)) >= 3
