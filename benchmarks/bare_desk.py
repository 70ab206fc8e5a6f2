"""A desk with the outbox alone, on a data file of its own: for measuring what lies under the rooms.

`python -m benchmarks.bare_desk benchmarks.MODULE` prepares it, calls the module's `main` and removes the file.
"""

from __future__ import annotations

import importlib
import os
import sys
import tempfile
from importlib.util import find_spec

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connections


def set_up() -> None:
    """Configure Django with the desk's own database settings, and with Django's tasks where those are installed."""
    desk = importlib.import_module("warmdesk.settings")
    apps = ["warmdesk.outbox"]
    if find_spec("django_tasks_db"):
        apps += ["django_tasks", "django_tasks_db"]
    settings.configure(
        INSTALLED_APPS=apps,
        DATABASES={"default": desk.SQLITE},
        DEFAULT_AUTO_FIELD=desk.DEFAULT_AUTO_FIELD,
        TASKS={"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}},
        USE_TZ=True,
    )
    django.setup()
    call_command("migrate", verbosity=0)


def main(module: str) -> None:
    """Run one module's `main` on a bare desk."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WARMDESK_DATA"] = folder
        set_up()
        importlib.import_module(module).main()
        connections.close_all()


if __name__ == "__main__":
    main(sys.argv[1])
