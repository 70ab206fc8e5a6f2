"""Read days and times from a text as somebody wrote it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from warmdesk.brain.text.moments.almanac import DAY, Almanac, Prefer
from warmdesk.brain.text.moments.clocks import DAY_MIN, Times, ending, in_part
from warmdesk.brain.text.moments.contract import Kind, Moment
from warmdesk.brain.text.moments.days import Days
from warmdesk.brain.text.moments.places import is_month_first, weeks_start
from warmdesk.brain.text.moments.sayings import Saying, sayings_of
from warmdesk.brain.text.moments.tokens import Vocabulary, tokens_of
from warmdesk.brain.text.moments.wall import on_wall, seconds, shown_again
from warmdesk.brain.text.moments.words import told_by, words_in
from warmdesk.brain.text.words import base, words_of
from warmdesk.lib.opening_hours import OpeningHours

_MOST_OPTIONS = 4
_LONGEST_TEXT = 4000
"""Characters that are read; who writes more than that does not make an appointment."""


def read_moments(
    text: str, *, language: str | None, now: datetime, prefer: Prefer = "future", hours: OpeningHours | None = None
) -> tuple[Moment, ...]:
    """Return the days and times that a text names, in the order said; empty when it names none.

    `now` is aware, in the business's zone, whose place helps to tell 3/4 from 4/3; `hours` tell which half of the day "7" is.
    With `prefer="future"` nothing is read as over unless it was said to be. A text that names nothing in its language is read in
    that of a weekday that it holds. Never raises.
    """
    almanac = Almanac(now, prefer, is_month_first(language, now.tzinfo), weeks_start(language, now.tzinfo))
    text = text[:_LONGEST_TEXT]
    found = _read(text, base(language), almanac, hours)
    if not found:
        other = next(filter(None, map(told_by, words_of(text))), None)
        found = _read(text, other, almanac, hours) if other else []
    return tuple(found)


def _read(text: str, language: str, almanac: Almanac, hours: OpeningHours | None) -> list[Moment]:
    """Read a text by the words of one language."""
    words = words_in(language)
    tokens = tokens_of(text, words)
    resolver = _Resolver(almanac, words, hours)
    found = []
    for saying in sayings_of(tokens, words, almanac):
        start, end = tokens[saying.begins].start, tokens[saying.ends - 1].end
        found += resolver.moments(saying, text[start:end], (start, end))
    return found


@dataclass(frozen=True)
class _Resolver:
    """Puts what was said on the calendar."""

    almanac: Almanac
    words: Vocabulary
    hours: OpeningHours | None

    def moments(self, saying: Saying, text: str, span: tuple[int, int]) -> list[Moment]:
        """Return one moment, with its options if there are several; none if there is no such day."""
        blank = Moment("day", None, None, text, span, is_negated=saying.is_negated)
        options = self._hopeful([option for option in self._options(saying, blank) if option], saying)
        unique = {(seconds(option.start), seconds(option.end)): option for option in options}
        ordered = sorted(unique.values(), key=lambda option: option.start or option.end or self.almanac.now)[:_MOST_OPTIONS]
        if not ordered:
            return []
        return [replace(ordered[0], options=tuple(ordered) if len(ordered) > 1 else ())]

    def _hopeful(self, options: list[Moment], saying: Saying) -> list[Moment]:
        """Drop readings that are over while another is not; mark those that are."""
        marked = [replace(option, is_past=self._is_over(option) or self._has_begun(option, saying)) for option in options]
        if self.almanac.prefer == "past" or (saying.days and saying.days.is_past):
            return marked
        return [option for option in marked if not option.is_past] or marked

    def _has_begun(self, option: Moment, saying: Saying) -> bool:
        """Whether it is a wait since then, which has no end yet."""
        is_said = saying.days is not None and saying.days.is_past
        return is_said and option.end is None and seconds(option.start) < seconds(self.almanac.now)

    def _is_over(self, option: Moment) -> bool:
        over = option.start if option.kind in {"moment", "time"} else option.end
        return over is not None and seconds(over) < seconds(self.almanac.now) + (over is option.end)

    def _options(self, saying: Saying, blank: Moment) -> Iterable[Moment | None]:
        days = saying.days
        if days is not None and days.at is not None:
            yield self._counted(days, saying, blank)
            return
        if saying.last is not None:
            yield self._between(saying, saying.last, blank)
            return
        for first, after in self._readings(saying):
            other = saying.times.other if saying.times else None
            for times in (*self._clocks(saying, first), *(self._clocks(replace(saying, times=other), first) if other else ())):
                yield from self._placed(saying, blank, first, after, times)

    def _counted(self, days: Days, saying: Saying, blank: Moment) -> Moment:
        at = days.at or self.almanac.now
        if days.is_until:
            return replace(blank, kind="range", start=self.almanac.now, end=at, day=at.date())
        moment = replace(blank, kind="moment", start=at, day=at.date(), clock=at.time())
        if saying.bound in {"until", "before"}:
            return replace(moment, kind="range", start=None, end=at)
        return replace(moment, kind="range") if saying.bound else moment

    def _between(self, saying: Saying, last: Saying, blank: Moment) -> Moment | None:
        """Return the range from one thing to another."""
        starts = self.moments(replace(saying, last=None), blank.text, blank.span)
        ends = self.moments(last, blank.text, blank.span)
        if not starts or not ends or starts[0].start is None:
            return None
        start = starts[0]
        closing = [option for option in (*(ends[0].options or ends), *self._week_later(ends[0])) if (option.end or option.start)]
        until = [at for option in closing if (at := option.end or option.start) and at > (start.start or at)]
        if not until:
            return None
        return replace(blank, kind="range", start=start.start, end=min(until), day=start.day, clock=start.clock)

    def _week_later(self, end: Moment) -> list[Moment]:
        """Let the end of "Friday to Tuesday", said on a Monday, be the Tuesday after that Friday."""
        return [replace(end, start=end.start and end.start + 7 * DAY, end=end.end and end.end + 7 * DAY)]

    def _readings(self, saying: Saying) -> list[tuple[date | None, date | None]]:
        """Return the days that may be meant; none said is a reading, too."""
        if saying.days is None:
            return [(None, None)]
        readings = list(saying.days.readings)
        if self.hours and len(readings) > 1:
            readings = [reading for reading in readings if not self._is_closed_by_now(reading[0])] or readings
        return list(readings)

    def _is_closed_by_now(self, day: date) -> bool:
        if self.hours is None or day != self.almanac.today:
            return False
        return all(seconds(period.closes_at) <= seconds(self.almanac.now) for period in self.hours.periods_on(day))

    def _clocks(self, saying: Saying, day: date | None) -> list[Times | None]:
        """Return the clock times that may be meant, each with one reading that fits the part of the day and the opening hours."""
        times, part = saying.times, saying.part or (saying.days.part if saying.days else "")
        if times is None:
            return [None]
        span = self.words.parts.get(part)
        if span is not None:
            times = replace(
                times, first=times.first and in_part(times.first, span), last=times.last and in_part(times.last, span)
            )
        first = times.first or times.last
        if first is None:
            return []
        is_today = day == self.almanac.today and saying.days is not None and len(saying.days.readings) == 1
        chosen = [
            replace(first.at(self._half(reading, day, is_today=is_today)), is_assumed=len(reading) > 1)
            for reading in first.readings
        ]
        if times.first is None:
            return [replace(times, last=each) for each in chosen]
        return [replace(times, first=each, last=times.last and ending(times.last, each.all[0])) for each in chosen]

    def _half(self, reading: tuple[int, ...], day: date | None, *, is_today: bool) -> int:
        """Choose the half of the day that was not said: the one that is open, else the likelier one that is not over."""
        if len(reading) == 1:
            return reading[0]
        open_at = [at for at in reading if self._is_open(at, day)]
        if len(open_at) == 1:
            return open_at[0]
        if is_today and self.almanac.prefer == "future":
            now = self.almanac.now.hour * 60 + self.almanac.now.minute
            return next((at for at in reading if at >= now and (at < DAY_MIN or at >= 1260)), reading[0])
        return reading[0]

    def _is_open(self, at: int, day: date | None) -> bool:
        if self.hours is None:
            return False
        days = (
            [day] if day is not None and self.hours.hours_on(day) else [self.almanac.monday + DAY * shift for shift in range(7)]
        )
        clock = time(at // 60 % 24, at % 60)
        return any(
            opens <= clock < closes or closes <= opens <= clock for each in days for opens, closes in self.hours.hours_on(each)
        )

    def _placed(
        self, saying: Saying, blank: Moment, first: date | None, after: date | None, times: Times | None
    ) -> Iterable[Moment | None]:
        """Put one reading on the calendar."""
        window = self._window(saying, times)
        for day in [first] if first else self._coming(window):
            moment = self._on(saying, blank, day, after or day + DAY, window, times)
            moment = replace(moment, day=first) if first else moment
            yield self._bounded(moment, saying, day, after or day + DAY)
            again = shown_again(moment.start) if moment.start and moment.kind in {"moment", "time"} else None
            if again:
                yield replace(moment, start=again)

    def _window(self, saying: Saying, times: Times | None) -> tuple[int, int | None] | None:
        """Return from when to when on its day, in minutes since midnight."""
        if times is not None:
            start = times.first.readings[0][0] if times.first else 0
            end = times.last.readings[0][0] if times.last else DAY_MIN if times.bound == "from" else None
            return start, end
        part = saying.part or (saying.days.part if saying.days else "")
        return self.words.parts.get(part)

    def _coming(self, window: tuple[int, int | None] | None) -> list[date]:
        """Return the day nearest to now on which a time of day without a date is not over yet (or is, with `prefer="past"`)."""
        start, end = window or (0, None)
        today, is_past = self.almanac.today, self.almanac.prefer == "past"
        last = self._instant(today, start if end is None else end)[0]
        if is_past:
            return [today if seconds(last) <= seconds(self.almanac.now) else today - DAY]
        is_ahead = seconds(last) >= seconds(self.almanac.now) + (end is not None)
        return [today if is_ahead else today + DAY]

    def _instant(self, day: date, minutes: int) -> tuple[datetime, bool]:
        on = self.almanac.shifted(day, minutes // DAY_MIN) or day
        return on_wall(on, _clock(minutes), self.almanac.now.tzinfo)

    def _on(
        self, saying: Saying, blank: Moment, first: date, after: date, window: tuple[int, int | None] | None, times: Times | None
    ) -> Moment:
        days = saying.days
        is_range, is_repeated = bool(days and days.is_range), bool(days and days.is_repeated)
        if window is None:
            kind: Kind = "range" if is_range else "day"
            return replace(
                blank, kind=kind, start=self._instant(first, 0)[0], end=self._instant(after, 0)[0], is_repeated=is_repeated
            )
        begins, ends = window
        (start, is_skipped), last = self._instant(first, begins), after - DAY if is_range else first
        end = None if ends is None else self._instant(last, ends)[0]
        kind = "range" if is_range or (times and ends is not None) else "part" if times is None else "moment" if days else "time"
        if is_range and ends is None:
            end = self._instant(after, 0)[0]
        return replace(
            blank, kind=kind, start=start, end=end, clock=_clock(begins), until=_clock(ends) if ends is not None else None,
            is_skipped=is_skipped, is_repeated=is_repeated, is_assumed=_is_assumed(times),
        )  # fmt: skip

    def _bounded(self, moment: Moment, saying: Saying, first: date, after: date) -> Moment:
        """Open one side of a day or moment: "from Tuesday on", "before Friday at 5"."""
        if not saying.bound or saying.days is None:
            return moment
        is_exact = saying.times is not None and not saying.times.bound
        if saying.bound in {"from", "after"}:
            start = moment.start if saying.bound == "from" or is_exact else self._instant(after, 0)[0]
            return replace(moment, kind="range", start=start, end=None, clock=moment.clock if is_exact else None, until=None)
        end = moment.start if is_exact or saying.bound == "before" else moment.end
        return replace(moment, kind="range", start=None, end=end, clock=moment.clock if is_exact else None, until=None)


def _clock(minutes: int) -> time:
    return time(minutes % DAY_MIN // 60, minutes % 60)


def _is_assumed(times: Times | None) -> bool:
    return times is not None and any(clock is not None and clock.is_assumed for clock in (times.first, times.last))
