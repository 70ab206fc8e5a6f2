"""What can go wrong on the way to people."""

from __future__ import annotations

from warmdesk.lib.errors import WarmdeskError


class AtCapacity(WarmdeskError):
    """Somebody has as many conversations as they can hold; trying again helps once one of them ends."""

    code = "at_capacity"
    status = 409
    retryable = True


class BadProtocol(WarmdeskError):
    """A protocol asks for nothing, does nothing, or names what this desk does not know."""

    code = "bad_protocol"
    status = 422


class NotWithPeople(WarmdeskError):
    """Only what people have goes from one team to another."""

    code = "not_with_people"
    status = 409
