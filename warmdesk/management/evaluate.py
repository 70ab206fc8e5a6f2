"""`warmdesk evaluate FOLDER SCENARIOS [--learned FILE [--learned-first N]] [--json FILE] [--turns FILE] [--failures]`."""

from __future__ import annotations

import argparse
from pathlib import Path

from warmdesk.evaluation.command import Wanted, evaluate
from warmdesk.outbox.worker import drain
from warmdesk.story import STORY


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the folder, the scenario file, and where results go."""
    parser.add_argument("folder", type=Path)
    parser.add_argument("scenarios", type=Path)
    parser.add_argument("--learned", type=Path, help="first teach the questions of this file with their articles")
    parser.add_argument("--learned-first", type=int, metavar="N", help="teach only N of them, in a mixed, fixed order")
    parser.add_argument("--json", type=Path, help="write the figures here")
    parser.add_argument("--turns", type=Path, help="write a line per scored turn here")
    parser.add_argument("--failures", action="store_true", help="show each turn that went wrong, with what was decided and why")


def main(given: argparse.Namespace) -> int:
    """Run every scenario and print the figures."""
    wanted = Wanted(
        folder=given.folder,
        scenarios_file=given.scenarios,
        json_file=given.json,
        turns_file=given.turns,
        shows_failures=given.failures,
        learned_file=given.learned,
        learned_first=given.learned_first,
    )
    return evaluate(wanted, work=lambda: drain(STORY))
