"""What of conversations a partner's seat holds, and the record of what was opened and done from it."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Q

from warmdesk.accounts.models import User
from warmdesk.accounts.permissions import Sees
from warmdesk.accounts.seats import is_seat_open
from warmdesk.accounts.selectors import business_or_none, staff
from warmdesk.conversations.events import SeatUsed
from warmdesk.conversations.mentions import mentions_in
from warmdesk.conversations.models import Conversation, Message
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record

_WITH_PEOPLE = (Conversation.Owner.QUEUE, Conversation.Owner.PERSON)


def within_seat(user: User) -> Q:
    """Return the condition under which a conversation is within a partner's seat: nothing while the seat is closed.

    It belongs to one of the partner's teams and people have it now; with `Sees.EARLIER`, whoever has or had it.
    """
    if not user.may_attend or not is_seat_open(user, business_or_none()):
        return Q(pk__in=[])
    own = Q(team__in=user.teams.filter(is_active=True))
    return own if user.sees(Sees.EARLIER) else own & Q(owner__in=_WITH_PEOPLE)


def readable(user: User, conversation: Conversation, messages: Sequence[Message]) -> list[Message]:
    """Return what of a conversation's messages, with those of merged ones, somebody may read: all, without a partner's seat.

    A partner reads what was said since this engagement began, unless the seat shows what is earlier; and of notes those of
    colleagues in the partner's own teams, and those in which the partner is mentioned.
    """
    if not user.has_limited_seat:
        return list(messages)
    if not user.sees(Sees.EARLIER):
        first = (
            Message.objects.filter(conversation=conversation, seq__gte=conversation.engagement_from_seq).order_by("seq").first()
        )
        messages = [one for one in messages if first is not None and one.created_at >= first.created_at]
    if not any(one.is_note for one in messages):
        return list(messages)
    people = staff()
    near = {user.id, *User.objects.filter(teams__in=user.teams.all()).values_list("id", flat=True)}
    return [one for one in messages if not one.is_note or one.person_id in near or _is_mentioned(user, one, people)]


def _is_mentioned(user: User, note: Message, people: Sequence[User]) -> bool:
    return any(one.person.id == user.id for one in mentions_in(note.text, people))


def note_seat_used(*, by: User, what: str, is_change: bool, conversation_id: int | None, shown: Sequence[int]) -> None:
    """Write down what a partner opened or did; records SeatUsed."""
    with write():
        record(SeatUsed(conversation_id=conversation_id, by_id=by.id, what=what, is_change=is_change, shown=sorted(set(shown))))
