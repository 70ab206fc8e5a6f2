"""Writes: tell people what waits for them, and the owner when nobody reacts."""

from __future__ import annotations

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import owners, team_members
from warmdesk.accounts.selectors import person as person_by_id
from warmdesk.conversations.events import OwnerChanged
from warmdesk.conversations.selectors import conversation as conversation_by_id
from warmdesk.notices.models import Notice
from warmdesk.notices.services import let_rest, tell_people
from warmdesk.routing.events import ClockBreached, ClockWarned, Offered, OpenedToAll
from warmdesk.routing.models import Handover

Kind = Notice.Kind
OFFERS = (Kind.OFFERED, Kind.NOBODY)
TIMES = (Kind.WARNED, Kind.BREACHED)


def tell_of_offer(fact: Offered) -> None:
    """Tell somebody what they are offered."""
    _tell([person_by_id(fact.person_id)], Kind.OFFERED, fact.conversation_id)


def tell_that_nobody_took_it(fact: OpenedToAll) -> None:
    """Nobody reacts: the team is told, and the owners."""
    handover = Handover.objects.select_related("team").get(id=fact.handover_id)
    _tell([*team_members(handover.team), *owners()], Kind.NOBODY, fact.conversation_id)


def let_rest_what_is_settled(fact: OwnerChanged) -> None:
    """Somebody has it: it need not be offered. It is resolved: nothing about it is late."""
    kinds = (*OFFERS, *TIMES) if fact.now == "nobody" else OFFERS
    let_rest(reference=f"conversation:{fact.conversation_id}", kinds=kinds)


def warn(fact: ClockWarned) -> None:
    """A promised time is nearly over: whoever has the conversation is told, or whoever it is offered to, or the team."""
    _tell(_responsible(fact.conversation_id), Kind.WARNED, fact.conversation_id)


def tell_of_breach(fact: ClockBreached) -> None:
    """A promised time is over: those who are responsible are told, and the owners."""
    _tell([*_responsible(fact.conversation_id), *owners()], Kind.BREACHED, fact.conversation_id)


def _tell(people: list[User], kind: str, conversation_id: int | None) -> None:
    tell_people(people=people, kind=kind, reference=f"conversation:{conversation_id}", conversation_id=conversation_id)


def _responsible(conversation_id: int | None) -> list[User]:
    if conversation_id is None:
        return []
    conversation = conversation_by_id(conversation_id)
    if conversation.assignee is not None:
        return [conversation.assignee]
    waiting = Handover.objects.filter(conversation=conversation, taken_at=None).select_related("offered_to").first()
    if waiting is not None and waiting.offered_to is not None:
        return [waiting.offered_to]
    return team_members(conversation.team)
