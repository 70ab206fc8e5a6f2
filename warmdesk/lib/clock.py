"""What time it is: the one place that reads the clock, so that evaluation and tests can set it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_set_to: ContextVar[dt.datetime | None] = ContextVar("clock", default=None)


def now() -> dt.datetime:
    """Return this moment, aware, in UTC."""
    return _set_to.get() or dt.datetime.now(dt.UTC)  # noqa: TID251


@contextmanager
def at(moment: dt.datetime) -> Iterator[None]:
    """Let the clock stand at an aware `moment` inside the block, for this thread or task only."""
    if moment.tzinfo is None:
        raise ValueError("the clock needs an aware moment")
    token = _set_to.set(moment.astimezone(dt.UTC))
    try:
        yield
    finally:
        _set_to.reset(token)
