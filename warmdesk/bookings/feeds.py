"""Writes: secret addresses under which calendar programs read appointments. An address is shown once and can be revoked."""

from __future__ import annotations

import hashlib
import secrets

from warmdesk.accounts.models import User
from warmdesk.bookings.events import FeedOpened, FeedRevoked
from warmdesk.bookings.models import Feed
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record


def open_feed(*, person: User | None, by: User | None = None) -> tuple[Feed, str]:
    """Return a new feed of a person, or of the whole business, and its secret, which is kept nowhere. Records FeedOpened."""
    token = secrets.token_urlsafe(32)
    with write():
        feed = Feed.objects.create(person=person, token_hash=_hash(token), created_at=clock.now())
        record(FeedOpened(feed_id=feed.id, is_everybodys=person is None, actor_id=by.id if by else None))
    return feed, token


def revoke_feed(*, feed: Feed, by: User | None = None) -> None:
    """Let a feed's address lead nowhere from now on; records FeedRevoked. Calling twice is harmless."""
    with write():
        if Feed.objects.filter(id=feed.id, revoked_at=None).update(revoked_at=clock.now()):
            record(FeedRevoked(feed_id=feed.id, is_everybodys=feed.person_id is None, actor_id=by.id if by else None))


def feed_by_token(token: str) -> Feed | None:
    """Return the feed that this secret opens, if it was not revoked and its person still works here."""
    found = Feed.objects.filter(token_hash=_hash(token), revoked_at=None).select_related("person").first()
    return None if found is None or (found.person is not None and not found.person.is_active) else found


def feeds_of(person: User | None) -> list[Feed]:
    """Return a person's feeds, or those of the whole business, that are not revoked."""
    return list(Feed.objects.filter(person=person, revoked_at=None).order_by("id"))


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
