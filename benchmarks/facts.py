"""The event that benchmarks record."""

from __future__ import annotations

from dataclasses import dataclass

from warmdesk.outbox.events import Fact


@dataclass(frozen=True, kw_only=True)
class Measured(Fact):
    """A benchmark did something for the `number`th time."""

    name = "benchmarks.measured"
    number: int
