"""`make drill`: run the drills, each in a process of its own, at full size: `python -m benchmarks.drills [NAME ...]`.

What came out is kept under benchmarks/results/. Exit code 1 if anything was lost, doubled, left alone, invented or given away.
"""

from __future__ import annotations

import sys

from benchmarks.named import run

DRILLS = {
    "kill": ["benchmarks.drills.kill"],
    "provider": ["benchmarks.drills.provider"],
    "red_team": ["benchmarks.drills.red_team"],
    "forms": ["benchmarks.drills.forms"],
    "streams": ["benchmarks.drills.streams"],
    "ladder": ["benchmarks.ladder", "--desk"],
}

if __name__ == "__main__":
    sys.exit(run("drill", DRILLS, sys.argv[1:]))
