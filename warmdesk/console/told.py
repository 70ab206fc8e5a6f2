"""Reads: notices with the words and the way to what they are about."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext

from warmdesk.accounts.models import User
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.selectors import seqs_of, visible_to
from warmdesk.notices.models import Notice
from warmdesk.notices.selectors import notices_of

Kind = Notice.Kind
AROUND = 10
"""How many messages are shown before the one that a notice leads to, at least."""


@dataclass(frozen=True)
class Told:
    """A notice as it is read: what happened, with whom, and where to go."""

    notice: Notice
    words: str
    about: Conversation | None
    address: str


def _words() -> dict[str, str]:
    return {
        Kind.OFFERED: gettext("A customer waits for you"),
        Kind.WARNED: gettext("The promised time is nearly over"),
        Kind.BREACHED: gettext("The promised time is over"),
        Kind.NOBODY: gettext("A customer waits, and nobody took the conversation"),
        Kind.OVERDUE: gettext("A task is overdue"),
        Kind.MENTIONED: gettext("A colleague mentioned you"),
        Kind.WROTE: gettext("The customer wrote in a conversation that you follow"),
        Kind.HANDED_ON: gettext("A conversation that you follow was handed on"),
        Kind.RESOLVED: gettext("A conversation that you follow was resolved"),
        Kind.UNSENT: gettext("Your reply could not be sent; it is a draft again"),
    }


def told(person: User) -> list[Told]:
    """Return what somebody was told, the newest first, in three queries."""
    notices = notices_of(person)
    places = [_place_of(one) for one in notices]
    about = visible_to(person).in_bulk([conversation for conversation, _ in places if conversation])
    seqs = seqs_of([message for _, message in places if message])
    words = _words()
    return [
        _told(one, words, about.get(conversation), message, seqs.get(message, 0))
        for one, (conversation, message) in zip(notices, places, strict=True)
    ]


def _place_of(notice: Notice) -> tuple[int, int]:
    """Return the ids of the conversation and of the message that a notice is about; 0 for none."""
    kind, _, place = notice.reference.partition(":")
    conversation, _, message = place.partition("#")
    return (int(conversation), int(message or 0)) if kind == "conversation" else (0, 0)


def _told(notice: Notice, words: dict[str, str], about: Conversation | None, message_id: int, seq: int) -> Told:
    address = reverse("console:tasks") if notice.reference.startswith("task:") else reverse("console:inbox")
    if about is not None:
        address = reverse("console:conversation", args=[about.public_id])
    if about is not None and seq:
        address += f"?words={about.last_seq - seq + AROUND}#message-{message_id}"
    return Told(notice, words.get(notice.kind, notice.get_kind_display()), about, address)
