"""Reads: what a text promises the customer, dated and with an owner, as it would be kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from warmdesk.accounts.models import Business, User
from warmdesk.accounts.selectors import active_people, opening_hours
from warmdesk.brain.text.promises import Promise, read_promises
from warmdesk.lib import clock
from warmdesk.lib.opening_hours import OpeningHours

LOOKS_AHEAD_DAYS = 30
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Proposed:
    """One promise as it is going to be kept: what, by when, and whose it is."""

    kind: str
    said: str
    language: str
    due_at: datetime
    is_dated: bool
    owner: User | None
    when: str = ""
    """The words of the date, as typed."""
    is_changed: bool = False
    """Whether a person set another time or owner than was read."""

    @property
    def reading(self) -> str:
        """What was read, as long as one types on the same: the kind and the words of the date."""
        return f"{self.kind}:{' '.join(self.when.casefold().split())}"


def promised_in(text: str, *, language: str, business: Business, speaker: User | None) -> list[Proposed]:
    """Return what a text promises, each with when it is due and who owns it: the colleague it names, else who says it."""
    people = active_people()
    now, hours = clock.now().astimezone(business.zone), opening_hours(business)
    names = [person.name for person in people]
    found = read_promises(text, language=language or business.language, now=now, names=names, hours=hours)
    return [_proposed(promise, now, hours, _named(promise.who, people, speaker)) for promise in found]


def _proposed(promise: Promise, now: datetime, hours: OpeningHours, owner: User | None) -> Proposed:
    is_dated = promise.by is not None and promise.by > now
    return Proposed(
        kind=promise.kind,
        said=promise.said,
        language=promise.language,
        due_at=_due(promise, hours) if is_dated else end_of_next_open_day(now, hours),
        is_dated=is_dated,
        owner=owner,
        when=promise.when,
    )


def _named(first_name: str, people: Sequence[User], speaker: User | None) -> User | None:
    """Return the one colleague of this first name; of several, or of none, who speaks."""
    found = [person for person in people if first_name and person.name.split()[0] == first_name]
    return found[0] if len(found) == 1 else speaker


def _due(promise: Promise, hours: OpeningHours) -> datetime:
    """Return the moment at which it is late: of a whole day its closing time, where the business is open on it."""
    by = promise.by
    assert by is not None
    if not promise.is_whole_day:
        return by
    closing = _closing(by - _DAY, hours)
    return closing if closing is not None and closing > clock.now() else by


def end_of_next_open_day(now: datetime, hours: OpeningHours) -> datetime:
    """Return when the business closes on the next day on which it opens, not counting today; tomorrow's end if it never does.

    By then a promise without a date is due.
    """
    days = (now + nth * _DAY for nth in range(1, LOOKS_AHEAD_DAYS))
    found = next(filter(None, (_closing(day, hours) for day in days)), None)
    return found or datetime.combine(now.date() + 2 * _DAY, time(), tzinfo=now.tzinfo)


def _closing(day: datetime, hours: OpeningHours) -> datetime | None:
    periods = hours.periods_on(day.date())
    return periods[-1].closes_at.astimezone(day.tzinfo) if periods else None
