"""Tell browsers of a change; issue the ticket that opens a stream."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.core import signing
from django.core.cache import cache
from django.db import transaction

from warmdesk.live.bus import the_bus

TICKET_LIFE_S = 30
TYPING_LIFE_S = 4
VIEWING_LIFE_S = 25
"""A browser says twice in this time that it still shows something."""
_SALT = "warmdesk.live.ticket"


def tell(topic: str, seq: int) -> None:
    """Say, once the open transaction has been committed, that `topic` changed."""
    transaction.on_commit(lambda: the_bus().publish((topic, seq)))


def tell_now(topic: str, seq: int) -> None:
    """Say at once that something passing happened, such as typing."""
    the_bus().publish((topic, seq))


@dataclass(frozen=True)
class Ticket:
    """What a ticket opens, and the moment at which its stream ends: POSIX seconds; None: when the browser leaves."""

    topics: list[str]
    until: float | None


def issue_ticket(topics: Sequence[str], *, until: datetime | None = None) -> str:
    """Return a ticket for one stream of these topics, good once and for half a minute; the stream ends at `until`.

    Call it only after the permission check: the stream itself checks nothing but the ticket.
    """
    return signing.dumps(
        {"topics": list(topics), "once": secrets.token_urlsafe(12), "until": until.timestamp() if until else None},
        salt=_SALT,
        compress=True,
    )


def redeem_ticket(ticket: str) -> Ticket | None:
    """Return what a good ticket opens and use it up; None for one that is forged, late or used."""
    try:
        held = signing.loads(ticket, salt=_SALT, max_age=TICKET_LIFE_S)
    except signing.BadSignature:
        return None
    if not cache.add(f"live-ticket:{held['once']}", 1, timeout=TICKET_LIFE_S * 2):
        return None
    return Ticket([str(topic) for topic in held["topics"]], held.get("until"))


def note_typing(topic: str, who: str) -> None:
    """Remember for a few seconds that `who` (`customer` or a person's name) is typing, and tell browsers. Nothing is stored."""
    cache.set(f"typing:{topic}", who, timeout=TYPING_LIFE_S)
    tell_now(topic, 0)


def who_is_typing(topic: str) -> str:
    """Return who is typing at this moment, or an empty string."""
    return str(cache.get(f"typing:{topic}", ""))


def stop_typing(topic: str) -> None:
    """Forget that somebody was typing: their message has arrived."""
    cache.delete(f"typing:{topic}")


def viewing_topic(topic: str) -> str:
    """Return what to listen for to hear that somebody begins or ends to view `topic`; never for customers."""
    return f"viewing:{topic}"


def note_viewing(topic: str, person_id: int) -> None:
    """Remember for a while that somebody has `topic` before them; browsers are told of the first time. Nothing is stored."""
    if not cache.touch(_viewing(topic, person_id), timeout=VIEWING_LIFE_S):
        cache.set(_viewing(topic, person_id), True, timeout=VIEWING_LIFE_S)
        tell_now(viewing_topic(topic), 0)


def stop_viewing(topic: str, person_id: int) -> None:
    """Forget that somebody had `topic` before them, and tell browsers."""
    if cache.delete(_viewing(topic, person_id)):
        tell_now(viewing_topic(topic), 0)


def who_is_viewing(topic: str, among: Iterable[int]) -> set[int]:
    """Return which of these people have `topic` before them at this moment."""
    keys = {_viewing(topic, person_id): person_id for person_id in among}
    return {keys[key] for key in cache.get_many(keys)}


def _viewing(topic: str, person_id: int) -> str:
    return f"viewing:{topic}:{person_id}"
