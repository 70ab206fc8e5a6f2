"""What people see of the calendar: a week, one visit, free times, and who could come in an emergency."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from django.utils.translation import gettext

from warmdesk.accounts.models import User
from warmdesk.accounts.permissions import May
from warmdesk.accounts.selectors import active_people, the_business
from warmdesk.bookings.feeds import feeds_of
from warmdesk.bookings.interrupting import Interruption, propose_interruptions
from warmdesk.bookings.models import Appointment, Feed, Waiting
from warmdesk.bookings.planning import rules_of
from warmdesk.bookings.selectors import (
    appointment_in_full,
    appointments_between,
    changes_of,
    everybody_waiting,
    free_slots,
    people_of,
    series_of,
    unclosed,
)
from warmdesk.bookings.slots import Slot, minute, wall_moment
from warmdesk.catalog.models import Service
from warmdesk.catalog.selectors import offered_services, service_by_key
from warmdesk.console.access import require_reader, require_writer
from warmdesk.console.contact_pages import contact_for
from warmdesk.console.errors import NoSuchPage
from warmdesk.contacts.models import Contact
from warmdesk.lib import clock

DAY, WEEK = timedelta(days=1), timedelta(days=7)
AHEAD = timedelta(days=14)
MOST_TIMES = 160


@dataclass(frozen=True)
class Day:
    """A day of the calendar with its visits in order of time."""

    on: date
    visits: list[Appointment]
    is_today: bool


@dataclass(frozen=True)
class CalendarWeek:
    """A week: its days, whose it is (None: everybody's), what still needs a word, and who waits for a place."""

    days: list[Day]
    people: list[User]
    person: User | None
    before: date
    after: date
    is_this: bool
    unsaid: list[Appointment]
    waiting: list[Waiting]
    feeds: list[Feed]
    may_share: bool

    @property
    def has_visits(self) -> bool:
        """Whether anybody comes."""
        return any(day.visits for day in self.days)

    @property
    def answers(self) -> list[tuple[str, str, str]]:
        """What can be said of a visit that is over: the value, its words and their icon."""
        return [("yes", gettext("Took place"), "check"), ("no", gettext("Nobody came"), "close")]


@dataclass(frozen=True)
class FreeDay:
    """A day with times at which a visit could begin, each as its minute since 1970 and its slot."""

    on: date
    times: list[tuple[int, Slot]]


@dataclass(frozen=True)
class VisitPage:
    """One visit: what is said of it, what may still be done, and when else it could take place."""

    visit: Appointment
    history: list[tuple[datetime, str]]
    later: list[Appointment]
    free: list[FreeDay]
    since: date
    has_begun: bool
    is_over: bool

    @property
    def may_change(self) -> bool:
        """Whether it can be moved or cancelled."""
        return self.visit.is_open and not self.is_over

    @property
    def may_close(self) -> bool:
        """Whether it can be said how it ended, or the opposite of what was said."""
        return self.has_begun and self.visit.status != Appointment.Status.CANCELLED


@dataclass(frozen=True)
class BookPage:
    """A new visit in the making: which service, for whom (None: somebody new), with whom, and when there is time."""

    services: list[Service]
    service: Service | None
    contact: Contact | None
    people: list[User]
    person: User | None
    is_away: bool
    since: date
    free: list[FreeDay]


def calendar_week(user: User, *, start: date | None, person_id: str) -> CalendarWeek:
    """Return the week of a day, Monday first; raises NotAllowed."""
    require_reader(user)
    zone = the_business().zone
    today = _today(zone)
    monday = (start or today) - timedelta(days=(start or today).weekday())
    people = active_people()
    person = next((one for one in people if str(one.id) == person_id), None)
    found = appointments_between(_midnight(monday, zone), _midnight(monday + WEEK, zone), person)
    shown = [one for one in found if one.status != Appointment.Status.CANCELLED]
    by_day = {day: list(visits) for day, visits in groupby(shown, key=lambda one: one.starts_at.astimezone(zone).date())}
    days = [monday + DAY * number for number in range(7)]
    return CalendarWeek(
        days=[Day(day, by_day.get(day, []), day == today) for day in days],
        people=people,
        person=person,
        before=monday - WEEK,
        after=monday + WEEK,
        is_this=monday <= today < monday + WEEK,
        unsaid=unclosed(clock.now()),
        waiting=everybody_waiting(),
        feeds=[*feeds_of(user), *(feeds_of(None) if user.may(May.RUN) else [])],
        may_share=user.may(May.RUN),
    )


def visit_for(user: User, appointment_id: int) -> Appointment:
    """Return one visit; raises NotAllowed or NoSuchPage."""
    require_reader(user)
    found = appointment_in_full(appointment_id)
    if found is None:
        raise NoSuchPage(gettext("There is no such visit."))
    return found


def visit_page(user: User, appointment_id: int, *, since: date | None) -> VisitPage:
    """Return all that stands on a visit's page; raises NotAllowed or NoSuchPage."""
    visit, now, zone = visit_for(user, appointment_id), clock.now(), the_business().zone
    is_over = visit.ends_at <= now
    may_move = visit.is_open and not is_over and user.may(May.ANSWER)
    start = max(since or visit.starts_at.astimezone(zone).date(), _today(zone))
    return VisitPage(
        visit=visit,
        history=_history(visit),
        later=[one for one in series_of(visit) if one.starts_at > visit.starts_at and one.is_open],
        free=_free_days(visit.service, start, zone, seats=visit.seats, address=visit.address, moving=visit) if may_move else [],
        since=start,
        has_begun=visit.starts_at <= now,
        is_over=is_over,
    )


def book_page(user: User, *, service: str, contact_id: str, person_id: str, since: date | None) -> BookPage:
    """Return a new visit in the making; raises NotAllowed, and NoSuchPage for a contact who is not there."""
    require_writer(user)
    zone, services = the_business().zone, offered_services()
    chosen = next((one for one in services if one.key == service), services[0] if len(services) == 1 else None)
    people = people_of(chosen) if chosen else []
    person = next((one for one in people if str(one.id) == person_id), None)
    start = max(since or _today(zone), _today(zone))
    return BookPage(
        services=services,
        service=chosen,
        contact=contact_for(user, int(contact_id)).survivor if contact_id.isdecimal() else None,
        people=people,
        person=person,
        is_away=bool(chosen and rules_of(chosen).is_away),
        since=start,
        free=_free_days(chosen, start, zone, person=person) if chosen else [],
    )


def emergency_plans(user: User, *, service: str, wall: datetime, address: str) -> list[Interruption]:
    """Return who could come at a moment although it is taken, and who would make way; raises NotAllowed, NoSuchPage."""
    require_writer(user)
    starts_at = wall_moment(wall.replace(second=0, microsecond=0), the_business().zone)
    if starts_at is None or starts_at < clock.now() - timedelta(minutes=5):
        return []
    return propose_interruptions(service=offered_service(service), starts_at=starts_at, address=address)


def offered_service(key: str) -> Service:
    """Return a service that is on offer, by its key; raises NoSuchPage."""
    found = service_by_key(key)
    if found is None:
        raise NoSuchPage(gettext("There is no such service."))
    return found


def _free_days(
    service: Service,
    start: date,
    zone: ZoneInfo,
    *,
    person: User | None = None,
    seats: int = 1,
    address: str = "",
    moving: Appointment | None = None,
) -> list[FreeDay]:
    """Return the days from `start` on that have free times."""
    found = free_slots(
        service,
        since=max(_midnight(start, zone), clock.now()),
        until=_midnight(start + AHEAD, zone),
        person=person,
        limit=MOST_TIMES,
        seats=seats,
        address=address,
        moving=moving,
    )
    return [
        FreeDay(day, [(minute(slot.starts_at), slot) for slot in slots])
        for day, slots in groupby(found, key=lambda slot: slot.starts_at.astimezone(zone).date())
    ]


def _history(visit: Appointment) -> list[tuple[datetime, str]]:
    """Return what was done to a visit, in words, the newest first."""
    words = {"book": gettext("Booked"), "move": gettext("Moved"), "cancel": gettext("Cancelled")}
    steps = [(change.at, words.get(change.verb, change.verb)) for change in changes_of(visit)]
    if not steps and visit.created_at:
        steps = [(visit.created_at, words["book"])]
    return steps[::-1]


def _today(zone: ZoneInfo) -> date:
    return clock.now().astimezone(zone).date()


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return wall_moment(datetime.combine(day, time()), zone) or datetime.combine(day, time(1), zone)
