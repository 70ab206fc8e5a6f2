"""What can go wrong when somebody signs in."""

from __future__ import annotations

from warmdesk.lib.errors import WarmdeskError


class AccountsError(WarmdeskError):
    """The root of this room's errors."""


class SignInRefused(AccountsError):
    """Address or password is wrong, or the account is closed; which of them is not said."""

    code = "sign_in_refused"
    status = 403


class ProviderFailed(AccountsError):
    """The OpenID provider did not answer, or not as OpenID Connect says; trying again may help."""

    code = "provider_failed"
    status = 502
    retryable = True


class BadProvider(AccountsError):
    """What was typed of an OpenID provider cannot be used; `field` says which of it."""

    code = "bad_provider"
    status = 422


class LockedOut(AccountsError):
    """Too many wrong passwords; `retry_after_s` says how long to wait."""

    code = "locked_out"
    status = 429
    retryable = True


class NotAllowed(AccountsError):
    """This person's role does not include that."""

    code = "not_allowed"
    status = 403


class SeatClosed(AccountsError):
    """A partner's seat is not open at this moment."""

    code = "seat_closed"
    status = 403
    page = "seat_closed.html"


class LastOwner(AccountsError):
    """A desk without an owner could never be mended."""

    code = "last_owner"
    status = 409


class NotInvited(AccountsError):
    """The invitation was used or withdrawn, has expired, or leads to somebody who works here already."""

    code = "not_invited"
    status = 403


class NoBusiness(AccountsError):
    """No business has been loaded yet."""

    code = "no_business"
    status = 503
