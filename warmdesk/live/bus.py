"""How a change reaches the streams: inside one process, or through Redis between several (`redis_bus`)."""

from __future__ import annotations

import asyncio
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache

from django.conf import settings
from django.utils.module_loading import import_string

Change = tuple[str, int]
"""A topic, as `conversation:42`, and its sequence number."""
MOST_UNTOLD = 200


class Stream:
    """One browser's open stream: what it has not been told yet. Everything but `topics` belongs to the loop that it lives on."""

    def __init__(self, topics: Iterable[str]) -> None:
        """Listen for these topics; must be made on the loop."""
        self.topics = frozenset(topics)
        self.loop = asyncio.get_running_loop()
        self.is_over = False
        self._untold: dict[Change, None] = {}
        self._is_woken = asyncio.Event()

    def put(self, change: Change) -> None:
        """Keep a change until the browser is told; one that is too slow to read loses hints, not messages."""
        if len(self._untold) < MOST_UNTOLD:
            self._untold[change] = None
        self._is_woken.set()

    def end(self) -> None:
        """Let the stream end: the browser left, or the desk shuts down and the browser opens a new one when it is back."""
        self.is_over = True
        self._is_woken.set()

    async def hear(self) -> list[Change]:
        """Wait for the next change, and return all that there are by then, each once; none where the stream is over."""
        await self._is_woken.wait()
        self._is_woken.clear()
        told, self._untold = list(self._untold), {}
        return [] if self.is_over else told


class LocalBus:
    """Carries changes inside this process."""

    def __init__(self) -> None:
        """Begin with nobody listening."""
        self._streams: dict[str, set[Stream]] = defaultdict(set)
        self._lock = threading.RLock()  # a signal may come while this thread holds it
        self._is_over = False

    def publish(self, change: Change) -> None:
        """Tell everybody who listens for the change's topic."""
        self.deliver(change)

    def deliver(self, change: Change) -> None:
        """Hand a change to the streams of this process, from any thread."""
        with self._lock:
            streams = list(self._streams.get(change[0], ()))
        _on_their_loops(streams, lambda stream: stream.put(change))

    def open(self, topics: Iterable[str]) -> Stream:
        """Return a new stream for these topics."""
        stream = Stream(topics)
        with self._lock:
            for topic in stream.topics:
                self._streams[topic].add(stream)
            is_over = self._is_over
        if is_over:
            stream.end()
        return stream

    def end(self) -> None:
        """End every stream of this process, and every one that is opened from now on."""
        with self._lock:
            self._is_over = True
            streams = {stream for listening in self._streams.values() for stream in listening}
        _on_their_loops(streams, Stream.end)

    def close(self, stream: Stream) -> None:
        """Forget a stream."""
        with self._lock:
            for topic in stream.topics:
                self._streams[topic].discard(stream)
                if not self._streams[topic]:
                    del self._streams[topic]


def _on_their_loops(streams: Iterable[Stream], do: Callable[[Stream], None]) -> None:
    """Do it to every stream, with one call into each loop: to wake a loop for each stream is dear in a busy process.

    Streams whose loop has ended hear nothing any more, and keep nobody else from hearing.
    """
    together: dict[asyncio.AbstractEventLoop, list[Stream]] = defaultdict(list)
    for stream in streams:
        together[stream.loop].append(stream)
    for loop, listening in together.items():
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(_to_each, listening, do)


def _to_each(streams: Iterable[Stream], do: Callable[[Stream], None]) -> None:
    for stream in streams:
        do(stream)


@cache
def the_bus() -> LocalBus:
    """Return this process's bus, as the deployment set it."""
    made: LocalBus = import_string(settings.LIVE_BUS)()
    return made
