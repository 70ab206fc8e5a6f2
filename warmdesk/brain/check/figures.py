"""The figures in a text: numbers, prices, percentages, spans, times, days and addresses, comparable between languages.

"30 Tage" and "thirty days" are one figure, "30 %" is another: a sentence may hold only figures that its source holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from warmdesk.brain.check import figure_words as words
from warmdesk.brain.text.words import base, fold
from warmdesk.lib.phone import phones_in


@dataclass(frozen=True)
class Figure:
    """`kind`: number, percent, time (minutes), money:USD, span:day, weekday, month, near, link, mail, phone or code."""

    kind: str
    value: str


_DIGITS = r"\d+(?:[.,:'’]\d+)*"
_NUMBER = re.compile(rf"(?<![\w.,])({_DIGITS})(?![\d])")
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s)\]>]+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|shop|store|example|co|eu|de|es|fr|it|pt|nl|pl|us|uk)\b(?:/\S*)?",
    re.IGNORECASE,
)
_CODE = re.compile(r"\b(?:[A-Z]{5,}|(?=[A-Z-]*\d)[A-Z][A-Z\d-]{3,})\b")
"""What is typed in at a till: SORRY, LUMEN50."""
_MAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_CLOCK = re.compile(r"(\d{1,2})[:.h](\d{2})")
_LEFT = 8
_NOT_NUMBERS = frozenset({"time", "link", "mail", "weekday", "month", "near", "code"})
_RANGE = r"\s*(?:-|–|to|a|al|bis|a|tot|do|or|oder|o|ou|of|lub|y|and|und|e|et|en|i|or|through)\s*"
_AFTER_SPAN = re.compile(
    rf"(?:{_RANGE}{_DIGITS})?\s*-?(?:[a-z-]+\s)?({'|'.join(f'(?P<{name}>{pattern})' for name, pattern in words.SPANS.items())})\b"
)
_AFTER_PERCENT = re.compile(rf"(?:{_RANGE}{_DIGITS})?\s*(?:{words.PERCENT})")
_CURRENCY = "|".join(f"(?P<c{place}>{pattern})" for place, pattern in enumerate(words.CURRENCIES.values()))
_AFTER_MONEY = re.compile(rf"(?:{_RANGE}{_DIGITS})?\s*(?:{_CURRENCY})(?![a-z])")
_BEFORE_MONEY = re.compile(rf"(?:{_CURRENCY})\s*$")
_HALF_OF_DAY = re.compile(r"(?:(?::\d\d)?(?:-|–|\s*to\s*)\d{1,2}(?::\d\d)?)?\s*(am|pm|a\.m\.?|p\.m\.?)(?![a-z])")
_OCLOCK = re.compile(r"\s*(?:uhr|o'clock)\b|\s*h(?:\b|(?=\d))")
_SAID_IN_WORDS = [
    (Figure(kind, value), re.compile(pattern))
    for kind, value, pattern in (
        ("money", "free", words.FREE),
        ("number", "half", words.HALF),
        ("number", "double", words.DOUBLE),
        ("time", "720", words.NOON),
        ("time", "0", words.MIDNIGHT),
        *(("near", name, pattern) for name, pattern in words.NEAR.items()),
    )
]
_DAYS = [re.compile(rf"\b(?:{pattern})\b") for pattern in words.WEEKDAYS]
_DAY_RANGE = re.compile(r"(\w[\w-]*)\.?\s*(?:-|–|to|through|a|al|bis|au|tot(?: en met)?|do)\s*(\w[\w-]*)")
_MONTHS = [re.compile(rf"\b(?:{pattern})\b") for pattern in words.MONTHS]


@lru_cache(maxsize=512)
def figures_of(text: str, language: str) -> frozenset[Figure]:
    """Return the figures of a text in a language."""
    found = {*_addresses(text), *(Figure("code", match.group().casefold()) for match in _CODE.finditer(text))}
    bare = _MAIL.sub(" ", _LINK.sub(" ", text))
    for phone in phones_in(bare):
        found.add(Figure("phone", _plain_digits(phone.typed)))
    folded = _in_digits(fold(bare), base(language))
    return frozenset({*found, *_numbers(folded), *_words(folded)})


def unsupported(said: frozenset[Figure], held: frozenset[Figure]) -> frozenset[Figure]:
    """Return what is said and not held. A plain number may be any figure's; a full hour may be a plain number."""
    values = {figure.value for figure in held if figure.kind not in _NOT_NUMBERS}
    return frozenset(figure for figure in said if figure not in held and not _is_held_otherwise(figure, values, held))


def _is_held_otherwise(figure: Figure, values: set[str], held: frozenset[Figure]) -> bool:
    if figure.kind == "number":
        return figure.value in values or any(other.kind == "phone" and figure.value in other.value for other in held)
    if figure.kind == "time":
        minutes = int(figure.value)
        return minutes % 60 == 0 and Figure("number", str(minutes // 60)) in held
    if figure.kind == "phone":
        return any(other.kind == "phone" and figure.value[-_LEFT:] == other.value[-_LEFT:] for other in held)
    return False


def _addresses(text: str) -> Iterator[Figure]:
    for match in _MAIL.finditer(text):
        yield Figure("mail", match.group().casefold())
    for match in _LINK.finditer(_MAIL.sub(" ", text)):
        yield Figure("link", match.group().casefold().rstrip("./").removeprefix("https://").removeprefix("http://"))


def _numbers(folded: str) -> Iterator[Figure]:
    """Read each number with what stands around it."""
    for match in _NUMBER.finditer(folded):
        yield _figure(
            match.group(1), folded[max(0, match.start() - _LEFT) : match.start()], folded[match.end() : match.end() + 40]
        )


def _figure(digits: str, before: str, after: str) -> Figure:
    money = _BEFORE_MONEY.search(before) or _AFTER_MONEY.match(after)
    if money:
        currency = next(name for name, group in zip(words.CURRENCIES, _groups(money), strict=True) if group)
        return Figure(f"money:{currency}", _value(digits))
    if _AFTER_PERCENT.match(after):
        return Figure("percent", _value(digits))
    half = _HALF_OF_DAY.match(after)
    clock = _CLOCK.fullmatch(digits)
    if half or (clock and (":" in digits or _OCLOCK.match(after))):
        return Figure("time", str(_minutes(digits, half.group(1)[0] if half else "")))
    if _OCLOCK.match(after) and digits.isdecimal() and int(digits) <= 24:
        return _at_hour(digits, after)
    span = _AFTER_SPAN.match(after)
    if span:
        return Figure(f"span:{next(name for name in words.SPANS if span.group(name))}", _value(digits))
    return Figure("number", _value(digits))


def _groups(match: re.Match[str]) -> list[str | None]:
    return [match.group(f"c{place}") for place in range(len(words.CURRENCIES))]


def _at_hour(digits: str, after: str) -> Figure:
    """Read "18 Uhr" and "18h30"."""
    minutes = re.match(r"\s*h(\d\d)\b", after)
    return Figure("time", str(int(digits) * 60 + (int(minutes.group(1)) if minutes else 0)))


def _minutes(digits: str, half: str) -> int:
    hour, _, minute = digits.replace(".", ":").partition(":")
    hours = int(hour) % 12 + (12 if half == "p" else 0) if half else int(hour)
    return hours * 60 + int(minute or 0)


def _value(digits: str) -> str:
    """Read "1,298.50", "1.298,50" and "1298.5" alike: the last mark before one or two digits is the decimal one."""
    plain = re.sub(r"['’]", "", digits)
    decimal = re.fullmatch(r"(.*)[.,](\d{1,2})", plain)
    whole, cents = (decimal.group(1), decimal.group(2)) if decimal else (plain, "")
    return f"{int(re.sub(r'[.,:]', '', whole) or 0)}.{cents}".rstrip("0").rstrip(".")


def _words(folded: str) -> Iterator[Figure]:
    yield from (figure for figure, pattern in _SAID_IN_WORDS if pattern.search(folded))
    yield from (Figure("month", str(month)) for month, pattern in enumerate(_MONTHS, 1) if pattern.search(folded))
    yield from (Figure("weekday", str(day)) for day in _weekdays(folded))


def _weekdays(folded: str) -> set[int]:
    """Return the weekdays named, those within a range ("Mon–Fri") included; Monday is 0."""
    named = {day for day, pattern in enumerate(_DAYS) if pattern.search(folded)}
    for match in _DAY_RANGE.finditer(folded) if len(named) > 1 else ():
        first, last = (_weekday(match.group(place)) for place in (1, 2))
        if first is not None and last is not None:
            named |= {(first + step) % 7 for step in range((last - first) % 7 + 1)}
    return named


def _weekday(word: str) -> int | None:
    return next((day for day, pattern in enumerate(_DAYS) if pattern.fullmatch(word)), None)


def _plain_digits(typed: str) -> str:
    return "".join(character for character in typed if character.isdecimal())


def _in_digits(folded: str, language: str) -> str:
    """Write number words in digits."""
    return _number_words(language).sub(lambda match: str(_known_numbers(language)[match.group()]), folded)


@lru_cache
def _known_numbers(language: str) -> dict[str, int]:
    return {**words.NUMBERS.get(language, {}), **words.TENS.get(language, {})}


@lru_cache
def _number_words(language: str) -> re.Pattern[str]:
    known = sorted(_known_numbers(language), key=len, reverse=True)
    span = "|".join(words.SPANS.values())
    sure = "|".join(re.escape(word) for word in known if word not in words.ONLY_BEFORE_A_SPAN) or r"(?!)"
    unsure = "|".join(re.escape(word) for word in known if word in words.ONLY_BEFORE_A_SPAN) or r"(?!)"
    return re.compile(rf"(?<![\w-])(?:{sure})(?![\w-])|(?<![\w-])(?:{unsure})(?=\s(?:{span})\b)")
