"""Calls to other people's servers: always with an end in time and size, and never into the desk's own network.

Where an address comes from somebody's typing, a request could be turned on what only the desk can reach (server-side request
forgery: OWASP cheat sheet). So the name is resolved once, every address that it has must be a public one, the connection goes to
just that address (no second look-up that could answer otherwise), and redirects are handed back unfollowed.
"""

from __future__ import annotations

import http.client
import io
import ipaddress
import socket
import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings

from warmdesk.lib.errors import WarmdeskError

TIMEOUT_S = 10.0
LARGEST_ANSWER = 4_000_000
"""Bytes."""
_PIECE = 65_536
AGENT = "Warmdesk"


class CallFailed(WarmdeskError):
    """No answer came: no connection, too slow, or cut off. Another try may help."""

    code = "call_failed"
    status = 502
    retryable = True


class CallRefused(WarmdeskError):
    """The desk does not call such an address; trying again does not help."""

    code = "call_refused"


class AnswerTooLarge(WarmdeskError):
    """The answer was longer than anything that was asked for."""

    code = "answer_too_large"
    status = 502


@dataclass(frozen=True)
class Answer:
    """What came back, whatever its status; header names are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def call(
    method: str,
    url: str,
    *,
    headers: Mapping[str, str] | None = None,
    body: bytes | None = None,
    timeout_s: float = TIMEOUT_S,
    largest: int = LARGEST_ANSWER,
) -> Answer:
    """Make one request and return the answer, redirects and errors of the other side included.

    `timeout_s` is for the whole of it. Raises CallRefused, CallFailed, AnswerTooLarge.
    """
    ends_at = time.monotonic() + timeout_s
    place = _Place.of(url)
    connection = _connection(place, timeout_s)
    connection.response_class = partial(_response, ends_at)  # type: ignore[assignment]
    try:
        connection.request(
            method, place.target, body=body, headers={"User-Agent": AGENT, "Host": place.host_header, **(headers or {})}
        )
        answer = connection.getresponse()
        found = {name.lower(): value for name, value in answer.getheaders()}
        return Answer(answer.status, found, _read(answer, largest))
    except TimeoutError as error:
        raise CallFailed("The answer took too long.") from error
    except (OSError, http.client.HTTPException) as error:
        raise CallFailed(f"No answer from {place.host}: {type(error).__name__}.") from error
    finally:
        connection.close()


@dataclass(frozen=True)
class _Place:
    """Where an address leads."""

    scheme: str
    host: str
    port: int
    target: str

    @classmethod
    def of(cls, url: str) -> _Place:
        try:
            parts = urlsplit(url)
            port = parts.port or (443 if parts.scheme == "https" else 80)
        except ValueError as error:
            raise CallRefused("That is no address.") from error
        if parts.scheme not in {"https", "http"} or not parts.hostname or parts.username or parts.password:
            raise CallRefused("Only plain http and https addresses are called, without a name or password in them.")
        if any(ord(char) <= 32 or ord(char) == 127 for char in url):
            raise CallRefused("That is no address.")
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        return cls(parts.scheme, parts.hostname, port, target)

    @property
    def host_header(self) -> str:
        usual = 443 if self.scheme == "https" else 80
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == usual else f"{host}:{self.port}"

    @property
    def is_allowed(self) -> bool:
        """Whether the deployment names this place as one of its own that may be called."""
        return f"{self.host}:{self.port}" in settings.PRIVATE_PLACES


def _address_of(place: _Place) -> str:
    """Return the address to connect to. Raises CallRefused when the name leads to any that is not public."""
    try:
        found = socket.getaddrinfo(place.host, place.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise CallFailed(f"There is no {place.host}.") from error
    addresses = [str(entry[4][0]) for entry in found]
    if not place.is_allowed and not all(is_public(address) for address in addresses):
        raise CallRefused(f"{place.host} is inside the desk's own network. WARMDESK_PRIVATE_PLACES can allow it.")
    return addresses[0]


def is_public(address: str) -> bool:
    """Tell whether an IP address is one of the public internet; what hides another inside itself is judged by that one."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        hidden = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if hidden is not None:
            return is_public(str(hidden))
        if ip in _NAT64:
            return is_public(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
    return ip.is_global and not ip.is_multicast


_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def _connection(place: _Place, timeout_s: float) -> http.client.HTTPConnection:
    """Connect to the address that was judged, and let TLS still ask for the name."""
    address = _address_of(place)
    connection = http.client.HTTPConnection(place.host, place.port, timeout=timeout_s)
    try:
        connection.sock = socket.create_connection((address, place.port), timeout=timeout_s)
        if place.scheme == "https":
            connection.sock = ssl.create_default_context().wrap_socket(connection.sock, server_hostname=place.host)
    except OSError as error:
        connection.close()
        raise CallFailed(f"No connection to {place.host}: {type(error).__name__}.") from error
    return connection


class _Timed(io.RawIOBase):
    """What comes from a socket until a moment, headers included: a server that drips a byte now and then holds nobody up."""

    def __init__(self, sock: socket.socket, ends_at: float) -> None:
        self._sock, self._ends_at = sock, ends_at
        self._raw = sock.makefile("rb", buffering=0)

    def makefile(self, mode: str) -> io.BufferedReader:
        """Give http.client what it reads from."""
        return io.BufferedReader(self)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        left_s = self._ends_at - time.monotonic()
        if left_s <= 0:
            raise TimeoutError
        self._sock.settimeout(left_s)
        return self._raw.readinto(buffer)

    def close(self) -> None:
        self._raw.close()
        super().close()


def _response(ends_at: float, sock: socket.socket, **how: Any) -> http.client.HTTPResponse:
    return http.client.HTTPResponse(_Timed(sock, ends_at), **how)  # type: ignore[arg-type]


def _read(answer: http.client.HTTPResponse, largest: int) -> bytes:
    """Read to the end, the size or the time, whichever comes first."""
    pieces, size = [], 0
    while piece := answer.read1(_PIECE):
        size += len(piece)
        if size > largest:
            raise AnswerTooLarge(f"The answer is longer than {largest} bytes.")
        pieces.append(piece)
    if answer.length:
        raise CallFailed("The answer was cut off.")
    return b"".join(pieces)
