"""The figures of one person's work are theirs first, and nobody else looks without a trace."""

from __future__ import annotations

from datetime import timedelta

from django.utils.translation import gettext

from warmdesk.accounts.models import User
from warmdesk.analytics.errors import NotYourFigures
from warmdesk.analytics.events import WorkLookedAt, WorkShared
from warmdesk.analytics.selectors import Work, colleagues_to_look_at, require_answering, shared_at, work_as_of
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record

OWN_FIRST = timedelta(days=7)
"""For so long what is new is the person's alone, unless they share it."""


def look_at_work(*, person_id: int, by: User) -> Work:
    """Return a colleague's figures as they stood a week ago, or when they shared them since; records WorkLookedAt.

    Raises NotYourFigures for oneself, and for whoever may not change this colleague's seat.
    """
    person = next((one for one in colleagues_to_look_at(by) if one.id == person_id), None)
    if person is None:
        raise NotYourFigures(gettext("There is nobody here whose figures you can see."))
    week_ago = clock.now() - OWN_FIRST
    as_of = max(week_ago, shared_at(person) or week_ago)
    with write():
        record(WorkLookedAt(by_id=by.id, person_id=person.id, as_of=as_of.isoformat()))
    return work_as_of(person, as_of)


def share_work(*, person: User) -> None:
    """Let those who may see somebody's figures see them as they stand now; records WorkShared."""
    require_answering(person)
    with write():
        record(WorkShared(person_id=person.id))
