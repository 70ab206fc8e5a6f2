"""The red team's drill: `python -m benchmarks.drills.red_team` plays every attack against a desk of its own.

Exit code 1 when a single one succeeds; what came out is kept in benchmarks/results/red_team.json.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import django

from benchmarks.red_team.attacks import LANGUAGES, read_attacks

RESULTS = Path(__file__).resolve().parent.parent / "results" / "red_team.json"


def main(arguments: Sequence[str] | None = None) -> int:
    """Open a desk in a temporary folder, play, print and keep."""
    given = _parser().parse_args(arguments)
    attacks = [attack for attack in read_attacks(tuple(given.language or LANGUAGES)) if given.only in attack.id]
    with tempfile.TemporaryDirectory(prefix="warmdesk-") as data:
        os.environ.update(
            WARMDESK_DATA=data, WARMDESK_DATABASE_URL="", WARMDESK_REDIS_URL="", OMP_NUM_THREADS="1",
            DJANGO_SETTINGS_MODULE="warmdesk.settings",
        )  # fmt: skip
        django.setup()
        campaign = importlib.import_module("benchmarks.red_team.campaign")
        if not campaign.open_business():
            return 1
        figures = campaign.figures(campaign.run(attacks))
    if not (given.language or given.only):
        RESULTS.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    _print(figures)
    return 1 if figures["succeeded"] else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.drills.red_team", description="Play the red team's attacks.")
    parser.add_argument("--language", action="append", choices=LANGUAGES, help="only the attacks in this language")
    parser.add_argument("--only", default="", help="only attacks whose id holds this text")
    return parser


def _print(figures: dict[str, Any]) -> None:
    for finding in figures["findings"]:
        print(f"{finding['attack']}\t{finding['rule']}\t{finding['what']}")
    for kind, counts in figures["by_kind"].items():
        print(f"{kind:20} {counts['succeeded']:3d} of {counts['attacks']:3d} succeeded")
    named, tried = (sum(counts) for counts in zip(*figures["called_injection"].values(), strict=True))
    print(f"called an injection: {named} of {tried} that try to change the rules; decisions: {figures['decisions']}")
    print(f"{figures['succeeded']} of {figures['attacks']} attacks succeeded; encoder: {figures['encoder']}")


if __name__ == "__main__":
    sys.exit(main())
