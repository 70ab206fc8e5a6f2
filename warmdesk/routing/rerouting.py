"""Writes: a person gives a conversation to another team, and the way to people begins there anew."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext

from warmdesk.accounts.models import Team, User
from warmdesk.accounts.seats import partners
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.selectors import waiting_outside_seat
from warmdesk.conversations.services import SYSTEM, By, add_activity, at_version, by_person, describe, tell_browsers
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record
from warmdesk.routing.errors import NotWithPeople
from warmdesk.routing.events import Rerouted
from warmdesk.routing.models import Handover
from warmdesk.routing.packet import minimal_packet
from warmdesk.routing.selectors import latest_handover
from warmdesk.routing.services import give_to_queue

AFRESH: dict[str, Any] = {"offered_to": None, "offered_at": None, "passed_over": [], "is_for_all": False, "person": None}
"""What of a handover was true of the team before."""


def reroute(*, conversation: Conversation, team: Team, by: User, expected_version: int | None = None) -> Conversation:
    """Give a conversation that people have to another team: its queue has it, and somebody there is asked; records Rerouted.

    Rerouting to its own team is harmless. Raises NotWithPeople, and ConversationMoved when it changed since it was read.
    """
    with write():
        current = at_version(conversation, expected_version)
        if not current.is_with_people:
            raise NotWithPeople(gettext("Take the conversation first: the assistant has it, or it is resolved."))
        was = current.team
        if was is not None and was.id == team.id:
            return current
        if current.owner == Conversation.Owner.PERSON:
            current = _back_in_queue(current, team, by_person(by), "rerouted")
        describe(conversation=current, team=team)
        Handover.objects.filter(conversation=current, taken_at=None).update(team=team, **AFRESH)
        note_rerouted(conversation=current, was=was, now=team, by=by)
        tell_browsers(current)
        current.refresh_from_db()
    return current


def _back_in_queue(conversation: Conversation, team: Team | None, by: By, reason: str) -> Conversation:
    """Give what a person has to the queue; the engagement's handover is open again, or one is written."""
    current = give_to_queue(conversation, by, team.key if team else None, conversation.priority, None)
    handover = latest_handover(current)
    if handover is not None and handover.engagement == current.engagement:
        Handover.objects.filter(id=handover.id).update(taken_at=None, taken_by=None)
    else:
        packet = minimal_packet(current, reason, (), {})
        Handover.objects.create(
            conversation=current, engagement=current.engagement, reason=reason, by=by.kind, team=team,
            priority=current.priority, entered_at=clock.now(), packet=packet,
        )  # fmt: skip
    return current


def return_from_partners() -> None:
    """By the clock: what a partner has and the seat no longer holds goes back to the queue, where its customer waits.

    A seat that is closed holds nothing. Where nobody waits the partner keeps it. Safe to call twice.
    """
    for partner in partners():
        for one in waiting_outside_seat(partner):
            with write():
                current = at_version(one, None)
                if current.owner == Conversation.Owner.PERSON and current.assignee_id == partner.id:
                    _back_in_queue(current, current.team, SYSTEM, "seat_closed")
                    Handover.objects.filter(conversation=current, taken_at=None).update(**AFRESH)
                    tell_browsers(current)


def note_rerouted(*, conversation: Conversation, was: Team | None, now: Team, by: User) -> None:
    """Write down that a person found another team the right one; records Rerouted where the conversation was handed over."""
    handover = latest_handover(conversation)
    add_activity(conversation=conversation, kind="rerouted", summary="Given to another team", reference=f"team:{now.key}")
    if handover is None or handover.engagement != conversation.engagement:
        return
    fact = Rerouted(
        conversation_id=conversation.id,
        handover_id=handover.id,
        was=was.key if was else None,
        now=now.key,
        by_id=by.id,
        engagement=conversation.engagement,
    )
    record(fact)
