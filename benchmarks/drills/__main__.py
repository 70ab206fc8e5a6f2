"""`make drill`: run every drill at full size, and keep what came out under benchmarks/results/."""

from __future__ import annotations

import platform
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.drills import kill, provider

RESULTS = Path(__file__).resolve().parent.parent / "results"
KILLS = 50
CUSTOMERS, EXITS = 20, 5
"""Of each fault of the provider."""


def main() -> int:
    """Run, print, keep; exit code 1 if anything was lost, doubled, left alone or invented."""
    failed = 0
    with tempfile.TemporaryDirectory() as data:
        killed = kill.run(Path(data) / "kill", kills=KILLS)
        _keep("kill_drill", kill.as_line(killed))
        failed += killed["lost"] + killed["doubled"] + killed["strangers"] + killed["stranded"]
        asked = provider.run(Path(data) / "provider", customers=CUSTOMERS, exits=EXITS)
        _keep("provider_drill", provider.as_line(asked))
        failed += asked["without_reply"] + asked["invented"]
    return 1 if failed else 0


def _keep(name: str, line: str) -> None:
    RESULTS.mkdir(exist_ok=True)
    with (RESULTS / f"{name}.jsonl").open("a", encoding="utf-8") as file:
        file.write(f'{{"at": "{time.strftime("%Y-%m-%d")}", "python": "{platform.python_version()}", "result": {line}}}\n')
    print(line)


if __name__ == "__main__":
    sys.exit(main())
