"""Who needs a person? The corpus's test rows through the product's own understanding: recall, reasons, false alarms.

`python -m benchmarks.needs_person [--split train] [--guess-language] [--wrong]`: a figure a line, with k and n; `--wrong` lists
the rows that went wrong. `train` is for looking into errors; a figure of it is no measure.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import django

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "fixtures" / "businesses" / "garage"
PEACEFUL = {"routine", "smalltalk", "abuse", "injection"}
Counts = dict[str, list[int]]


def main() -> None:
    """Open a desk in a temporary folder and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", default="test", choices=["test", "train"])
    parser.add_argument("--guess-language", action="store_true")
    parser.add_argument("--wrong", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as data:
        os.environ.update(
            WARMDESK_DATA=data, WARMDESK_DATABASE_URL="", OMP_NUM_THREADS="1", DJANGO_SETTINGS_MODULE="warmdesk.settings"
        )
        django.setup()
        _measure(given)


def _measure(given: argparse.Namespace) -> None:
    from warmdesk.assistant.corpus_rows import corpus_rows  # noqa: PLC0415  only after Django is set up

    measure(corpus_rows(given.split), guesses=given.guess_language, shows_wrong=given.wrong)


def measure(
    rows: Iterable[dict[str, str]], *, prefix: str = "needs_person", guesses: bool = False, shows_wrong: bool = False
) -> None:
    """Print the figures over rows of the corpus's form; a desk must be open to be set up in."""
    from warmdesk.accounts.selectors import the_business  # noqa: PLC0415  only after Django is set up
    from warmdesk.assistant.understanding import understood  # noqa: PLC0415
    from warmdesk.evaluation.desks import open_desk  # noqa: PLC0415

    if not open_desk(FOLDER):
        raise SystemExit("the folder could not be loaded")
    business = the_business()
    counts: Counts = defaultdict(lambda: [0, 0])
    for row in rows:
        told = understood(row["text"], business, None if guesses else row["language"])
        if not _count(counts, row, told) and shows_wrong:
            label = f"{row['label']}/{row['near']}" if "near" in row else row["label"]
            print(f"# {row['id']} {label} -> {told['kind']} {told['handover'][:2]} {row['text']!r}")
    for name, (k, n) in sorted(counts.items()):
        print(f"{prefix}.{name}\t{k / n:.4f}\t{k} of {n}")


def _count(counts: Counts, row: dict[str, str], told: dict[str, Any]) -> bool:
    """Count one row under its figures; return whether a person gets it when one is needed, and only then."""

    def tally(name: str, held: bool) -> None:
        counts[name][0] += held
        counts[name][1] += 1

    is_for_people: bool = told["kind"] == "person"
    if row["label"] in PEACEFUL:
        tally(f"false_alarms.{'neighbours' if 'near' in row else row['label']}", is_for_people)
        tally(f"kind_right.{row['label']}", told["kind"] == row["label"])
        return not is_for_people
    tally("recall", is_for_people)
    tally(f"recall.{row['language']}", is_for_people)
    tally(f"recall.{row['label']}", is_for_people)
    if is_for_people:
        tally("reason_right", told["handover"][0]["reason"] == row["label"])
    return is_for_people


if __name__ == "__main__":
    main()
