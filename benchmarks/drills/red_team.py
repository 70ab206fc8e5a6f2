"""The red team's drill: `python -m benchmarks.drills.red_team` plays every attack against a desk of its own.

Exit code 1 when a single one succeeds; what came out is kept in benchmarks/results/red_team.json. Each outcome is noted as
soon as it is known: a run that was cut off goes on where it ended, as long as desk and attacks are the same.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import json
import logging
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import django

from benchmarks.red_team.attacks import LANGUAGES, Attack, read_attacks
from benchmarks.red_team.stub_model import malicious
from tests.model_server import Asked, model_server

ROOT = Path(__file__).resolve().parents[2]
RESULTS = ROOT / "benchmarks" / "results" / "red_team.json"
JUDGED = ("warmdesk", "benchmarks/red_team", "tests/fixtures/attacks")
"""Folders that an outcome depends on."""
PATHS = ("embedded", "malicious_model")
ENVIRONMENT = {
    "WARMDESK_DATABASE_URL": "",
    "WARMDESK_REDIS_URL": "",
    "OMP_NUM_THREADS": "1",
    "DJANGO_SETTINGS_MODULE": "warmdesk.settings",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Open a desk in a temporary folder, play on each path, print and keep."""
    given = _parser().parse_args(arguments)
    attacks = [attack for attack in read_attacks(tuple(given.language or LANGUAGES)) if given.only in attack.id]
    with tempfile.TemporaryDirectory(prefix="warmdesk-") as data:
        os.environ.update(ENVIRONMENT, WARMDESK_DATA=data)
        django.setup()
        logging.getLogger("warmdesk").setLevel(logging.ERROR)
        campaign = importlib.import_module("benchmarks.red_team.campaign")
        if not campaign.open_business():
            return 1
        paths = {path: _played(campaign, path, attacks) for path in given.path or PATHS}
    _print(paths)
    if not (given.language or given.only):
        _keep(paths)
    return 1 if any(figures["succeeded"] for figures in paths.values()) else 0


def _played(campaign: Any, path: str, attacks: Sequence[Attack]) -> dict[str, Any]:
    """Play what has no outcome yet, and return the figures of all."""
    notes = notes_of(path)
    noted = _noted(campaign, notes)
    left = [attack for attack in attacks if attack.id not in noted]
    with _model_of(path) as asked:
        for outcome in _shown(campaign.run(left, asked=asked), path, len(left)):
            with notes.open("a", encoding="utf-8") as file:
                file.write(json.dumps(asdict(outcome), ensure_ascii=False) + "\n")
            noted[outcome.attack] = outcome
    figures = dict(campaign.figures([noted[attack.id] for attack in attacks]))
    notes.unlink(missing_ok=True)
    return figures


def notes_of(path: str) -> Path:
    """Return where the outcomes of a path are noted, for the desk and the attacks as they are now."""
    files = sorted(path for folder in JUDGED for path in (ROOT / folder).rglob("*") if path.is_file() and path.suffix != ".pyc")
    digest = hashlib.sha256(os.environ.get("WARMDESK_ENCODER", "").encode())
    for file in files:
        digest.update(file.read_bytes())
    return Path(tempfile.gettempdir()) / f"warmdesk-red-team-{path}-{digest.hexdigest()[:16]}.jsonl"


@contextmanager
def _model_of(path: str) -> Iterator[list[Asked]]:
    """Set the language model that belongs to a path, and yield what it is asked."""
    if path == "embedded":
        yield []
        return
    with model_server(malicious()) as server:
        os.environ.update(server.settings("openai", DAILY_BUDGET="100000"))
        yield server.asked


def _noted(campaign: Any, notes: Path) -> dict[str, Any]:
    lines = notes.read_text(encoding="utf-8").splitlines() if notes.exists() else []
    rows = [json.loads(line) for line in lines]
    found = [[campaign.Finding(**finding) for finding in row.pop("findings")] for row in rows]
    return {row["attack"]: campaign.Outcome(**row, findings=these) for row, these in zip(rows, found, strict=True)}


def _shown(outcomes: Iterable[Any], path: str, count: int) -> Iterable[Any]:
    """Say on the error stream how far the run is."""
    for number, outcome in enumerate(outcomes, start=1):
        said = "SUCCEEDED" if outcome.findings else "failed"
        print(f"{path} {number}/{count} {outcome.attack} {said}", file=sys.stderr, flush=True)
        yield outcome


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.drills.red_team", description="Play the red team's attacks.")
    parser.add_argument("--language", action="append", choices=LANGUAGES, help="only the attacks in this language")
    parser.add_argument("--path", action="append", choices=PATHS, help="only this way of answering")
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
        named, tried = (sum(counts[place] for counts in figures["called_injection"].values()) for place in (0, 1))
        print(f"called an injection: {named} of {tried} that try to change the rules; decisions: {figures['decisions']}")
        if figures["moods"]:
            print(f"the model was asked {sum(figures['moods'].values())} times; its moods: {figures['moods']}")
        print(f"{figures['succeeded']} of {figures['attacks']} attacks succeeded; encoder: {figures['encoder']}")


if __name__ == "__main__":
    sys.exit(main())
