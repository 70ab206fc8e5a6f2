"""What a program may hear instead of an answer."""

from __future__ import annotations

from warmdesk.lib.errors import WarmdeskError


class ApiError(WarmdeskError):
    """The root of this room's errors."""


class NoToken(ApiError):
    """There is no token in the call, or none that lets anybody in: unknown, expired, revoked, or of somebody who has left."""

    code = "no_token"
    status = 401


class OutOfScope(ApiError):
    """The token does not include this."""

    code = "out_of_scope"
    status = 403


class TooManyCalls(ApiError):
    """More calls than a minute holds; `retry_after_s` says how long to wait."""

    code = "too_many_calls"
    status = 429
    retryable = True


class Unreadable(ApiError):
    """The body is not what this address takes; `problems` says where and what was expected."""

    code = "unreadable"
    status = 422


class NotFound(ApiError):
    """There is nothing with this id."""

    code = "not_found"
    status = 404


class UnknownScope(ApiError):
    """There is no such scope."""

    code = "unknown_scope"
    status = 422


class SameRequest(ApiError):
    """The name of the request was used for another one."""

    code = "same_request"
    status = 409


class NotFree(ApiError):
    """That time can't be booked; `free` names times near it that can."""

    code = "not_free"
    status = 409
