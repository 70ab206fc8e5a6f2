"""What can go wrong with contacts."""

from __future__ import annotations

from warmdesk.lib.errors import WarmdeskError


class ContactsError(WarmdeskError):
    """The root of this room's errors."""


class BadValue(ContactsError):
    """What was given cannot be the value of this field; asking again helps. `field` is among the facts."""

    code = "bad_value"
    status = 422


class NotChangeable(BadValue):
    """There is no such field, or it is none that is changed one at a time: a customer's number, their tier."""

    code = "not_changeable"


class Forgotten(ContactsError):
    """The contact was erased and stays empty."""

    code = "contact_forgotten"
    status = 410


class NotMergeable(ContactsError):
    """These two cannot become one: they are one already, or a visitor would stand for a customer."""

    code = "not_mergeable"
    status = 409
