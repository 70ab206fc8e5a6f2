"""Reads `conversations.jsonl`: who said what, how many opening days ago; the first line names the day of the folder's dates."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from warmdesk.folder.errors import MalformedHistory
from warmdesk.folder.reading import CONVERSATIONS
from warmdesk.lib.opening_hours import OpeningHours

USUAL_PAUSE_S = {"say": 45, "take": 240, "reply": 60, "note": 30, "resolve": 180, "rate": 300}
"""What a step may do, and how long after the step before it happens unless the file says otherwise."""


@dataclass(frozen=True)
class Step:
    """One thing that somebody did: `say` (the customer), `take`, `reply`, `note` (staff), `resolve` or `rate`."""

    after: timedelta
    does: str
    by: str
    text: str
    score: int
    only_with_people: bool


@dataclass(frozen=True)
class Past:
    """One conversation of the file; no `customer` is a stranger."""

    id: str
    channel: str
    customer: str | None
    language: str
    began_at: datetime
    steps: tuple[Step, ...]


def written_on(path: Path) -> date | None:
    """Return the day for which the folder's dates were written, if it holds past conversations. Raises MalformedHistory."""
    if not (path / CONVERSATIONS).is_file():
        return None
    first = _lines(path)[:1]
    with _naming(1):
        return date.fromisoformat(first[0]["today"])


def read_history(path: Path, hours: OpeningHours, now: datetime) -> list[Past]:
    """Return the past conversations, their moments counted back from `now`. Raises MalformedHistory."""
    past = []
    for number, line in enumerate(_lines(path)[1:], start=2):
        with _naming(number):
            past.append(_past(line, hours, now))
    return past


def _lines(path: Path) -> list[dict[str, Any]]:
    lines = []
    for number, text in enumerate((path / CONVERSATIONS).read_text(encoding="utf-8").splitlines(), start=1):
        with _naming(number):
            lines.append(json.loads(text))
    return lines


@contextmanager
def _naming(line: int) -> Iterator[None]:
    """Turn whatever is wrong with a line into an error that names it."""
    try:
        yield
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise MalformedHistory(f"{CONVERSATIONS}:{line}: cannot be read: {error!r}") from error


def _past(line: dict[str, Any], hours: OpeningHours, now: datetime) -> Past:
    steps = tuple(_step(step) for step in line["steps"])
    if not steps or steps[0].does != "say":
        raise ValueError("a conversation begins with what the customer says")
    began_at = _begins(line["when"], hours, now)
    return Past(line["id"], line["channel"], line["customer"], line["language"], began_at, steps)


def _step(step: dict[str, Any]) -> Step:
    return Step(
        after=timedelta(seconds=step.get("after_s", USUAL_PAUSE_S[step["do"]])),
        does=step["do"],
        by=step.get("by", ""),
        text=step.get("text", ""),
        score=step.get("score", 0),
        only_with_people=step.get("if") == "with_people",
    )


def _begins(when: dict[str, Any], hours: OpeningHours, now: datetime) -> datetime:
    """Return when a conversation began: so many minutes, or so many opening days, before now."""
    if "minutes_ago" in when:
        return now - timedelta(minutes=when["minutes_ago"])
    day = _open_day(hours, now, when["open_days_ago"])
    return datetime.combine(day, time.fromisoformat(when["time"]), tzinfo=hours.zone).astimezone(UTC)


def _open_day(hours: OpeningHours, now: datetime, ago: int) -> date:
    """Return the `ago`-th opening day before today; plain days where the business never opens."""
    day = now.astimezone(hours.zone).date()
    while ago > 0:
        day -= timedelta(days=1)
        ago -= 1 if hours.is_never_open or hours.hours_on(day) else 0
    return day
