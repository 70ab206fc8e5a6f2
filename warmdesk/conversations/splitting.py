"""Writes: some messages of a conversation become one of their own. Merging the two puts them together again.

The customer's thread stays as it is: what was said by it is shown in it. What they say next arrives where they were answered
last.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Sequence

from django.db.models import F
from django.utils.translation import gettext

from warmdesk.accounts.models import User
from warmdesk.conversations.attachments import files_of
from warmdesk.conversations.errors import NotJoinable
from warmdesk.conversations.events import ConversationSplit, OwnerChanged
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.ownership import Owner, take
from warmdesk.conversations.selectors import parts_of
from warmdesk.conversations.services import add_activity, at_version, listed, tell_browsers
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record
from warmdesk.topics.models import Topic

Author = Message.Author


def split(*, conversation: Conversation, message_ids: Collection[int], topic: Topic | None, by: User) -> Conversation:
    """Move these messages to a conversation of their own, which is whoever splits's, and return it.

    What the assistant still has is taken by them, too, so that no form of it is lost. Records ConversationSplit.
    Raises NotJoinable when no customer's message is among them, and when none would be left.
    """
    with write():
        current = at_version(conversation, None)
        parts = parts_of(current)
        chosen = Message.objects.filter(conversation__in=parts, id__in=message_ids)
        left = Message.objects.filter(conversation__in=parts).exclude(id__in=message_ids)
        if not chosen.filter(author=Author.CUSTOMER).exists() or not left.filter(author=Author.CUSTOMER).exists():
            raise NotJoinable(gettext("Choose some of the customer's messages, and leave some."))
        if current.owner == Owner.ASSISTANT:
            current = take(conversation=current, person=by)
        heard = chosen.filter(author=Author.CUSTOMER).select_related("conversation", "thread").latest("created_at", "id")
        created = _create(current, heard.thread or heard.conversation, topic, by)
        chosen.filter(is_note=False, thread=None).update(thread=F("conversation"))
        moved = chosen.update(conversation=created, engagement=current.engagement)
        _settle(current, parts, created)
        about = topic.key if topic else ""
        record(ConversationSplit(conversation_id=current.id, split_id=created.id, moved=moved, topic=about, by_id=by.id))
        for one, kind in ((current, "split"), (created, "split_off")):
            add_activity(conversation=one, kind=kind, summary="Split in two", reference=f"person:{by.id}")
            tell_browsers(one)
        created.refresh_from_db()
    return created


def _create(current: Conversation, door: Conversation, topic: Topic | None, by: User) -> Conversation:
    """Make the conversation, answered by the thread of its words. It is proven only if that thread is the one that was."""
    now = clock.now()
    is_same_door = (current.door or current).id == door.id
    created = Conversation.objects.create(
        inbox=current.inbox,
        thread_key=f"split:{uuid.uuid4()}",
        contact=current.contact,
        proven_by=current.proven_by if is_same_door else "",
        proven_address=current.proven_address if is_same_door else "",
        owner=Owner.PERSON,
        assignee=by,
        engagement=current.engagement,
        language=current.language,
        topic=topic,
        team=current.team,
        priority=current.priority,
        split_from=current,
        door=door,
        last_seq=current.last_seq,
        read_seq=current.read_seq,
        created_at=now,
        changed_at=now,
    )
    fact = OwnerChanged(
        conversation_id=created.id,
        was=Owner.NOBODY,
        now=Owner.PERSON,
        assignee_id=by.id,
        by="person",
        by_id=by.id,
        engagement=created.engagement,
    )
    record(fact)
    return created


def _settle(current: Conversation, parts: Sequence[Conversation], created: Conversation) -> None:
    """Let each have its own last words, and the customer wait where they spoke last."""
    for one, of in ((current, parts), (created, [created])):
        spoken = Message.objects.filter(conversation__in=of, is_note=False).exclude(author=Author.SYSTEM)
        said = spoken.latest("created_at", "id")
        is_waiting = current.waiting_since is not None and said.author == Author.CUSTOMER
        Conversation.objects.filter(id=one.id).update(
            version=F("version") + 1,
            last_words=listed(said.text, files_of([said])),
            waiting_since=current.waiting_since if is_waiting else None,
        )
