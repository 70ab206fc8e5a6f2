"""Writes: receive, reply, note, take, give back, assign, resolve, reopen.

Every write raises the conversation's version under one conditional UPDATE, tells the browsers, and records what happened.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError
from django.db.models import F

from warmdesk.accounts.models import User
from warmdesk.contacts.models import Contact
from warmdesk.conversations.errors import ConversationMoved, MessageRefused
from warmdesk.conversations.events import (
    ConversationStarted,
    GivenBack,
    MessageReceived,
    NoteWritten,
    OwnerChanged,
    Reopened,
    ReplyQueued,
    Resolved,
    Taken,
)
from warmdesk.conversations.models import Activity, Conversation, Inbox, Message
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.live.services import tell
from warmdesk.outbox.services import record

LONGEST_TEXT = 20_000
LONGEST_WORDS = 160
Owner = Conversation.Owner
Author = Message.Author


@dataclass(frozen=True)
class Received:
    """What receiving did: `is_new` is False when this message was stored before."""

    conversation: Conversation
    message: Message
    is_new: bool


@dataclass(frozen=True)
class By:
    """Who writes: the assistant, the system, or a person."""

    kind: str
    person: User | None = None

    @property
    def person_id(self) -> int | None:
        """The person's id, if it is one."""
        return self.person.id if self.person else None


ASSISTANT = By("assistant")
SYSTEM = By("system")


def by_person(person: User) -> By:
    """Name a person as the one who writes."""
    return By("person", person)


def put_inbox(*, channel: str, key: str, name: str, **fields: Any) -> Inbox:
    """Return the inbox with this key, created or changed to these fields."""
    with write():
        return Inbox.objects.update_or_create(key=key, defaults={"channel": channel, "name": name, **fields})[0]


def _clean(text: str) -> str:
    """Return the text without what no database or reader should meet; raise MessageRefused."""
    cleaned = "".join(char for char in text if char in "\n\t" or ord(char) >= 32).strip()
    if not cleaned:
        raise MessageRefused("An empty message can't be sent.")
    if len(cleaned) > LONGEST_TEXT:
        raise MessageRefused(f"A message may hold {LONGEST_TEXT} characters; this one has {len(cleaned)}.")
    return cleaned


def receive_message(
    *, inbox: Inbox, thread_key: str, contact: Contact, text: str, client_id: str, proven_by: str = "", language: str = ""
) -> Received:
    """Store what a customer said; records ConversationStarted and MessageReceived.

    Idempotent: the same `client_id` in the same thread is stored once and returned again with `is_new=False`. A message to a
    resolved conversation is stored like any other; whether it reopens is judged later.
    """
    cleaned = _clean(text)
    with write():
        conversation = _conversation(inbox, thread_key, contact, proven_by, language)
        known = Message.objects.filter(conversation=conversation, client_id=client_id).first()
        if known is not None:
            return Received(conversation, known, is_new=False)
        message = _append(conversation, author=Author.CUSTOMER, text=cleaned, client_id=client_id, status=Message.Status.RECEIVED)
        if conversation.waiting_since is None and not conversation.is_resolved:
            Conversation.objects.filter(id=conversation.id).update(waiting_since=message.created_at)
        fact = MessageReceived(
            conversation_id=conversation.id,
            message_id=message.id,
            seq=message.seq,
            channel=inbox.channel,
            owner=conversation.owner,
            engagement=conversation.engagement,
        )
        record(fact)
    return Received(conversation, message, is_new=True)


def _conversation(inbox: Inbox, thread_key: str, contact: Contact, proven_by: str, language: str) -> Conversation:
    """Return the thread's conversation, locked for this transaction, created on the first message."""
    found = Conversation.objects.select_for_update().filter(inbox=inbox, thread_key=thread_key).first()
    if found is not None:
        return found
    now = clock.now()
    try:
        with write():
            created = Conversation.objects.create(
                inbox=inbox,
                thread_key=thread_key,
                contact=contact,
                proven_by=proven_by,
                language=language,
                created_at=now,
                changed_at=now,
            )
    except IntegrityError:  # another process was first
        return Conversation.objects.select_for_update().get(inbox=inbox, thread_key=thread_key)
    record(ConversationStarted(conversation_id=created.id, contact_id=contact.id, channel=inbox.channel))
    return created


def _append(conversation: Conversation, *, author: str, text: str, status: str, **fields: Any) -> Message:
    """Add the next message and raise the version: one conditional UPDATE from the version that was read."""
    now = clock.now()
    moved = Conversation.objects.filter(id=conversation.id, version=conversation.version).update(
        version=F("version") + 1,
        last_seq=F("last_seq") + 1,
        changed_at=now,
        **({} if fields.get("is_note") or author == Author.SYSTEM else {"last_words": " ".join(text.split())[:LONGEST_WORDS]}),
    )
    if moved != 1:
        raise ConversationMoved("Somebody else wrote in this conversation a moment ago.")
    conversation.version += 1
    conversation.last_seq += 1
    conversation.changed_at = now
    message = Message.objects.create(
        conversation=conversation,
        seq=conversation.last_seq,
        author=author,
        text=text,
        status=status,
        engagement=conversation.engagement,
        created_at=now,
        **fields,
    )
    _tell(conversation)
    return message


def _tell(conversation: Conversation) -> None:
    tell(f"conversation:{conversation.id}", conversation.last_seq)
    tell("desk", conversation.id)


def _at_version(conversation: Conversation, expected_version: int | None) -> Conversation:
    """Return the conversation as it is now, locked; raise ConversationMoved when it is not the expected version any more."""
    locked = Conversation.objects.select_for_update(of=("self",))
    current = locked.select_related("inbox", "contact", "assignee").get(id=conversation.id)
    if expected_version is not None and current.version != expected_version:
        raise ConversationMoved("Somebody else wrote in this conversation a moment ago.")
    return current


def reply(
    *,
    conversation: Conversation,
    text: str,
    by: By,
    expected_version: int | None = None,
    kind: str = "",
    sources: Sequence[str] = (),
    choices: Sequence[dict[str, str]] = (),
    language: str = "",
    client_id: str | None = None,
) -> Message:
    """Say something to the customer; records ReplyQueued, on which the channel delivers.

    Raises ConversationMoved when the version is not the expected one: nothing was written; read again. A repeated
    `client_id` returns
    the message that was stored before.
    """
    cleaned = _clean(text)
    with write():
        current = _at_version(conversation, None if client_id and _known(conversation, client_id) else expected_version)
        if client_id and (known := _known(current, client_id)):
            return known
        message = _append(
            current,
            author=by.kind,
            text=cleaned,
            status=Message.Status.QUEUED,
            person=by.person,
            kind=kind,
            sources=list(sources),
            choices=list(choices),
            language=language,
            client_id=client_id,
        )
        Conversation.objects.filter(id=current.id).update(waiting_since=None if by.kind != "system" else F("waiting_since"))
        fact = ReplyQueued(
            conversation_id=current.id,
            message_id=message.id,
            seq=message.seq,
            channel=current.inbox.channel,
            actor=by.kind,
            actor_id=by.person_id,
            kind=kind,
            engagement=current.engagement,
        )
        record(fact)
    return message


def _known(conversation: Conversation, client_id: str) -> Message | None:
    return Message.objects.filter(conversation=conversation, client_id=client_id).first()


def note(*, conversation: Conversation, text: str, by: User) -> Message:
    """Write a note that only staff can read; records NoteWritten."""
    cleaned = _clean(text)
    with write():
        current = _at_version(conversation, None)
        message = _append(current, author=Author.PERSON, text=cleaned, status=Message.Status.SENT, person=by, is_note=True)
        record(NoteWritten(conversation_id=current.id, message_id=message.id, actor_id=by.id))
    return message


def change_owner(
    *,
    conversation: Conversation,
    owner: str,
    by: By,
    assignee: User | None = None,
    expected_version: int | None = None,
    starts_engagement: bool = False,
    **fields: Any,
) -> Conversation:
    """Give the conversation its one owner, with other fields beside it; records OwnerChanged.

    Raises ConversationMoved when the version is not the expected one. Giving it to its owner again changes nothing
    but the version.
    """
    with write():
        current = _at_version(conversation, expected_version)
        was = current.owner
        if starts_engagement:
            fields |= {"engagement": current.engagement + 1, "engagement_from_seq": _first_unanswered(current)}
        fields |= {"owner": owner, "assignee": assignee, "changed_at": clock.now()}
        Conversation.objects.filter(id=current.id, version=current.version).update(version=F("version") + 1, **fields)
        current.refresh_from_db()
        fact = OwnerChanged(
            conversation_id=current.id,
            was=was,
            now=owner,
            assignee_id=assignee.id if assignee else None,
            by=by.kind,
            by_id=by.person_id,
            engagement=current.engagement,
        )
        record(fact)
        _tell(current)
    return current


def _first_unanswered(conversation: Conversation) -> int:
    """Return the sequence number with which a new engagement begins: the customer's words that nobody has answered yet."""
    spoken = Message.objects.filter(conversation=conversation, is_note=False).exclude(author=Author.CUSTOMER)
    last = spoken.order_by("-seq").values_list("seq", flat=True).first()
    return (last or 0) + 1


def take(*, conversation: Conversation, person: User, expected_version: int | None = None) -> Conversation:
    """Let a person own the conversation: the assistant falls silent at once, also one that is thinking. Records Taken."""
    with write():
        was = _at_version(conversation, expected_version)
        if was.owner == Owner.PERSON and was.assignee_id == person.id:
            return was
        current = change_owner(conversation=was, owner=Owner.PERSON, assignee=person, by=by_person(person), resolved_at=None)
        record(Taken(conversation_id=current.id, person_id=person.id, was=was.owner))
        add_activity(
            conversation=current,
            kind="taken",
            summary=f"Taken from {was.get_owner_display().lower()}",
            reference=f"person:{person.id}",
        )
    return current


def assign(*, conversation: Conversation, person: User, by: User, expected_version: int | None = None) -> Conversation:
    """Give the conversation to a colleague; records OwnerChanged."""
    with write():
        current = change_owner(
            conversation=conversation,
            owner=Owner.PERSON,
            assignee=person,
            by=by_person(by),
            expected_version=expected_version,
            resolved_at=None,
        )
        add_activity(conversation=current, kind="assigned", summary="Assigned to a colleague", reference=f"person:{person.id}")
    return current


def give_back(*, conversation: Conversation, person: User, expected_version: int | None = None) -> Conversation:
    """Let the assistant go on, with a fresh context; records GivenBack."""
    with write():
        current = change_owner(
            conversation=conversation,
            owner=Owner.ASSISTANT,
            by=by_person(person),
            expected_version=expected_version,
            starts_engagement=True,
            resolved_at=None,
        )
        record(GivenBack(conversation_id=current.id, person_id=person.id))
        add_activity(
            conversation=current, kind="given_back", summary="Given back to the assistant", reference=f"person:{person.id}"
        )
    return current


def resolve(*, conversation: Conversation, by: By, expected_version: int | None = None) -> Conversation:
    """End the conversation; records Resolved. Resolving twice is harmless."""
    with write():
        was = _at_version(conversation, expected_version)
        if was.is_resolved:
            return was
        now = clock.now()
        current = change_owner(
            conversation=was, owner=Owner.NOBODY, by=by, resolved_at=now, waiting_since=None, snoozed_until=None
        )
        record(Resolved(conversation_id=current.id, was=was.owner, by=by.kind, by_id=by.person_id, engagement=current.engagement))
        add_activity(
            conversation=current,
            kind="resolved",
            summary="Resolved",
            reference=f"person:{by.person_id}" if by.person else by.kind,
        )
    return current


def reopen(*, conversation: Conversation, by: By, expected_version: int | None = None) -> Conversation:
    """Let a resolved conversation go on: with the assistant when the customer wrote, with the person who reopened it otherwise.

    A new engagement begins, with a clean context. Records Reopened.
    """
    with write():
        was = _at_version(conversation, expected_version)
        if not was.is_resolved:
            return was
        owner = Owner.PERSON if by.person else Owner.ASSISTANT
        waiting_since = None if by.person else clock.now()
        current = change_owner(
            conversation=was,
            owner=owner,
            assignee=by.person,
            by=by,
            starts_engagement=True,
            resolved_at=None,
            waiting_since=waiting_since,
        )
        record(Reopened(conversation_id=current.id, engagement=current.engagement, by=by.kind))
        add_activity(
            conversation=current,
            kind="reopened",
            summary="Reopened",
            reference=f"person:{by.person_id}" if by.person else by.kind,
        )
    return current


def describe(*, conversation: Conversation, **fields: Any) -> None:
    """Set what is known of a conversation (language, topic, team, priority) without touching its owner or version."""
    with write():
        Conversation.objects.filter(id=conversation.id).update(**fields)


def settle(*, conversation: Conversation) -> None:
    """Say that the customer's last words need no reply (thanks, a rating)."""
    describe(conversation=conversation, waiting_since=None)


def prove_contact(*, conversation: Conversation, contact: Contact, proven_by: str) -> Conversation:
    """Attach the contact that the customer has proven to be, for this conversation; a new proof begins a new engagement."""
    with write():
        current = _at_version(conversation, None)
        if current.contact_id != contact.id or current.proven_by != proven_by:
            Conversation.objects.filter(id=current.id).update(contact=contact, proven_by=proven_by, version=F("version") + 1)
            current.refresh_from_db()
            add_activity(conversation=current, kind="proven", summary="The customer has proven who they are", reference=proven_by)
            _tell(current)
    return current


def note_read(*, conversation: Conversation, seq: int) -> None:
    """Remember that the customer has seen everything up to `seq`; never goes backwards."""
    seen = min(seq, conversation.last_seq)
    with write():
        if Conversation.objects.filter(id=conversation.id, read_seq__lt=seen).update(read_seq=seen):
            _tell(conversation)


def mark_sent(*, message_id: int) -> None:
    """Say that the channel has delivered a reply."""
    with write():
        Message.objects.filter(id=message_id, status=Message.Status.QUEUED).update(status=Message.Status.SENT)


def add_activity(
    *, conversation: Conversation, kind: str, summary: str, reference: str = "", at: datetime | None = None
) -> Activity:
    """Write a line into the timeline."""
    with write():
        return Activity.objects.create(
            conversation=conversation,
            after_seq=conversation.last_seq,
            kind=kind,
            summary=summary,
            reference=reference,
            at=at or clock.now(),
        )


def erase_contact(contact_id: int) -> None:
    """Forget what a contact said and was told; rows, order and moments stay, so that figures stay true."""
    with write():
        mine = Conversation.objects.filter(contact_id=contact_id)
        Message.objects.filter(conversation__in=mine).update(text="", sources=[], choices=[], client_id=None)
        Activity.objects.filter(conversation__in=mine).update(summary="", reference="")
        for found in mine:
            Conversation.objects.filter(id=found.id).update(last_words="", thread_key=f"erased:{found.public_id}", proven_by="")
            _tell(found)


def snooze(*, conversation: Conversation, until: datetime) -> None:
    """Keep a conversation out of sight until a moment or the customer's next message."""
    if until - clock.now() < timedelta(0):
        raise MessageRefused("A snooze must end in the future.")
    describe(conversation=conversation, snoozed_until=until)
