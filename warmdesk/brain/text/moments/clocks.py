"""Clock times as values, in minutes since midnight, with the half of the day still open where it was not said."""

from __future__ import annotations

from dataclasses import dataclass, replace

DAY_MIN = 1440
NOON_MIN = 720
_AFTERNOON_FROM_MIN = 420
"""A bare hour before seven is rather the afternoon's, from seven on the morning's: what businesses are open at."""
_EVENING_FROM_MIN = 1020
_NIGHT_UNTIL_MIN = 360


@dataclass(frozen=True)
class Clock:
    """A time of day in minutes since midnight; 1440 is the day's end. Each list is one reading, its likelier half first."""

    readings: tuple[tuple[int, ...], ...]
    is_sure: bool = True
    """Whether it can be nothing else than a clock time."""
    is_assumed: bool = False
    """Whether the half of the day was not said, and is settled by what is usual."""

    @property
    def is_open(self) -> bool:
        """Whether the half of the day is not said."""
        return any(len(reading) > 1 for reading in self.readings)

    @property
    def all(self) -> list[int]:
        """Every minute that may be meant."""
        return [at for reading in self.readings for at in reading]

    def at(self, minute: int) -> Clock:
        """Settle on one minute."""
        return replace(self, readings=((minute,),))


@dataclass(frozen=True)
class Times:
    """A clock time, or from one until another; `bound` says which side is open: "from" or "until"."""

    first: Clock | None
    last: Clock | None = None
    bound: str = ""
    other: Times | None = None
    """What it may mean as well: "10 to 4" is ten minutes before four, or a range."""


def clock_of(hour: int, minutes: int, *, is_full: bool = False, is_sure: bool = True) -> Clock:
    """Return what an hour and minutes may mean; `is_full`: written with a leading zero, it is the first half of the day."""
    at = hour * 60 + minutes
    if is_full or hour == 0 or hour > 12:
        return Clock(((at % DAY_MIN if at < 0 else at,),), is_sure)
    if at >= NOON_MIN:
        return Clock(((at, at - NOON_MIN + DAY_MIN),), is_sure)
    both = (at + NOON_MIN, at) if at < _AFTERNOON_FROM_MIN else (at, at + NOON_MIN)
    return Clock((both,), is_sure)


def in_half(clock: Clock, half: str) -> Clock:
    """Keep the readings of the first ("am") or second half of the day; "12 am" may be either end of its day."""
    said = clock.readings[0]
    if half == "pm":
        kept = [at for at in said if NOON_MIN <= at < DAY_MIN]
        return Clock((tuple(kept or said[:1]),))
    if max(said) >= DAY_MIN:
        return Clock(((max(said) - DAY_MIN,), (max(said),)))
    kept = [at for at in said if at < NOON_MIN]
    return Clock((tuple(kept or said[:1]),))


def in_part(clock: Clock, span: tuple[int, int]) -> Clock:
    """Keep the readings that lie in a part of the day: the 5 of "5 in the afternoon", the 1 of "tonight at 1"."""
    first, last = span
    fitting = [at for at in clock.all if first <= at <= last]
    if not fitting and first >= NOON_MIN:
        fitting = [at for at in clock.all if _EVENING_FROM_MIN <= at < DAY_MIN]
        small = [at + DAY_MIN for at in clock.all if at < _NIGHT_UNTIL_MIN]
        fitting = small if small and last >= DAY_MIN else fitting
    if not fitting and clock.is_open:
        fitting = [at for at in clock.all if (at >= NOON_MIN) == (first >= NOON_MIN)]
    return clock.at(fitting[0]) if fitting else clock


def agreeing(first: Clock, last: Clock) -> tuple[Clock, Clock]:
    """Let the start of a range take the half of the day that only its end says: "2-4pm", "10 to 2pm"."""
    if not first.is_open or last.is_open:
        return first, last
    before = [at for at in first.all if at < max(last.all)]
    return (first.at(max(before)) if before else first), last


def ending(last: Clock, start: int) -> Clock | None:
    """Return the end of a range: the first such time after its start, on the next day if need be; None if there is none."""
    after = [at for at in sorted([*last.all, *(at + DAY_MIN for at in last.all)]) if at > start]
    return last.at(after[0]) if after else None
