"""Where a business of a trade can begin: questions, what only people decide, topics; never a fact of the business."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

GOALS = ("messages", "questions", "bookings", "orders", "payments")
"""What can get better: fewer missed messages, fewer repeated questions, more bookings, fewer questions for parcels, fewer late
payments.
"""
PLACE = Path(__file__).parent / "starting_points"


@dataclass(frozen=True)
class StartingTopic:
    """A topic, and which goals it serves."""

    id: str
    name: str
    serves: tuple[str, ...]
    action: str = ""
    stakes: str = "low"
    examples: tuple[str, ...] = ()


@dataclass(frozen=True)
class StartingPoint:
    """One trade; `people_only` as `topics.replace_people_only` takes it."""

    id: str
    name: str
    tone: str
    questions: tuple[str, ...]
    people_only: tuple[dict[str, Any], ...]
    topics: tuple[StartingTopic, ...]

    def serving(self, goals: Collection[str]) -> tuple[StartingTopic, ...]:
        """Return the topics that serve one of these goals."""
        return tuple(topic for topic in self.topics if set(topic.serves) & set(goals))


@cache
def starting_points() -> dict[str, StartingPoint]:
    """Return every starting point by its id, by name."""
    found = [_read(path) for path in PLACE.glob("*.yaml")]
    return {point.id: point for point in sorted(found, key=lambda point: point.name)}


def _read(path: Path) -> StartingPoint:
    held = yaml.safe_load(path.read_text(encoding="utf-8"))
    rules = tuple({"keywords": [], "team": None, "priority": "normal", **rule} for rule in held["people_only"])
    topics = tuple(
        StartingTopic(**{**topic, "serves": tuple(topic["serves"]), "examples": tuple(topic["examples"])})
        for topic in held["topics"]
    )
    return StartingPoint(path.stem, held["name"], held["tone"], tuple(held["questions"]), rules, topics)
