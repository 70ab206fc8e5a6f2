"""What the assistant would say to a question, and why: for an owner who tries it. Nothing stays written."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from warmdesk.accounts.selectors import the_business
from warmdesk.assistant.minds import think
from warmdesk.assistant.replies import draft_of, speak
from warmdesk.assistant.services import KINDS
from warmdesk.assistant.situations import gather
from warmdesk.brain.contract import HandOver
from warmdesk.contacts.services import meet_visitor
from warmdesk.conversations.models import Inbox
from warmdesk.conversations.selectors import conversation as conversation_by_id
from warmdesk.conversations.services import receive_message
from warmdesk.lib.transactions import write


@dataclass(frozen=True)
class Preview:
    """A reply with its kind (`answer`, `handover` ...), sources and reasons; a `draft` is what a person would be offered."""

    kind: str
    reply: str = ""
    draft: str = ""
    sources: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    because: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


def preview(*, question: str, inbox: Inbox) -> Preview:
    """Return what a stranger who asks this in a new conversation would be told; no tool's effect and no message stays.

    Raises MessageRefused for a question that no customer could send.
    """
    with write():
        shown = _preview(question, inbox)
        transaction.set_rollback(True)
    return shown


def _preview(question: str, inbox: Inbox) -> Preview:
    business = the_business()
    said = receive_message(inbox=inbox, thread_key="preview", contact=meet_visitor(), text=question, client_id="preview")
    conversation = conversation_by_id(said.conversation.id)
    gathered = gather(conversation, business)
    if gathered is None:
        return Preview("silent")
    thought = think(gathered.situation, business)
    conversation.language = thought.understanding.language
    if isinstance(thought.decision, HandOver):
        draft = draft_of(thought, conversation=conversation, business=business, gathered=gathered)
        codes = (thought.decision.reason, *thought.decision.also)
        return Preview("handover", draft=draft.text, sources=draft.sources, because=thought.decision.reasons, codes=codes)
    decided, spoken = speak(thought, conversation=conversation, business=business, gathered=gathered)
    return Preview(
        KINDS[type(decided).__name__],
        reply=spoken.text,
        sources=spoken.sources,
        choices=tuple(choice["text"] for choice in spoken.choices),
        because=tuple(decided.reasons),
    )
