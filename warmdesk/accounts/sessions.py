"""Writes: where somebody is signed in, and the end of it."""

from __future__ import annotations

import re
from datetime import timedelta

from warmdesk.accounts.events import SessionsEnded
from warmdesk.accounts.models import DeskSession, User
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record

SEEN_EVERY = timedelta(minutes=1)
_BROWSERS = (("Edg", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"),
             ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"))  # fmt: skip
_SYSTEMS = (("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"),
            ("CrOS", "ChromeOS"), ("Linux", "Linux"))  # fmt: skip


def begin_session(*, user: User, agent: str) -> DeskSession:
    """Write down that somebody is signed in on a device, which its browser names; no address is kept."""
    now = clock.now()
    with write():
        return DeskSession.objects.create(user=user, device=device_of(agent), began_at=now, seen_at=now)


def hear_session(*, user: User, session_id: int | None) -> DeskSession | None:
    """Return a session that has not ended, and remember at most once a minute that it was seen."""
    found = DeskSession.objects.filter(id=session_id or 0, user=user, ended_at=None).first()
    now = clock.now()
    if found is not None and now - found.seen_at > SEEN_EVERY:
        with write():
            DeskSession.objects.filter(id=found.id).update(seen_at=now)
    return found


def end_session(*, user: User, session_id: int) -> None:
    """Sign one of somebody's devices out; records SessionsEnded. Safe to call twice."""
    _end(user, by=user, only=session_id)


def end_other_sessions(*, user: User, keep: int | None, by: User) -> None:
    """Sign all of somebody's devices out but one; records SessionsEnded where there were any."""
    _end(user, by=by, keep=keep)


def _end(user: User, *, by: User, only: int | None = None, keep: int | None = None) -> None:
    with write():
        found = DeskSession.objects.filter(user=user, ended_at=None)
        found = found.filter(id=only) if only else found.exclude(id=keep or 0)
        ended = found.update(ended_at=clock.now())
        if ended:
            record(SessionsEnded(user_id=user.id, by_id=by.id, count=ended))


def device_of(agent: str) -> str:
    """Say which browser on which system an agent's line names, or nothing of what is not known."""
    browser = next((name for mark, name in _BROWSERS if re.search(rf"\b{mark}/", agent)), "")
    system = next((name for mark, name in _SYSTEMS if mark in agent), "")
    return " · ".join(filter(None, (browser, system)))
