"""What a written value can be: a date, money, a language ... A kind turns text into a value or says what it expected."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from functools import cache
from typing import Generic, TypeVar
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from babel import Locale
from babel.numbers import get_currency_precision, list_currencies

from warmdesk.folder.problems import nearest, one_of
from warmdesk.folder.values import AUTONOMIES, OrderLine
from warmdesk.lib.money import MalformedAmount, Money
from warmdesk.lib.opening_hours import MalformedPeriod, parse_period

T = TypeVar("T")
D = TypeVar("D", date, datetime)

LONGEST_ID = 80
LONGEST_EMAIL = 254
OUR_TIME = range(1900, 2201)
LARGEST_NUMBER = 2_000_000_000
LARGEST_AMOUNT = 10**12
_AMOUNT = re.compile(r"[0-9]+(\.[0-9]+)?")
_EMAIL = re.compile(r"[^\s@,;<>\"]+@[^\s@,;<>\".]+(\.[^\s@,;<>\".]+)+")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?")
_KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ORDER_LINE = re.compile(r"(\d+)\s*[x×]\s*(\S.*)")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


class Unreadable(Exception):
    """The text is no such value; `nearest` is what was probably meant."""

    def __init__(self, nearest: str | None = None) -> None:
        super().__init__(nearest)
        self.nearest = nearest


@dataclass(frozen=True)
class Kind(Generic[T]):
    """`parse` raises `Unreadable`; `blank` stands in for a value that is missing or wrong while reading goes on."""

    expected: str
    parse: Callable[[str], T]
    blank: T


def _matching(pattern: re.Pattern[str]) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if not pattern.fullmatch(text):
            raise Unreadable
        return text

    return parse


def _article_id(text: str) -> str:
    if len(text) > LONGEST_ID:
        raise Unreadable
    return _matching(_KEBAB)(text)


def _email(text: str) -> str:
    if len(text) > LONGEST_EMAIL or not _EMAIL.fullmatch(text):
        raise Unreadable
    return text


def _date(text: str) -> date:
    return _of_our_time(date.fromisoformat, text if _DATE.fullmatch(text) else "")


def _of_our_time(read: Callable[[str], D], text: str) -> D:
    """Read a date or moment that no time zone can push out of the calendar."""
    try:
        found = read(text)
    except ValueError:
        raise Unreadable from None
    if found.year not in OUR_TIME:
        raise Unreadable
    return found


def _period(text: str) -> tuple[time, time]:
    try:
        return parse_period(text)
    except MalformedPeriod:
        raise Unreadable from None


def _autonomy(text: str) -> str:
    # YAML 1.1 reads these unquoted words as false, and so does everybody who wrote them.
    word = "off" if text.casefold() in {"off", "false", "no"} else text
    return choice(AUTONOMIES).parse(word)


def _yes_or_no(text: str) -> bool:
    word = text.casefold()
    if word not in {"yes", "true", "on", "no", "false", "off"}:
        raise Unreadable
    return word in {"yes", "true", "on"}


def _timezone(text: str) -> str:
    if text not in available_timezones():
        raise Unreadable(nearest(text, available_timezones()))
    return text


def _currency(text: str) -> str:
    if text not in _currencies():
        raise Unreadable(nearest(text, _currencies()))
    return text


def _language(text: str) -> str:
    found = _LANGUAGE.fullmatch(text)
    if not found or found[1].lower() not in _language_names():
        by_name = {name.casefold(): code for code, name in _language_names().items()}
        raise Unreadable(by_name.get(text.casefold()))
    return text


def _colour(text: str) -> str:
    return _matching(_COLOUR)(text).lower()


def _origin(text: str) -> str:
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise Unreadable from None
    is_origin = parts.scheme in {"http", "https"} and parts.hostname and parts.netloc and not parts.username
    if not is_origin or parts.path not in {"", "/"} or parts.query or parts.fragment:
        raise Unreadable(f"{parts.scheme}://{parts.netloc}" if is_origin else None)
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    return f"{parts.scheme}://{host}{f':{port}' if port else ''}"


def _order_lines(text: str) -> tuple[OrderLine, ...]:
    found = [_ORDER_LINE.fullmatch(item.strip()) for item in text.split(";") if item.strip()]
    if not all(found):
        raise Unreadable
    lines = tuple(OrderLine(sku=item[2].strip(), quantity=int(item[1])) for item in found if item)
    if any(not 0 < line.quantity <= LARGEST_NUMBER or len(line.sku) > LONGEST_ID for line in lines):
        raise Unreadable
    return lines


def _listed(text: str) -> tuple[str, ...]:
    return tuple(item.strip() for item in text.split(";") if item.strip())


@cache
def _currencies() -> frozenset[str]:
    return frozenset(list_currencies())


@cache
def _language_names() -> dict[str, str]:
    return {code: str(name) for code, name in Locale("en").languages.items()}


def text(most: int) -> Kind[str]:
    """Return the kind of a text of at most so many characters."""

    def parse(text: str) -> str:
        if len(text) > most:
            raise Unreadable
        return text

    return Kind(f"text of at most {most} characters", parse, "")


TEXT = Kind("text", str, "")
TITLE = text(200)
NAME = text(120)
ID = text(LONGEST_ID)
PHONE = text(40)
ARTICLE_ID = Kind("a kebab-case id such as returns-policy", _article_id, "")
EMAIL = Kind("an e-mail address such as ana@shop.example", _email, "")
DATE = Kind("a date such as 2026-03-01", _date, date.min)
PERIOD = Kind('a period such as "10:00-18:00"', _period, (time(0), time(0)))
TIMEZONE = Kind("an IANA time zone such as America/Chicago", _timezone, "UTC")
CURRENCY = Kind("an ISO 4217 currency such as USD", _currency, "USD")
LANGUAGE = Kind("a BCP 47 language such as en or pt-BR", _language, "en")
COLOUR = Kind("a colour such as #b4532a", _colour, "")
ORIGIN = Kind("an origin such as https://www.shop.example", _origin, "")
ORDER_LINES: Kind[tuple[OrderLine, ...]] = Kind("items such as 2x SKU-1; 1x SKU-2", _order_lines, ())
LISTED: Kind[tuple[str, ...]] = Kind("items separated by ;", _listed, ())
YES_OR_NO = Kind("yes or no", _yes_or_no, False)
AUTONOMY = Kind(one_of(AUTONOMIES), _autonomy, "off")


def number(*, least: int = 0) -> Kind[int]:
    """Return the kind of a whole number of at least `least`."""

    def parse(text: str) -> int:
        if not re.fullmatch(r"\d{1,10}", text, re.ASCII) or not least <= int(text) <= LARGEST_NUMBER:
            raise Unreadable
        return int(text)

    return Kind(f"a whole number, {least} or more", parse, least)


def choice(words: Sequence[str]) -> Kind[str]:
    """Return the kind of one word out of `words`."""

    def parse(text: str) -> str:
        if text not in words:
            raise Unreadable(nearest(text, words))
        return text

    return Kind(one_of(words), parse, words[0])


def money(currency: str) -> Kind[int]:
    """Return the kind of an amount of `currency`: a decimal that becomes minor units."""
    digits = get_currency_precision(currency)
    example = "45" if digits == 0 else f"45.{'0' * digits}"

    def parse(text: str) -> int:
        try:
            amount = Money.parse(text, currency) if _AMOUNT.fullmatch(text) else None
        except MalformedAmount:
            amount = None
        if amount is None or amount.minor > LARGEST_AMOUNT:
            raise Unreadable
        return amount.minor

    return Kind(f"an amount of {currency} such as {example}", parse, 0)


def moment(zone: tzinfo) -> Kind[datetime]:
    """Return the kind of a moment: local to `zone` unless it carries an offset."""

    def parse(text: str) -> datetime:
        read = _of_our_time(datetime.fromisoformat, text if _MOMENT.fullmatch(text) else "")
        return read.astimezone(zone) if read.tzinfo else read.replace(tzinfo=zone)

    return Kind("a moment such as 2026-03-01T14:30", parse, datetime.min.replace(tzinfo=zone))
