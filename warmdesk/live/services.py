"""Tell browsers of a change; issue the ticket that opens a stream."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from django.core import signing
from django.core.cache import cache
from django.db import transaction

from warmdesk.live.bus import the_bus

TICKET_LIFE_S = 30
TYPING_LIFE_S = 4
_SALT = "warmdesk.live.ticket"


def tell(topic: str, seq: int) -> None:
    """Say, once the open transaction has been committed, that `topic` changed."""
    transaction.on_commit(lambda: the_bus().publish((topic, seq)))


def tell_now(topic: str, seq: int) -> None:
    """Say at once that something passing happened, such as typing."""
    the_bus().publish((topic, seq))


def issue_ticket(topics: Sequence[str]) -> str:
    """Return a ticket for one stream of these topics, good once and for half a minute.

    Call it only after the permission check: the stream itself checks nothing but the ticket.
    """
    return signing.dumps({"topics": list(topics), "once": secrets.token_urlsafe(12)}, salt=_SALT, compress=True)


def redeem_ticket(ticket: str) -> list[str] | None:
    """Return the topics of a good ticket and use it up; None for one that is forged, late or used."""
    try:
        held = signing.loads(ticket, salt=_SALT, max_age=TICKET_LIFE_S)
    except signing.BadSignature:
        return None
    if not cache.add(f"live-ticket:{held['once']}", 1, timeout=TICKET_LIFE_S * 2):
        return None
    return [str(topic) for topic in held["topics"]]


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
