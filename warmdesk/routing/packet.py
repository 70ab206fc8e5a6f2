"""The packet: all that a person needs, so that the customer never has to say it again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from warmdesk.conversations.attachments import files_of, names_of
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.selectors import conversations_of_person, turns_of

LONGEST_QUOTE = 400


def minimal_packet(
    conversation: Conversation, reason: str, because: Sequence[str], prepared: Mapping[str, str]
) -> dict[str, Any]:
    """Return who, what they want, what was tried, what is known and why, from what stands in the conversation alone."""
    turns = turns_of(conversation)
    came = files_of([turn for turn in turns if turn.author == Message.Author.CUSTOMER])
    return {
        "who": _who(conversation),
        "wants": _last_words(turns),
        "files": names_of(came),
        "tried": [_tried(turn) for turn in turns if turn.author == Message.Author.ASSISTANT],
        "facts": dict(prepared),
        "reason": reason,
        "because": list(because),
    }


def _who(conversation: Conversation) -> dict[str, Any]:
    contact = conversation.contact
    earlier = len([other for other in conversations_of_person(contact) if other.id != conversation.id])
    return {
        "name": contact.name if conversation.is_proven else "",
        "tier": contact.tier if conversation.is_proven else "",
        "language": conversation.language,
        "is_proven": conversation.is_proven,
        "since": contact.since.isoformat() if contact.since and conversation.is_proven else "",
        "earlier_conversations": earlier,
        "engagement": conversation.engagement,
    }


def wants_of(conversation: Conversation) -> list[str]:
    """Return what the customer said last in this engagement, as the packet holds it."""
    return _last_words(turns_of(conversation))


def _last_words(turns: Sequence[Message]) -> list[str]:
    said = [turn.text[:LONGEST_QUOTE] for turn in turns if turn.author == Message.Author.CUSTOMER and turn.text]
    return said[-3:]


def _tried(turn: Message) -> dict[str, Any]:
    return {"kind": turn.kind, "text": turn.text[:LONGEST_QUOTE], "sources": turn.sources}
