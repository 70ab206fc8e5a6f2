"""The arithmetic of free time: pure functions on whole minutes since 1970 UTC."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from warmdesk.accounts.models import User


@dataclass(frozen=True)
class Slot:
    """A time that can be booked, aware UTC, with the person who would be there; `joins` a session that others booked."""

    starts_at: datetime
    ends_at: datetime
    person: User | None
    resource_ids: tuple[int | None, ...] = field(default=(), repr=False, compare=False)
    """What it takes: the person's resource (None: they have none yet), then the rooms and vans."""
    joins: bool = field(default=False, repr=False, compare=False)


Span = tuple[int, int]
"""From a minute until another one, which no longer belongs to it."""


class Starts(NamedTuple):
    """Minutes at which a visit may start, from `first` to `last`, both allowed; the grid is counted from `opens`."""

    first: int
    last: int
    opens: int


def minute(moment: datetime) -> int:
    """Return the whole minutes since 1970 of an aware moment."""
    return int(moment.timestamp() // 60)


def moment(at_min: int) -> datetime:
    """Return the moment, aware UTC, of a minute."""
    return datetime.fromtimestamp(at_min * 60, UTC)


def joined(spans: Iterable[Span]) -> list[Span]:
    """Return the spans in order, with those that touch or overlap made one."""
    whole: list[Span] = []
    end = -1
    for span in sorted(spans):
        if span[0] > end:
            whole.append(span)
        elif span[1] > end:
            whole[-1] = (whole[-1][0], span[1])
        end = max(end, span[1])
    return whole


def possible_starts(opens: Span, taken: Sequence[Span], *, minutes: int, buffer: int) -> Iterator[Starts]:
    """Yield when a visit of `minutes` fits into opening hours between what is taken (in order, joined).

    A visit ends by closing; the `buffer` after it may run past closing, never into what is taken.
    """
    opening, closing = opens
    first = opening
    for begins, ends in taken:
        if ends <= opening:
            continue
        last = min(closing - minutes, begins - minutes - buffer)
        if first <= last:
            yield Starts(first, last, opening)
        first = max(first, ends)
        if first > closing - minutes:
            return
    if first <= closing - minutes:
        yield Starts(first, closing - minutes, opening)


def on_grid(starts: Starts, step: int) -> range:
    """Return the starts that are offered: each `step` minutes, counted from opening."""
    first = starts.opens + -(-(starts.first - starts.opens) // step) * step
    return range(first, starts.last + 1, step)


def is_among(at_min: int, possible: Iterable[Starts]) -> bool:
    """Tell whether a visit may start at this minute."""
    return any(starts.first <= at_min <= starts.last for starts in possible)


def is_second_hour(at_min: int, zone: ZoneInfo) -> bool:
    """Tell whether clocks went back and this wall time was there before: it is offered once, the first time."""
    return moment(at_min).astimezone(zone).fold == 1


def wall_moment(wall: datetime, zone: ZoneInfo) -> datetime | None:
    """Return the moment, aware UTC, of a wall time without a zone: the first where there are two, None where there is none."""
    there = wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
    return there if there.astimezone(zone).replace(tzinfo=None, fold=0) == wall.replace(fold=0) else None
