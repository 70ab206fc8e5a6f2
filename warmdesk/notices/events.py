"""What happens when staff are told."""

from __future__ import annotations

from dataclasses import dataclass

from warmdesk.outbox.events import Fact


@dataclass(frozen=True, kw_only=True)
class Noticed(Fact):
    """Somebody of the staff was told to look at something."""

    name = "notices.noticed"
    notice_id: int
    person_id: int
    kind: str
