"""One clock time among tokens: "5pm", "17h30", "half past three", "fünf vor halb drei", "las cuatro menos cuarto", a bare "5"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from warmdesk.brain.text.moments.clocks import DAY_MIN, Clock, clock_of, in_half
from warmdesk.brain.text.moments.tokens import Text, Token, pattern

_HOUR = "[<number><one><noon><midnight>]"
_COUNT = "[<number><quarter><half>]"
_AFTERWARDS = pattern("<oclock>?<am_pm>?<oclock>?")
_ROUND_MINUTES = frozenset({5, 10, 20, 25})
_TENS_FROM = 20
_MOST_HOURS = 24
Read = Callable[[Text, int, int], Clock | None]


def clock_at(text: Text, at: int, *, is_led: bool) -> tuple[Clock, int] | None:
    """Read the clock time that starts at a token, and where it ends; `is_led`: something like "at" stands before it."""
    for rule, read in RULES:
        match = rule.match(text.codes, at)
        if match is None or (read is _to_hour and not (is_led or _is_worded(text.tokens[at]))):
            continue
        clock = read(text, at, match.end())
        if clock is not None and clock.readings:
            return _ended(text, clock, match.end())
    return None


def _ended(text: Text, clock: Clock, end: int) -> tuple[Clock, int]:
    """Take what belongs to the time and stands behind it: "Uhr", "pm"."""
    match = _AFTERWARDS.match(text.codes, end)
    tokens = text.tokens[end : match.end()] if match else ()
    half = next((str(token.value) for token in tokens if token.tag == "am_pm"), "")
    is_marked = any(not _may_be_unit(text, token) for token in tokens)
    clock = in_half(clock, half) if half else replace(clock, is_sure=clock.is_sure or is_marked)
    return clock, end + len(tokens)


def _may_be_unit(text: Text, token: Token) -> bool:
    """Whether it is a word such as "heures", which makes "trois heures" a time or a duration."""
    return "oclock_is_unit" in text.words.traits and token.tag == "oclock" and len(token.word) > 2


def _is_worded(token: Token) -> bool:
    """Whether it is written as a word: "ten to four" is a time, "10 to 4" may be a range."""
    return token.tag == "quarter" or token.word.isalpha()


def _colon(text: Text, at: int, _: int) -> Clock | None:
    hour, minute = text.tokens[at].numbers
    return clock_of(hour, minute, is_full=bool(text.tokens[at].word))


def _colon_and_part(text: Text, at: int, end: int) -> Clock | None:
    """Read "7h et demie"."""
    hour, minute = text.tokens[at].numbers
    return clock_of(hour, text.tokens[end - 1].number) if minute == 0 else None


def _dotted(text: Text, at: int, _: int) -> Clock | None:
    (hour, minute), said = text.tokens[at].numbers, text.tokens[at].word
    if hour > _MOST_HOURS or minute > 59 or len(said.partition(".")[2].strip()) != 2:
        return None
    return clock_of(hour, minute, is_full=said[0] == "0", is_sure=hour > 12)


def _past_hour(text: Text, at: int, end: int) -> Clock | None:
    """Read "ten past three", "half past three", "viertel nach acht"."""
    count = text.tokens[at]
    if text.tokens[at + 1].tag == "in" and "in_is_past" not in text.words.traits:
        return None
    return _hour(text.tokens[end - 1], count.number) if 1 <= count.number <= 30 else None


def _to_hour(text: Text, at: int, end: int) -> Clock | None:
    """Read "ten to four", "kwart voor drie", "diez para las cuatro"."""
    count = text.tokens[at]
    if count.tag == "half" or not 1 <= count.number < 30 or (not _is_worded(count) and count.number not in _ROUND_MINUTES):
        return None
    return _hour(text.tokens[end - 1], -count.number)


def _in_to_hour(text: Text, at: int, end: int) -> Clock | None:
    """Read "za kwadrans trzecia"."""
    return _to_hour(text, at + 1, end) if "in_is_to" in text.words.traits else None


def _to_half(text: Text, at: int, end: int) -> Clock | None:
    """Read "fünf vor halb drei", "tien over half drie"."""
    is_after = any(token.tag in {"past", "after", "in"} for token in text.tokens[at:end])
    return _hour(text.tokens[end - 1], -30 + text.tokens[at].number * (1 if is_after else -1))


def _half_hour(text: Text, at: int, end: int) -> Clock | None:
    """Read "half three" as the language has it: 3:30 in English, 2:30 in German, Dutch and Polish."""
    return _hour(text.tokens[end - 1], 30 if "half_past" in text.words.traits else -30)


def _quarter_of_next(text: Text, at: int, end: int) -> Clock | None:
    """Read "viertel drei" as 2:15 and "dreiviertel drei" as 2:45, where quarters count towards the hour."""
    return _hour(text.tokens[end - 1], text.tokens[at].number - 60) if "quarter_of_next" in text.words.traits else None


def _with_part(text: Text, at: int, end: int) -> Clock | None:
    """Read "las tres y media", "quatre heures moins dix"."""
    said = text.tokens[at:end]
    sign = next((token.tag for token in said if token.tag in {"plus", "less", "and"}), "")
    count = next(token for token in reversed(said) if token.tag in {"number", "quarter", "half"})
    if count.tag == "number" and (sign == "and" or not 5 <= count.number < 60):
        return None
    return _hour(
        said[0],
        -count.number if sign == "less" else count.number,
        is_sure=sign != "and" and (count.tag != "number" or sign == "less"),
    )


def _hour_and_minutes(text: Text, at: int, end: int) -> Clock | None:
    """Read "three thirty", "drei Uhr zehn", "quinze heures trente"."""
    is_marked = text.tokens[at + 1].tag == "oclock"
    minutes = [token.number for token in text.tokens[at + 1 + is_marked : end]]
    minute = minutes[0]
    if len(minutes) == 2:
        if minute and (minute < _TENS_FROM or minute % 10 or not 0 < minutes[1] < 10):
            return None
        minute += minutes[1]
    is_fit = minute < 60 and (is_marked or minutes[0] >= 10 or len(minutes) == 2)
    return _hour(text.tokens[at], minute, is_sure=is_marked) if is_fit else None


def _compact(text: Text, at: int, _: int) -> Clock | None:
    """Read 1430 and 0900."""
    token = text.tokens[at]
    if not (token.word.isdigit() and len(token.word) in {3, 4}):
        return None
    hour, minute = divmod(int(token.word), 100)
    if hour > _MOST_HOURS or minute > 59 or minute % 5:
        return None
    return clock_of(hour, minute, is_full=len(token.word) == 4, is_sure=False)


def _bare(text: Text, at: int, _: int) -> Clock | None:
    return _hour(text.tokens[at], 0, is_sure=False)


def _hour(hour: Token, minutes: int, *, is_sure: bool = True) -> Clock | None:
    """Return minutes after or before an hour in words, in figures, noon or midnight."""
    if hour.tag == "noon":
        return Clock(((720 + minutes,),))
    if hour.tag == "midnight":
        return Clock(((minutes % DAY_MIN,),) if minutes else ((0,), (DAY_MIN,)))
    if hour.number > _MOST_HOURS:
        return None
    return clock_of(hour.number, minutes, is_full=hour.word[:1] == "0" and len(hour.word) > 1, is_sure=is_sure)


_LISTED: tuple[tuple[str, Read], ...] = (
    ("<clock><plus>?[<half><quarter>]", _colon_and_part),
    ("<clock>", _colon),
    ("<dotted>", _dotted),
    (f"{_COUNT}<unit>?[<past><after><to_hour><to><before><in>]<the>?<half>{_HOUR}", _to_half),
    (f"{_COUNT}<unit>?[<past><after><in>]<the>?{_HOUR}", _past_hour),
    (f"{_COUNT}<unit>?[<to_hour><to><until><before>]<the>?{_HOUR}|<quarter><of>{_HOUR}", _to_hour),
    (f"<in>{_COUNT}<unit>?{_HOUR}", _in_to_hour),
    (f"<half>{_HOUR}", _half_hour),
    (f"<quarter>{_HOUR}", _quarter_of_next),
    (f"{_HOUR}(?:<oclock>?[<plus><less><and>][<the><one>]?{_COUNT}|<oclock><half>)<unit>?", _with_part),
    (f"{_HOUR}<oclock><number><number>?|{_HOUR}<number><number>|{_HOUR}<number>", _hour_and_minutes),
    ("[<number><year>]", _compact),
    (_HOUR, _bare),
)
RULES = tuple((pattern(rule), read) for rule, read in _LISTED)
