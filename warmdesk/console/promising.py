"""Reads: what a reply that is being written promises, as the person who writes it wants it kept, before it is sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from django.utils.translation import gettext

from warmdesk.accounts.models import Business, User
from warmdesk.accounts.selectors import active_people, business_or_none
from warmdesk.console.errors import FormRefused
from warmdesk.conversations.models import Conversation
from warmdesk.followups.models import Task
from warmdesk.followups.promises import may_be_kept_by_reply
from warmdesk.followups.reading import Proposed, promised_in

MOST = 5
MINUTES = "%Y-%m-%dT%H:%M"


@dataclass(frozen=True)
class Line:
    """One promise of the reply: as it was read, as it will be kept, and whether a person said that it is none."""

    nth: int
    read: Proposed
    promise: Proposed
    is_off: bool = False
    is_new: bool = True
    """Whether it was not shown before."""

    @property
    def read_due(self) -> str:
        """The time that was read, as the form holds it."""
        return f"{self.read.due_at:{MINUTES}}"

    @property
    def due(self) -> str:
        """The time that holds, as the form holds it."""
        return f"{self.promise.due_at:{MINUTES}}"


@dataclass(frozen=True)
class Weighed:
    """What a reply promises, and which open promises it keeps."""

    lines: list[Line] = field(default_factory=list)
    keeps: list[tuple[Task, bool]] = field(default_factory=list)

    @property
    def is_unseen(self) -> bool:
        """Whether something is promised that the person has not been shown."""
        return any(line.is_new for line in self.lines)

    @property
    def promises(self) -> list[Proposed]:
        """What is going to be kept."""
        return [line.promise for line in self.lines if not line.is_off]

    @property
    def kept(self) -> list[Task]:
        """What the reply keeps."""
        return [task for task, is_kept in self.keeps if is_kept]


def weighed(text: str, *, conversation: Conversation, by: User, typed: Mapping[str, str]) -> Weighed:
    """Weigh a reply; `typed` is the composer's form with what the person changed. Raises FormRefused for a time that is none."""
    business = business_or_none()
    if business is None or not text.strip():
        return Weighed()
    read = promised_in(text, language=conversation.language, business=business, speaker=by if by.may_write else None)
    left = [nth for nth in range(MOST) if typed.get(f"promise-{nth}-reading")]
    lines = [_line(nth, one, typed, left, business) for nth, one in enumerate(read)]
    again = {line.promise.kind for line in lines if not line.is_off}
    owed = [task for task in may_be_kept_by_reply(conversation) if task.kind not in again]
    is_fresh = "weighed" not in typed
    keeps = [(task, is_fresh or f"keeps-{task.id}" in typed or f"kept-{task.id}" not in typed) for task in owed]
    return Weighed(lines, keeps)


def _line(nth: int, read: Proposed, typed: Mapping[str, str], left: list[int], business: Business) -> Line:
    """Join what was read with what was typed beside the same reading before."""
    read = replace(read, due_at=read.due_at.astimezone(business.zone))
    at = next((at for at in left if typed.get(f"promise-{at}-reading") == read.reading), None)
    if at is None:
        return Line(nth, read, read)
    left.remove(at)
    changes: dict[str, object] = {}
    due, owner = typed.get(f"promise-{at}-due", ""), typed.get(f"promise-{at}-owner", "")
    if due and due != typed.get(f"promise-{at}-read-due"):
        changes |= {"due_at": _moment(due, business), "is_changed": True}
    if owner != typed.get(f"promise-{at}-read-owner", owner):
        changes |= {"owner": next((one for one in active_people() if str(one.id) == owner), None), "is_changed": True}
    return Line(nth, read, replace(read, **changes), is_off=f"promise-{at}-off" in typed, is_new=False)  # type: ignore[arg-type]


def _moment(typed: str, business: Business) -> datetime:
    try:
        return datetime.fromisoformat(typed).replace(tzinfo=business.zone)
    except ValueError:
        raise FormRefused(gettext("Say by when: a day and a time.")) from None
