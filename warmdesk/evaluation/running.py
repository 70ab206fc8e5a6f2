"""Run scenarios through the very path that real messages take, on the scenario's clock, each on fresh data."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction

from warmdesk.accounts.selectors import the_business
from warmdesk.assistant.models import Decision
from warmdesk.assistant.selectors import decision_about
from warmdesk.contacts.models import Contact
from warmdesk.contacts.selectors import contact_by_external_id
from warmdesk.contacts.services import meet_visitor
from warmdesk.conversations.models import Conversation, Inbox, Message
from warmdesk.conversations.selectors import conversation as conversation_by_id
from warmdesk.conversations.selectors import messages_of
from warmdesk.conversations.services import put_inbox, receive_message
from warmdesk.evaluation.effects import Tables, changed_rows, tables_now
from warmdesk.evaluation.errors import BrokenScenarios
from warmdesk.evaluation.scenarios import Scenario
from warmdesk.lib import clock, mail
from warmdesk.lib.transactions import write
from warmdesk.routing.selectors import latest_handover

Work = Callable[[], None]


@dataclass(frozen=True)
class TurnResult:
    """What the desk did about one turn: the line of the `--turns` file."""

    id: str
    turn: int
    reply: str
    choices: list[str]
    choice_sources: list[str]
    outcome: str
    sources: list[str]
    action: str | None
    args: dict[str, str]
    done: bool
    effect: dict[str, dict[str, Any] | list[dict[str, Any]]]
    reasons: list[str]
    team: str | None
    priority: str | None
    owner: str
    latency_ms: float
    because: list[str] = field(default_factory=list)
    encoder: str = ""


def run_scenario(scenario: Scenario, work: Work) -> list[TurnResult]:
    """Play one conversation; nothing of it stays in the database."""
    at = scenario.at.replace(tzinfo=the_business().zone) if scenario.at.tzinfo is None else scenario.at
    with clock.at(at), _nothing_stays():
        contact = _contact(scenario.customer)
        inbox = put_inbox(channel=scenario.channel, key=f"evaluation-{scenario.channel}", name=scenario.channel)
        proven_by = "evaluation" if scenario.customer else ""
        return [
            _play(scenario.id, number, turn.say, inbox=inbox, contact=contact, proven_by=proven_by, work=work)
            for number, turn in enumerate(scenario.turns)
        ]


def ask_once(question: str, *, customer: str | None, channel: str, at: datetime, work: Work) -> TurnResult:
    """Play one turn."""
    with clock.at(at), _nothing_stays():
        inbox = put_inbox(channel=channel, key=f"evaluation-{channel}", name=channel)
        proven_by = "evaluation" if customer else ""
        return _play("ask", 0, question, inbox=inbox, contact=_contact(customer), proven_by=proven_by, work=work)


@contextmanager
def _nothing_stays() -> Iterator[None]:
    """Take back what was written, and send no mail to the customers of the folder."""
    with mail.collected(), write():
        yield
        transaction.set_rollback(True)


def _contact(customer: str | None) -> Contact:
    if customer is None:
        return meet_visitor()
    contact = contact_by_external_id(customer)
    if contact is None:
        raise BrokenScenarios(f"the folder has no customer {customer!r}")
    return contact


def _play(thread: str, number: int, say: str, *, inbox: Inbox, contact: Contact, proven_by: str, work: Work) -> TurnResult:
    before = tables_now()
    started = time.perf_counter()
    received = receive_message(
        inbox=inbox, thread_key=thread, contact=contact, text=say, client_id=f"{thread}-{number}", proven_by=proven_by
    )
    work()
    latency_ms = (time.perf_counter() - started) * 1000
    conversation = conversation_by_id(received.conversation.id)
    return _result(thread, number, conversation, received.message, before, latency_ms)


def _result(thread: str, number: int, conversation: Conversation, said: Message, before: Tables, latency_ms: float) -> TurnResult:
    decision = decision_about(said)
    answers = [message for message in messages_of(conversation, after_seq=said.seq) if message.author != Message.Author.CUSTOMER]
    handover = latest_handover(conversation) if conversation.is_with_people else None
    choices = [choice for message in answers for choice in message.choices]
    return TurnResult(
        id=thread,
        turn=number,
        reply="\n\n".join(message.text for message in answers),
        choices=[choice["text"] for choice in choices],
        choice_sources=[choice["source"] for choice in choices],
        outcome="handover" if handover else _outcome(decision),
        sources=list(decision.sources) if decision else [],
        action=(decision.action or None) if decision else None,
        args=dict(decision.fields) if decision else {},
        done=decision.is_done if decision else False,
        effect=changed_rows(before, tables_now()),
        reasons=[handover.reason, *handover.also] if handover else [],
        team=handover.team.key if handover and handover.team else None,
        priority=handover.priority if handover else None,
        owner=conversation.owner,
        latency_ms=round(latency_ms, 2),
        because=_because(decision, handover.packet.get("because", []) if handover else []),
        encoder=decision.versions.get("encoder", "") if decision else "",
    )


def _outcome(decision: Decision | None) -> str:
    """Name the outcome; a turn that needed no word (thanks after the end) counts as small talk."""
    return "chat" if decision is None or decision.kind == "silent" else decision.kind


def _because(decision: Decision | None, otherwise: list[str]) -> list[str]:
    return list(decision.reasons) if decision and decision.reasons else list(otherwise)
