"""`warmdesk export FOLDER`."""

from __future__ import annotations

import argparse
from pathlib import Path

from django.core.management import call_command

from warmdesk.folder.exporting import export_command
from warmdesk.lib.errors import WarmdeskError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the folder."""
    parser.add_argument("folder", type=Path, help="where to write; a new or empty folder")
    parser.add_argument(
        "--replace", action="store_true", help="write over a business folder; files that are not of the format stay"
    )
    parser.add_argument(
        "--with-customers", action="store_true", help="also write customers, orders, appointments and invoices: personal data"
    )


def main(given: argparse.Namespace) -> int:
    """Write what people configured; never a password, key or token."""
    call_command("migrate", verbosity=0)
    try:
        return export_command(given.folder, with_customers=given.with_customers, replace=given.replace)
    except WarmdeskError as error:
        print(error.sentence)
        return 1
