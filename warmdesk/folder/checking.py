"""`warmdesk check FOLDER`: says everything that is wrong with a folder, a line each."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TextIO

from warmdesk.folder.problems import Problem
from warmdesk.folder.reading import Reading, read_folder


def check_command(path: Path, out: TextIO = sys.stdout) -> int:
    """Print every error and warning of the folder, then a verdict; return the exit code, 1 when there are errors."""
    reading = read_folder(path)
    print_problems(reading, out)
    print(_verdict(reading), file=out)
    return 1 if reading.errors else 0


def print_problems(reading: Reading, out: TextIO) -> None:
    """Print errors, then warnings, each on a line of its own that names file, line or row, key and what was expected."""
    for word, problems in (("error", reading.errors), ("warning", reading.warnings)):
        for problem in problems:
            print(_line(word, problem), file=out)


def _line(word: str, problem: Problem) -> str:
    return f"{problem} [{word}]"


def _verdict(reading: Reading) -> str:
    errors, warnings = len(reading.errors), len(reading.warnings)
    counted = f"{errors} error{'' if errors == 1 else 's'}, {warnings} warning{'' if warnings == 1 else 's'}"
    return f"{counted}: {'nothing would be loaded' if errors else 'the folder can be loaded'}"
