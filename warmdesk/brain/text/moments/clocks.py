"""Clock times among tokens: "5pm", "half past three", "17h30", "between 2 and 4", and a bare "5" where it can be nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from warmdesk.brain.text.moments.tokens import CODES, Token, Vocabulary, pattern

DAY_MIN = 1440
_HOUR = "[<number><one><noon><midnight>]"
_CORE = pattern(
    rf"""(?P<clock><clock>)
    |(?P<dotted><dotted>)
    |(?P<dated><date>)(?=<oclock>|<am_pm>)
    |(?P<minutes>[<number><quarter><half>])<unit>?(?P<side>[<past><after><to_hour><to><until><of>])<the>?(?P<half><half>)?(?P<about>{_HOUR})
    |(?P<part>[<half><quarter>])(?P<of>{_HOUR})
    |(?P<hour>{_HOUR})<oclock>?(?P<sign>[<plus><less><and>])(?:<the>|<one>)?(?P<more>[<number><quarter><half>])<unit>?
    |(?P<plain>{_HOUR})(?P<mark><oclock>)?<and>?(?P<then><number>)?(?P<also><number>)?"""
)
_AFTERWARDS = pattern(r"(?P<mark><oclock>)?(?P<half><am_pm>)?(?P<again><oclock>)?")
_OPENER = pattern(
    r"(?P<said>(?P<between><between>)|(?P<not_before><not><before>|<not><until>)|(?P<not_after><not><after>|<not_after>)|(?P<from>[<from><since>]|<after>|<past>)"
    r"|(?P<until><until>|<before>))?[<about><time><fill>]*(?P<at>[<at_clock><at><about>])?[<the><about><fill>]*"
)
_LINK = pattern(r"(?P<link><until>|<to>|<dash>|<and>|<plus>|<at>|<at_clock>)[<until><to>]?[<at><at_clock>]?<the>?<about>?")
_LATER = pattern(r"<comma>?(?P<later><later>)|<comma>?(?P<earlier><earlier>)")
_JOINS = {"between": {"and", "plus", "dash"}, "from": {"until", "to", "dash", "at", "at_clock"}, "": {"until", "to", "dash"}}
_MAY_FOLLOW_LISTED = """
    about after and at at_clock before between comma coming date day day_of daypart dash end every fails fill from in later
    earlier next not now on or part point since start the the_date this to until weekday weekdays weekend within am_pm last
    ago feast
"""
_MAY_FOLLOW = frozenset(CODES[tag] for tag in _MAY_FOLLOW_LISTED.split())


@dataclass(frozen=True)
class Clock:
    """A time of day in minutes since midnight; 1440 is the day's end. Each list is one reading, its likelier half first."""

    readings: tuple[tuple[int, ...], ...]
    is_sure: bool = True
    """Whether it can be nothing else than a clock time."""
    half: str = ""

    @property
    def is_open(self) -> bool:
        """Whether the half of the day is not said."""
        return any(len(reading) > 1 for reading in self.readings)


@dataclass(frozen=True)
class Times:
    """A clock time, or from one until another; `bound` says which sides are open: "from" or "until"."""

    first: Clock | None
    last: Clock | None = None
    bound: str = ""


@dataclass(frozen=True)
class Reader:
    """Reads clock times in one text."""

    tokens: Sequence[Token]
    codes: str
    words: Vocabulary

    def times_at(self, at: int, *, is_expected: bool) -> tuple[Times, int] | None:
        """Read a time or a range of times that starts at a token; `is_expected`: a bare number would be one."""
        opener = _OPENER.match(self.codes, at)
        if opener is None:
            return None
        kind = next((name for name in ("between", "not_before", "not_after", "from", "until") if opener[name]), "")
        found = self._clock(opener.end(), is_minute_led=bool(opener["at"]) or not kind)
        if found is None:
            return None
        first, end = found
        span = self._range(kind, first, end)
        if span is not None and self._is_time(opener["at"], span[0].last, span[1], is_led=bool(kind), is_expected=is_expected):
            return span
        if kind == "between" or not self._is_time(opener["at"], first, end, is_led=bool(kind), is_expected=is_expected):
            return None
        return self._bounded(kind, first, end)

    def _range(self, kind: str, first: Clock, end: int) -> tuple[Times, int] | None:
        link = _LINK.match(self.codes, end)
        joins = _JOINS.get(kind, set())
        if link is None or self.tokens[link.start("link")].tag not in joins:
            return None
        found = self._clock(link.end(), is_minute_led=False)
        if found is None:
            return None
        last, after = found
        return (Times(*_agreeing(first, last)), after)

    def _bounded(self, kind: str, first: Clock, end: int) -> tuple[Times, int]:
        later = _LATER.match(self.codes, end)
        if kind in {"from", "not_before"} or (later and later["later"]):
            return Times(first, bound="from"), later.end() if later else end
        if kind in {"until", "not_after"} or (later and later["earlier"]):
            return Times(None, first, bound="until"), later.end() if later else end
        return Times(first), end

    def _is_time(self, at: str | None, clock: Clock | None, end: int, *, is_led: bool, is_expected: bool) -> bool:
        """Whether a bare number is a time here: something leads to it, and no counted thing follows."""
        if clock is None or clock.is_sure:
            return True
        if at == CODES["at_clock"]:
            return not self._is_measured(end)
        return (bool(at) or is_led or is_expected or self._is_part_next(end)) and self._may_follow(end)

    def _is_part_next(self, end: int) -> bool:
        return self.codes[end : end + 1] in {CODES["part"], CODES["daypart"]} and bool(self.codes[end : end + 1])

    def _is_measured(self, end: int) -> bool:
        return end < len(self.tokens) and self.tokens[end].tag in {"unit", "month"}

    def _may_follow(self, end: int) -> bool:
        if end >= len(self.tokens) or self.codes[end] in _MAY_FOLLOW:
            return True
        return self.tokens[end].tag == "word" and self.tokens[end].word in self.words.may_follow

    def _clock(self, at: int, *, is_minute_led: bool) -> tuple[Clock, int] | None:
        """Read one clock time; `is_minute_led`: "10 to 4" may be ten minutes before four."""
        match = _CORE.match(self.codes, at)
        if match is None:
            return None
        self_values = {name: self.tokens[match.start(name)] for name, said in match.groupdict().items() if said}
        if "minutes" in self_values:
            read = self._counted(self_values, is_minute_led=is_minute_led)
            if read is None:
                return self._plain(at, match)
            return self._ended(read, match.end())
        if "part" in self_values:
            hour = self_values["of"]
            minute = self._part_of_hour(self_values["part"])
            return None if minute is None else self._ended(self._at(hour, minute, is_sure=True), match.end())
        if "hour" in self_values:
            return self._signed(self_values, match.end(), at, match)
        if "plain" in self_values:
            return self._plain(at, match)
        token = next(iter(self_values.values()))
        return self._numeric(token, match.end())

    def _part_of_hour(self, part: Token) -> int | None:
        if part.tag == "half":
            return 30 if "half_past" in self.words.traits else -30
        return part.number - 60 if "quarter_of_next" in self.words.traits else None

    def _counted(self, said: dict[str, Token], *, is_minute_led: bool) -> Clock | None:
        """Read "ten past three", "zehn vor halb drei"."""
        minutes, side, about = said["minutes"], said["side"], said["about"]
        count = minutes.number
        if minutes.tag == "half" and side.tag not in {"past", "after"}:
            return None
        if side.tag in {"to", "until", "of"}:
            is_word = minutes.tag == "quarter" or (bool(minutes.word) and minutes.word.isalpha())
            if (
                "until_is_to" not in self.words.traits
                or (side.tag == "of" and minutes.tag != "quarter")
                or not (is_word or is_minute_led)
            ):
                return None
            if not is_word and count not in {5, 10, 20, 25}:
                return None
        if not 1 <= count <= 30:
            return None
        count = count if side.tag in {"past", "after"} else -count
        if "half" in said:
            count += 30 if "half_past" in self.words.traits else -30
        return self._at(about, count, is_sure=True)

    def _signed(self, said: dict[str, Token], end: int, at: int, match: object) -> tuple[Clock, int] | None:
        """Read "las tres y media", "quatre heures moins dix"."""
        more, sign = said["more"], said["sign"]
        is_fit = more.tag in {"quarter", "half"} or (more.number >= 5 and more.number < 60 and sign.tag != "and")
        if (sign.tag == "and" and more.tag == "number") or not is_fit:
            return self._plain(at, match)
        count = more.number if sign.tag != "less" else -more.number
        return self._ended(self._at(said["hour"], count, is_sure=more.tag != "number"), end)

    def _plain(self, at: int, match: object) -> tuple[Clock, int] | None:
        """Read an hour, with minutes behind it ("three thirty", "drei Uhr zehn") or none."""
        hour, end = self.tokens[at], at + 1
        if hour.tag not in {"number", "one", "noon", "midnight"}:
            return None
        has_mark = self.codes[end : end + 1] == CODES["oclock"]
        minutes, after = self._minutes(end + has_mark, is_marked=has_mark)
        if minutes:
            return self._ended(self._at(hour, minutes, is_sure=has_mark), after)
        if hour.tag == "number" and len(hour.word) in {3, 4} and hour.word.isdigit():
            return self._compact(hour, end)
        return self._ended(self._at(hour, 0, is_sure=has_mark), end + has_mark)

    def _minutes(self, at: int, *, is_marked: bool) -> tuple[int, int]:
        """Read the minutes that follow an hour; 0 if there are none."""
        tokens = [token for token in self.tokens[at : at + 2] if token.tag == "number"]
        if not tokens or self.tokens[at] is not tokens[0]:
            return 0, at
        first = tokens[0]
        if first.number == 0 and len(tokens) == 2:
            return tokens[1].number, at + 2
        is_fit = 10 <= first.number < 60 or (is_marked and 0 < first.number < 60)
        if not is_fit or (self.codes[at + 1 : at + 2] in {CODES["unit"], CODES["oclock"], CODES["month"]} and not is_marked):
            return 0, at
        tens = first.number % 10 == 0 and first.number >= 20 and len(tokens) == 2 and self.tokens[at + 1] is tokens[1]
        if tens and 0 < tokens[1].number < 10:
            return first.number + tokens[1].number, at + 2
        return first.number, at + 1

    def _compact(self, token: Token, end: int) -> tuple[Clock, int] | None:
        """Read 1430 and 0900."""
        hour, minute = divmod(token.number, 100)
        if hour > 24 or minute > 59 or (minute % 5 and not token.word.startswith("0")):
            return None
        return self._ended(_clock_of(hour, minute, is_full=len(token.word) == 4, is_sure=False), end)

    def _numeric(self, token: Token, end: int) -> tuple[Clock, int] | None:
        if token.tag == "clock":
            hour, minute = token.numbers
            return self._ended(_clock_of(hour, minute, is_full=bool(token.word), is_sure=True), end)
        if token.tag == "dotted":
            (hour, minute), said = token.numbers, token.word
            if hour > 24 or minute > 59 or len(said.partition(".")[2]) != 2:
                return None
            return self._ended(_clock_of(hour, minute, is_full=said[0] == "0", is_sure=hour > 12), end)
        return None

    def _at(self, hour: Token, minutes: int, *, is_sure: bool) -> Clock:
        if hour.tag == "noon":
            return Clock(((720 + minutes,),))
        if hour.tag == "midnight":
            return Clock(((minutes % DAY_MIN,), (DAY_MIN + minutes,))) if minutes == 0 else Clock((((minutes) % DAY_MIN,),))
        number = hour.number
        if number > 24:
            return Clock((), is_sure=False)
        return _clock_of(number, minutes, is_full=hour.word.startswith("0") and len(hour.word) > 1, is_sure=is_sure)

    def _ended(self, clock: Clock, end: int) -> tuple[Clock, int] | None:
        """Take what belongs to the time and stands behind it: "Uhr", "pm"."""
        if not clock.readings:
            return None
        after = _AFTERWARDS.match(self.codes, end)
        if after is None or not after[0]:
            return clock, end
        if not after["half"]:
            return replace(clock, is_sure=True), after.end()
        half = str(self.tokens[after.start("half")].value)
        return in_half(clock, half), after.end()


def _clock_of(hour: int, minute: int, *, is_full: bool, is_sure: bool) -> Clock:
    """Give the readings of an hour as said; 1 to 6 is rather the afternoon, 7 to 11 the morning."""
    at = hour * 60 + minute
    if is_full or hour == 0 or hour > 12:
        return Clock(((at,),), is_sure=is_sure)
    if at >= 720:
        return Clock(((at, at - 720 + DAY_MIN),), is_sure=is_sure)
    later = at + 720
    return Clock((((later, at) if at < 420 else (at, later)),), is_sure=is_sure)


def in_half(clock: Clock, half: str) -> Clock:
    """Keep the readings of the first ("am") or second half of the day; "12 am" may be either end of its day."""
    said = clock.readings[0]
    if half == "am":
        kept = [at for at in said if at % DAY_MIN < 720]
        if kept and kept[0] % DAY_MIN < 60 and max(said) >= 720:
            return Clock(((kept[0] % DAY_MIN,), (DAY_MIN + kept[0] % DAY_MIN,)), half=half)
    else:
        kept = [at for at in said if 720 <= at < DAY_MIN]
    return Clock((tuple(kept or said[:1]),), half=half)


def _agreeing(first: Clock, last: Clock) -> tuple[Clock, Clock]:
    """Let two ends of a range share the half of the day that only one says: "2-4pm", "10 to 2pm", "9 to 5"."""
    starts, ends = first.readings[0], last.readings[-1] if last.half != "am" else last.readings[0]
    if len(starts) > 1 and len(ends) == 1:
        before = [at for at in starts if at < ends[0]]
        first = Clock(((max(before),),), half="said" if last.half else "") if before else first
    elif len(ends) > 1:
        start = starts[0]
        last = Clock(((min((at for at in (*ends, *(end + DAY_MIN for end in ends)) if at > start)),),))
    return first, last
