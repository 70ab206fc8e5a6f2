"""Writes: how staff sort conversations: labels, snoozing, saved views."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.utils.text import slugify
from django.utils.translation import gettext

from warmdesk.accounts.models import User
from warmdesk.conversations.errors import MessageRefused, NoSuchLabel
from warmdesk.conversations.events import Labelled, Retagged, Snoozed, Woken
from warmdesk.conversations.models import Conversation, Label, SavedView
from warmdesk.conversations.query import parse
from warmdesk.conversations.services import add_activity, describe, tell_browsers
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record
from warmdesk.topics.models import Topic

COLOURS = ("stone", "red", "amber", "green", "violet", "blue")
MOST_AT_ONCE = 200


def put_label(*, name: str, colour: str = "", key: str = "") -> Label:
    """Return the label of this name (of this `key`, where one is given), made or recoloured; without a colour it keeps it."""
    key = key or slugify(name) or slugify(name, allow_unicode=True)
    if not key:
        raise MessageRefused(gettext("A label needs a name."))
    with write():
        fields = {"name": name.strip()[:60]}
        if colour:
            fields["colour"] = colour if colour in COLOURS else "stone"
        return Label.objects.update_or_create(key=key[:60], defaults=fields)[0]


def remove_label(*, key: str) -> None:
    """Remove a label from the desk and from every conversation; removing twice is harmless."""
    with write():
        Label.objects.filter(key=key).delete()


def label(*, conversation: Conversation, key: str, is_on: bool, by: User) -> None:
    """Put a label on a conversation, or take it off; records Labelled. Raises NoSuchLabel."""
    with write():
        found = Label.objects.filter(key=key).first()
        if found is None:
            raise NoSuchLabel(gettext("There is no label %(key)s.") % {"key": key})
        has_it = conversation.labels.filter(id=found.id).exists()
        if has_it == is_on:
            return
        (conversation.labels.add if is_on else conversation.labels.remove)(found)
        record(Labelled(conversation_id=conversation.id, label=key, is_on=is_on, by_id=by.id))
        tell_browsers(conversation)


def retag(*, conversation: Conversation, topic: Topic, by: User) -> None:
    """Say what a conversation is about; records Retagged. Saying the same again is harmless."""
    with write():
        was = conversation.topic
        if was is not None and was.id == topic.id:
            return
        describe(conversation=conversation, topic=topic)
        record(Retagged(conversation_id=conversation.id, was=was.key if was else None, now=topic.key, by_id=by.id))
        add_activity(conversation=conversation, kind="retagged", summary="Given another topic", reference=f"topic:{topic.key}")
        tell_browsers(conversation)


def snooze(*, conversation: Conversation, until: datetime, by: User) -> None:
    """Keep a conversation out of sight until a moment or the customer's next message; records Snoozed."""
    if until <= clock.now():
        raise MessageRefused(gettext("A snooze must end in the future."))
    if conversation.is_resolved:
        raise MessageRefused(gettext("This conversation is resolved: nothing is left to put off."))
    with write():
        describe(conversation=conversation, snoozed_until=until)
        record(Snoozed(conversation_id=conversation.id, until=until.isoformat(), by_id=by.id))
        add_activity(conversation=conversation, kind="snoozed", summary="Snoozed", reference=until.isoformat())
        tell_browsers(conversation)


def wake(*, conversation: Conversation) -> None:
    """Bring a snoozed conversation back; records Woken. Waking twice is harmless."""
    with write():
        if Conversation.objects.filter(id=conversation.id, snoozed_until__isnull=False).update(snoozed_until=None):
            record(Woken(conversation_id=conversation.id))
            add_activity(conversation=conversation, kind="woken", summary="Back from snooze")
            tell_browsers(conversation)


def wake_due() -> None:
    """By the clock: bring back what was snoozed until now."""
    for found in Conversation.objects.filter(snoozed_until__lte=clock.now())[:MOST_AT_ONCE]:
        wake(conversation=found)


def save_view(*, name: str, query: str, person: User | None) -> SavedView:
    """Keep a search under a name, for one person or (without one) for everybody. Raises BadQuery."""
    if not name.strip() or parse(query).is_empty:
        raise MessageRefused(gettext("A view needs a name and something to look for."))
    with write():
        return SavedView.objects.update_or_create(name=name.strip()[:60], person=person, defaults={"query": query})[0]


def remove_view(*, view_id: int, person: User) -> None:
    """Remove one's own view, or one of everybody's."""
    with write():
        SavedView.objects.filter(id=view_id).filter(person=person).delete()


def replace_views(*, views: Sequence[tuple[str, str, User | None]]) -> None:
    """Have exactly these saved views: name, query, and whose it is. Raises BadQuery."""
    with write():
        SavedView.objects.all().delete()
        for name, query, person in views:
            save_view(name=name, query=query, person=person)
