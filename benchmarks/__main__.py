"""Run the benchmarks, each in a process of its own: `python -m benchmarks [NAME ...]`.

Every figure is one line: name, value and unit, separated by tabs.
"""

from __future__ import annotations

import subprocess
import sys

BENCHMARKS = {
    "write_lock": ["benchmarks.bare_desk", "benchmarks.write_lock"],
    "load": ["benchmarks.load"],
    "parts": ["benchmarks.parts"],
    "decision": ["benchmarks.decision"],
    "ladder": ["benchmarks.ladder"],
    "outbox_choice": ["benchmarks.bare_desk", "benchmarks.outbox_choice"],
}
"""For each name what `python -m` runs, in this order; `benchmarks.bare_desk` prepares a desk with the outbox alone."""


def main(names: list[str]) -> int:
    """Run the named benchmarks, or all; return 0 when each of them ended well."""
    unknown = sorted(set(names) - set(BENCHMARKS))
    if unknown:
        sys.stderr.write(f"No benchmark is called {', '.join(unknown)}; there are {', '.join(BENCHMARKS)}.\n")
        return 2
    chosen = [command for name, command in BENCHMARKS.items() if not names or name in names]
    return max(subprocess.run([sys.executable, "-m", *command], check=False).returncode for command in chosen)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
