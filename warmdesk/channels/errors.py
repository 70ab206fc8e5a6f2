"""What can go wrong at a door. The sentences reach customers' screens, so they are translated where they are made."""

from __future__ import annotations

from warmdesk.lib.errors import WarmdeskError


class ChannelsError(WarmdeskError):
    """The root of this room's errors."""


class MalformedPayload(ChannelsError):
    """What was sent is not what this address takes; `field` names what to mend. The same again fails again."""

    code = "malformed"


class TooLarge(ChannelsError):
    """More was sent than a message may hold. The same again fails again."""

    code = "too_large"
    status = 413


class UnknownInbox(ChannelsError):
    """No active inbox has this key."""

    code = "unknown_inbox"
    status = 404


class ForeignOrigin(ChannelsError):
    """The page's origin is neither the desk's own nor on the inbox's list."""

    code = "foreign_origin"
    status = 403


class UnknownVisitor(ChannelsError):
    """The visitor's token is missing or unknown: open a session first."""

    code = "unknown_visitor"
    status = 401


class IdentityRefused(ChannelsError):
    """The token that should prove who the visitor is does not; `code` says why."""

    code = "identity_refused"
    status = 401


class NothingSaidYet(ChannelsError):
    """There is no conversation yet: send a message first."""

    code = "no_conversation"
    status = 409


class TooMany(ChannelsError):
    """Too many requests in too short a time; the same again succeeds after `retry_after_s` seconds."""

    code = "too_many"
    status = 429
    retryable = True
