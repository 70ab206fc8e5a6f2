"""Which days a question is about: "today", "Sundays", "24 December", a holiday by the business's own name for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import chain

from warmdesk.brain.text.moments import Moment, read_moments
from warmdesk.brain.text.words import fold

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_MOST = 3
"""Who asks about more days is told of the whole week."""
_WORDS_FOR_DAY = r"(?: day| s day| jour| dia| tag| giorno| dag| dzien)$"
_TELLING_LETTERS = 7
"""A name's one word of so many letters tells a holiday by itself: "Memorial"."""


def asked_days(text: str, language: str, *, now: datetime, named: Mapping[date, str] | None = None) -> tuple[date, ...]:
    """Return the days that a text asks about, at most three: the coming ones, today among them; empty when it names none.

    `named` are days with names of their own, such as the business's holidays. A day that may be either of two is both.
    """
    moments = read_moments(text, language=language, now=now)
    holiday = _holiday(text, moments, now.date(), named or {})
    if holiday:
        return (holiday,)
    found = [day for moment in moments for day in _days(moment)]
    return tuple(dict.fromkeys(found))[:_MOST]


def _days(moment: Moment) -> Iterator[date]:
    """Yield the days of one moment; the same weekday a week later goes without saying."""
    if moment.day is None or moment.is_past or moment.is_negated:
        return
    for option in moment.options or (moment,):
        first = option.day or moment.day
        last = (option.end - _DAY).date() if option.kind == "range" and option.start and option.end else first
        if first - moment.day != _WEEK and (last - first).days < _MOST:
            yield from (first + shift * _DAY for shift in range((last - first).days + 1))


def _holiday(text: str, moments: Sequence[Moment], today: date, named: Mapping[date, str]) -> date | None:
    """Return the holiday that is called by its name, or by the telling part of it, unless that part means another day."""
    said, read = f" {_plain(text)} ", [_plain(moment.text) for moment in moments]
    names = {day: _plain(name) for day, name in sorted(named.items()) if name and day >= today}
    whole = (day for day, name in names.items() if f" {name} " in said)
    parts = {day: re.sub(_WORDS_FOR_DAY, "", name) for day, name in names.items()}
    telling = {day: part for day, part in parts.items() if " " not in part and len(part) >= _TELLING_LETTERS}
    told = (day for day, part in telling.items() if f" {part} " in said and not any(part in each for each in read))
    return next(chain(whole, told), None)


def _plain(text: str) -> str:
    return re.sub(r"[^\w]+", " ", fold(text)).strip()
