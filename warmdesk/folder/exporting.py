"""`warmdesk export DIR`: writes the desk as a business folder that can be read, kept, compared and loaded again."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import TextIO

from warmdesk.accounts.models import User
from warmdesk.folder.checking import print_problems
from warmdesk.folder.errors import FolderInTheWay
from warmdesk.folder.events import FolderExported
from warmdesk.folder.reading import CONVERSATIONS, KNOWLEDGE, KNOWN_FILES, read_folder
from warmdesk.folder.snapshot import snapshot
from warmdesk.folder.writing import files_of, names_of
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record

OLDEST_OF_ZIP = (1980, 1, 1, 0, 0, 0)
"""A zip keeps the time of each file; with one and the same the bytes depend on nothing but the desk."""


def export_command(path: Path, *, with_customers: bool = False, replace: bool = False, out: TextIO = sys.stdout) -> int:
    """Write the desk to the folder at `path` and say what was written; return 1 when that is no folder that can be loaded."""
    shot = snapshot(with_records=with_customers)
    files = files_of(shot.folder)
    gone = put_files(path, files, replace=replace)
    note_export(files, with_customers=with_customers, by=None)
    print(f"{len(files)} files written to {path}", file=out)
    for name in gone:
        print(f"{name}: removed, the desk has it no longer", file=out)
    for table, count in shot.left_out.items():
        print(f"{table}: {count} left out, which name what is no longer offered or somebody without a number", file=out)
    reading = read_folder(path)
    print_problems(reading, out)
    return 1 if reading.errors else 0


def put_files(path: Path, files: Mapping[str, str], *, replace: bool = False) -> list[str]:
    """Write files into a folder that is new or empty; return which files of the format were removed.

    With `replace` the folder may be a business folder already: its files of the format that are not written anew are removed, all
    else in it stays. Raises FolderInTheWay.
    """
    kept = _files_of_the_format(path) if replace else []
    if path.exists() and (not path.is_dir() or (not replace and any(path.iterdir()))):
        raise FolderInTheWay(f"{path} is not an empty folder: name a new one, or write over it with --replace.")
    for name, text in files.items():
        file = path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        temporary = file.with_name(f".{file.name}.new")
        temporary.write_text(text, encoding="utf-8", newline="")
        temporary.replace(file)
    gone = [name for name in kept if name not in files]
    for name in gone:
        (path / name).unlink()
    return gone


def _files_of_the_format(path: Path) -> list[str]:
    articles = [f"{KNOWLEDGE}/{file.name}" for file in sorted((path / KNOWLEDGE).glob("*.md")) if not file.name.startswith(".")]
    return [name for name in (*KNOWN_FILES, *articles) if name != CONVERSATIONS and (path / name).is_file()]


def zipped(*, by: User, folder: str = "business") -> bytes:
    """Return the desk's folder as a zip file, without records of customers; records FolderExported."""
    files = files_of(snapshot().folder)
    note_export(files, with_customers=False, by=by)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names_of(files):
            entry = zipfile.ZipInfo(f"{folder}/{name}", OLDEST_OF_ZIP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, files[name])
    return packed.getvalue()


def note_export(files: Mapping[str, str], *, with_customers: bool, by: User | None) -> None:
    """Record FolderExported."""
    with write():
        record(FolderExported(files=len(files), with_customers=with_customers, by_id=by.id if by else None))
