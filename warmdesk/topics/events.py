"""What happens to topics."""

from __future__ import annotations

from dataclasses import dataclass

from warmdesk.outbox.events import Fact


@dataclass(frozen=True, kw_only=True)
class TopicSwitched(Fact):
    """A topic's kill switch was used (`is_on` False) or released."""

    name = "topics.switched"
    topic: str
    is_on: bool
    by: int | None
