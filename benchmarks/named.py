"""Run programs by name, each in a process of its own, so that none bears the marks of another."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping, Sequence

Commands = Mapping[str, Sequence[str]]
"""For each name what `python -m` runs with which arguments."""


def run(kind: str, commands: Commands, names: Sequence[str]) -> int:
    """Run what is named, or all; return 0 when each of them ended well, 2 when there is no such name."""
    unknown = sorted(set(names) - set(commands))
    if unknown:
        sys.stderr.write(f"No {kind} is called {', '.join(unknown)}; there are {', '.join(commands)}.\n")
        return 2
    chosen = [command for name, command in commands.items() if not names or name in names]
    return max(subprocess.run([sys.executable, "-m", *command], check=False).returncode for command in chosen)
