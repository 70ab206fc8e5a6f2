"""Writes: tell people, and take note that they have looked."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q

from warmdesk.accounts.models import User
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.live.services import tell
from warmdesk.notices.events import Noticed
from warmdesk.notices.models import Notice
from warmdesk.outbox.services import record


def tell_people(*, people: Iterable[User], kind: str, reference: str, conversation_id: int | None = None) -> None:
    """Tell each of these people once; who has not looked at the same thing yet is not told again. Records Noticed."""
    now = clock.now()
    with write():
        for person in {one.id: one for one in people}.values():
            notice, is_new = Notice.objects.get_or_create(
                person=person, kind=kind, reference=reference, read_at=None, defaults={"at": now}
            )
            if is_new:
                record(Noticed(conversation_id=conversation_id, notice_id=notice.id, person_id=person.id, kind=kind))
        tell("desk", 0)


def mark_read(*, person: User, reference: str = "") -> None:
    """Take note that somebody has looked: at all, or at one thing and what stands in it (`conversation:42#7`)."""
    found = Notice.objects.filter(person=person, read_at=None)
    if reference:
        found = found.filter(Q(reference=reference) | Q(reference__startswith=f"{reference}#"))
    if found.exists():
        with write():
            found.update(read_at=clock.now())


def let_rest(*, reference: str, kinds: Iterable[str] = ()) -> None:
    """Nobody needs to look at this any more: what was told of it (of these kinds, or all) counts as read."""
    found = Notice.objects.filter(reference=reference, read_at=None)
    if kinds:
        found = found.filter(kind__in=list(kinds))
    with write():
        found.update(read_at=clock.now())
