"""`warmdesk figures [--json] [--days N]`: the figures, each with what it rests on."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from datetime import timedelta

from django.core.management import call_command

from warmdesk.analytics.figures import Figure
from warmdesk.analytics.selectors import figures
from warmdesk.lib import clock


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the form, and how far to look back."""
    parser.add_argument(
        "--json", action="store_true", help="print a JSON list, each figure with its formula, population, n and interval"
    )
    parser.add_argument("--days", type=int, metavar="N", help="only what began in the last N days (default: everything)")


def main(given: argparse.Namespace) -> int:
    """Print a line a figure, or all of them as JSON."""
    call_command("migrate", verbosity=0)
    found = figures(since=clock.now() - timedelta(days=given.days) if given.days else None)
    if given.json:
        print(json.dumps([asdict(figure) for figure in found], indent=2))
    else:
        _print_table(found)
    return 0


def _print_table(found: list[Figure]) -> None:
    rows = [
        (
            f"{figure.title}{': ' if figure.split else ''}{figure.split.replace('_', ' ')}",
            figure.in_words,
            figure.interval_in_words,
            figure.n_in_words,
        )
        for figure in found
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for title, value, interval, rests_on in rows:
        print(f"{title:{widths[0]}}  {value:>{widths[1]}}  {interval:{widths[2]}}  {rests_on}".rstrip())
