"""Run the benchmarks, each in a process of its own: `python -m benchmarks [NAME ...]`.

Every figure is one line: name, value and unit, separated by tabs.
"""

from __future__ import annotations

import sys

from benchmarks.named import run

BENCHMARKS = {
    "write_lock": ["benchmarks.bare_desk", "benchmarks.write_lock"],
    "load": ["benchmarks.load"],
    "parts": ["benchmarks.parts"],
    "decision": ["benchmarks.decision"],
    "ladder": ["benchmarks.ladder"],
    "wishes": ["benchmarks.wishes"],
    "later_turns": ["benchmarks.later_turns"],
    "rules_for_people": ["benchmarks.rules_for_people"],
    "moments": ["benchmarks.moments"],
    "recommendations": ["benchmarks.recommendations"],
    "slot_search": ["benchmarks.slot_search"],
    "inbox": ["benchmarks.full_desk", "benchmarks.inbox"],
    "outbox_choice": ["benchmarks.bare_desk", "benchmarks.outbox_choice"],
}
"""For each name what `python -m` runs, in this order; `benchmarks.bare_desk` prepares a desk with the outbox alone."""

if __name__ == "__main__":
    sys.exit(run("benchmark", BENCHMARKS, sys.argv[1:]))
