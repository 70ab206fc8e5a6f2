"""Name what went wrong with a provider, the same for all of them, in words of our own.

A provider's words may hold a part of the key, or of what was asked, so they go no further than here.
"""

from __future__ import annotations

from collections.abc import Collection

import httpx2

from warmdesk.assistant.errors import ModelFault

UNREADABLE = (ValueError, TypeError, AttributeError, LookupError)
"""What reading a reply of another shape ends in."""


def fault_of(error: Exception, *, has_begun: bool) -> ModelFault:
    """Name an error of an adapter's library or of the connection beneath; `has_begun` once the reply had begun to come."""
    status = getattr(error, "status_code", None)
    if isinstance(status, int):
        return fault_of_status(status)
    if getattr(error, "body", None) is not None:  # an error that the provider told of within a stream
        return ModelFault("broken")
    beneath = error.__cause__ if isinstance(error.__cause__, httpx2.HTTPError) else error
    match beneath:
        case httpx2.TimeoutException():
            return ModelFault("slow")
        case httpx2.DecodingError():
            return ModelFault("too_long")
        case httpx2.HTTPError():
            return ModelFault("cut_off" if has_begun else "unreachable")
        case _:
            return ModelFault("unreadable")


def fault_of_status(status: int) -> ModelFault:
    """Name a refusal by its HTTP status; an error within a stream comes under 200, "overloaded" of Anthropic under 529."""
    if status in {408, 429}:
        return ModelFault("busy", f"HTTP {status}")
    if status < 400 or status >= 500:
        return ModelFault("broken", f"HTTP {status}")
    return ModelFault("forbidden", f"HTTP {status}")


def must_be_whole(ended: str, *, whole: Collection[str], refused: Collection[str]) -> None:
    """Raise `ModelFault` unless the reply ended of itself: `ended` is the provider's word for why."""
    if ended in refused:
        raise ModelFault("refused")
    if ended not in whole:
        raise ModelFault("cut_off")
