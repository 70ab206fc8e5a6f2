"""How often one may knock: counted in Django's cache by session and by address, so that one visitor cannot shut out others."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache
from django.utils.translation import gettext as _

from warmdesk.channels.errors import TooMany
from warmdesk.lib import clock

MINUTE_S = 60
HOUR_S = 3600


@dataclass(frozen=True)
class Limit:
    """At most so many in each period of the clock."""

    name: str
    most: int
    period_s: int

    def spend(self, who: str) -> None:
        """Count one more; raise TooMany, which says how long to wait."""
        if self.has_room(who):
            return
        wait_s = self.period_s - int(clock.now().timestamp()) % self.period_s
        sentence = _("That was a lot in a short time. Please wait a moment; what you wrote is kept.")
        raise TooMany(sentence, retry_after_s=wait_s)

    def has_room(self, who: str) -> bool:
        """Count one more; return whether it was still within the limit."""
        window = int(clock.now().timestamp()) // self.period_s
        key = f"limit:{self.name}:{who}:{window}"
        if cache.add(key, 1, timeout=self.period_s + MINUTE_S):
            return self.most >= 1
        try:
            return cache.incr(key) <= self.most
        except ValueError:  # the window ended between the two calls
            return True


def messages_of_session() -> Limit:
    """What one visitor may send in a minute: more than anybody types."""
    return Limit("messages", most=20, period_s=MINUTE_S)


def signs_of_session() -> Limit:
    """How often one visitor may say that they type, have read, listen or rate."""
    return Limit("signs", most=240, period_s=MINUTE_S)


def files_of_session() -> Limit:
    """What one visitor may upload in an hour: 300 MB at the very most."""
    return Limit("files", most=30, period_s=HOUR_S)


def files_of_address() -> Limit:
    """What one address may upload in an hour: two files for each of its conversations."""
    return Limit("files-address", most=2 * settings.NEW_CHATS.number(), period_s=HOUR_S)


def new_chats_of_address() -> Limit:
    """New conversations an hour from one address, as the deployment says: a shop's guests share one."""
    return Limit("chats", most=settings.NEW_CHATS.number(), period_s=HOUR_S)


def new_visitors_of_address() -> Limit:
    """New visitors an hour from one address: most open the widget and leave without a word."""
    return Limit("visitors", most=10 * settings.NEW_CHATS.number(), period_s=HOUR_S)


def messages_of_address() -> Limit:
    """Messages a minute from one address: as many as its conversations of an hour could send at once."""
    return Limit("address", most=20 * settings.NEW_CHATS.number(), period_s=MINUTE_S)
