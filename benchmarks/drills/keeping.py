"""Keep what a drill came to: a line a run, with the day and what it ran on."""

from __future__ import annotations

import json
import os
import platform
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).resolve().parent.parent / "results"


def keep(name: str, result: Mapping[str, Any]) -> None:
    """Add a line to the drill's results, and print it."""
    kept = {
        "at": time.strftime("%Y-%m-%d"),
        "python": platform.python_version(),
        "machine": f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}",
        "result": result,
    }
    line = json.dumps(kept)
    with (RESULTS / f"{name}.jsonl").open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    print(line)
