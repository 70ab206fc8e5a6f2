"""The steps in which customers are reminded of unpaid invoices, as the owner set them or as the desk brings them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from warmdesk.accounts.models import User
from warmdesk.accounts.voice import Voice, say
from warmdesk.followups.errors import BadLadder
from warmdesk.followups.events import LadderSet
from warmdesk.followups.models import ReminderLadder
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record

BEFORE, FIRST, SECOND, LAST = RUNGS = ("before", "first", "second", "last")
"""The friendly note before the day, two mails after it, and a task for a person instead of a harsher mail."""
PLACES = ("number", "amount", "due", "link", "business")
"""What a text of the owner's may name in braces."""
DAYS = {BEFORE: 3, FIRST: 7, SECOND: 14, LAST: 28}
LONGEST_TEXT, MOST_DAYS = 4000, 365
_PLACE = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True)
class Rung:
    """One step: so many days after the day on which an invoice is due, or of `before`, before it."""

    key: str
    days: int
    is_on: bool
    texts: Mapping[str, str] = field(default_factory=dict)
    """By language, where the owner wrote another text than the desk's."""

    @property
    def offset(self) -> int:
        """Days after the due day; below nothing before it."""
        return -self.days if self.key == BEFORE else self.days


@dataclass(frozen=True)
class Ladder:
    """All steps, in order."""

    is_on: bool
    rungs: tuple[Rung, ...]


DEFAULT = {key: Rung(key, DAYS[key], is_on=key != BEFORE) for key in RUNGS}


def the_ladder() -> Ladder:
    """Return how customers are reminded now."""
    kept = ReminderLadder.objects.first() or ReminderLadder()
    return Ladder(kept.is_on, tuple(Rung(key, **kept.rungs[key]) if key in kept.rungs else DEFAULT[key] for key in RUNGS))


def set_ladder(*, is_on: bool, rungs: Mapping[str, Mapping[str, Any]], by: User | None) -> None:
    """Say how customers are reminded; a rung that is absent is as the desk brings it. Records LadderSet. Raises BadLadder."""
    wanted = {key: Rung(key, **rungs[key]) if key in rungs else DEFAULT[key] for key in RUNGS}
    _check(wanted)
    kept = {
        key: {"days": one.days, "is_on": one.is_on, "texts": dict(one.texts)}
        for key, one in wanted.items()
        if one != DEFAULT[key]
    }
    with write():
        ReminderLadder.objects.update_or_create(id=1, defaults={"is_on": is_on, "rungs": kept})
        record(LadderSet(is_on=is_on, by_id=by.id if by else None))


def _check(rungs: Mapping[str, Rung]) -> None:
    after = [rungs[key].days for key in (FIRST, SECOND, LAST)]
    if any(not 1 <= one.days <= MOST_DAYS for one in rungs.values()) or not after[0] < after[1] < after[2]:
        raise BadLadder("Each step needs 1 to 365 days, and more than the step before it.")
    for text in (text for one in rungs.values() for text in one.texts.values()):
        unknown = sorted(set(_PLACE.findall(text)) - set(PLACES))
        if unknown:
            raise BadLadder(f"Nothing fills {{{unknown[0]}}}: a text may name {', '.join(f'{{{one}}}' for one in PLACES)}.")
        if len(text) > LONGEST_TEXT or "{link}" not in text:
            raise BadLadder("Each text needs {link}, where the customer sees and pays the invoice, and at most 4,000 characters.")


def desks_own(rung: Rung, *, voice: Voice, language: str) -> str:
    """Return the text that the desk brings for a step, with its places."""
    return worded(replace(rung, texts={}), voice=voice, language=language, **{name: f"{{{name}}}" for name in PLACES[:-1]})


def worded(rung: Rung, *, voice: Voice, language: str, **facts: str) -> str:
    """Return a step's text in a language: the owner's, else the desk's in the business's tone."""
    own = rung.texts.get(language)
    if not own:
        return say(f"reminder_{rung.key}", voice=voice, language=language, **facts)
    given = {**facts, "business": voice.business_name}
    return _PLACE.sub(lambda place: given.get(place[1], place[0]), own)


def next_rung(ladder: Ladder, due_on: date, done: Mapping[str, datetime], *, today: date, can_mail: bool) -> Rung | None:
    """Return the step that is to be taken today, if any: one at a time, and as far apart as the ladder says.

    `done` has when each earlier step was taken. A note before the day is not sent after it.
    """
    late, previous = (today - due_on).days, None
    for rung in ladder.rungs:
        if rung.key in done:
            previous = rung
        elif rung.is_on and (can_mail or rung.key == LAST) and not rung.offset < 0 < late:
            waited = (today - done[previous.key].date()).days if previous else rung.offset
            is_soon = previous is not None and waited < rung.offset - previous.offset
            return None if rung.offset > late or is_soon else rung
    return None
