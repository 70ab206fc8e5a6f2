"""What happens to the desk's folder."""

from __future__ import annotations

from dataclasses import dataclass, field

from warmdesk.outbox.events import Fact


@dataclass(frozen=True, kw_only=True)
class FolderLoaded(Fact):
    """A folder was loaded and changed something: by kind, how many were created, changed and removed."""

    name = "folder.loaded"
    changes: dict[str, dict[str, int]] = field(default_factory=dict)
