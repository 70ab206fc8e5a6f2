"""Data sets as folders: `meta.json` says of what kind a set is and which files hold its parts."""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

Record = dict[str, Any]


@dataclass(frozen=True)
class DataSet:
    """One folder with its `meta.json`."""

    folder: Path
    meta: Record

    @property
    def name(self) -> str:
        """Give the set's own name."""
        return str(self.meta.get("name") or self.folder.name)

    @property
    def kind(self) -> str:
        """Give what the set measures."""
        return str(self.meta.get("kind", ""))

    def has(self, part: str) -> bool:
        """Tell whether the set names a file for a part (`train`, `valid`, `test`, `oos_test`, `docs` and so on)."""
        return bool(self.meta.get(part))

    def records(self, part: str) -> list[Record]:
        """Read a part: JSON lines or a JSON list, packed by gzip or not; nothing if the set has no such part."""
        if not self.has(part):
            return []
        path = self.folder / self.meta[part]
        raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        text = raw.decode("utf-8")
        if Path(self.meta[part].removesuffix(".gz")).suffix == ".json":
            return list(json.loads(text))
        return [json.loads(line) for line in text.splitlines() if line.strip()]

    def labelled(self, part: str) -> list[tuple[str, str]]:
        """Read a part's (text, label) pairs by the fields that the set names."""
        text, label = self.meta.get("text", "text"), self.meta.get("label", "label")
        return [(str(record[text]), str(record[label])) for record in self.records(part)]

    def peers(self) -> Iterator[tuple[str, list[Record]]]:
        """Yield (name, rows) of each table of other systems' predictions that lies in the folder."""
        for path in sorted(self.folder.glob(self.meta["peers"])) if self.has("peers") else ():
            with path.open(encoding="utf-8", newline="") as file:
                yield path.stem, list(csv.DictReader(file))

    @cached_property
    def digest(self) -> str:
        """Give a hash of all that the folder holds."""
        whole = hashlib.sha256()
        for path in sorted(self.folder.iterdir()):
            if path.is_file():
                whole.update(path.name.encode() + path.read_bytes())
        return whole.hexdigest()


def sets_in(folder: Path) -> list[DataSet]:
    """List the sets of a folder by name."""
    metas = sorted(folder.glob("*/meta.json"))
    return [DataSet(path.parent, json.loads(path.read_text(encoding="utf-8"))) for path in metas]
