"""Reads: inboxes, the visitor behind a token, and what a visitor may see of their conversation."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.utils import translation

from warmdesk.accounts.models import Business
from warmdesk.accounts.selectors import voice_of
from warmdesk.accounts.voice import welcome
from warmdesk.channels.models import Visitor
from warmdesk.channels.widget.strings import back_words, interface_language, panel_strings
from warmdesk.conversations.models import Attachment, Conversation, Inbox, Message
from warmdesk.conversations.selectors import conversation_of_thread, messages_by_thread, standing
from warmdesk.followups.selectors import asks_rating
from warmdesk.knowledge.selectors import article_titles
from warmdesk.lib import clock
from warmdesk.live.services import who_is_typing
from warmdesk.routing.selectors import state_for_customer

CHANNEL = "web"
LONGEST_THOUGHT = timedelta(seconds=30)
"""The assistant shows as writing for no longer than this: afterwards something else must happen, not more dots."""
SPOKEN = (Message.Author.ASSISTANT, Message.Author.PERSON)

Shown = dict[str, Any]


def web_inboxes() -> list[Inbox]:
    """Return the active inboxes of websites, the oldest first."""
    return list(Inbox.objects.filter(channel=CHANNEL, is_active=True).order_by("id"))


def web_inbox(key: str) -> Inbox | None:
    """Return the active website inbox with this key, if any."""
    return Inbox.objects.filter(channel=CHANNEL, is_active=True, key=key).first()


def hash_of(token: str) -> str:
    """Return what the desk keeps of a visitor's token."""
    return hashlib.sha256(token.encode()).hexdigest()


def visitor_by_token(inbox: Inbox | None, token: str) -> Visitor | None:
    """Return the visitor who holds this token, in this inbox if one is named."""
    if not token:
        return None
    found = Visitor.objects.select_related("inbox", "contact").filter(token_hash=hash_of(token), inbox__is_active=True)
    return (found.filter(inbox=inbox) if inbox else found).first()


def thread_of(visitor: Visitor) -> Conversation | None:
    """Return the visitor's own thread, if they said anything yet: what they see."""
    return conversation_of_thread(visitor.inbox, visitor.token_hash)


def has_spoken(visitor: Visitor) -> bool:
    """Tell whether the visitor has said anything yet."""
    return Conversation.objects.filter(inbox=visitor.inbox, thread_key=visitor.token_hash).exists()


def conversation_of(visitor: Visitor) -> Conversation | None:
    """Return the conversation in which the visitor's thread goes on: mostly the thread itself."""
    thread = thread_of(visitor)
    return standing(thread) if thread and (thread.merged_into_id or thread.leads_to_id) else thread


def session_for(visitor: Visitor, business: Business, language: str) -> Shown:
    """Return everything that a browser needs to draw the widget, in the interface language."""
    thread = thread_of(visitor)
    messages = messages_by_thread(thread) if thread else []
    return {
        "language": language,
        "is_rtl": translation.get_language_info(language)["bidi"],
        "strings": panel_strings(language),
        "business": {"name": business.name, "phone": business.phone, "email": business.email, "accent": business.accent},
        "is_assistant_on": business.is_assistant_on,
        "greeting": welcome(voice_of(business), language) if business.is_assistant_on else "",
        "state": state_of(conversation_of(visitor), business, language),
        "messages": shown_messages(messages),
        "last_seq": messages[-1].seq if messages else 0,
    }


def language_for(visitor: Visitor, business: Business) -> str:
    """Return the interface language of a visitor."""
    return interface_language(visitor.language, otherwise=business.language)


def news_for(visitor: Visitor, business: Business, after_seq: int) -> Shown:
    """Return what was said after `after_seq`, and how things stand."""
    thread = thread_of(visitor)
    messages = messages_by_thread(thread, after_seq=after_seq) if thread else []
    state = state_of(conversation_of(visitor), business, language_for(visitor, business))
    return {"messages": shown_messages(messages), "state": state}


def state_of(conversation: Conversation | None, business: Business, language: str) -> Shown:
    """Return who speaks, how long it takes, who is writing, what was read and whether a rating is asked for."""
    state = state_for_customer(conversation, business, language)
    return {
        "owner": state.owner,
        "speaker": state.speaker,
        "wait": state.wait,
        "back": back_words(state.back, language) if state.back else None,
        "is_typing": conversation is not None and _is_typing(conversation),
        "asks_rating": conversation is not None and asks_rating(conversation),
        "read_seq": _read_seq(conversation) if conversation else 0,
    }


def _is_typing(conversation: Conversation) -> bool:
    """Return whether the other side is writing: a person who said so, or the assistant while the customer waits for it."""
    if conversation.owner == Conversation.Owner.ASSISTANT:
        since = conversation.waiting_since
        return since is not None and clock.now() - since < LONGEST_THOUGHT
    return who_is_typing(f"conversation:{conversation.id}") not in {"", "customer"}


def _read_seq(conversation: Conversation) -> int:
    """Return up to where the desk has read for certain: whoever answered has read what came before."""
    spoken = Message.objects.filter(conversation=conversation, author__in=SPOKEN, is_note=False)
    return spoken.order_by("-seq").values_list("seq", flat=True).first() or 0


def shown_messages(messages: Sequence[Message]) -> list[Shown]:
    """Return messages as browsers take them: sources by title, people by name, the customer's by their own ids."""
    titles = article_titles(sorted({source for message in messages for source in message.sources}))
    return [_shown(message, titles) for message in messages]


def _shown(message: Message, titles: dict[str, str]) -> Shown:
    return {
        "seq": message.seq,
        "id": message.client_id if message.author == Message.Author.CUSTOMER else None,
        "from": message.author,
        "name": message.person.name if message.person else "",
        "text": message.text,
        "choices": [choice["text"] for choice in message.choices],
        "files": [shown_file(file) for file in message.files.all()],
        "sources": [titles[source] for source in message.sources if source in titles],
        "at": message.created_at.isoformat(),
        "status": message.status,
    }


def shown_file(file: Attachment) -> Shown:
    """Return what a browser needs to show a file; the bytes are asked for by its id."""
    return {"id": str(file.public_id), "name": file.name, "type": file.media_type, "size": file.size}
