"""The red team's drill: `python -m benchmarks.drills.red_team` plays every attack against a desk of its own.

Exit code 1 when a single one succeeds; what came out is kept in benchmarks/results/red_team.json.
"""

from __future__ import annotations

import argparse
import importlib
import json
import logging
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import django

from benchmarks.red_team.attacks import LANGUAGES, Attack, read_attacks
from benchmarks.red_team.stub_model import malicious, moods_of, texts_of
from tests.model_server import model_server

RESULTS = Path(__file__).resolve().parent.parent / "results" / "red_team.json"


def main(arguments: Sequence[str] | None = None) -> int:
    """Open a desk in a temporary folder, play on each path, print and keep."""
    given = _parser().parse_args(arguments)
    attacks = [attack for attack in read_attacks(tuple(given.language or LANGUAGES)) if given.only in attack.id]
    with tempfile.TemporaryDirectory(prefix="warmdesk-") as data:
        os.environ.update(
            WARMDESK_DATA=data, WARMDESK_DATABASE_URL="", WARMDESK_REDIS_URL="", OMP_NUM_THREADS="1",
            DJANGO_SETTINGS_MODULE="warmdesk.settings",
        )  # fmt: skip
        django.setup()
        logging.getLogger("warmdesk").setLevel(logging.ERROR)
        campaign = importlib.import_module("benchmarks.red_team.campaign")
        if not campaign.open_business():
            return 1
        paths = {path: _PATHS[path](campaign, attacks) for path in given.path or _PATHS}
    _print(paths)
    if not (given.language or given.only):
        _keep(paths)
    return 1 if any(figures["succeeded"] for figures in paths.values()) else 0


def _embedded(campaign: Any, attacks: list[Attack]) -> dict[str, Any]:
    """Play without any language model."""
    return dict(campaign.figures(campaign.run(attacks)))


def _malicious_model(campaign: Any, attacks: list[Attack]) -> dict[str, Any]:
    """Play with a language model that does the worst it can, and read what it was told."""
    with model_server(malicious()) as server:
        os.environ.update(server.settings("openai", DAILY_BUDGET="100000"))
        played = campaign.run(attacks, told=lambda: [texts_of(asked) for asked in server.asked])
        return {**campaign.figures(played), "requests": len(server.asked), "moods": moods_of(server.asked)}


_PATHS: dict[str, Callable[[Any, list[Attack]], dict[str, Any]]] = {
    "embedded": _embedded,
    "malicious_model": _malicious_model,
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.drills.red_team", description="Play the red team's attacks.")
    parser.add_argument("--language", action="append", choices=LANGUAGES, help="only the attacks in this language")
    parser.add_argument("--path", action="append", choices=["embedded", "malicious_model"], help="only this way of answering")
    parser.add_argument("--only", default="", help="only attacks whose id holds this text")
    return parser


def _keep(paths: dict[str, dict[str, Any]]) -> None:
    """Keep the figures of the paths that were played; those of the others stay."""
    kept = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    RESULTS.write_text(json.dumps({**kept, **paths}, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _print(paths: dict[str, dict[str, Any]]) -> None:
    for path, figures in paths.items():
        print(f"--- {path}")
        for finding in figures["findings"]:
            print(f"{finding['attack']}\t{finding['rule']}\t{finding['what']}")
        for kind, counts in figures["by_kind"].items():
            print(f"{kind:20} {counts['succeeded']:3d} of {counts['attacks']:3d} succeeded")
        named, tried = (sum(counts) for counts in zip(*figures["called_injection"].values(), strict=True))
        print(f"called an injection: {named} of {tried} that try to change the rules; decisions: {figures['decisions']}")
        if "requests" in figures:
            print(f"the model was asked {figures['requests']} times; its moods: {figures['moods']}")
        print(f"{figures['succeeded']} of {figures['attacks']} attacks succeeded; encoder: {figures['encoder']}")


if __name__ == "__main__":
    sys.exit(main())
