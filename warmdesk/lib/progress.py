"""How far long work has come, for whoever waits at a terminal. Where nobody listens, nothing is said."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

LINES_EVERY_S = 5.0
"""How often a file or another program hears of the same work; a terminal's line is written over at each step."""
_OVER = "\r\x1b[K"
"""To the line's beginning, and clear it (ECMA-48, 8.3.41)."""
_listening: list[_Teller] = []


def tell(what: str, done: int = 0, of: int = 0) -> None:
    """Say what begins now, and how much of it is done where that can be counted."""
    for teller in _listening:
        teller.hear(what, f" ({done}/{of})" if of else "")


@contextmanager
def told_to(stream: IO[str]) -> Iterator[None]:
    """Write what is told to a stream: on a terminal into one line for each work, elsewhere a line now and then."""
    teller = _Teller(stream)
    _listening.append(teller)
    try:
        yield
    finally:
        _listening.remove(teller)
        teller.end()


class _Teller:
    def __init__(self, stream: IO[str]) -> None:
        self._stream, self._is_terminal = stream, stream.isatty()
        self._what, self._said_at = "", 0.0

    def hear(self, what: str, count: str) -> None:
        is_new, now = what != self._what, time.monotonic()
        if self._is_terminal:
            self._stream.write(f"{chr(10) if is_new and self._what else _OVER}{what}{count}…")
        elif is_new or now - self._said_at >= LINES_EVERY_S:
            self._stream.write(f"{what}{count}…\n")
        else:
            return
        self._stream.flush()
        self._what, self._said_at = what, now

    def end(self) -> None:
        if self._is_terminal and self._what:
            self._stream.write("\n")
            self._stream.flush()
