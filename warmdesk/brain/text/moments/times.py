"""Clock times and ranges of them where they stand: "at 5", "between 2 and 4", "after 3", "not before 9", "3 or later"."""

from __future__ import annotations

from dataclasses import replace

from warmdesk.brain.text.moments.clock_rules import clock_at
from warmdesk.brain.text.moments.clocks import Clock, Times, agreeing, clock_of
from warmdesk.brain.text.moments.tokens import CODES, Text, pattern

_OPENER = pattern(
    """(?:(?P<between><between>)|(?P<from><not><before>|<not><until>|<from>|<since>|<after>|<past>|<earliest>)
    |(?P<until><not><after>|<not_after>|<until>|<before>|<latest>)|(?P<of><of>))?
    [<time><fill>]*(?P<at>[<at_clock><at><about>])?[<the><about><fill>]*"""
)
_LINK = pattern("(?P<link><until>|<to>|<dash>|<and>|<plus>|<at>|<at_clock>)[<until><to>]?[<at><at_clock>]?<the>?<about>?")
_LATER = pattern("<comma>?(?P<from>[<later><earliest>])|<comma>?(?P<until>[<earlier><latest>])")
_JOINS = {
    "between": {"and", "plus", "dash", "until"},
    "from": {"until", "to", "dash", "at", "at_clock"},
    "until": set[str](),
    "of": {"until", "to", "dash", "at", "at_clock"},
    "": {"until", "to", "dash"},
}
_MAY_FOLLOW_LISTED = """
    about after ago am_pm and at at_clock before between coming comma dash date day day_of daypart earlier earliest end every
    fails feast fill from in last later latest next not now on or part plus point since start the the_date this to until
    weekday weekdays weekend within
"""
_MAY_FOLLOW = frozenset(CODES[tag] for tag in _MAY_FOLLOW_LISTED.split())
_DAYS = frozenset({CODES["day"], CODES["weekday"], CODES["daypart"], CODES["date"]})
_PARTS = frozenset({CODES["part"], CODES["daypart"]})


def times_at(text: Text, at: int, *, is_expected: bool, has_day: bool) -> tuple[Times, int] | None:
    """Read a time or a range of times that starts at a token, and where it ends.

    `is_expected`: a bare number would be one here; `has_day`: a day was said before, so that "from 9 to 11" is of that day.
    """
    opener = _OPENER.match(text.codes, at)
    if opener is None:
        return None
    kind = next((name for name in ("between", "from", "until", "of") if opener[name]), "")
    first = clock_at(text, opener.end(), is_led=bool(opener["at"]) or not kind)
    if first is None:
        return None
    led = opener["at"] or (text.codes[at] if kind else "")
    last = _linked(text, kind, first[1])
    if last is not None and (
        (kind and has_day) or _is_time(text, led, last, is_expected=is_expected or first[0].is_sure or _is_day(text, last[1]))
    ):
        return Times(*agreeing(first[0], last[0])), last[1]
    if kind in {"between", "of"} or not _is_time(text, led, first, is_expected=is_expected):
        return None
    times, end = _bounded(text, kind, *first)
    return replace(times, other=None if opener["at"] else _opening_range(text, opener.end(), end)), end


def _opening_range(text: Text, at: int, end: int) -> Times | None:
    """Read "10 to 4" as the range that it may be, too; of five or twenty "to" an hour, minutes are meant."""
    first, link = text.tokens[at], text.codes[at + 1 : at + 2]
    is_open = first.word == "10" and link in {CODES["to"], CODES["until"]} and end == at + 3
    last = clock_at(text, at + 2, is_led=False) if is_open else None
    return Times(*agreeing(clock_of(10, 0), last[0])) if last else None


def _linked(text: Text, kind: str, end: int) -> tuple[Clock, int] | None:
    """Read the other end of a range."""
    link = _LINK.match(text.codes, end)
    if link is None or text.tokens[link.start("link")].tag not in _joins(text, kind):
        return None
    return clock_at(text, link.end(), is_led=False)


def _joins(text: Text, kind: str) -> set[str]:
    return _JOINS[kind] | {"at", "at_clock"} if "to_is_at" in text.words.traits and not kind else _JOINS[kind]


def _bounded(text: Text, kind: str, clock: Clock, end: int) -> tuple[Times, int]:
    later = _LATER.match(text.codes, end)
    if later is not None:
        kind, end = "from" if later["from"] else "until", later.end()
    if kind == "from":
        return Times(clock, bound=kind), end
    return (Times(None, clock, bound=kind) if kind == "until" else Times(clock)), end


def _is_day(text: Text, at: int) -> bool:
    return text.codes[at : at + 1] in _DAYS


def _is_time(text: Text, led: str, found: tuple[Clock, int], *, is_expected: bool) -> bool:
    """Whether it is a time: if it may be a mere number, something leads to it, and no counted thing follows."""
    clock, end = found
    if clock.is_sure or (led and text.tokens[end - 1].tag == "oclock"):
        return True
    after = text.tokens[end] if end < len(text.tokens) else None
    if led == CODES["at_clock"]:
        return after is None or after.tag not in {"unit", "month"}
    is_part_next = after is not None and text.codes[end] in _PARTS
    is_day_next = _is_day(text, end + 1) and after is not None and after.tag == "of"
    may_follow = after is None or is_day_next or text.codes[end] in _MAY_FOLLOW or after.word in text.words.may_follow
    return (bool(led) or is_expected or is_part_next) and may_follow
