"""What a text says of the day, and a rule's match among its tokens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from warmdesk.brain.text.moments.almanac import DAY, Almanac, Span
from warmdesk.brain.text.moments.tokens import Token, Vocabulary


@dataclass(frozen=True)
class Days:
    """What was said of the day: a reading or more, each a span of days; `at` is an instant that was counted to ("in 2 hours")."""

    readings: tuple[Span, ...] = ()
    is_range: bool = False
    is_repeated: bool = False
    is_past: bool = False
    at: datetime | None = None
    part: str = ""
    is_until: bool = False
    """Until `at`, from now on: "within two hours"."""
    is_list: bool = False
    """The readings are several days, not one that is ambiguous: "the 3rd and 4th of March"."""


@dataclass(frozen=True)
class Found:
    """The tokens that a rule matched, to be looked up by tag."""

    tokens: Sequence[Token]
    almanac: Almanac
    words: Vocabulary

    def first(self, *tags: str) -> Token | None:
        """Return the first token of one of the tags."""
        return next((token for token in self.tokens if token.tag in tags), None)

    def has(self, *tags: str) -> bool:
        """Whether one of the tags was said."""
        return self.first(*tags) is not None

    def number(self, *tags: str) -> int | None:
        """Return the number of the first token of one of the tags."""
        token = self.first(*tags)
        return token.number if token else None

    def pair(self, tag: str) -> tuple[int, Any]:
        """Return the two values of a token: a day and a part of it, a month and a day."""
        token = self.first(tag)
        return token.value if token and isinstance(token.value, tuple) else (0, "")


Rule = Callable[[Found], Days | None]


def one(day: date | None) -> Days | None:
    """Say one day."""
    return Days(((day, day + DAY),)) if day else None


def several(days: Sequence[date | None]) -> Days | None:
    """Say that one of several days is meant."""
    known = sorted({day for day in days if day})
    return Days(tuple((day, day + DAY) for day in known)) if known else None


def span(days: Span | None) -> Days | None:
    """Say a range of days."""
    return Days((days,), is_range=True) if days else None
