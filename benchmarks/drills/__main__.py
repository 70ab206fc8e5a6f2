"""`make drill`: run every drill at full size, and keep what came out under benchmarks/results/."""

from __future__ import annotations

import platform
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.drills import kill

RESULTS = Path(__file__).resolve().parent.parent / "results"
KILLS = 50


def main() -> int:
    """Run, print, keep; exit code 1 if anything was lost, doubled or left alone."""
    with tempfile.TemporaryDirectory() as data:
        result = kill.run(Path(data), kills=KILLS)
    line = kill.as_line(result)
    RESULTS.mkdir(exist_ok=True)
    with (RESULTS / "kill_drill.jsonl").open("a", encoding="utf-8") as file:
        file.write(f'{{"at": "{time.strftime("%Y-%m-%d")}", "python": "{platform.python_version()}", "result": {line}}}\n')
    print(line)
    return 1 if result["lost"] or result["doubled"] or result["strangers"] or result["stranded"] else 0


if __name__ == "__main__":
    sys.exit(main())
