"""What happens in conversations."""

from __future__ import annotations

from dataclasses import dataclass

from warmdesk.outbox.events import Fact


@dataclass(frozen=True, kw_only=True)
class ConversationStarted(Fact):
    """A contact wrote for the first time in this thread."""

    name = "conversations.started"
    contact_id: int
    channel: str


@dataclass(frozen=True, kw_only=True)
class MessageReceived(Fact):
    """A customer's message was stored; `owner` is who had the conversation then."""

    name = "conversations.message_received"
    message_id: int
    seq: int
    channel: str
    owner: str
    engagement: int


@dataclass(frozen=True, kw_only=True)
class CardsStruckOut(Fact):
    """A customer typed so many payment card numbers; they were struck out before the message was stored."""

    name = "conversations.cards_struck_out"
    message_id: int
    cards: int


@dataclass(frozen=True, kw_only=True)
class ReplyQueued(Fact):
    """Something was said to the customer; `actor` is assistant, person or system."""

    name = "conversations.reply_queued"
    message_id: int
    seq: int
    channel: str
    actor: str
    actor_id: int | None
    kind: str
    engagement: int


@dataclass(frozen=True, kw_only=True)
class ReplyHeld(Fact):
    """A person's reply is to leave in `for_s` seconds, unless they take it back before."""

    name = "conversations.reply_held"
    person_id: int
    client_id: str
    for_s: int


@dataclass(frozen=True, kw_only=True)
class ReplyTakenBack(Fact):
    """A person took a reply back before it left."""

    name = "conversations.reply_taken_back"
    person_id: int


@dataclass(frozen=True, kw_only=True)
class SaidOutside(Fact):
    """Somebody told the customer something without the desk, `via` phone, mailbox or other; `was` is who had the conversation."""

    name = "conversations.said_outside"
    message_id: int
    seq: int
    channel: str
    via: str
    was: str
    actor: str
    actor_id: int | None
    engagement: int


@dataclass(frozen=True, kw_only=True)
class NoteWritten(Fact):
    """A person wrote a note for colleagues."""

    name = "conversations.note_written"
    message_id: int
    actor_id: int


@dataclass(frozen=True, kw_only=True)
class OwnerChanged(Fact):
    """The conversation has another owner; `by` is assistant, system or person."""

    name = "conversations.owner_changed"
    was: str
    now: str
    assignee_id: int | None
    by: str
    by_id: int | None
    engagement: int


@dataclass(frozen=True, kw_only=True)
class Taken(Fact):
    """A person took the conversation."""

    name = "conversations.taken"
    person_id: int
    was: str


@dataclass(frozen=True, kw_only=True)
class GivenBack(Fact):
    """A person gave the conversation back to the assistant."""

    name = "conversations.given_back"
    person_id: int


@dataclass(frozen=True, kw_only=True)
class Resolved(Fact):
    """The conversation came to an end; `was` is who had it."""

    name = "conversations.resolved"
    was: str
    by: str
    by_id: int | None
    engagement: int


@dataclass(frozen=True, kw_only=True)
class Reopened(Fact):
    """A resolved conversation goes on in a new engagement."""

    name = "conversations.reopened"
    engagement: int
    by: str


@dataclass(frozen=True, kw_only=True)
class Labelled(Fact):
    """A label was put on a conversation or taken off."""

    name = "conversations.labelled"
    label: str
    is_on: bool
    by_id: int | None


@dataclass(frozen=True, kw_only=True)
class Retagged(Fact):
    """A person said what the conversation is about; `was` and `now` are the topics' keys."""

    name = "conversations.retagged"
    was: str | None
    now: str
    by_id: int


@dataclass(frozen=True, kw_only=True)
class Snoozed(Fact):
    """A conversation is out of sight until a moment, or until the customer writes."""

    name = "conversations.snoozed"
    until: str
    by_id: int | None


@dataclass(frozen=True, kw_only=True)
class Woken(Fact):
    """A snoozed conversation came back at its time."""

    name = "conversations.woken"


@dataclass(frozen=True, kw_only=True)
class Followed(Fact):
    """A person follows the conversation from now on, or no more; `why` is asked or mentioned."""

    name = "conversations.followed"
    person_id: int
    is_on: bool
    why: str


@dataclass(frozen=True, kw_only=True)
class CodeAsked(Fact):
    """A one-time code was asked for, for somebody on file or for nobody: which of them is not said."""

    name = "conversations.code_asked"
    code_id: int
    way: str
    by: str
    engagement: int


@dataclass(frozen=True, kw_only=True)
class ContactProven(Fact):
    """The customer proved who they are, `proven_by` site or code; `was_contact_id` is whom the conversation had before."""

    name = "conversations.contact_proven"
    contact_id: int
    was_contact_id: int
    proven_by: str
    engagement: int


@dataclass(frozen=True, kw_only=True)
class ConversationsMerged(Fact):
    """Another conversation of the same customer goes on in this one."""

    name = "conversations.merged"
    merged_id: int
    by_id: int


@dataclass(frozen=True, kw_only=True)
class ConversationsUnmerged(Fact):
    """A merge was taken back: the other conversation goes on by itself."""

    name = "conversations.unmerged"
    merged_id: int
    by_id: int


@dataclass(frozen=True, kw_only=True)
class ConversationSplit(Fact):
    """Some messages of this conversation, `moved` of them, became one of their own, about `topic` if one was said."""

    name = "conversations.split"
    split_id: int
    moved: int
    topic: str
    by_id: int


@dataclass(frozen=True, kw_only=True)
class FieldChanged(Fact):
    """One of the business's own fields, `field`, holds something else of this conversation."""

    name = "conversations.field_changed"
    field: str
    by_id: int | None


@dataclass(frozen=True, kw_only=True)
class SeatUsed(Fact):
    """A partner opened a page that shows customers, or did something; `shown` are the conversations that a list held."""

    name = "conversations.seat_used"
    by_id: int
    what: str
    is_change: bool
    shown: list[int]
