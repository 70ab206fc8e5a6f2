"""Reads: everything that a partner opened and did, for the owner, from the events, which are kept for ever."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext

from warmdesk.accounts.events import SeatLimited, SignedIn
from warmdesk.accounts.models import User
from warmdesk.console.access import require_owner
from warmdesk.conversations.events import SeatUsed
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.selectors import visible_to
from warmdesk.outbox.models import Event

PAGE = 100


@dataclass(frozen=True)
class Line:
    """One thing that a partner opened or did, and with whose conversations."""

    event: Event
    words: str
    is_change: bool
    about: list[Conversation]


@dataclass(frozen=True)
class PartnerLog:
    """A page of the record, the newest first; `older` is the id before which the next begins."""

    lines: list[Line]
    older: int | None


def partner_log(user: User, person: User, *, before: int | None = None) -> PartnerLog:
    """Return what one partner opened and did; for owners only."""
    require_owner(user)
    used = Q(name=SeatUsed.name, facts__by_id=person.id)
    found = Event.objects.filter(used | Q(name__in=[SignedIn.name, SeatLimited.name], facts__user_id=person.id))
    events = list((found.filter(id__lt=before) if before else found).order_by("-id")[: PAGE + 1])
    older = events[PAGE - 1].id if len(events) > PAGE else None
    ids = {event.id: _conversations(event) for event in events[:PAGE]}
    known = visible_to(user).in_bulk({each for several in ids.values() for each in several})
    words = _words()
    lines = [
        Line(
            event=event,
            words=words.get(str(event.facts.get("what", event.name)), event.name),
            is_change=bool(event.facts.get("is_change")),
            about=[known[each] for each in ids[event.id] if each in known],
        )
        for event in events[:PAGE]
    ]
    return PartnerLog(lines, older)


def _conversations(event: Event) -> list[int]:
    own = [event.conversation_id] if event.conversation_id else []
    return list(dict.fromkeys([*own, *event.facts.get("shown", [])]))


def _words() -> dict[str, str]:
    return {
        SignedIn.name: gettext("Signed in"),
        SeatLimited.name: gettext("Got other limits"),
        "view": gettext("Saw the list"),
        "rows": gettext("Saw the list again"),
        "conversation": gettext("Opened the conversation"),
        "pane": gettext("Saw the conversation again"),
        "file": gettext("Opened a file"),
        "notices": gettext("Read the notices"),
        "say": gettext("Replied"),
        "note": gettext("Wrote a note"),
        "undo": gettext("Took a reply back"),
        "take": gettext("Took the conversation"),
        "give-back": gettext("Gave it back to the assistant"),
        "resolve": gettext("Resolved it"),
        "reopen": gettext("Reopened it"),
        "decline": gettext("Passed on what was offered"),
        "file_upload": gettext("Attached a file"),
        "file_remove": gettext("Took a file away"),
    }
