"""How often days and times are read right, of the hand-written tables in `tests/fixtures/moments`, and how long a message takes.

`python -m benchmarks moments [--wrong]` prints the share read right, over all and by language, of each table.
"""

from __future__ import annotations

import sys
import time as stopwatch
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from benchmarks.figures import quantile, show
from warmdesk.brain.text.moments import Moment, read_moments

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "fixtures" / "moments"
TABLES = ("tuned", "held_out", "held_out_again")


@dataclass(frozen=True)
class Row:
    """A text, when and where it was written, and what it means."""

    text: str
    meant: str
    language: str
    now: datetime

    @property
    def read(self) -> str:
        """What the reader makes of it, in the table's notation."""
        return "; ".join(written(moment) for moment in read_moments(self.text, language=self.language, now=self.now)) or "-"

    @property
    def is_right(self) -> bool:
        """Whether that is what it means."""
        return self.read == self.meant


def rows_of(table: str) -> Iterator[Row]:
    """Yield the rows of a table."""
    language, now = "en", datetime(2026, 1, 1)
    for line in (FOLDER / f"{table}.txt").read_text("utf-8").splitlines():
        if line.startswith("# "):
            language, zone, day, clock = line.removeprefix("# ").split()
            now = datetime.fromisoformat(f"{day} {clock}").replace(tzinfo=ZoneInfo(zone))
        elif line:
            text, _, meant = line.rpartition(" = ")
            yield Row(text, meant.strip(), language, now)


def written(moment: Moment) -> str:
    """Write a moment in the table's notation."""
    marks = (("past", moment.is_past), ("skipped", moment.is_skipped), ("every", moment.is_repeated))
    said = " ? ".join(_placed(option) for option in moment.options or (moment,))
    return " ".join(["!" * moment.is_negated + said, *(mark for mark, holds in marks if holds)])


def _placed(moment: Moment) -> str:
    """Write where it stands on the calendar: its day or days, and its clock time or times."""
    clock = f"{moment.clock:%H:%M}" if moment.clock else ""
    until = "" if moment.until is None else f"..{moment.until:%H:%M}".replace("..00:00", "..24:00")
    if moment.kind in {"moment", "time"}:
        return f"{moment.start:%Y-%m-%d %H:%M}" if moment.day and moment.start else clock
    if moment.day is None:
        return f"{clock}{until}"
    window = f" {clock}{until}" if until else ""
    return f"{_days(moment)}{window}"


def _days(moment: Moment) -> str:
    if moment.start is None or moment.end is None:
        return f"{_edge(moment.start)}..{_edge(moment.end, is_end=True)}"
    last = (moment.end - timedelta(microseconds=1)).date()
    if moment.until is None and (moment.clock is not None or moment.end.time() != datetime.min.time()):
        return f"{_edge(moment.start)}..{_edge(moment.end, is_end=True)}"
    return f"{moment.start:%Y-%m-%d}" if last == moment.start.date() else f"{moment.start:%Y-%m-%d}..{last}"


def _edge(at: datetime | None, *, is_end: bool = False) -> str:
    if at is None:
        return ""
    if at.time() == datetime.min.time():
        return f"{at - timedelta(days=is_end):%Y-%m-%d}"
    return f"{at:%Y-%m-%d %H:%M}"


def main() -> None:
    """Print the figures; with `--wrong` also each row that is read wrong."""
    for table in TABLES:
        rows = list(rows_of(table))
        for language in ("", *dict.fromkeys(row.language for row in rows)):
            own = [row for row in rows if language in {"", row.language}]
            right = sum(row.is_right for row in own)
            show(f"moments.{table}{'.' * bool(language)}{language}", 100 * right / len(own), f"% of {len(own)}")
        if "--wrong" in sys.argv:
            for row in rows:
                if not row.is_right:
                    print(f"{row.language} {row.text}\n     meant {row.meant}\n     read  {row.read}")
    show("moments.read.p50", quantile(_spent_ms(), 0.5), "ms")
    show("moments.read.p95", quantile(_spent_ms(), 0.95), "ms")


def _spent_ms() -> list[float]:
    spent = []
    for row in [row for table in TABLES for row in rows_of(table)]:
        started = stopwatch.thread_time()
        read_moments(row.text, language=row.language, now=row.now)
        spent.append((stopwatch.thread_time() - started) * 1000)
    return spent


if __name__ == "__main__":
    main()
