"""Find the pieces of a message that a tool may need: order numbers, phone numbers, addresses, amounts, dates."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

from warmdesk.brain.text.moments import read_moments

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")
_MONEY = re.compile(
    r"(?:[$€£]|\b(?:usd|eur|gbp|cad|chf|pln)\s?)\d+(?:[.,]\d+)*"
    r"|\b\d+(?:[.,]\d+)?\s?(?:[$€£]|(?:bucks|dollars?|euros?|pounds?|quid|usd|eur|gbp|cad|chf|zl|zloty|dolares|francs?)\b)",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\b(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?|\d{1,2}(?:st|nd|rd|th)|\d{1,2}:\d\d|\d{1,2}\s?[ap]m)\b",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w#-])\+?\(?\d[\d()./ -]{4,20}\d(?![\w-])")
_CARD = re.compile(r"(?<!\d)(?:\d[ -]?){13,19}(?!\d)")
_OTHER_ID = re.compile(
    r"\b(?:inv|a|c|p|t|tracking|invoice|appointment|rechnung|factura|facture|fattura|fatura|factuur|faktura)[\s#:-]*\d+\b",
    re.IGNORECASE,
)
_ORDER = re.compile(
    r"(?<![\w.,:/+-])(?:#\s?)?((?:[a-z]{1,4}-?)?\d{3,10})(?![\w:/%°]|[.,]\d|\s?(?:mm|cm|km|kg|days?|hours?|minutes?)\b)",
    re.IGNORECASE,
)
_QUANTITY_AFTER = re.compile(
    r"\s*(?:%|st\b|street\b|avenue\b|ave\b|road\b|miles?\b|watts?\b|sqm?\b|people\b|guests\b|words?\b)", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_FEWEST_PHONE_DIGITS = 7


def entities_of(text: str, *, language: str, now: datetime) -> dict[str, tuple[str, ...]]:
    """Return what was found by kind (`order`, `phone`, `email`, `money`, `date`), as typed except order numbers.

    Dates are days and times in words or figures; figures that look like one are no order number, whatever they are.

    An order number is normalised like an id: "#1042" and "order no 1042" become "1042", "ab-17" becomes "AB-17".
    """
    rest, found = text, {}
    for kind, pattern in (("email", _EMAIL), ("card", _CARD), ("money", _MONEY), ("date", _DATE), ("phone", _PHONE)):
        values = [match[0].strip() for match in pattern.finditer(rest) if kind != "phone" or _is_phone(match[0])]
        found[kind] = tuple(values)
        rest = _blanked(rest, values)
    found["date"] = tuple(moment.text for moment in read_moments(text, language=language, now=now))
    found["order"] = tuple(_order_numbers(_OTHER_ID.sub(" ", rest)))
    return {kind: values for kind, values in found.items() if values and kind != "card"}


def _is_phone(text: str) -> bool:
    digits = sum(character.isdigit() for character in text)
    return digits >= _FEWEST_PHONE_DIGITS and (digits > 8 or not text.strip().isdigit())


def _order_numbers(text: str) -> Iterable[str]:
    for match in _ORDER.finditer(text):
        is_marked = "#" in match[0] or not match[1].isdigit()
        if _QUANTITY_AFTER.match(text, match.end()) or (_YEAR.fullmatch(match[1]) and not is_marked and len(text.split()) > 3):
            continue
        yield match[1].upper()


def _blanked(text: str, values: Iterable[str]) -> str:
    for value in values:
        text = text.replace(value, " ~ ")
    return text
