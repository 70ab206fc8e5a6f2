"""A data file with every migration applied, made once and copied: a desk of a test or a drill opens seconds sooner."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NAME = "desk.sqlite3"


def put_data_file(folder: Path) -> None:
    """Let this folder of data begin with a migrated file, unless it has one already."""
    if not (folder / NAME).exists():
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(_migrated_file(), folder / NAME)


def _migrated_file() -> Path:
    """Return the file to copy, which is kept for as long as no migration and no dependency changes."""
    told_by = [ROOT / "requirements-dev.lock", *sorted((ROOT / "warmdesk").glob("*/migrations/*.py"))]
    mark = hashlib.sha256(b"".join(str(path).encode() + path.read_bytes() for path in told_by)).hexdigest()[:20]
    kept = Path(tempfile.gettempdir()) / f"warmdesk-migrated-{mark}.sqlite3"
    if not kept.exists():
        with tempfile.TemporaryDirectory(prefix="migrated-") as data:
            settings = {"WARMDESK_DATA": data, "WARMDESK_DATABASE_URL": "", "DJANGO_SETTINGS_MODULE": "warmdesk.settings"}
            command = [sys.executable, "-m", "django", "migrate", "--verbosity", "0"]
            subprocess.run(command, env=os.environ | settings, cwd=ROOT, check=True)
            made = shutil.copyfile(Path(data) / NAME, kept.with_suffix(f".{os.getpid()}"))
        made.replace(kept)
    return kept
