"""Reads: the figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from django.db.models import Q, QuerySet

from warmdesk.accounts.selectors import business_or_none, opening_hours
from warmdesk.analytics.counting import COUNTED_EVENTS, JOINING, Happened, count, joined_in
from warmdesk.analytics.figures import Figure, OpenMinutes, figures_of
from warmdesk.lib import clock
from warmdesk.outbox.models import Event

ROWS_AT_ONCE = 2000


def figures(since: datetime | None = None, until: datetime | None = None) -> list[Figure]:
    """Return every figure over what began from `since` on and before `until`, as far as it is known now; in three queries.

    A wait or an engagement belongs to the period in which it began, however late it ended.
    """
    joined = joined_in(_rows(Event.objects.filter(name__in=JOINING)))
    counted = count(_log(since, until, joined), clock.now(), joined).within(since, until)
    return figures_of(counted, _open_minutes())


def _log(since: datetime | None, until: datetime | None, joined: Mapping[int, int]) -> Iterator[Happened]:
    """Yield, in the log's order, what happened in the conversations of which anything happened in the period."""
    events = _counted_events()
    if since or until:
        in_period = Q(conversation_id__in=_between(since, until).values("conversation_id"))
        events = events.filter(in_period | Q(conversation_id__in={*joined, *joined.values()}))
    yield from _rows(events)


def _rows(events: QuerySet[Event]) -> Iterator[Happened]:
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
