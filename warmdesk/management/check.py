"""`warmdesk check FOLDER`."""

from __future__ import annotations

import argparse
from pathlib import Path

from warmdesk.folder.checking import check_command


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the folder."""
    parser.add_argument("folder", type=Path)


def main(given: argparse.Namespace) -> int:
    """Print every problem; exit code 1 if one is an error."""
    return check_command(given.folder)
