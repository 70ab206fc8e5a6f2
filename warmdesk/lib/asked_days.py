"""Which days a customer asks about: "today", "Sundays", "24 December", "Christmas", in the languages that the desk speaks.

This serves facts such as opening hours, where a wrong guess shows (the reply names the day); it is no general reader of dates.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import get_close_matches
from functools import lru_cache
from itertools import chain, islice

from babel import Locale

_DAY = timedelta(days=1)
_MOST = 3
_TYPO_LETTERS, _TYPO_LIKENESS = 6, 0.85
"""A word of so many letters that is so like a weekday is that weekday: `saturdy`."""
_ENDING = 3
"""Letters that may follow a weekday's stem: `sonntag-s`, `niedziel-ę`."""
_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
_DOTTED = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})?")
_SLASHED = re.compile(r"\b(?!24/7)(\d{1,2})/(\d{1,2})(?:/(\d{4}))?\b")
_MONTH_COMES_FIRST = ("en", "en-US")
_WORDS_FOR_DAY = r"(?: day| s day| jour| dia| tag| giorno| dag| dzien)$"


@dataclass(frozen=True)
class _DayWords:
    """A language's words, folded; `not_days` look like days and are not: "de la mañana" is no tomorrow."""

    today: tuple[str, ...]
    tomorrow: tuple[str, ...]
    stems: tuple[str, ...]
    """Of the weekdays, Monday first."""
    weekend: tuple[str, ...] = ("weekend", "weekends")
    short: tuple[tuple[str, ...], ...] = ((),) * 7
    not_days: tuple[str, ...] = ()


_WORDS = {
    "en": _DayWords(
        today=("today", "tonight", "this evening", "this afternoon", "this morning"),
        tomorrow=("tomorrow", "tomorow", "tmrw", "tmr"),
        stems=("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        short=(("mon",), ("tue", "tues"), ("wed", "weds"), ("thu", "thur", "thurs"), ("fri",), ("sat",), ("sun",)),
    ),
    "es": _DayWords(
        today=("hoy", "esta noche", "esta tarde"),
        tomorrow=("manana",),
        stems=("lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo"),
        weekend=("fin de semana", "fines de semana", "finde"),
        not_days=("de la manana", "por la manana", "en la manana", "esta manana"),
    ),
    "fr": _DayWords(
        today=("aujourd hui", "aujourdhui", "ce soir", "cet apres midi", "ce matin"),
        tomorrow=("demain",),
        stems=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
        weekend=("week end", "weekend", "fin de semaine", "fins de semaine"),
    ),
    "de": _DayWords(
        today=("heute",),
        tomorrow=("morgen",),
        stems=("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"),
        weekend=("wochenende", "wochenenden"),
        short=(("mo",), ("di",), ("mi",), (), ("fr",), ("sa", "sonnabend", "sonnabends"), ()),
        not_days=("guten morgen", "am morgen", "heute morgen"),
    ),
    "it": _DayWords(
        today=("oggi", "stasera", "stamattina"),
        tomorrow=("domani",),
        stems=("lunedi", "martedi", "mercoledi", "giovedi", "venerdi", "sabat", "domenic"),
        weekend=("fine settimana", "weekend", "week end"),
    ),
    "pt": _DayWords(
        today=("hoje", "esta noite", "esta tarde"),
        tomorrow=("amanha",),
        stems=("segunda", "terca", "quarta", "quinta", "sexta", "sabado", "domingo"),
        weekend=("fim de semana", "fins de semana", "final de semana"),
    ),
    "nl": _DayWords(
        today=("vandaag", "vanavond", "vanmiddag", "vanochtend"),
        tomorrow=("morgen",),
        stems=("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
        weekend=("weekend", "weekends", "weekeinde"),
        not_days=("goede morgen",),
    ),
    "pl": _DayWords(
        today=("dzis", "dzisiaj"),
        tomorrow=("jutro",),
        stems=("poniedzial", "wtor", "srod", "czwart", "piat", "sobot", "niedziel"),
        weekend=("weekend", "weekendy", "weekendu"),
    ),
}

_FEASTS = {
    (12, 24): (
        "christmas eve", "nochebuena", "veille de noel", "heiligabend", "heilig abend", "vigilia di natale",
        "vespera de natal", "kerstavond", "wigilia", "wigilie",
    ),
    (12, 31): (
        "new year s eve", "new years eve", "nochevieja", "saint sylvestre", "silvester", "san silvestro",
        "vespera de ano novo", "oudejaarsdag", "oudjaar", "sylwester", "sylwestra",
    ),
    (12, 26): ("boxing day", "santo stefano", "tweede kerstdag", "zweiter weihnachtstag"),
    (12, 25): ("christmas", "xmas", "navidad", "noel", "weihnachten", "natale", "natal", "kerst", "kerstmis", "boze narodzenie"),
    (1, 1): (
        "new year s", "new years", "new year", "ano nuevo", "nouvel an", "jour de l an", "neujahr", "capodanno", "ano novo",
        "nieuwjaar", "nieuwjaarsdag", "nowy rok",
    ),
}  # fmt: skip
"""Feasts with a fixed date; the eves stand before the days whose names they hold."""


def asked_days(text: str, language: str, *, today: date, named: Mapping[date, str] | None = None) -> tuple[date, ...]:
    """Return the days that a text asks about, at most three: the coming ones, today among them; empty when it names none.

    `named` are days with names of their own, such as the business's holidays. A date outweighs a weekday: "Thursday 24 December".
    """
    folded = _fold(text)
    dated = [*_numeric(text, language, today), *_months(folded, language, today), *_feasts(folded, today, named or {})]
    own = language.replace("_", "-").split("-")[0].lower()
    others = [words for other, words in _WORDS.items() if other != own]
    found = dated or list(_relative(folded, _WORDS.get(own), today))
    found = found or [day for words in others for day in _relative(folded, words, today, is_own=False)]
    return tuple(dict.fromkeys(found))[:_MOST]


def _numeric(text: str, language: str, today: date) -> Iterator[date]:
    """Read 2026-12-24, 24.12., 24/12 and, in American English, 12/24."""
    for year, month, day in _ISO.findall(text):
        yield from _valid(int(year), int(month), int(day))
    for day, month, year in _DOTTED.findall(text):
        yield from _coming(int(month), int(day), today, year)
    for first, second, year in _SLASHED.findall(text):
        month, day = (first, second) if language in _MONTH_COMES_FIRST and int(first) <= 12 else (second, first)
        yield from _coming(int(month), int(day), today, year)


def _months(folded: str, language: str, today: date) -> Iterator[date]:
    """Read "24 December", "December 24th", "24 de diciembre"."""
    for name, month in {**_month_names("en"), **_month_names(language)}.items():
        before = re.search(rf"\b(\d{{1,2}})(?:st|nd|rd|th|er|e|º)? (?:of |de )?{name}\b(?: (?:de )?(\d{{4}}))?", folded)
        after = re.search(rf"\b{name} (?:the )?(\d{{1,2}})(?:st|nd|rd|th)?\b(?! \d{{2}}\b)(?: (\d{{4}}))?", folded)
        match = before or after
        if match:
            yield from _coming(month, int(match[1]), today, match[2])


def _feasts(folded: str, today: date, named: Mapping[date, str]) -> Iterator[date]:
    """Read a holiday's own name, else a feast whose date everybody knows, else the telling part of a name: "Memorial"."""
    said = f" {folded} "
    names = {day: _fold(name) for day, name in sorted(named.items()) if name and day >= today}
    whole = (day for day, name in names.items() if f" {name} " in said)
    feasts = (
        day for date_, known in _FEASTS.items() if any(f" {name} " in said for name in known) for day in _coming(*date_, today)
    )
    parts = (day for day, name in names.items() if _is_telling(part := re.sub(_WORDS_FOR_DAY, "", name)) and f" {part} " in said)
    yield from islice(chain(whole, feasts, parts), 1)


def _is_telling(name: str) -> bool:
    return " " not in name and len(name) > 6


def _relative(folded: str, words: _DayWords | None, today: date, *, is_own: bool = True) -> Iterator[date]:
    """Read today, tomorrow, weekdays and the weekend, in the order in which they are said."""
    if words is None:
        return
    said = f" {folded} "
    for phrase in words.not_days:
        said = said.replace(f" {phrase} ", " ")
    found = [(said.index(f" {phrase} "), today) for phrase in words.today if f" {phrase} " in said]
    found += [(said.index(f" {phrase} "), today + _DAY) for phrase in words.tomorrow if f" {phrase} " in said]
    for phrase in words.weekend:
        if f" {phrase} " in said:
            found += [(said.index(f" {phrase} "), _next(weekday, today)) for weekday in (5, 6)]
    for word in said.split():
        weekday = _weekday(word, words, is_own=is_own)
        if weekday is not None:
            found.append((said.index(f" {word} "), _next(weekday, today)))
    yield from (day for _, day in sorted(found))


def _weekday(word: str, words: _DayWords, *, is_own: bool) -> int | None:
    for weekday, stem in enumerate(words.stems):
        if (word.startswith(stem) and len(word) <= len(stem) + _ENDING) or (is_own and word in words.short[weekday]):
            return weekday
    if is_own and len(word) >= _TYPO_LETTERS:
        alike = get_close_matches(word, words.stems, n=1, cutoff=_TYPO_LIKENESS)
        return words.stems.index(alike[0]) if alike else None
    return None


def _next(weekday: int, today: date) -> date:
    return today + (weekday - today.weekday()) % 7 * _DAY


def _coming(month: int, day: int, today: date, year: str | None = None) -> Iterator[date]:
    """Yield the next such date, or that of the year that was said; none if there is no such date."""
    if year:
        yield from _valid(int(year), month, day)
        return
    this_year = list(_valid(today.year, month, day))
    yield from this_year if this_year and this_year[0] >= today else _valid(today.year + 1, month, day)


def _valid(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return


@lru_cache
def _month_names(language: str) -> dict[str, int]:
    """Return a language's names of months, folded, long and short."""
    base = language.replace("_", "-").split("-")[0].lower()
    months = Locale(base if base in _WORDS else "en").months
    names = (months[form][width] for form in ("format", "stand-alone") for width in ("wide", "abbreviated"))
    return {_fold(name): number for by_number in names for number, name in by_number.items()}


def _fold(text: str) -> str:
    """Return lower-case words without accents and marks, one space between them."""
    marks_apart = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l"))
    letters = "".join(character for character in marks_apart if not unicodedata.combining(character))
    return re.sub(r"[^\w]+", " ", letters).strip()
