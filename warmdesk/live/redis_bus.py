"""Carries changes between processes through Redis; while Redis is away, this process still hears itself, and browsers poll."""

from __future__ import annotations

import json
import logging
import threading

import redis
from django.conf import settings

from warmdesk.live.bus import Change, LocalBus

log = logging.getLogger(__name__)
CHANNEL = "warmdesk:live"
RETRY_S = 2.0


class RedisBus(LocalBus):
    """A local bus whose changes go through Redis first."""

    def __init__(self) -> None:
        """Connect, and listen on a thread of its own."""
        super().__init__()
        self._pause = threading.Event()
        self._redis = redis.Redis.from_url(settings.REDIS_URL.text(), socket_timeout=5, socket_connect_timeout=5)
        threading.Thread(target=self._listen, name="live-redis", daemon=True).start()

    def publish(self, change: Change) -> None:
        """Tell every process, this one included."""
        try:
            self._redis.publish(CHANNEL, json.dumps(change))
        except redis.RedisError:
            log.warning("Redis is away: only this process hears of changes")
            self.deliver(change)

    def _listen(self) -> None:
        while True:
            try:
                self._hear()
            except (redis.RedisError, OSError):
                self._pause.wait(RETRY_S)

    def _hear(self) -> None:
        listener = redis.Redis.from_url(settings.REDIS_URL.text(), socket_connect_timeout=5, health_check_interval=15)
        with listener.pubsub(ignore_subscribe_messages=True) as heard:  # type: ignore[no-untyped-call]
            heard.subscribe(CHANNEL)
            for message in heard.listen():
                topic, seq = json.loads(message["data"])
                self.deliver((topic, seq))
