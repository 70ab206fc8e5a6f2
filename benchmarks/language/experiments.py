"""An experiment gives one row of the table; a row that was made before from the same data and code is kept."""

from __future__ import annotations

import hashlib
import json
import math
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path

from benchmarks.language.data_sets import DataSet
from benchmarks.language.searching import trained
from warmdesk.brain.text.encoder import Encoder
from warmdesk.lib.encoder_weights import SEARCHER

_CODE = ("warmdesk/brain", "warmdesk/lib", "benchmarks/language")
_ONLY_SHOWS = frozenset({"__main__.py", "table.py", "report.py", "chart.py"})
_ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Row:
    """One line of the table: shares are 0..1, times in milliseconds."""

    data: str
    kind: str
    what: str
    n: int
    figures: Mapping[str, float]
    """Empty if it was not run."""
    deviations: Mapping[str, float] = field(default_factory=dict)
    """Over seeds or folds, where there are several."""
    curve: Sequence[Sequence[float]] = ()
    """(share routed without a person, share of those that are right), the surest first."""


@dataclass(frozen=True)
class Experiment:
    """What is done with a set, and what does it."""

    data: DataSet
    what: str
    measure: Callable[[], Row]


def finished(
    experiments: Iterable[Experiment], encoder: Encoder | None, minutes: float = math.inf, kept: Path | None = None
) -> Iterator[Row]:
    """Yield each experiment's row as it is done, saying on stderr how it goes on; after so many minutes no further one is
    begun, and those that are not there get a row without figures.
    """
    folder = kept or SEARCHER.cached_file.parent / "bench-language" / "rows"
    folder.mkdir(parents=True, exist_ok=True)
    until = time.monotonic() + 60 * minutes
    for experiment in experiments:
        path = folder / f"{_key(experiment, encoder)}.json"
        if path.is_file():
            yield Row(**json.loads(path.read_text(encoding="utf-8")))
        elif time.monotonic() < until:
            yield _made(experiment, path)
        else:
            yield Row(experiment.data.name, experiment.data.kind, experiment.what, 0, {})


def _made(experiment: Experiment, path: Path) -> Row:
    sys.stderr.write(f"{experiment.data.name}: {experiment.what} ...")
    sys.stderr.flush()
    started = time.perf_counter()
    row = experiment.measure()
    sys.stderr.write(f" {time.perf_counter() - started:.0f} s\n")
    path.write_text(json.dumps(asdict(row)), encoding="utf-8")
    return row


def _key(experiment: Experiment, encoder: Encoder | None) -> str:
    name = encoder.name if encoder else "none"
    whole = "\n".join((experiment.data.digest, experiment.data.kind, experiment.what, name, trained(), _code()))
    return hashlib.sha256(whole.encode()).hexdigest()


@cache
def _code() -> str:
    """Hash all code that a figure rests on."""
    whole = hashlib.sha256()
    for folder in _CODE:
        for path in sorted((_ROOT / folder).rglob("*.py")):
            if path.name not in _ONLY_SHOWS:
                whole.update(path.read_bytes())
    return whole.hexdigest()


def averaged(runs: list[dict[str, float]]) -> tuple[dict[str, float], dict[str, float]]:
    """Return the mean and the deviation of each figure over several runs."""
    means = {name: sum(run[name] for run in runs) / len(runs) for name in runs[0]}
    squares = {name: sum((run[name] - means[name]) ** 2 for run in runs) / len(runs) for name in runs[0]}
    return means, {name: value**0.5 for name, value in squares.items()}
