"""A whole desk on a data file of its own, without an encoder: `python -m benchmarks.full_desk benchmarks.MODULE` calls `main`.

`WARMDESK_BENCH_DATA=DIR` keeps the desk there for another run; otherwise the file is removed.
"""

from __future__ import annotations

import importlib
import os
import sys
import tempfile
from contextlib import nullcontext
from pathlib import Path

import django
from django.core.management import call_command


def main(module: str) -> None:
    """Run one module's `main` on a desk with every room."""
    kept = os.environ.get("WARMDESK_BENCH_DATA")
    with nullcontext(kept) if kept else tempfile.TemporaryDirectory() as folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        os.environ.update(
            WARMDESK_DATA=folder, WARMDESK_DATABASE_URL="", WARMDESK_ENCODER="none", DJANGO_SETTINGS_MODULE="warmdesk.settings"
        )
        django.setup()
        call_command("migrate", verbosity=0)
        importlib.import_module(module).main()


if __name__ == "__main__":
    main(sys.argv[1])
