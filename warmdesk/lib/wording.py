"""Times, days, money, durations and lists in the words of a language.

Locale data comes from Babel (Unicode CLDR), for every language that it knows. What Babel has no words for, such as "on Monday" or
"tomorrow at 10 am", stands in `_MANNERS` for the languages that the desk speaks; others get the date and time without such words.
Spaces are plain: a customer may copy an amount, and a no-break space makes a text message cost twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, format_time
from babel.numbers import format_currency
from babel.units import format_unit

from warmdesk.lib.money import Money

SPOKEN = ("en", "es", "fr", "de", "it", "pt", "nl", "pl")
"""The languages in which the desk has sentences of its own."""


@dataclass(frozen=True)
class _Manner:
    """How a language speaks of days and times; `at_one` is for times from one o'clock on, where the article is another."""

    today: str
    tomorrow: str
    yesterday: str
    on_weekday: str
    on_date: str
    at: str
    at_one: str | None = None
    range: str = "{opens}–{closes}"


_MANNERS = {
    "en": _Manner("today", "tomorrow", "yesterday", "on {day}", "on {day}", "{day} at {time}"),
    "es": _Manner("hoy", "mañana", "ayer", "el {day}", "el {day}", "{day} a las {time}", "{day} a la {time}"),
    "fr": _Manner("aujourd’hui", "demain", "hier", "{day}", "le {day}", "{day} à {time}"),
    "de": _Manner("heute", "morgen", "gestern", "am {day}", "am {day}", "{day} um {time} Uhr", range="{opens}–{closes} Uhr"),
    "it": _Manner("oggi", "domani", "ieri", "{day}", "il {day}", "{day} alle {time}", "{day} all’{time}"),
    "pt": _Manner("hoje", "amanhã", "ontem", "{day}", "em {day}", "{day} às {time}", "{day} à {time}"),
    "nl": _Manner("vandaag", "morgen", "gisteren", "op {day}", "op {day}", "{day} om {time}"),
    "pl": _Manner("dzisiaj", "jutro", "wczoraj", "{day}", "{day}", "{day} o {time}"),
}
_ON_WEEKDAY = {
    "pl": ("w poniedziałek", "we wtorek", "w środę", "w czwartek", "w piątek", "w sobotę", "w niedzielę"),
    "pt": (
        "na segunda-feira",
        "na terça-feira",
        "na quarta-feira",
        "na quinta-feira",
        "na sexta-feira",
        "no sábado",
        "no domingo",
    ),
}
"""Where the weekday itself changes after its preposition; Monday first."""


def say_time(at: time, language: str) -> str:
    """Say a time of day: `10 am`, `7:30 pm`; `19:30` in languages that count to 24."""
    locale = _locale(language)
    if locale.language == "en":
        hour, half = at.hour % 12 or 12, "am" if at.hour < 12 else "pm"
        return f"{hour}:{at.minute:02} {half}" if at.minute else f"{hour} {half}"
    return _plain(format_time(at, "short", locale=locale))


def say_hours(opens: time, closes: time, language: str) -> str:
    """Say from when until when: `10 am–6 pm`, `10:00–18:00 Uhr`."""
    manner = _MANNERS.get(_locale(language).language, _MANNERS["en"])
    return manner.range.format(opens=say_time(opens, language), closes=say_time(closes, language))


def say_weekday(weekday: int, language: str, *, is_short: bool = False) -> str:
    """Name a weekday (0 is Monday): `Monday`, or `Mon`."""
    return str(_locale(language).days["stand-alone"]["abbreviated" if is_short else "wide"][weekday]).rstrip(".")


def say_date(day: date, language: str, *, today: date) -> str:
    """Say a date, with its year if that is another: `December 24`, `24 December` in en-GB, `24. Dezember`."""
    locale = _locale(language)
    if day.year == today.year:
        return _plain(format_skeleton("MMMMd", datetime.combine(day, time()), locale=locale))
    return _plain(format_date(day, "long", locale=locale))


def say_day(day: date, language: str, *, today: date) -> str:
    """Name a day as one would today: `today`, `tomorrow`, `yesterday`, `Monday` for the coming six days, else its date."""
    return _near(day, language, today) or (
        say_weekday(day.weekday(), language) if _is_this_week(day, today) else say_date(day, language, today=today)
    )


def say_on_day(day: date, language: str, *, today: date) -> str:
    """Say when something is, by the day: `today`, `on Monday`, `el lunes`, `w środę`, `on December 24`."""
    locale = _locale(language)
    manner, near = _MANNERS.get(locale.language), _near(day, language, today)
    if near or manner is None:
        return near or say_day(day, language, today=today)
    if not _is_this_week(day, today):
        return manner.on_date.format(day=say_date(day, language, today=today))
    if locale.language in _ON_WEEKDAY:
        return _ON_WEEKDAY[locale.language][day.weekday()]
    return manner.on_weekday.format(day=say_weekday(day.weekday(), language))


def say_moment(at: datetime, language: str, *, now: datetime) -> str:
    """Say when something is, to the minute: `today at 6 pm`, `am Montag um 10:00 Uhr`.

    `at` is said in the zone of `now`, which is the business's.
    """
    at = at.astimezone(now.tzinfo)
    day, clock = say_on_day(at.date(), language, today=now.date()), say_time(at.time(), language)
    manner = _MANNERS.get(_locale(language).language)
    if manner is None:
        return f"{day} {clock}"
    pattern = manner.at_one if manner.at_one and at.hour == 1 else manner.at
    return pattern.format(day=day, time=clock)


def say_list(items: Sequence[str], language: str, *, joined_by: Literal["and", "or"] = "and") -> str:
    """Say several things: `a, b, and c`, `a, b o c`."""
    patterns = _locale(language).list_patterns
    pattern = {**patterns["standard"], **(patterns.get("or", {}) if joined_by == "or" else {})}
    if len(items) < 2:
        return "".join(items)
    if len(items) == 2:
        return str(pattern["2"]).format(*items)
    said = str(pattern["start"]).format(items[0], items[1])
    for item in items[2:-1]:
        said = str(pattern["middle"]).format(said, item)
    return str(pattern["end"]).format(said, items[-1])


def say_money(money: Money, language: str) -> str:
    """Say an amount as its own country writes it in that language: `$98`, `$1,298.50`, `129 $` in French; no empty cents."""
    locale = _locale(language, territory=money.currency[:2])
    pattern = locale.currency_formats["standard"].pattern
    if money.is_whole:
        return _plain(format_currency(money.decimal, money.currency, pattern.replace(".00", ""), locale, currency_digits=False))
    return _plain(format_currency(money.decimal, money.currency, pattern, locale))


def say_duration(minutes: int, language: str) -> str:
    """Say how long something takes: `45 minutes`, `1 hour 30 minutes`, `2 days` where whole days remain."""
    days, rest = divmod(minutes, 24 * 60)
    hours, rest = divmod(rest, 60)
    counted = (("day", days), ("hour", hours), ("minute", rest))
    parts = [_say_unit(unit, n, language) for unit, n in counted if n] or [_say_unit("minute", 0, language)]
    return " ".join(parts)


def say_size(size: int, language: str) -> str:
    """Say how large something is: `262 kB`, `12.3 MB`, `12,3 Mo`; rounded up, so that more than a limit never reads like it."""
    unit, scale = ("megabyte", 1_000_000) if size >= 1_000_000 else ("kilobyte", 1_000)
    tenths = -(-size * 10 // scale) / 10
    return _plain(
        format_unit(tenths if scale > 1_000 else -(-size // scale), f"digital-{unit}", "short", locale=_locale(language))
    )


def language_name(language: str, *, in_language: str) -> str:
    """Name a language in another: `Spanish`, `espagnol`."""
    return str(Locale.parse(language, sep="-").get_display_name(_locale(in_language)))


def _say_unit(unit: str, count: int, language: str) -> str:
    return _plain(format_unit(count, f"duration-{unit}", "long", locale=_locale(language)))


def _near(day: date, language: str, today: date) -> str | None:
    """Say today, tomorrow or yesterday, where the language's words are known."""
    manner = _MANNERS.get(_locale(language).language)
    if manner is None:
        return None
    return {0: manner.today, 1: manner.tomorrow, -1: manner.yesterday}.get((day - today).days)


def _is_this_week(day: date, today: date) -> bool:
    return 0 <= (day - today).days <= 6


@lru_cache
def _locale(language: str, *, territory: str | None = None) -> Locale:
    """Return the language's locale in that country if there is one, else the language's own, else English."""
    base = language.replace("_", "-").split("-")[0]
    wanted = [f"{base}_{territory}"] if territory else []
    for name in [*wanted, language.replace("-", "_"), base]:
        try:
            return Locale.parse(name)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en")


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")
