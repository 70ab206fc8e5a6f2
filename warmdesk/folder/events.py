"""What happens to the desk's folder."""

from __future__ import annotations

from dataclasses import dataclass, field

from warmdesk.outbox.events import Fact


@dataclass(frozen=True, kw_only=True)
class FolderLoaded(Fact):
    """A folder was loaded and changed something: by kind, how many were created, changed and removed."""

    name = "folder.loaded"
    changes: dict[str, dict[str, int]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class FolderExported(Fact):
    """The desk was written as a business folder: how many files, and whether records of customers were among them."""

    name = "folder.exported"
    files: int = 0
    with_customers: bool = False
    by_id: int | None = None
