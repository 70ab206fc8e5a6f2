"""Reads: which colleagues have the same conversation before them."""

from __future__ import annotations

from collections.abc import Sequence

from warmdesk.accounts.models import User
from warmdesk.accounts.permissions import May
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.selectors import who_may_see
from warmdesk.live.services import who_is_viewing


def viewers_of(conversation: Conversation, user: User, here: Sequence[User]) -> list[User]:
    """Return who of those `here` has a conversation open besides this person, in the order given; nobody for a partner."""
    if not user.may(May.READ):
        return []
    others = [person for person in who_may_see(conversation, here) if person.id != user.id]
    viewing = who_is_viewing(f"conversation:{conversation.id}", [person.id for person in others])
    return [person for person in others if person.id in viewing]
