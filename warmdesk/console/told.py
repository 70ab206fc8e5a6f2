"""Reads: notices with the words and the way to what they are about."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext

from warmdesk.accounts.models import User
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.selectors import visible_to
from warmdesk.notices.models import Notice
from warmdesk.notices.selectors import notices_of

Kind = Notice.Kind


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
        Kind.UNSENT: gettext("Your reply could not be sent; it is a draft again"),
    }


def told(person: User) -> list[Told]:
    """Return what somebody was told, the newest first, in two queries."""
    notices = notices_of(person)
    ids = [int(one.reference.partition(":")[2]) for one in notices if one.reference.startswith("conversation:")]
    about = visible_to(person).in_bulk(ids)
    words = _words()
    return [_told(one, words, about) for one in notices]


def _told(notice: Notice, words: dict[str, str], about: dict[int, Conversation]) -> Told:
    kind, _, number = notice.reference.partition(":")
    conversation = about.get(int(number)) if kind == "conversation" else None
    address = reverse("console:tasks") if kind == "task" else reverse("console:inbox")
    if conversation is not None:
        address = reverse("console:conversation", args=[conversation.public_id])
    return Told(notice, words.get(notice.kind, notice.get_kind_display()), conversation, address)
