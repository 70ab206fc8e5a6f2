"""`warmdesk evaluate FOLDER SCENARIOS [--json FILE] [--turns FILE] [--failures]`."""

from __future__ import annotations

import argparse
from pathlib import Path

from warmdesk.evaluation.command import evaluate
from warmdesk.outbox.worker import drain
from warmdesk.story import STORY


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the folder, the scenario file, and where results go."""
    parser.add_argument("folder", type=Path)
    parser.add_argument("scenarios", type=Path)
    parser.add_argument("--json", type=Path, help="write the figures here")
    parser.add_argument("--turns", type=Path, help="write a line per scored turn here")
    parser.add_argument("--failures", action="store_true", help="show each turn that went wrong, with what was decided and why")


def main(given: argparse.Namespace) -> int:
    """Run every scenario and print the figures."""
    return evaluate(
        given.folder,
        given.scenarios,
        work=lambda: drain(STORY),
        json_file=given.json,
        turns_file=given.turns,
        shows_failures=given.failures,
    )
