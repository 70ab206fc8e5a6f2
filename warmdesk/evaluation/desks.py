"""A desk of its own for evaluation: its own database, loaded from a folder."""

from __future__ import annotations

import sys
from io import StringIO
from pathlib import Path

from django.core.management import call_command

from warmdesk.folder.loading import load_command


def open_desk(folder: Path) -> bool:
    """Make the tables and load the folder; print what is wrong and return False when it has an error."""
    call_command("migrate", verbosity=0)
    out = StringIO()
    if load_command(folder, out) == 0:
        return True
    sys.stdout.write(out.getvalue())
    return False
