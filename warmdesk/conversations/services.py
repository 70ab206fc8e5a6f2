"""Writes: receive, reply, note, describe, forget. Who owns a conversation changes in `ownership`.

Every write raises the conversation's version under one conditional UPDATE, tells the browsers, and records what happened.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import IntegrityError
from django.db.models import F, Q

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import business_or_none, voice_of
from warmdesk.accounts.voice import Voice, say
from warmdesk.brain.text.card_numbers import strike_out
from warmdesk.contacts.models import Contact
from warmdesk.conversations.attachments import Ids, all_chosen, chosen, names_of, send_with, writer_of
from warmdesk.conversations.errors import ConversationMoved, MessageRefused
from warmdesk.conversations.events import (
    CardsStruckOut,
    ConversationStarted,
    MessageReceived,
    NoteWritten,
    ReplyQueued,
)
from warmdesk.conversations.models import Activity, Attachment, Conversation, Inbox, Message
from warmdesk.lib import clock
from warmdesk.lib.language import SPOKEN, language_of
from warmdesk.lib.transactions import write
from warmdesk.live.services import tell
from warmdesk.outbox.services import record

LONGEST_TEXT = 20_000
LONGEST_WORDS = 160
CARD_WARNING = "card-warning"
SURE_OF_LANGUAGE = 0.6
NOTHING: Mapping[str, object] = {}
_WITH_MESSAGE = ("conversation__inbox", "conversation__contact", "conversation__assignee")
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


def cleaned(text: str, files: Sequence[object] = ()) -> str:
    """Return the text without what no database or reader should meet; raise MessageRefused. With files it may be empty."""
    words = "".join(char for char in text if char in "\n\t" or ord(char) >= 32).strip()
    if not words and not files:
        raise MessageRefused("An empty message can't be sent.")
    if len(words) > LONGEST_TEXT:
        raise MessageRefused(f"A message may hold {LONGEST_TEXT} characters; this one has {len(words)}.")
    return words


def receive_message(
    *,
    inbox: Inbox,
    thread_key: str,
    contact: Contact,
    text: str,
    client_id: str,
    files: Ids = (),
    proven_by: str = "",
    language: str = "",
) -> Received:
    """Store what a customer said; records ConversationStarted and MessageReceived.

    Idempotent: the same `client_id` in the same thread is stored once and returned again with `is_new=False`. A message to a
    resolved conversation is stored like any other; whether it reopens is judged later. A payment card's number is struck out
    before anything is written, and the customer is told so, once. Of `files` (ids of the thread's own uploads) those go along
    that are still there: a file that is missing never costs the words.
    """
    words, cards = strike_out(cleaned(text, files))
    with write():
        door = _conversation(inbox, thread_key, contact, proven_by, language)
        stored = known(door, client_id)
        if stored is not None:
            return Received(stored.conversation, stored, is_new=False)
        sent = chosen(writer_of(door, None), files)
        cleaned(words, sent)
        conversation = _arrives_in(door, contact, proven_by)
        if conversation.waiting_since is None and not conversation.is_resolved:
            conversation.waiting_since = clock.now()
        known_by_it = {"waiting_since": conversation.waiting_since, "snoozed_until": None}
        message = append(
            conversation, known_by_it, author=Author.CUSTOMER, text=words, client_id=client_id, status=Message.Status.RECEIVED,
            files=sent,
        )  # fmt: skip
        fact = MessageReceived(
            conversation_id=conversation.id,
            message_id=message.id,
            seq=message.seq,
            channel=inbox.channel,
            owner=conversation.owner,
            engagement=conversation.engagement,
        )
        record(fact)
        if cards:
            _warn_of_cards(message, cards)
            conversation.refresh_from_db()
    return Received(conversation, message, is_new=True)


def _warn_of_cards(message: Message, cards: int) -> None:
    """Tell the customer, once in a conversation, that card numbers do not belong here; records CardsStruckOut."""
    conversation, business = message.conversation, business_or_none()
    record(CardsStruckOut(conversation_id=conversation.id, message_id=message.id, cards=cards))
    said, sure = language_of(message.text, SPOKEN)
    language = said if sure > SURE_OF_LANGUAGE else conversation.language or conversation.contact.language
    voice = voice_of(business) if business else Voice()
    reply(
        conversation=conversation, text=say("card_struck_out", voice=voice, language=language), by=SYSTEM, client_id=CARD_WARNING
    )


def _conversation(inbox: Inbox, thread_key: str, contact: Contact, proven_by: str, language: str) -> Conversation:
    """Return the thread's conversation, locked for this transaction, created on the first message."""
    found = Conversation.objects.select_for_update().filter(inbox=inbox, thread_key=thread_key).first()
    if found is not None:
        found.inbox = inbox
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


def _arrives_in(door: Conversation, contact: Contact, proven_by: str) -> Conversation:
    """Return where what comes by this thread goes on, locked: where it was merged into, or what answered by it last.

    A proof holds for the thread in which it was given: by another one the customer is as proven as that door says.
    """
    standing = door.leads_to or door
    found = at_version(standing, None) if standing.id != door.id or standing.merged_into_id else door
    by = None if found.id == door.id else door
    if found.door_id != (by.id if by else None):
        found.door, found.proven_address = by, ""
        found.proven_by = proven_by if contact.id == found.contact_id else ""
        described = {"door": by, "proven_by": found.proven_by, "proven_address": ""}
        Conversation.objects.filter(id=found.id).update(**described)
    return found


def listed(text: str, files: Sequence[Attachment]) -> str:
    """Return what lists show of a message: its words, or its files' names."""
    return (" ".join(text.split()) or names_of(files))[:LONGEST_WORDS]


def append(
    conversation: Conversation,
    facts: Mapping[str, object] = NOTHING,
    *,
    author: str,
    text: str,
    status: str,
    files: Sequence[Attachment] = (),
    **fields: Any,
) -> Message:
    """Add the next message, raise the version and note these `facts`: one conditional UPDATE from the version read.

    Where it is said by another conversation's thread, both count on together, so that the customer's browser misses nothing.
    """
    now = clock.now()
    seq = _next_seq(conversation, is_note=bool(fields.get("is_note")))
    moved = Conversation.objects.filter(id=conversation.id, version=conversation.version).update(
        version=F("version") + 1,
        last_seq=seq,
        changed_at=now,
        **({} if fields.get("is_note") or author == Author.SYSTEM else {"last_words": listed(text, files)}),
        **facts,
    )
    if moved != 1:
        raise ConversationMoved("Somebody else wrote in this conversation a moment ago.")
    conversation.version += 1
    conversation.last_seq = seq
    conversation.changed_at = now
    message = Message.objects.create(
        conversation=conversation,
        thread_id=None if fields.get("is_note") else conversation.door_id,
        seq=seq,
        author=author,
        text=text,
        status=status,
        engagement=conversation.engagement,
        created_at=now,
        **fields,
    )
    send_with(message, files)
    tell_browsers(conversation)
    return message


def _next_seq(conversation: Conversation, *, is_note: bool) -> int:
    """Return the next number, and let the thread by which it is said count on to it."""
    if conversation.door_id is None or is_note:
        return conversation.last_seq + 1
    door = Conversation.objects.select_for_update().only("last_seq").get(id=conversation.door_id)
    seq = max(conversation.last_seq, door.last_seq) + 1
    Conversation.objects.filter(id=door.id).update(last_seq=seq, version=F("version") + 1)
    return seq


def tell_browsers(conversation: Conversation) -> None:
    """Tell the browsers that look at this conversation or at the list."""
    tell(f"conversation:{conversation.id}", conversation.last_seq)
    tell("desk", conversation.id)


def at_version(conversation: Conversation, expected_version: int | None) -> Conversation:
    """Return the conversation as it is now, locked; raise ConversationMoved when it is not the expected version any more.

    One that was merged is the one that goes on in its place, for whoever expects no version.
    """
    locked = Conversation.objects.select_for_update(of=("self",))
    current = locked.select_related("inbox", "contact", "assignee", "door__inbox", "merged_into").get(id=conversation.id)
    if current.merged_into and expected_version is None:
        return at_version(current.merged_into, None)
    if expected_version is not None and (current.merged_into or current.version != expected_version):
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
    files: Ids = (),
) -> Message:
    """Say something to the customer; records ReplyQueued, on which the channel delivers.

    Raises ConversationMoved when the version is not the expected one: nothing was written; read again. A repeated
    `client_id` returns the message that was stored before. Raises FileGone when one of the person's `files` is not there.
    """
    words = cleaned(text, files)
    with write():
        current = at_version(conversation, None if client_id and known(conversation, client_id) else expected_version)
        if client_id and (stored := known(current, client_id)):
            return stored
        sent = all_chosen(writer_of(current, by.person), files)
        message = append(
            current,
            NOTHING if by.kind == SYSTEM.kind else {"waiting_since": None},
            author=by.kind,
            text=words,
            status=Message.Status.QUEUED,
            person=by.person,
            kind=kind,
            sources=list(sources),
            choices=list(choices),
            language=language,
            client_id=client_id,
            files=sent,
        )
        _lead_here(current)
        record(_queued(current, message, by))
    return message


def _queued(conversation: Conversation, message: Message, by: By) -> ReplyQueued:
    return ReplyQueued(
        conversation_id=conversation.id,
        message_id=message.id,
        seq=message.seq,
        channel=(conversation.door or conversation).inbox.channel,
        actor=by.kind,
        actor_id=by.person_id,
        kind=message.kind,
        engagement=conversation.engagement,
    )


def _lead_here(conversation: Conversation) -> None:
    """Let what the customer says next by this thread arrive where they were answered last."""
    door = conversation.door or conversation
    leads_to = conversation if conversation.split_from_id else None
    if door.leads_to_id != (leads_to.id if leads_to else None):
        Conversation.objects.filter(id=door.id).update(leads_to=leads_to)


def known(conversation: Conversation, client_id: str) -> Message | None:
    """Return the message that was stored under this id before, in this conversation or by its thread."""
    found = Message.objects.filter(Q(conversation=conversation) | Q(thread=conversation), client_id=client_id)
    message_id = found.order_by().values_list("id", flat=True).first()  # mostly there is none, and this is asked of each message
    return None if message_id is None else Message.objects.select_related(*_WITH_MESSAGE).get(id=message_id)


def note(*, conversation: Conversation, text: str, by: User, files: Ids = ()) -> Message:
    """Write a note that only staff can read; records NoteWritten. A card number is struck out of it, too. Raises FileGone."""
    words, _ = strike_out(cleaned(text, files))
    with write():
        current = at_version(conversation, None)
        sent = all_chosen(writer_of(current, by), files)
        message = append(
            current, author=Author.PERSON, text=words, status=Message.Status.SENT, person=by, is_note=True, files=sent
        )
        record(NoteWritten(conversation_id=current.id, message_id=message.id, actor_id=by.id))
    return message


def describe(*, conversation: Conversation, **fields: Any) -> None:
    """Set what is known of a conversation (language, topic, team, priority) without touching its owner or version."""
    with write():
        Conversation.objects.filter(id=conversation.id).update(**fields)


def settle(*, conversation: Conversation) -> None:
    """Say that the customer's last words need no reply (thanks, a rating)."""
    describe(conversation=conversation, waiting_since=None)


def note_read(*, conversation: Conversation, seq: int) -> None:
    """Remember that the customer has seen everything up to `seq`; never goes backwards."""
    seen = min(seq, conversation.last_seq)
    with write():
        if Conversation.objects.filter(id=conversation.id, read_seq__lt=seen).update(read_seq=seen):
            tell_browsers(conversation)


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
