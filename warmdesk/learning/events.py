"""What happens to a topic's level: the audit trail of the ladder."""

from __future__ import annotations

from dataclasses import dataclass

from warmdesk.outbox.events import Fact


@dataclass(frozen=True, kw_only=True)
class AutonomyChanged(Fact):
    """A topic moved to another level; `by` is evidence, person or folder, `bound` the lower 95 % bound of `k` right of `n`."""

    name = "learning.autonomy_changed"
    topic: str
    was: str
    now: str
    by: str
    by_id: int | None
    reason: str
    k: int
    n: int
    bound: float


@dataclass(frozen=True, kw_only=True)
class AutonomyProposed(Fact):
    """The evidence carries a topic's next level; a person decides."""

    name = "learning.autonomy_proposed"
    proposal_id: int
    topic: str
    was: str
    now: str
    k: int
    n: int
    bound: float
    target: float


@dataclass(frozen=True, kw_only=True)
class ProposalClosed(Fact):
    """A proposal was accepted, declined or, by evidence, withdrawn."""

    name = "learning.proposal_closed"
    proposal_id: int
    topic: str
    outcome: str
    by: int | None


@dataclass(frozen=True, kw_only=True)
class AutoAllowed(Fact):
    """An owner said whether a topic of high stakes may ever answer by itself."""

    name = "learning.auto_allowed"
    topic: str
    is_allowed: bool
    by: int


@dataclass(frozen=True, kw_only=True)
class SuggestionEdited(Fact):
    """A person replied where a reply was suggested: so large a share of its words was changed, 0..1; 1 is another reply.

    `kind` is `suggestion` or `draft`.
    """

    name = "learning.suggestion_edited"
    message_id: int
    by_id: int
    kind: str
    share: float
