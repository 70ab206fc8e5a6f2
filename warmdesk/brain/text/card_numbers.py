"""Find payment cards' numbers as people type them, and strike them out: such a number must never be kept (PCI DSS 3.2, 3.3).

A number is a card's when it has an issuer's prefix, that issuer's length and the check digit (ISO/IEC 7812-1); it may be split by
spaces, dashes, dots or lines, and be in digits of any script. What names itself an account (IBAN), a phone number (+) or, in one
piece, an order or a parcel, is none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from warmdesk.brain.text.account_numbers import ibans_in

STRUCK = "•••• •••• •••• ••••"
STRUCK_CODE = "•••"

_SIXTEEN, _UP_TO_NINETEEN = frozenset({16}), frozenset(range(16, 20))
ISSUERS: tuple[tuple[int, int, frozenset[int]], ...] = (
    (4, 4, _UP_TO_NINETEEN - {17, 18}),  # Visa; its numbers of 13 digits are long gone, and look like phone numbers
    (51, 55, _SIXTEEN), (2221, 2720, _SIXTEEN),  # Mastercard
    (34, 34, frozenset({15})), (37, 37, frozenset({15})),  # American Express
    (6011, 6011, _UP_TO_NINETEEN), (644, 649, _UP_TO_NINETEEN), (65, 65, _UP_TO_NINETEEN),  # Discover
    (300, 305, frozenset({14, 16})), (36, 36, frozenset({14, 16})), (38, 39, frozenset({14, 16})),  # Diners Club
    (3528, 3589, _UP_TO_NINETEEN),  # JCB
    (62, 62, _UP_TO_NINETEEN), (81, 81, _UP_TO_NINETEEN),  # UnionPay
    (5018, 5018, _UP_TO_NINETEEN), (5020, 5020, _UP_TO_NINETEEN), (5038, 5038, _UP_TO_NINETEEN), (5893, 5893, _UP_TO_NINETEEN),
    (6304, 6304, _UP_TO_NINETEEN), (6759, 6759, _UP_TO_NINETEEN), (6761, 6763, _UP_TO_NINETEEN),  # Maestro
    (2200, 2204, _SIXTEEN),  # Mir
)  # fmt: skip
"""First and last prefix of an issuer, and how many digits its numbers have."""
_LENGTHS = {str(prefix): lengths for first, last, lengths in ISSUERS for prefix in range(first, last + 1)}
_PREFIX_SIZES = range(1, 5)

_BREAK = r"[\s.\-‐-―_/·•*,|\u200b-\u200d\u2060\ufeff]{1,3}"
_RUN = re.compile(rf"\d+(?:{_BREAK}\d+)*")
_GROUP = re.compile(r"\d+")
_CARD_WORD = re.compile(
    r"(?:card|cc|visa|mastercard|maestro|amex|karte|tarjeta|carte|carta|cart[aã]o|kaart|kart[ayąę]|nr|no|pan)\W*$", re.I
)
_NO_CARD_WORD = re.compile(
    r"(?:order|parcel|tracking|invoice|reference|bestell(?:ung|nummer)|sendung(?:snummer)?|rechnung(?:snummer)?|pedido|env[ií]o|"
    r"seguimiento|factura|commande|colis|suivi|facture|ordine|spedizione|tracciamento|fattura|encomenda|rastreio|fatura|"
    r"bestelling|zending|factuur|zam[oó]wieni[ea]|przesy[lł]k[aię]|faktur[ayę])\W{0,3}(?:number|nummer|n[uú]mero|numéro|numero|"
    r"numer|no|nr|id|code)?\W{0,3}$",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"(?:\b(?:cvv2?|cvc2?|cvn|csc|cid|security code|c[oó]d(?:igo|ice) de (?:seguridad|segurança)|codice di sicurezza|"
    r"cryptogramme|pr[uü]fziffer|kartenpr[uü]fnummer|sicherheitscode|beveiligingscode|"
    r"kod (?:cvv|cvc|zabezpieczaj[aą]cy))\b\W{0,3}"
    r"(?:is|es|est|ist|è|é|to|code|:|=|nr|no)?\W{0,3})(\d{3,4})(?!\d)",
    re.IGNORECASE,
)
_EXPIRY_AND_CODE = re.compile(rf"{STRUCK}\D{{0,24}}(?:0[1-9]|1[0-2])\W{{0,3}}(?:20)?\d\d\D{{1,12}}(\d{{3,4}})(?!\d)")
_SHORTEST, _LONGEST = 14, 19
_NEAR = 40
"""How many characters before a number may name it."""


def has_check_digit(digits: str) -> bool:
    """Tell whether the last of these digits is the check digit of the others (Luhn, ISO/IEC 7812-1)."""
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def is_issued(digits: str) -> bool:
    """Tell whether digits have an issuer's prefix, that issuer's length and the check digit."""
    fits = any(len(digits) in _LENGTHS.get(digits[:size], ()) for size in _PREFIX_SIZES)
    return fits and has_check_digit(digits)


def cards_in(text: str) -> list[tuple[int, int]]:
    """Return where card numbers stand in a text, from and to, in order and without overlaps."""
    accounts = ibans_in(text)
    found = [span for run in _RUN.finditer(text) for span in _cards_of_run(text, run)]
    return [(start, end) for start, end in found if all(end <= first or last <= start for first, last in accounts)]


def strike_out(text: str) -> tuple[str, int]:
    """Return the text without card numbers and security codes, and how many numbers there were.

    Striking out twice changes nothing.
    """
    spans = cards_in(text)
    for start, end in reversed(spans):
        text = text[:start] + STRUCK + text[end:]
    for pattern in (_CODE, _EXPIRY_AND_CODE):
        text = pattern.sub(_without_code, text)
    return text, len(spans)


def _without_code(match: re.Match[str]) -> str:
    return match.group()[: match.start(1) - match.start()] + STRUCK_CODE


@dataclass(frozen=True)
class _Group:
    """Digits that stand together, as ASCII, at `text[start:end]`."""

    digits: str
    start: int
    end: int


def _cards_of_run(text: str, run: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Give the cards in groups of digits that follow one another, the longest first from each group on."""
    groups = [_Group(_ascii(match.group()), *match.span()) for match in _GROUP.finditer(text, *run.span())]
    first = 0
    while first < len(groups):
        last = next((last for last in _ends(groups, first) if _is_card(text, groups[first : last + 1])), None)
        if last is None:
            first += 1
        else:
            yield groups[first].start, groups[last].end
            first = last + 1


def _ascii(digits: str) -> str:
    return digits if digits.isascii() else "".join(str(unicodedata.decimal(digit)) for digit in digits)


def _ends(groups: list[_Group], first: int) -> list[int]:
    """Return the groups, the last first, with which a number that begins at `first` has a card's length."""
    ends, length = [], 0
    for last in range(first, len(groups)):
        length += len(groups[last].digits)
        if length > _LONGEST:
            break
        if length >= _SHORTEST:
            ends.append(last)
    return ends[::-1]


def _is_card(text: str, groups: list[_Group]) -> bool:
    if not is_issued("".join(group.digits for group in groups)) or not _is_split_alike(text, groups):
        return False
    start = groups[0].start
    return not _is_named_otherwise(text[max(0, start - _NEAR) : start], is_whole=len(groups) == 1)


def _is_split_alike(text: str, groups: list[_Group]) -> bool:
    """Tell whether one hand split these groups: the same break everywhere, and pieces that are no list of small numbers."""
    breaks = {re.sub(r"\s+", " ", text[one.end : other.start]) for one, other in pairwise(groups)}
    sizes = [len(group.digits) for group in groups]
    return len(breaks) <= 1 and (min(sizes) > 1 or max(sizes) == 1 or sizes.count(1) == 1)


def _is_named_otherwise(before: str, *, is_whole: bool) -> bool:
    """Tell whether what stands before says that this is no card: a word in one piece with it, a plus, or a word for orders."""
    if _CARD_WORD.search(before):
        return False
    return before[-1:].isalpha() or before.endswith(("+", "_")) or (is_whole and bool(_NO_CARD_WORD.search(before)))
