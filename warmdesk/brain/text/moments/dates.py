"""Dates among tokens: "3 March", "March the 3rd, 2026", "3.3.", "3/4", "the 15th", "Friday the 13th"."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import islice

from warmdesk.brain.text.moments.almanac import DAY
from warmdesk.brain.text.moments.days import Days, Found, Rule, one, several, span

_DAY_TAGS = ("number", "ordinal", "one", "year")
_NEAR_DAYS = 3
"""How far a weekday may be from the date beside it to be the likely slip."""


def _in_month(found: Found) -> Days | None:
    """Read one day of a named month, or several, or a range."""
    numbers = [token.number for token in found.tokens if token.tag in {"number", "ordinal", "one"}]
    month, year = found.number("month") or 1, found.number("year")
    days = [found.almanac.dated(month, number, year) for number in numbers]
    if len(days) == 1:
        return _on_weekday(found, days)
    if None in days or not days:
        return Days()
    first, last = days[0], days[-1]
    if first is None or last is None:
        return Days()
    if found.has("or") or (found.has("and", "plus") and not found.has("between")):
        return Days(tuple((day, day + DAY) for day in days if day), is_list=True)
    return span((first, last + DAY)) if first <= last else Days()


def _written(found: Found) -> Days | None:
    """Read a date in figures; where the order of day and month is open, both are readings."""
    token = found.first("date", "dotted")
    if token is None:
        return None
    kind, numbers = token.word if token.tag == "date" else "short", token.numbers
    dates = [found.almanac.dated(*each) for each in _orders(kind, numbers, found.almanac.month_first)]
    return _on_weekday(found, dates) if any(dates) else Days()


def _orders(kind: str, numbers: tuple[int, ...], month_first: bool | None) -> list[tuple[int, int, int | None]]:
    """Give month, day and year in each order that may be meant."""
    if kind == "iso":
        return [(numbers[1], numbers[2], numbers[0])]
    first, second, year = (*numbers, None)[:3]
    day_first, american = (second or 0, first or 0, year), (first or 0, second or 0, year)
    if kind == "short":
        return [day_first]
    orders = {True: [american], False: [day_first], None: [day_first, american]}[month_first]
    is_possible = [each for each in orders if 1 <= each[0] <= 12 and 1 <= each[1] <= 31]
    return is_possible or [each for each in (day_first, american) if 1 <= each[0] <= 12]


def _on_weekday(found: Found, days: Iterable[date | None]) -> Days | None:
    """Check dates against a weekday that stands beside them: it settles which, or it shows that one of both is a slip."""
    known, weekday = [day for day in days if day], found.number("weekday")
    if not known:
        return Days()
    agreeing = [day for day in known if day.weekday() == weekday]
    if weekday is None or agreeing:
        return several(agreeing or known)
    ahead = (weekday - known[0].weekday()) % 7
    slip = found.almanac.shifted(known[0], ahead if ahead <= _NEAR_DAYS else ahead - 7)
    return several((known[0], slip if slip and slip >= found.almanac.today else None))


def _numbered(found: Found) -> Days | None:
    """Read "the 15th", and "Friday the 13th" as the next 13th if it is a Friday, else as one of the two."""
    token = found.first("ordinal", "number", "one")
    number = token.number if token else 0
    if not 1 <= number <= 31:
        return None
    weekday = found.number("weekday")
    near = list(islice(found.almanac.days_of_month(number), 2))
    agreeing = [day for day in near if day.weekday() == weekday]
    return _on_weekday(found, agreeing[:1] or near[:1])


def _weekday_and_number(found: Found) -> Days | None:
    """Read "viernes 13": the date if it is on that weekday."""
    number, weekday = found.number("number") or 0, found.number("weekday")
    is_date_first = "weekday_number" in found.words.traits
    if not is_date_first and number <= 12:
        return None
    agreeing = [day for day in islice(found.almanac.days_of_month(number), 2) if day.weekday() == weekday]
    if agreeing:
        return one(agreeing[0])
    return _numbered(found) if number > 24 else None


_WD = "(?:<weekday><point>?[<comma><the><the_date><on>]*)?"
_NUMBER = "[<number><ordinal>]<point>?"
_YEAR = "(?:[<comma><of>]?<year>)?"
_JOIN = "[<until><to><dash><and><plus><or><at><at_clock>]<the_date>?<the>?"

RULES: tuple[tuple[str, Rule], ...] = (
    (rf"{_WD}[<between><from>]*[<the><the_date>]*{_NUMBER}{_JOIN}{_NUMBER}[<of><the>]*<month><point>?{_YEAR}", _in_month),
    (rf"[<between><from>]?<month><point>?[<the><the_date>]*{_NUMBER}{_JOIN}{_NUMBER}{_YEAR}(?![<oclock><am_pm>])", _in_month),
    (rf"{_WD}[<the><the_date>]*(?:{_NUMBER}|<one>)[<of><the>]*<month><point>?{_YEAR}", _in_month),
    (rf"{_WD}<month><point>?[<the><the_date>]*[<number><ordinal>](?![<oclock><am_pm><unit>]){_YEAR}", _in_month),
    (
        rf"{_WD}<date>(?![<oclock><am_pm>])|<on><dotted>(?![<oclock><am_pm>])|<weekday><point>?<comma>?<dotted>(?![<oclock><am_pm>])",
        _written,
    ),
    (
        r"<weekday><point>?[<comma><on>]*[<the><the_date>]*<ordinal>|<weekday><comma>?<the_date>+<number><point>?(?![<oclock><am_pm><unit>])",
        _numbered,
    ),
    (r"<weekday><number>(?![<oclock><am_pm><unit>])", _weekday_and_number),
    (r"[<the><the_date><on>]+<ordinal>|<the_date>+<number><point>?(?![<oclock><am_pm><unit><number>])", _numbered),
    (r"<ordinal>(?=$|<point>|<comma>|<at>|<at_clock>|<or>|<and>)", _numbered),
)
