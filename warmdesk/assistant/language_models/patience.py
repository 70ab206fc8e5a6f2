"""An HTTP client that hangs up: after a silence, at the deadline, or when too much is said.

A provider's keep-alive lines reset every read time-out, so the deadline is kept where the bytes arrive.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterator
from functools import lru_cache

import httpx2

from warmdesk.assistant.language_models.contract import Limits

CONNECT_S = 5.0


def client_within(limits: Limits) -> httpx2.Client:
    """Return a client for one request within the limits; it follows no redirect, which could carry the key elsewhere."""
    patience = httpx2.Timeout(
        min(limits.silence_s, limits.seconds), connect=min(CONNECT_S, limits.seconds), write=min(CONNECT_S, limits.seconds)
    )
    ends_at = time.monotonic() + limits.seconds

    def watch(response: httpx2.Response) -> None:
        if isinstance(response.stream, httpx2.SyncByteStream):
            response.stream = _Watched(response.stream, ends_at, limits.bytes)

    return httpx2.Client(verify=_trusted(), timeout=patience, follow_redirects=False, event_hooks={"response": [watch]})


@lru_cache
def _trusted() -> ssl.SSLContext:
    """Read the trusted certificates once: it takes longer than many a request."""
    return httpx2.create_ssl_context()


class _Watched(httpx2.SyncByteStream):
    """A response's bytes, until the deadline."""

    def __init__(self, stream: httpx2.SyncByteStream, ends_at: float, most: int) -> None:
        self._stream, self._ends_at, self._left = stream, ends_at, most

    def __iter__(self) -> Iterator[bytes]:
        for part in self._stream:
            self._left -= len(part)
            if time.monotonic() > self._ends_at:
                raise httpx2.ReadTimeout("the deadline has passed")
            if self._left < 0:
                raise httpx2.DecodingError("the reply is too large")
            yield part

    def close(self) -> None:
        self._stream.close()
