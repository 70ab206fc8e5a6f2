"""`warmdesk load FOLDER`."""

from __future__ import annotations

import argparse
from pathlib import Path

from django.core.management import call_command

from warmdesk.folder.loading import load_command


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the folder."""
    parser.add_argument("folder", type=Path)


def main(given: argparse.Namespace) -> int:
    """Print what changed; load nothing of a folder with an error."""
    call_command("migrate", verbosity=0)
    return load_command(given.folder)
