"""`python -m benchmarks.language DIR`: every set of DIR through the product's own classes, one table.

Rows that were made before from the same data and code are not made again, so that an interrupted run goes on where it was.
`benchmarks/results/` gets the figures, the table and a chart; `--no-results` leaves it alone.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.language import documents, faq, feelings, intents, many_intents, personal
from benchmarks.language.data_sets import DataSet, sets_in
from benchmarks.language.experiments import Experiment, finished
from benchmarks.language.kept_vectors import KeptVectors
from benchmarks.language.report import keep
from benchmarks.language.table import table
from warmdesk.assistant.training import encoders_in_use
from warmdesk.brain.text.encoder import Encoder, MiniLM
from warmdesk.lib import encoder_weights

KINDS: dict[str, Callable[[DataSet, Encoder | None, Encoder | None], Iterator[Experiment]]] = {
    "intent": intents.experiments,
    "multi_intent": many_intents.experiments,
    "faq": faq.experiments,
    "documents": documents.experiments,
    "sentiment": feelings.experiments,
    "pii": personal.experiments,
}


def main() -> int:
    """Walk the sets and print the table; 2 where there is no set."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.language", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--only", default="", help="sets' names, with commas between")
    parser.add_argument("--minutes", type=float, default=math.inf, help="begin no further row after so long; 0: only show")
    parser.add_argument("--no-results", action="store_true")
    given = parser.parse_args()
    sets = [data for data in sets_in(given.folder) if not given.only or data.name in given.only.split(",")]
    if not sets:
        sys.stderr.write(f"{given.folder} holds no set: a set is a folder with a meta.json.\n")
        return 2
    timed = _encoder()
    rows = list(finished(_experiments(sets, KeptVectors(timed) if timed else None, timed), timed, given.minutes))
    name = encoders_in_use() if timed else "none (words alone)"
    print(f"encoder: {name}\n\n{table(rows)}")
    if not given.no_results:
        keep(rows, name)
    return 0


def _experiments(sets: list[DataSet], encoder: Encoder | None, timed: Encoder | None) -> Iterator[Experiment]:
    for data in sets:
        if data.kind in KINDS:
            yield from KINDS[data.kind](data, encoder, timed)
        else:
            print(f"{data.name}: skipped, nothing is known of the kind {data.kind!r}")


def _encoder() -> Encoder | None:
    stored = encoder_weights.load()
    return MiniLM(stored.arrays, stored.vocabulary) if stored else None


if __name__ == "__main__":
    sys.exit(main())
