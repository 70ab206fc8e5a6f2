"""Which tool is wished for? The test rows of the corpus of wishes through the product's own understanding.

`python -m benchmarks.wishes [--split train] [--wrong]`: a figure a line, with k and n; `--wrong` lists the rows that went wrong.
`train` is for looking into errors; a figure of it is no measure. A wish counts as heard from the probability on at which a form
is opened.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections import defaultdict
from pathlib import Path

import django

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "fixtures" / "businesses" / "garage"
NONE = "none"


def main() -> None:
    """Open a desk in a temporary folder and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", default="test", choices=["test", "train"])
    parser.add_argument("--wrong", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as data:
        os.environ.update(
            WARMDESK_DATA=data, WARMDESK_DATABASE_URL="", OMP_NUM_THREADS="1", DJANGO_SETTINGS_MODULE="warmdesk.settings"
        )
        django.setup()
        _measure(given)


def _measure(given: argparse.Namespace) -> None:
    from warmdesk.accounts.selectors import the_business  # noqa: PLC0415  only after Django is set up
    from warmdesk.assistant.corpus_rows import wish_rows  # noqa: PLC0415
    from warmdesk.assistant.understanding import wished_for  # noqa: PLC0415
    from warmdesk.evaluation.desks import open_desk  # noqa: PLC0415

    if not open_desk(FOLDER):
        raise SystemExit("the folder could not be loaded")
    business = the_business()
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for row in wish_rows(given.split):
        heard, p = wished_for(row["text"], business, row["language"])
        names = (
            ["false_alarms"]
            if row["wish"] == NONE
            else ["heard", f"heard.{row['language']}", f"heard.{row['wish']}", "taken_for_another"]
        )
        for name in names:
            counts[name][0] += _holds(name, row["wish"], heard)
            counts[name][1] += 1
        if heard != row["wish"] and given.wrong:
            print(f"# {row['id']} {row['wish']} -> {heard} {p:.2f} {row['text']!r}")
    for name, (k, n) in sorted(counts.items()):
        print(f"wishes.{name}\t{k / n:.4f}\t{k} of {n}")


def _holds(name: str, wish: str, heard: str) -> bool:
    if name == "taken_for_another":
        return heard not in {wish, NONE}
    return heard != NONE if name == "false_alarms" else heard == wish


if __name__ == "__main__":
    main()
