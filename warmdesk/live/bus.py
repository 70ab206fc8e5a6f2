"""How a change reaches the streams: inside one process, or through Redis between several (`redis_bus`)."""

from __future__ import annotations

import asyncio
import threading
from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from functools import cache

from django.conf import settings
from django.utils.module_loading import import_string

Change = tuple[str, int]
"""A topic, as `conversation:42`, and its sequence number."""
THE_END: Change = ("", -1)
"""Tells a stream to end: the desk shuts down, and the browser opens a new stream when it is back."""
LONGEST_QUEUE = 200


class Stream:
    """One browser's open stream: a queue on the event loop that it lives on."""

    def __init__(self, topics: Iterable[str]) -> None:
        """Listen for these topics; must be made on the loop."""
        self.topics = frozenset(topics)
        self.loop = asyncio.get_running_loop()
        self.queue: asyncio.Queue[Change] = asyncio.Queue(LONGEST_QUEUE)

    def put(self, change: Change) -> None:
        """Hand over a change from any thread; a browser too slow to read loses hints, not messages.

        A stream whose loop has ended hears nothing any more, and keeps nobody else from hearing.
        """
        with suppress(RuntimeError):
            self.loop.call_soon_threadsafe(self._put, change)

    def _put(self, change: Change) -> None:
        if not self.queue.full():
            self.queue.put_nowait(change)


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
        """Hand a change to the streams of this process."""
        with self._lock:
            streams = list(self._streams.get(change[0], ()))
        for stream in streams:
            stream.put(change)

    def open(self, topics: Iterable[str]) -> Stream:
        """Return a new stream for these topics."""
        stream = Stream(topics)
        with self._lock:
            for topic in stream.topics:
                self._streams[topic].add(stream)
            is_over = self._is_over
        if is_over:
            stream.put(THE_END)
        return stream

    def end(self) -> None:
        """End every stream of this process, and every one that is opened from now on."""
        with self._lock:
            self._is_over = True
            streams = {stream for listening in self._streams.values() for stream in listening}
        for stream in streams:
            stream.put(THE_END)

    def close(self, stream: Stream) -> None:
        """Forget a stream."""
        with self._lock:
            for topic in stream.topics:
                self._streams[topic].discard(stream)
                if not self._streams[topic]:
                    del self._streams[topic]


@cache
def the_bus() -> LocalBus:
    """Return this process's bus, as the deployment set it."""
    made: LocalBus = import_string(settings.LIVE_BUS)()
    return made
