"""The shape of a story: rows that say who acts on an event, and what happens when that fails for good."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from warmdesk.outbox.events import Fact

Lane = Literal["fast", "slow"]


@dataclass(frozen=True)
class When:
    """When `event` happened, `do` it; after `attempts` failures, `gives_up(fact, because)`."""

    event: type[Fact]
    do: Callable[[Any], None]
    gives_up: Callable[[Any, str], None]
    after_s: float | Callable[[Any], float] = 0.0
    """How long after the event; a function reads it off the fact."""
    attempts: int = 3
    lane: Lane = "fast"
    only_if: Callable[[Any], bool] | None = None
    """Whether a fact concerns this row: what would change nothing becomes no job."""

    def delay_s(self, fact: Fact | None) -> float:
        """Return how long after this fact the row acts."""
        if callable(self.after_s):
            return self.after_s(fact) if fact else 0.0
        return self.after_s

    @property
    def handler(self) -> str:
        """Name the function that acts, as the job row keeps it."""
        return f"{self.do.__module__}.{self.do.__qualname__}"


@dataclass(frozen=True)
class Every:
    """By the clock: `do` it every `seconds`; a failure is logged and tried again next time."""

    seconds: float
    do: Callable[[], None]

    @property
    def handler(self) -> str:
        """Name the function that acts."""
        return f"{self.do.__module__}.{self.do.__qualname__}"


@dataclass(frozen=True)
class Story:
    """What happens after what: the whole table."""

    rows: tuple[When, ...]
    clock: tuple[Every, ...] = ()

    def acting_on(self, event_name: str) -> list[When]:
        """Return the rows of an event, in order."""
        return [row for row in self.rows if row.event.name == event_name]

    def row(self, event_name: str, handler: str) -> When | None:
        """Return the row that a job stands for, or None when the story no longer tells it."""
        return next((row for row in self.acting_on(event_name) if row.handler == handler), None)


def let_go(fact: Fact, because: str) -> None:
    """Give up quietly: nobody waits for this; the log has the failure."""
