"""Writes: a person takes a conversation, and nobody holds more than they can."""

from __future__ import annotations

from django.db.models import Count
from django.utils.translation import gettext

from warmdesk.accounts.models import User
from warmdesk.accounts.seats import require_open_seat
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.ownership import assign, take
from warmdesk.conversations.services import describe
from warmdesk.lib.transactions import write
from warmdesk.routing.errors import AtCapacity
from warmdesk.routing.rerouting import note_rerouted


def claim(*, conversation: Conversation, person: User, expected_version: int | None = None) -> Conversation:
    """Let a person take a conversation within their capacity.

    Raises AtCapacity, SeatClosed outside a partner's hours, and ConversationMoved when somebody was faster. Who has it
    already keeps it.
    """
    with write():
        require_open_seat(person)
        _hold_room_for(person, conversation)
        return take(conversation=conversation, person=person, expected_version=expected_version)


def pass_on(*, conversation: Conversation, to: User, by: User, expected_version: int | None = None) -> Conversation:
    """Give a conversation to a colleague who has room for it, and to the colleague's team if that is another.

    Raises AtCapacity and ConversationMoved.
    """
    with write():
        _hold_room_for(to, conversation)
        given = assign(conversation=conversation, person=to, by=by, expected_version=expected_version)
        teams = list(to.teams.filter(is_active=True)[:2])
        if len(teams) == 1 and teams[0].id != given.team_id:
            describe(conversation=given, team=teams[0])
            note_rerouted(conversation=given, was=given.team, now=teams[0], by=by)
            given.refresh_from_db()
        return given


def _hold_room_for(person: User, conversation: Conversation) -> None:
    """Make sure of room for one more; the person is locked until the transaction ends, so that two cannot share it."""
    capacity = User.objects.select_for_update().values_list("capacity", flat=True).get(id=person.id)
    held = loads([person.id], without=conversation).get(person.id, 0)
    if held >= capacity:
        raise AtCapacity(_full(person.name, held, capacity), load=held, capacity=capacity)


def _full(name: str, held: int, capacity: int) -> str:
    return gettext(
        "%(name)s has %(held)d of %(capacity)d conversations. Resolve one or give one away first, or answer: your words take it."
    ) % {"name": name, "held": held, "capacity": capacity}


def loads(person_ids: list[int] | None = None, *, without: Conversation | None = None) -> dict[int, int]:
    """Return how many conversations people have, by their ids; what is snoozed waits for its time and does not count."""
    held = Conversation.objects.filter(owner=Conversation.Owner.PERSON, snoozed_until=None)
    if person_ids is not None:
        held = held.filter(assignee_id__in=person_ids)
    if without is not None:
        held = held.exclude(id=without.id)
    return dict(held.values_list("assignee_id").annotate(n=Count("id")).order_by())
