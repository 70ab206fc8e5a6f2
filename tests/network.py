"""No test may reach the network: sockets open to this machine only."""

from __future__ import annotations

import ipaddress
import socket
from typing import Any

_connect, _connect_ex, _getaddrinfo = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo


class NetworkIsClosed(RuntimeError):
    """A test tried to leave this machine."""

    def __init__(self, host: object) -> None:
        super().__init__(f"A test tried to reach {host!r}: tests speak to this machine only.")


def _is_here(host: object) -> bool:
    if host in (None, "", b"", "localhost", b"localhost"):
        return True
    try:
        return ipaddress.ip_address(host.decode() if isinstance(host, bytes) else str(host)).is_loopback
    except ValueError:
        return False


def _check(address: Any) -> None:
    """Raise `NetworkIsClosed` for an internet address that is not a loopback one; local (unix) addresses are no tuples."""
    if isinstance(address, tuple) and not _is_here(address[0]):
        raise NetworkIsClosed(address[0])


def _connect_here(self: socket.socket, address: Any) -> None:
    _check(address)
    return _connect(self, address)


def _connect_ex_here(self: socket.socket, address: Any) -> int:
    _check(address)
    return _connect_ex(self, address)


def _getaddrinfo_here(host: Any, *args: Any, **kwargs: Any) -> Any:
    if not _is_here(host):
        raise NetworkIsClosed(host)
    return _getaddrinfo(host, *args, **kwargs)


def close() -> None:
    """Close the network for this process and everything that it imports."""
    socket.socket.connect = _connect_here  # type: ignore[method-assign]
    socket.socket.connect_ex = _connect_ex_here  # type: ignore[method-assign]
    socket.getaddrinfo = _getaddrinfo_here
