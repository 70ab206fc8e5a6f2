"""What each role may do: the one place where it is said.

Selectors, services and pages ask `user.may(May.…)`; nobody compares roles.
"""

from __future__ import annotations

from enum import StrEnum


class May(StrEnum):
    """Something that a seat at the desk may include."""

    READ = "read"
    """See customers, their conversations and what the business knows."""
    ATTEND = "attend"
    """Take and answer what waits for one's own teams; without `READ`, only within the limits of one's seat."""
    ANSWER = "answer"
    """Answer customers, take and resolve their conversations."""
    MERGE = "merge"
    """Say that two contacts are one person, and take it back."""
    SHARE = "share"
    """Save a search for everybody."""
    TEAM = "team"
    """Invite people and change those of lower roles."""
    RUN = "run"
    """Everything that is the owner's: settings, autonomy, rules, limits, security and the record of changes."""


class Sees(StrEnum):
    """What an outside partner's seat shows beside its teams' conversations: nothing of it unless it is switched on."""

    CONTACT = "contact"
    """The customer's e-mail address, phone number, customer number and notes."""
    PURCHASES = "purchases"
    """What the customer ordered, booked and was billed."""
    EARLIER = "earlier"
    """Its teams' earlier conversations, and what was said before in this one."""


ROLES: dict[str, frozenset[May]] = {
    "owner": frozenset({May.READ, May.ATTEND, May.ANSWER, May.MERGE, May.SHARE, May.TEAM, May.RUN}),
    "manager": frozenset({May.READ, May.ATTEND, May.ANSWER, May.MERGE, May.SHARE, May.TEAM}),
    "agent": frozenset({May.READ, May.ATTEND, May.ANSWER, May.MERGE}),
    "partner": frozenset({May.ATTEND}),
    "read_only": frozenset({May.READ}),
}
GIVES: dict[str, tuple[str, ...]] = {
    "owner": ("owner", "manager", "agent", "partner", "read_only"),
    "manager": ("agent", "partner", "read_only"),
}
"""Which roles somebody may give, and whose people they may change."""
WITH_LIMITS = ("manager", "agent")
"""Roles whose say over money has a limit: an owner's has none, and others have no say."""


def roles_that(may: May) -> list[str]:
    """Return the roles that include something."""
    return [role for role, includes in ROLES.items() if may in includes]


def gives(role: str) -> tuple[str, ...]:
    """Return the roles that somebody of this role may give."""
    return GIVES.get(role, ())
