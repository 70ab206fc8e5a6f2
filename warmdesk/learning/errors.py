"""What can go wrong when somebody decides about a topic's level."""

from __future__ import annotations

from warmdesk.lib.errors import WarmdeskError


class LearningError(WarmdeskError):
    """The root of this room's errors."""


class ProposalGone(LearningError):
    """Somebody else has decided about this proposal, or the evidence no longer carries it."""

    code = "proposal_gone"
    status = 409


class LevelMoved(LearningError):
    """The topic stands at another level than the person saw: read again."""

    code = "level_moved"
    status = 409


class NotAllowedAuto(LearningError):
    """A topic of high stakes answers by itself only where the owner has allowed it."""

    code = "auto_not_allowed"
    status = 409
