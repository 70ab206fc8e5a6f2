"""What some tests need from the machine, and how to say that it is missing.

A test marked `browser`, `postgres`, `redis`, `strace` or `encoder` is skipped, with a reason, where that thing is missing. With
WARMDESK_REQUIRE_ALL=1 (continuous integration) such a skip is a failure.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from functools import cache

from warmdesk.lib import encoder_weights

REQUIRE_ALL = os.environ.get("WARMDESK_REQUIRE_ALL", "") == "1"
POSTGRES_URL = os.environ.get("WARMDESK_TEST_POSTGRES_URL", "")
REDIS_URL = os.environ.get("WARMDESK_TEST_REDIS_URL", "")


def chromium() -> str:
    """Return the path of a Chromium or Chrome that can be driven, or an empty string."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return os.environ.get("WARMDESK_TEST_BROWSER") or next(filter(None, map(shutil.which, names)), "")


def _browser_is_missing() -> str:
    return "" if chromium() else "no Chromium found: install it, or name it in WARMDESK_TEST_BROWSER"


def _postgres_is_missing() -> str:
    return "" if POSTGRES_URL else "no PostgreSQL: set WARMDESK_TEST_POSTGRES_URL to postgres://user@host:port/name"


def _redis_is_missing() -> str:
    return "" if REDIS_URL else "no Redis: set WARMDESK_TEST_REDIS_URL to redis://host:port/number"


def _encoder_is_missing() -> str:
    both = encoder_weights.load() and encoder_weights.load_listener()
    return "" if both else f"no encoder weights: {encoder_weights.HOW_TO_GET}"


def _strace_is_missing() -> str:
    return "" if shutil.which("strace") else "no strace found: install it (Linux only)"


MISSING: dict[str, Callable[[], str]] = {
    "browser": _browser_is_missing,
    "postgres": _postgres_is_missing,
    "redis": _redis_is_missing,
    "strace": _strace_is_missing,
    "encoder": cache(_encoder_is_missing),
}
"""For each marker, what says why its tests cannot run here: an empty string where they can."""
