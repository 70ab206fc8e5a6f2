"""The forms' drill: `python -m benchmarks.drills.forms [--conversations 10000] [--attempts 2000] [--seed 0]`.

Thousands of conversations of random turns (wishes, answers, corrections, questions in between, nonsense, changes of mind, "a
person") against a desk of its own, and strangers' attempts to learn what belongs to somebody else. The laws: no turn fails or
stays without a word; nothing is done without a yes to just that, or twice; "a person, please" reaches one from every state; no
stranger reads what they did not type themselves. Seeded; exit code 1 if a single one is broken. Words alone unless
WARMDESK_ENCODER says otherwise.
"""

from __future__ import annotations

import argparse
import importlib
import json
import logging
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import django

ROOT = Path(__file__).resolve().parents[2]
RESULTS = ROOT / "benchmarks" / "results" / "forms.json"
ENVIRONMENT = {
    "WARMDESK_DATABASE_URL": "",
    "WARMDESK_REDIS_URL": "",
    "OMP_NUM_THREADS": "1",
    "DJANGO_SETTINGS_MODULE": "warmdesk.settings",
}
_SHOW_EVERY = 200
_BROKEN_SHOWN = 20


def main(arguments: Sequence[str] | None = None) -> int:
    """Open a desk in a temporary folder, play, print and keep."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--conversations", type=int, default=10_000)
    parser.add_argument("--attempts", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="warmdesk-") as data:
        os.environ.setdefault("WARMDESK_ENCODER", "none")
        os.environ.update(ENVIRONMENT, WARMDESK_DATA=data)
        django.setup()
        logging.getLogger("warmdesk").setLevel(logging.ERROR)
        fuzzing = importlib.import_module("benchmarks.form_fuzzing.playing")
        if not fuzzing.open_business():
            return 1
        forms = _counted("conversations", given.conversations, fuzzing.conversations(given.conversations, given.seed))
        strangers = _counted("attempts", given.attempts, fuzzing.attempts(given.attempts, given.seed))
    figures = {"seed": given.seed, "encoder": os.environ["WARMDESK_ENCODER"], "conversations": forms, "attempts": strangers}
    RESULTS.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 1 if forms["broken"] or strangers["broken"] else 0


def _counted(name: str, wanted: int, played: Iterable[Any]) -> dict[str, Any]:
    """Count how each ended, and keep the first laws that were broken."""
    ends: Counter[str] = Counter()
    turns, broken, started = 0, [], time.monotonic()
    for number, one in enumerate(played, 1):
        ends[one.ended] += 1
        turns += len(one.said)
        broken += [{"law": law, "seed": one.seed, "said": one.said} for law in one.broken]
        if not number % _SHOW_EVERY or number == wanted:
            sys.stdout.write(
                f"{name}: {number} of {wanted}, {turns} turns, {len(broken)} broken, {time.monotonic() - started:.0f} s\n"
            )
            sys.stdout.flush()
    for one in broken[:_BROKEN_SHOWN]:
        sys.stdout.write(f"# {one['law']}: {one['said']}\n")
    return {"played": wanted, "turns": turns, "ended": dict(ends.most_common()), "broken": broken[:_BROKEN_SHOWN]}


if __name__ == "__main__":
    sys.exit(main())
