"""Reads: the figures of the desk, and those of one person's own work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet
from django.utils.translation import gettext

from warmdesk.accounts.models import User
from warmdesk.accounts.permissions import May
from warmdesk.accounts.selectors import active_people, business_or_none, everybody, may_change, opening_hours
from warmdesk.analytics.counting import COUNTED_EVENTS, JOINING, Happened, count, joined_in
from warmdesk.analytics.errors import NotYourFigures
from warmdesk.analytics.events import WorkLookedAt, WorkShared
from warmdesk.analytics.figures import Figure, OpenMinutes, figures_of
from warmdesk.analytics.own_work import WORK_EVENTS, Mark, marks, own_figures, worth_another_look
from warmdesk.lib import clock
from warmdesk.outbox.models import Event

ROWS_AT_ONCE = 2000
OWN_PERIOD = timedelta(days=90)


@dataclass(frozen=True)
class Work:
    """The figures of one person's work as of a moment, and who else looked at them, the latest first."""

    person: User
    as_of: datetime
    figures: Sequence[Figure]
    another_look: Sequence[tuple[int, str]] = ()
    looks: Sequence[tuple[User, datetime]] = ()
    shared_at: datetime | None = None


def figures(since: datetime | None = None, until: datetime | None = None) -> list[Figure]:
    """Return every figure over what began from `since` on and before `until`, as far as it is known now; in three queries.

    A wait or an engagement belongs to the period in which it began, however late it ended.
    """
    joined = joined_in(rows_of(Event.objects.filter(name__in=JOINING)))
    counted = count(_log(since, until, joined), clock.now(), joined).within(since, until)
    return figures_of(counted, _open_minutes())


def _log(since: datetime | None, until: datetime | None, joined: Mapping[int, int]) -> Iterator[Happened]:
    """Yield, in the log's order, what happened in the conversations of which anything happened in the period."""
    events = _counted_events()
    if since or until:
        in_period = Q(conversation_id__in=_between(since, until).values("conversation_id"))
        events = events.filter(in_period | Q(conversation_id__in={*joined, *joined.values()}))
    yield from rows_of(events)


def rows_of(events: QuerySet[Event]) -> Iterator[Happened]:
    """Yield what happened in conversations, in the log's order."""
    rows = events.order_by("id").values_list("name", "at", "conversation_id", "facts")
    for name, at, conversation_id, facts in rows.iterator(ROWS_AT_ONCE):
        if conversation_id is not None:
            yield Happened(name, at, conversation_id, facts)


def _counted_events() -> QuerySet[Event]:
    return Event.objects.filter(name__in=COUNTED_EVENTS)


def _between(since: datetime | None, until: datetime | None) -> QuerySet[Event]:
    found = _counted_events()
    if since:
        found = found.filter(at__gte=since)
    return found.filter(at__lt=until) if until else found


def _open_minutes() -> OpenMinutes | None:
    """Return how to count opening minutes, or None without a business that opens at all."""
    business = business_or_none()
    hours = opening_hours(business) if business else None
    return hours.minutes_between if hours and not hours.is_never_open else None


def own_work(person: User) -> Work:
    """Return the figures of one's own work as of now, with conversations worth another look and who else has looked."""
    require_answering(person)
    now = clock.now()
    found = _marks_of(person, now)
    return Work(person, now, own_figures(found), worth_another_look(found), _looks_at(person), shared_at(person))


def work_as_of(person: User, moment: datetime) -> Work:
    """Return the figures of somebody's work as they stood; only for `look_at_work`, which leaves a trace."""
    return Work(person, moment, own_figures(_marks_of(person, moment)))


def require_answering(person: User) -> None:
    """Raise NotYourFigures for somebody of whom there are none."""
    if not person.may(May.ANSWER):
        raise NotYourFigures(gettext("These figures are of people who answer customers."))


def colleagues_to_look_at(by: User) -> list[User]:
    """Return whose figures somebody may see after them, in the order of the alphabet and of nothing else."""
    found = [person for person in active_people() if person.id != by.id and may_change(by, person)]
    return sorted(found, key=lambda person: (person.name.casefold(), person.id))


def shared_at(person: User) -> datetime | None:
    """Return when somebody last shared their figures as they stood then."""
    found = Event.objects.filter(name=WorkShared.name, facts__person_id=person.id).order_by("-at")
    return found.values_list("at", flat=True).first()


def _looks_at(person: User, most: int = 10) -> list[tuple[User, datetime]]:
    looked = Event.objects.filter(name=WorkLookedAt.name, facts__person_id=person.id).order_by("-id")[:most]
    called = {one.id: one for one in everybody()}
    return [(called[event.facts["by_id"]], event.at) for event in looked]


def _marks_of(person: User, as_of: datetime) -> list[Mark]:
    """Return what the log up to a moment says of somebody's work over the period before it, in one query."""
    since = as_of - OWN_PERIOD
    known = Event.objects.filter(name__in=WORK_EVENTS, at__lte=as_of)
    theirs = Q(facts__actor_id=person.id) | Q(facts__by_id=person.id) | Q(facts__owner_id=person.id)
    taken_part = known.filter(theirs, at__gte=since - OWN_PERIOD).values("conversation_id")
    found = marks(rows_of(known.filter(conversation_id__in=taken_part)), as_of)
    return [mark for mark in found if mark.person_id == person.id and mark.at >= since]
