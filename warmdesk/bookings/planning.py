"""A plan: what a search for free time needs to know, read in a constant number of queries, and the search itself."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from django.db.models import Q, Sum

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import the_business
from warmdesk.bookings.models import Appointment, BookingRules, Busy, Resource
from warmdesk.bookings.slots import Slot, Span, Starts, is_among, is_second_hour, joined, minute, moment, on_grid, possible_starts
from warmdesk.bookings.travel import NOWHERE, area_of, read_travel
from warmdesk.catalog.models import Service
from warmdesk.lib import clock
from warmdesk.lib.opening_hours import OpeningHours

DAY = timedelta(days=1)
DAY_MIN = 24 * 60
WEEK_MIN = 7 * DAY_MIN
JOINS_FIRST = -1
"""A session that others booked is filled before another one is opened."""


Offer = tuple[int, int]
"""How much somebody has to do that day, and their place among all: the least is the best."""


@dataclass(frozen=True)
class Wish:
    """With whom (None: with anybody), for how many, and where, if not at the business."""

    person: User | None = None
    seats: int = 1
    address: str = ""


@dataclass(frozen=True)
class Week:
    """Opening hours that remember what they said of a day."""

    hours: OpeningHours
    said: dict[date, tuple[Span, ...]] = field(default_factory=dict)

    def on(self, day: date) -> tuple[Span, ...]:
        """Return the open minutes that begin on a local date."""
        if day not in self.said:
            self.said[day] = tuple((minute(p.opens_at), minute(p.closes_at)) for p in self.hours.periods_on(day))
        return self.said[day]

    def between(self, first: int, last: int) -> Iterator[Span]:
        """Yield the open spans of the local days from one minute to another; those that touch are joined."""
        day, end = self._day(first) - DAY, self._day(last)
        open_now: Span | None = None
        while day <= end:
            for span in self.on(day):
                if open_now and span[0] <= open_now[1]:
                    open_now = (open_now[0], max(open_now[1], span[1]))
                else:
                    if open_now:
                        yield open_now
                    open_now = span
            day += DAY
        if open_now:
            yield open_now

    def _day(self, at_min: int) -> date:
        return moment(at_min).astimezone(self.hours.zone).date()


@dataclass(frozen=True)
class Lane:
    """One resource as a search sees it: when it is there and what is taken, in order and without overlaps."""

    person: User | None
    resource_id: int | None
    week: Week
    taken: list[Span]

    @cached_property
    def load(self) -> Mapping[int, int]:
        """The taken minutes by day (UTC)."""
        load: dict[int, int] = defaultdict(int)
        for begins, ends in self.taken:
            load[begins // DAY_MIN] += ends - begins
        return load

    @cached_property
    def _ends(self) -> list[int]:
        return [ends for _, ends in self.taken]

    @cached_property
    def _begins(self) -> list[int]:
        return [begins for begins, _ in self.taken]

    def starts(self, first: int, last: int, *, minutes: int, buffer: int) -> Iterator[Starts]:
        """Yield when a visit may start between two minutes, and around them."""
        for opens in self.week.between(first, last):
            near = self.taken[bisect_right(self._ends, opens[0]) : bisect_left(self._begins, opens[1] + buffer)]
            yield from possible_starts(opens, near, minutes=minutes, buffer=buffer)

    def is_there(self, at_min: int, minutes: int) -> bool:
        """Tell whether a visit falls into the hours, whatever is taken."""
        return any(begins <= at_min and at_min + minutes <= ends for begins, ends in self.week.between(at_min, at_min))


@dataclass(frozen=True)
class Plan:
    """How a service can be booked between two minutes (`last` excluded)."""

    service: Service
    rules: BookingRules
    zone: ZoneInfo
    first: int
    last: int
    people: list[Lane]
    needs: list[list[Lane]]
    """For each kind of room or van that is needed, those that there are."""
    seats: int = 1
    sessions: Mapping[tuple[int | None, int], int] = field(default_factory=dict)
    """The seats taken in sessions that others booked, by person and start."""

    def slots(self) -> Iterator[Slot]:
        """Yield the slots that are offered, in order, each start once, with whoever has least to do that day.

        A week at a time: whoever wants a few slots does not wait for those of a year.
        """
        for begins in range(self.first, self.last, WEEK_MIN):
            best = self._best_offers(begins, min(begins + WEEK_MIN, self.last))
            for at_min in sorted(best):
                slot = self._slot(at_min, best[at_min])
                if slot:
                    yield slot

    def slot(self, at_min: int) -> Slot | None:
        """Return the slot that starts at this minute, on the grid or not, if it can be booked."""
        if not self.first <= at_min < self.last:
            return None
        offers = [(self._load(lane, at_min), order) for order, lane in enumerate(self.people) if self._fits(lane, at_min)]
        return self._slot(at_min, min(offers)) if offers else None

    def is_offered(self, at_min: int) -> bool:
        """Tell whether the service is given at this minute, whatever is taken."""
        is_a_time = self.first <= at_min < self.last and not is_second_hour(at_min, self.zone)
        return is_a_time and any(lane.is_there(at_min, self.service.minutes) for lane in self.people)

    def _best_offers(self, begins: int, ends: int) -> dict[int, Offer]:
        """Return for each start between two minutes (`ends` excluded) who would best give it."""
        best: dict[int, Offer] = {}
        for order, lane in enumerate(self.people):
            for at_min in self._starts(lane, begins, ends):
                offer = (self._load(lane, at_min), order)
                if at_min not in best or offer < best[at_min]:
                    best[at_min] = offer
        return best

    def _starts(self, lane: Lane, begins: int, ends: int) -> Iterator[int]:
        """Yield the starts that a person offers between two minutes: in sessions with seats left, and where they are free."""
        shared = (at_min for person_id, at_min in self.sessions if person_id == _id(lane) and self._has_seats(lane, at_min))
        yield from (at_min for at_min in shared if begins <= at_min < ends)
        for starts in lane.starts(begins, ends - 1, minutes=self.service.minutes, buffer=self.service.buffer_minutes):
            yield from (at_min for at_min in on_grid(starts, self.rules.step_minutes) if begins <= at_min < ends)

    def _load(self, lane: Lane, at_min: int) -> int:
        """Return how much a person has to do that day; a session that can be joined goes before everything."""
        return JOINS_FIRST if self.sessions and self._has_seats(lane, at_min) else lane.load.get(at_min // DAY_MIN, 0)

    def _fits(self, lane: Lane, at_min: int) -> bool:
        starts = lane.starts(at_min, at_min, minutes=self.service.minutes, buffer=self.service.buffer_minutes)
        return self._has_seats(lane, at_min) or is_among(at_min, starts)

    def _has_seats(self, lane: Lane, at_min: int) -> bool:
        taken = self.sessions.get((_id(lane), at_min))
        return taken is not None and taken + self.seats <= self.rules.capacity

    def _slot(self, at_min: int, offer: Offer) -> Slot | None:
        """Return an offer as a slot, if the rooms and vans that it needs are free, too."""
        if is_second_hour(at_min, self.zone):
            return None
        lane, joins = self.people[offer[1]], offer[0] == JOINS_FIRST
        free = [] if joins else [self._free(kind, at_min) for kind in self.needs]
        if None in free:
            return None
        return Slot(
            starts_at=moment(at_min),
            ends_at=moment(at_min + self.service.minutes),
            person=lane.person,
            resource_ids=(lane.resource_id, *(found.resource_id for found in free if found)),
            joins=joins,
        )

    def _free(self, kind: list[Lane], at_min: int) -> Lane | None:
        return next((lane for lane in kind if self._fits(lane, at_min)), None)


def read_plan(
    service: Service,
    *,
    since: datetime,
    until: datetime,
    wish: Wish,
    moving: Appointment | None = None,
) -> Plan:
    """Read how a service can be booked from `since` until `until` (excluded), within its notice and how far ahead it goes.

    What `moving` takes counts as free. The number of queries does not depend on how many people, days and bookings there are.
    """
    rules, now = rules_of(service), clock.now()
    first = minute(max(since, now + timedelta(minutes=rules.notice_minutes) + timedelta(seconds=59)))
    last = minute(min(until, now + timedelta(days=rules.ahead_days)))
    business = the_business()
    weeks: dict[str, Week] = {}

    def week(hours: Mapping[str, list[str]] | None) -> Week:
        chosen = business.hours if hours is None else hours
        return weeks.setdefault(repr(chosen), Week(OpeningHours.parse(chosen, business.holidays, business.zone)))

    resources = resources_of(service, rules)
    travel = read_travel()
    trip = travel.trip_to((area_of(wish.address).id or NOWHERE) if rules.is_away else None) if travel.minutes else None
    taken = _taken(resources, first, last + service.minutes + service.buffer_minutes, trip, moving)
    lanes = {key: Lane(row.user, row.id, week(row.hours), taken.get(row.id, [])) for key, row in resources.items()}
    people = [lane for lane in lanes.values() if lane.person] or [lane for key, lane in lanes.items() if key == THE_BUSINESS]
    needs: dict[str, list[Lane]] = defaultdict(list)
    for key, row in resources.items():
        if row.kind in {Resource.Kind.ROOM, Resource.Kind.VAN}:
            needs[row.kind].append(lanes[key])
    return Plan(
        service=service,
        rules=rules,
        zone=business.zone,
        first=first,
        last=last,
        people=[lane for lane in people if wish.person is None or lane.person == wish.person],
        needs=list(needs.values()),
        seats=wish.seats,
        sessions=_sessions(service, first, last, moving) if rules.capacity > 1 else {},
    )


THE_BUSINESS = "business"
"""The key of the resource that a service without named people takes."""


def key_of(person: User) -> str:
    """Return the key of a person's resource."""
    return f"person-{person.id}"


def rules_of(service: Service) -> BookingRules:
    """Return how a service is booked: its own rules, or the defaults."""
    return BookingRules.objects.filter(service=service).first() or BookingRules(service=service)


def resources_of(service: Service, rules: BookingRules) -> dict[str, Resource]:
    """Return what an appointment of a service can take, by key: its people, rooms and vans; unsaved where there is no row yet."""
    people = {key_of(person): person for person in service.people.filter(is_active=True).order_by("name", "id")}
    keys = list(people) or [THE_BUSINESS]
    needed = Q(id__in=rules.needs.values("id")) if rules.id else Q(pk__in=[])
    rows = {row.key: row for row in Resource.objects.filter(Q(key__in=keys) | needed).select_related("user").order_by("id")}
    found = {key: rows[key] if key in rows else new_resource(key, people.get(key)) for key in keys}
    return {key: row for key, row in {**found, **rows}.items() if row.is_active}


def new_resource(key: str, person: User | None) -> Resource:
    """Return the resource, not saved yet, of a person or of the business as a whole."""
    return Resource(key=key, kind=Resource.Kind.PERSON if person else Resource.Kind.BUSINESS, user=person)


def _taken(
    resources: Mapping[str, Resource], first: int, last: int, trip: Callable[[int | None], int] | None, moving: Appointment | None
) -> dict[int, list[Span]]:
    """Return what is taken between two minutes by resource, with the way there and back, in order, overlaps joined."""
    ids = [row.id for row in resources.values() if row.id]
    rows = Busy.objects.filter(resource_id__in=ids, until_min__gt=first - DAY_MIN, from_min__lt=last + DAY_MIN)
    if moving is not None:
        rows = rows.exclude(appointment=moving)
    spans: dict[int, list[Span]] = defaultdict(list)
    if trip is None:
        for resource_id, from_min, until_min in rows.values_list("resource_id", "from_min", "until_min"):
            spans[resource_id].append((from_min, until_min))
    else:
        columns = ("resource_id", "from_min", "until_min", "kind", "area_id")
        for resource_id, from_min, until_min, kind, area_id in rows.values_list(*columns):
            way = trip(area_id) if kind == Busy.Kind.VISIT else 0
            spans[resource_id].append((from_min - way, until_min + way))
    return {resource_id: joined(found) for resource_id, found in spans.items()}


def _sessions(service: Service, first: int, last: int, moving: Appointment | None) -> dict[tuple[int | None, int], int]:
    """Return the seats taken in a service's sessions, by person and start."""
    rows = Appointment.objects.filter(
        service=service, status=Appointment.Status.BOOKED, starts_at__gte=moment(first), starts_at__lt=moment(last)
    )
    if moving is not None:
        rows = rows.exclude(id=moving.id)
    taken = rows.values_list("person_id", "starts_at").annotate(taken=Sum("seats")).order_by()
    return {(person_id, minute(starts_at)): seats for person_id, starts_at, seats in taken}


def _id(lane: Lane) -> int | None:
    return lane.person.id if lane.person else None
