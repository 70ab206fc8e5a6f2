"""Reads: conversations of one's own that are worth another look, with a word on why."""

from __future__ import annotations

from django.utils.translation import gettext

from warmdesk.accounts.models import User
from warmdesk.analytics.selectors import Work
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.selectors import visible_to


def why_words() -> dict[str, str]:
    """Return in words what went badly, by the kind of mark."""
    return {
        "rating": gettext("They rated it 1 or 2."),
        "promise": gettext("A promise was not kept in time."),
        "came_back": gettext("They came back within a day."),
        "first_reply": gettext("The first reply came after its time."),
    }


def another_look(work: Work, user: User) -> list[tuple[Conversation, str]]:
    """Return the conversations that are still here for this person, the newest reason first, each with why."""
    found = visible_to(user).in_bulk([conversation_id for conversation_id, _ in work.another_look])
    words = why_words()
    return [(found[one], words[kind]) for one, kind in work.another_look if one in found]
