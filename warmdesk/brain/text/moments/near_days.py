"""Days told from today: "tomorrow", "next Friday", "in a fortnight", "the end of the month"."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, timedelta

from warmdesk.brain.text.moments.almanac import DAY, WEEK, Span, month_of, nth_weekday
from warmdesk.brain.text.moments.days import Days, Found, Rule, one, several, span
from warmdesk.brain.text.moments.tokens import Token

_UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_SHIFTS = {"this": 0, "next": 1, "coming": 1, "last": -1, "after_next": 2}
_WHICH_TAGS = tuple(_SHIFTS)
_COUNT_TAGS = ("number", "one", "few")
_NIGHT_IS_OVER_H = 5
"""Whoever writes "tomorrow" before this hour may not have slept yet."""
_MOST_UNITS = 5000
_FRIDAY = 4


def _relative(found: Found) -> Days | None:
    offset = found.number("day") or 0
    day = found.almanac.after(offset)
    if offset == 1 and found.almanac.now.hour < _NIGHT_IS_OVER_H:
        return several((found.almanac.today, day))
    return _said(one(day), is_past=offset < 0)


def _said(days: Days | None, *, is_past: bool = False, is_repeated: bool = False) -> Days | None:
    return replace(days, is_past=is_past, is_repeated=is_repeated) if days else None


def _part_of_near_day(found: Found) -> Days | None:
    offset, part = found.pair("daypart")
    said = one(found.almanac.after(offset))
    return replace(said, part=part, is_past=offset < 0) if said else None


def _this_part(found: Found) -> Days | None:
    part, said = found.first("part"), one(found.almanac.today)
    return replace(said, part=str(part.value)) if said and part else None


def _weekday(found: Found) -> Days | None:
    day = found.almanac.weekday(found.number("weekday") or 0)
    if day == found.almanac.today and found.almanac.prefer == "future":
        return several((day, found.almanac.shifted(day, 7)))
    return one(day)


def _this_weekday(found: Found) -> Days | None:
    return _weekday(found) if found.has("coming") else one(found.almanac.weekday(found.number("weekday") or 0))


def _next_weekday(found: Found) -> Days | None:
    return several(found.almanac.next_weekday(found.number("weekday") or 0))


def _last_weekday(found: Found) -> Days | None:
    return _said(one(found.almanac.last_weekday(found.number("weekday") or 0)), is_past=True)


def _every_weekday(found: Found) -> Days | None:
    return _said(one(found.almanac.weekday(found.number("weekday", "weekdays") or 0)), is_repeated=True)


def _weekday_of_week(found: Found) -> Days | None:
    shift = _shift(found)
    day = found.almanac.shifted(found.almanac.monday, shift * 7 + (found.number("weekday") or 0))
    return _said(one(day), is_past=shift < 0)


def _shift(found: Found) -> int:
    """Say which one is meant: 0 for this, 1 for the next, 2 for the one after, -1 for the last."""
    if found.has("after_next"):
        return _SHIFTS["after_next"]
    which = found.first(*_WHICH_TAGS)
    return _SHIFTS[which.tag] if which else 0


def _weekday_after_next(found: Found) -> Days | None:
    following = found.almanac.next_weekday(found.number("weekday") or 0)[-1]
    return one(found.almanac.shifted(following, 7))


def _weekday_and_weeks(found: Found) -> Days | None:
    """Read "Friday week", "a week on Friday", "two weeks from Monday", "Montag in einer Woche"."""
    unit, count = found.first("unit"), found.number(*_COUNT_TAGS) or 1
    if unit is None and count not in {8, 15}:
        return None
    days = count * _UNIT_DAYS.get(str(unit.value) if unit else "day", 0)
    start = found.almanac.after(found.number("day") or 0)
    if found.has("weekday"):
        start = found.almanac.weekday(found.number("weekday") or 0)
    if days in {8, 15} and (not unit or unit.value == "day"):
        days -= 1
    return one(found.almanac.shifted(start, days)) if start and 0 < days < _MOST_UNITS else None


def _in_units(found: Found) -> Days | None:
    return _counted(found, 1)


def _in_quarters(found: Found) -> Days | None:
    """Read "in a quarter of an hour", "dans trois quarts d'heure"."""
    return _instant(found, found.number("quarter") or 0)


def _in_one(found: Found) -> Days | None:
    """Read "za miesiąc": one month on, where a language leaves out the one."""
    one_unit = (Token("one", 0, 0, 1), *found.tokens)
    return _counted(replace(found, tokens=one_unit), 1) if "one_unsaid" in found.words.traits else None


def _ago(found: Found) -> Days | None:
    return _said(_counted(found, -1), is_past=True)


def _counted(found: Found, sign: int) -> Days | None:
    unit, almanac = found.first("unit", "oclock"), found.almanac
    said = found.first(*_COUNT_TAGS)
    count = float(said.value) if said and isinstance(said.value, int | float) and not _is_half_alone(found) else 0.0
    count = sign * (count + 0.5 if found.has("half") else count)
    name = str(unit.value) if unit and unit.tag == "unit" else "hour"
    if abs(count) > _MOST_UNITS:
        return None
    if name in {"minute", "hour"}:
        return _instant(found, count * (60 if name == "hour" else 1))
    if name in _UNIT_DAYS:
        return _vague(found, almanac.after(int(count * _UNIT_DAYS[name])), _UNIT_DAYS[name])
    if name == "workday":
        return one(almanac.workdays_on(int(count)))
    return one(almanac.months_on(int(count * (12 if name == "year" else 1))))


def _is_half_alone(found: Found) -> bool:
    """Whether it is half of one ("in half an hour"), not one and a half."""
    count = found.first(*_COUNT_TAGS)
    return found.has("half") and not found.has("and", "plus") and (count is None or count.tag == "one")


def _instant(found: Found, minutes: float) -> Days | None:
    now = found.almanac.now
    try:
        at = (now.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(now.tzinfo)
    except OverflowError:
        return None
    return Days(((at.date(), at.date() + DAY),), at=at.replace(second=0, microsecond=0) if minutes else at)


def _vague(found: Found, day: date | None, unit_days: int) -> Days | None:
    """Take "a few days" as two to five; "quinze jours" as two weeks, or as fifteen days, if that is said."""
    count = found.first(*_COUNT_TAGS)
    if day is None or count is None:
        return one(day)
    if count.tag == "few" and count.number > 2:
        return span((day - unit_days * DAY, day + 2 * unit_days * DAY))
    if "eight_days_a_week" in found.words.traits and unit_days == 1 and count.number in {8, 15}:
        return several((day - DAY, day))
    return one(day)


def _within(found: Found) -> Days | None:
    """Read "within a week", "in the next few days"."""
    said, today = _counted(found, 1), found.almanac.today
    if said is None or said.at:
        return said and replace(said, is_until=True)
    return span((today, max(said.readings[0][1], today + DAY)))


def _unit_span(found: Found) -> Days | None:
    """Read "next week", "this month", "last year"."""
    unit, shift = found.first("unit"), _shift(found)
    name = str(unit.value) if unit else ""
    if name == "day":
        return _said(one(found.almanac.after(shift)), is_past=shift < 0)
    whole = _unit_whole(found, name, shift)
    return _said(span(_rest(found, whole)), is_past=shift < 0) if whole else None


def _unit_whole(found: Found, name: str, shift: int) -> Span | None:
    if name == "week":
        return found.almanac.monday + shift * WEEK, found.almanac.monday + (shift + 1) * WEEK
    if name == "month":
        return found.almanac.month(shift)
    if name == "year":
        year = found.almanac.today.year + shift
        return date(year, 1, 1), date(year + 1, 1, 1)
    return None


def _rest(found: Found, days: Span) -> Span:
    """Leave out what is over by today."""
    today = found.almanac.today
    return (max(days[0], today), days[1]) if days[1] > today and found.almanac.prefer == "future" else days


def _weekend(found: Found) -> Days | None:
    """Read "the weekend"; before Friday, "next weekend" may be the coming one."""
    today, shift = found.almanac.today, _shift(found)
    saturday = found.almanac.monday + 5 * DAY
    this, following = ((first, first + 2 * DAY) for first in (saturday, saturday + WEEK))
    if found.has("last"):
        return _said(span((saturday - WEEK, saturday - WEEK + 2 * DAY)), is_past=True)
    if shift == _SHIFTS["after_next"]:
        return span((saturday + 2 * WEEK, saturday + 2 * WEEK + 2 * DAY))
    if found.has("next"):
        return span(following) if today.weekday() >= _FRIDAY else Days((this, following), is_range=True)
    return span(_rest(found, this))


def _month(found: Found) -> Days | None:
    month, year = found.number("month") or 1, found.number("year")
    whole = found.almanac.named_month(month, year)
    if found.has("last"):
        first = whole[0] if whole[1] <= found.almanac.today else date(whole[0].year - 1, month, 1)
        return _said(span(month_of(first.year, month)), is_past=True)
    return span(_rest(found, whole))


def _whole(found: Found) -> Span | None:
    """Return the whole week, month or year that an edge or a place belongs to."""
    if found.has("month"):
        return found.almanac.named_month(found.number("month") or 1, found.number("year"))
    unit = found.first("unit")
    return _unit_whole(found, str(unit.value) if unit else "", _shift(found) if found.first(*_WHICH_TAGS) else 0)


def _edge(found: Found) -> Days | None:
    """Read "the end of the month", "early next week", "mid March"."""
    edge, whole = found.first("start", "middle", "end", "half"), _whole(found)
    if whole is None or edge is None:
        return None
    first, after = whole
    is_week = after - first <= WEEK
    cut = {
        "start": (first, first + (2 if is_week else 10) * DAY),
        "middle": (first + DAY, first + 4 * DAY) if is_week else (first + 10 * DAY, first + 20 * DAY),
        "half": (first + 10 * DAY, first + 20 * DAY),
        "end": (first + 3 * DAY, first + 5 * DAY) if is_week else (after - 7 * DAY, after),
    }[edge.tag]
    return span(_rest(found, cut))


def _last_day_of(found: Found) -> Days | None:
    whole = _whole(found)
    return one(whole[1] - DAY) if whole else None


def _nth_of(found: Found) -> Days | None:
    """Read "the first Monday of April", "the last Friday of the month"."""
    nth = found.first("ordinal", "last", "one", "number")
    weekday = next(place for place, token in enumerate(found.tokens) if token.tag == "weekday")
    whole = _whole(replace(found, tokens=found.tokens[weekday:]))
    if whole is None or nth is None:
        return None
    return one(nth_weekday(whole, found.number("weekday") or 0, -1 if nth.tag == "last" else nth.number))


def _number_of(found: Found) -> Days | None:
    """Read "the 1st of next month"."""
    number, whole = found.number("ordinal", "number") or 0, _whole(found)
    return one(whole[0] + (number - 1) * DAY) if whole and 0 < number <= (whole[1] - whole[0]).days else None


def _feast(found: Found) -> Days | None:
    month, day = found.pair("feast")
    return one(found.almanac.dated(month, day, found.number("year")))


def _numbered_week(found: Found) -> Days | None:
    return span(found.almanac.numbered_week(found.number("number") or 0))


def _now(found: Found) -> Days | None:
    return _instant(found, 0)


_WHICH = "[<next><this><coming><last><after_next>]"
_COUNT = "[<number><one><few>]"
_OF = "[<of><from><the><the_date><in><on><at>]*"
_UNIT = "[<unit><oclock>]"
_NEAR = "[<weekday><day>]"
_WHOLE = rf"(?:<the>?{_WHICH}?<the>?<unit>(?:<of>?{_WHICH})?|<month><point>?<of>?<year>?)"
_HALF = rf"(?:<one>?<half><one>?{_UNIT}|{_COUNT}{_UNIT}?[<and><plus>]<one>?<half>{_UNIT}?)"

PLACES: tuple[tuple[str, Rule], ...] = (
    (rf"[<the><the_date><on>]*[<ordinal><last><one><number>]<weekday>{_OF}{_WHOLE}", _nth_of),
    (rf"<day_of>{_OF}{_WHOLE}", _last_day_of),
    (
        rf"[<the><the_date><on>]*[<ordinal><number>]<of>{_OF}<the>?{_WHICH}<unit>|<the_date>?[<ordinal><number>]<of><the>?<unit>{_WHICH}",
        _number_of,
    ),
    (
        rf"<the>?(?:{_WHICH}<unit>|<unit>{_WHICH})[<comma><on><the><the_date>]*(?:<ordinal>|<the_date><number>)<point>?",
        _number_of,
    ),
    (rf"[<the><in><at><on>]*[<start><middle><end>]{_OF}{_WHOLE}", _edge),
    ("<half><month><year>?", _edge),
)
"""Places in a week or month, to be looked for before plain dates."""

RULES: tuple[tuple[str, Rule], ...] = (
    (rf"<this>?<weekday>{_OF}{_WHICH}<the>?<unit><after_next>?|<weekday>{_OF}<unit>{_WHICH}", _weekday_of_week),
    (rf"<the>?(?:{_WHICH}<the>?<unit><after_next>?|<unit>{_WHICH})[<on><comma><the_date><the>]*<weekday>", _weekday_of_week),
    (rf"{_COUNT}<unit>[<on><from><after><at>]+<the_date>?{_NEAR}|<one><unit>{_NEAR}", _weekday_and_weeks),
    (rf"{_NEAR}<in>{_COUNT}<unit>?", _weekday_and_weeks),
    (rf"{_NEAR}<unit>", _weekday_and_weeks),
    ("<the>?<the_date>?<weekday><after_next>|<after_next><weekday>", _weekday_after_next),
    ("<this>?<coming><weekday>|<this><weekday>|<weekday>[<coming><this>]", _this_weekday),
    ("<the>?<next><weekday>|<the_date>?<weekday><next>", _next_weekday),
    ("<last><weekday>|<weekday><last>|<since><the_date>?<weekday>", _last_weekday),
    ("<every><weekday>|<every>?<weekdays>", _every_weekday),
    (rf"<in><about>?(?:{_HALF}|{_COUNT}{_UNIT})<later>?|<about>?(?:{_HALF}|{_COUNT}{_UNIT})<later>", _in_units),
    (rf"<in><about>?<one>?<quarter>(?:<of>?<one>?{_UNIT})?(?![<number><one>])", _in_quarters),
    ("<in><unit>", _in_one),
    (rf"<ago>(?:{_HALF}|{_COUNT}{_UNIT})|<before>{_COUNT}<unit>|(?:{_HALF}|{_COUNT}{_UNIT})<ago>", _ago),
    (rf"<within>(?:{_HALF}|{_COUNT}{_UNIT})|<until>{_COUNT}<unit>|[<the><in>]*<next>{_COUNT}<unit>", _within),
    (rf"<the>?{_WHICH}?<weekend><after_next>|<the>?{_WHICH}<weekend>|<the>?<weekend>{_WHICH}?", _weekend),
    (rf"<the>?{_WHICH}<the>?<unit><after_next>?|<the>?<unit>{_WHICH}", _unit_span),
    (rf"{_WHICH}<month><year>?|[<in><of>]?<month><year>?{_WHICH}?", _month),
    ("<week_number><number>", _numbered_week),
    ("<feast><year>?", _feast),
    ("<this><part>", _this_part),
    ("<daypart>", _part_of_near_day),
    ("<the>?<day>", _relative),
    ("<weekday>", _weekday),
    ("<now>", _now),
)
