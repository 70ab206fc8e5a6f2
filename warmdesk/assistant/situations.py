"""Gather what one decision rests on."""

from __future__ import annotations

from dataclasses import dataclass

from warmdesk.accounts.models import Business
from warmdesk.assistant.models import Decision, FormState
from warmdesk.assistant.selectors import answered_by, done_before, open_form
from warmdesk.assistant.tools.finding.under_way import under_way
from warmdesk.brain.contract import Customer, Done, OpenForm, Situation, Speaker, Turn
from warmdesk.conversations.attachments import files_of
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.selectors import turns_of
from warmdesk.lib import clock

_SPEAKERS: dict[str, Speaker] = {"customer": "customer", "assistant": "assistant", "person": "person"}


@dataclass(frozen=True)
class Gathered:
    """The situation, and the customer's last message of the turn, which the decision is about; files may have come along."""

    situation: Situation
    trigger: Message
    has_files: bool = False


def gather(conversation: Conversation, business: Business) -> Gathered | None:
    """Return the situation now, or None when nothing that the customer said waits for a reply."""
    earlier, burst = _waiting(conversation)
    if not any(turn.text for turn in burst):  # nothing, or only what an erased customer said
        return None
    situation = Situation(
        message="\n".join(turn.text for turn in burst if turn.text),
        turns=() if conversation.is_resolved else tuple(_turn(turn) for turn in earlier),
        customer=_customer(conversation),
        form=None if conversation.is_resolved else _form(open_form(conversation)),
        now=clock.now().astimezone(business.zone),
        language=conversation.language or None,
        is_resolved=conversation.is_resolved,
        channel=conversation.inbox.channel,
        done=None if conversation.is_resolved else _done(done_before(conversation, burst[0])),
    )
    return Gathered(situation, burst[-1], has_files=bool(files_of(burst)))


def waits_with_files_alone(conversation: Conversation) -> bool:
    """Tell whether all that waits for a reply is files, which the assistant can't read."""
    _, burst = _waiting(conversation)
    return not any(turn.text for turn in burst) and bool(files_of(burst))


def _waiting(conversation: Conversation) -> tuple[list[Message], list[Message]]:
    return _parted([turn for turn in turns_of(conversation) if turn.author != Message.Author.SYSTEM])


def _parted(said: list[Message]) -> tuple[list[Message], list[Message]]:
    """Part what was answered from what waits: a reply that had to wait for a tool answers nothing that was written meanwhile."""
    answered = max((place for place, turn in enumerate(said, 1) if turn.author != Message.Author.CUSTOMER), default=0)
    last = said[max(answered - 3, 0) : answered]
    if [turn.author for turn in last] != [Message.Author.CUSTOMER, Message.Author.CUSTOMER, Message.Author.ASSISTANT]:
        return said[:answered], said[answered:]
    seq = answered_by(last[-1]) or last[-1].seq
    waits = [turn for turn in said if turn.author == Message.Author.CUSTOMER and turn.seq > seq]
    return [turn for turn in said if turn not in waits], waits


def _turn(message: Message) -> Turn:
    return Turn(
        speaker=_SPEAKERS[message.author],
        text=message.text,
        kind=message.kind,
        sources=tuple(message.sources),
        choices=tuple((choice["text"], choice["source"]) for choice in message.choices),
    )


def _customer(conversation: Conversation) -> Customer:
    """Return what is proven; an unproven visitor has no tier."""
    contact = conversation.contact
    if not conversation.is_proven:
        return Customer(language=contact.language or None)
    return Customer(
        is_proven=True,
        tier=contact.tier,  # type: ignore[arg-type]
        language=contact.language or None,
        under_way=under_way(contact, clock.now()),
    )


def _form(state: FormState | None) -> OpenForm | None:
    return OpenForm(state.tool, dict(state.fields), state.asked, state.failures, state.topic) if state else None


def _done(decision: Decision | None) -> Done | None:
    return Done(decision.action, dict(decision.fields)) if decision else None
