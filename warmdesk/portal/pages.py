"""What the booking pages show, in the customer's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from warmdesk.accounts.models import Business, User
from warmdesk.bookings.models import Appointment
from warmdesk.bookings.planning import Wish, rules_of
from warmdesk.bookings.selectors import free_slots, slots_near
from warmdesk.bookings.slots import Slot, minute
from warmdesk.catalog.models import Service
from warmdesk.lib import clock
from warmdesk.lib.money import Money
from warmdesk.lib.wording import say_date, say_duration, say_moment, say_money, say_time, say_weekday
from warmdesk.portal.wording import words

WEEK, DAY = timedelta(days=7), timedelta(days=1)
FURTHEST = timedelta(days=120)
MOST = 1000


@dataclass(frozen=True)
class Offer:
    """A service on the list."""

    key: str
    name: str
    about: str
    """How long it takes and what it costs."""


@dataclass(frozen=True)
class Time:
    """A start that can be chosen."""

    at_min: int
    said: str
    iso: str


@dataclass(frozen=True)
class Day:
    """A day with its free times."""

    name: str
    said: str
    times: list[Time]


@dataclass(frozen=True)
class Week:
    """The free times of seven days, and where to look for others (None: nowhere)."""

    days: list[Day]
    earlier: date | None
    later: date | None


@dataclass(frozen=True)
class Summary:
    """What is about to be booked, or is."""

    service: str
    about: str
    when: str
    person: str
    place: str


def offers(services: Iterable[Service], language: str) -> list[Offer]:
    """Return the services that strangers may book."""
    return [Offer(one.key, one.name, about(one, language)) for one in services if rules_of(one).is_public]


def about(service: Service, language: str) -> str:
    """Say how long a service takes and what it costs."""
    price = Money(service.price_minor, service.currency)
    said = say_money(price, language) if price.minor else words(language)["free"]
    return f"{say_duration(service.minutes, language)} · {said}"


def week_of(service: Service, business: Business, language: str, *, start: date | None, person: User | None) -> Week:
    """Return the free times of a week, or without a `start` of the first week that has any."""
    today = clock.now().astimezone(business.zone).date()
    first = max(start, today) if start else _first_free(service, business.zone, person) or today
    begins, ends = _midnight(first, business.zone), _midnight(first + WEEK, business.zone)
    found = free_slots(service, since=begins, until=ends, person=person, limit=MOST)
    later = first + WEEK
    return Week(
        days=_days(found, business.zone, language, today),
        earlier=max(first - WEEK, today) if first > today else None,
        later=later if later < today + FURTHEST else None,
    )


def summary_of(
    service: Service, business: Business, language: str, starts_at: datetime, person: User | None, address: str = ""
) -> Summary:
    """Say what is about to be booked."""
    local, today = starts_at.astimezone(business.zone), clock.now().astimezone(business.zone).date()
    day, date_said = say_weekday(local.weekday(), language), say_date(local.date(), language, today=today)
    is_away = rules_of(service).is_away
    return Summary(
        service=service.name,
        about=about(service, language),
        when=f"{day[:1].upper()}{day[1:]}, {date_said}, {say_time(local.time(), language)}",
        person=person.name if person else "",
        place=address if is_away else business.address,
    )


def summary_of_booked(appointment: Appointment, business: Business, language: str) -> Summary:
    """Say what is booked."""
    return summary_of(appointment.service, business, language, appointment.starts_at, appointment.person, appointment.address)


def near(service: Service, starts_at: datetime, person: User | None, business: Business, language: str) -> list[Time]:
    """Return the free times nearest to one that is taken, with day and time in words."""
    now = clock.now().astimezone(business.zone)
    found = slots_near(service, starts_at, Wish(person))
    return [_time(one, business.zone, say_moment(one.starts_at.astimezone(business.zone), language, now=now)) for one in found]


def _days(slots: list[Slot], zone: ZoneInfo, language: str, today: date) -> list[Day]:
    local = [(one.starts_at.astimezone(zone), one) for one in slots]
    return [
        Day(
            name=say_weekday(day.weekday(), language),
            said=say_date(day, language, today=today),
            times=[_time(one, zone, say_time(at.time(), language)) for at, one in found],
        )
        for day, found in groupby(local, key=lambda pair: pair[0].date())
    ]


def _time(slot: Slot, zone: ZoneInfo, said: str) -> Time:
    return Time(minute(slot.starts_at), said, slot.starts_at.astimezone(zone).isoformat())


def _first_free(service: Service, zone: ZoneInfo, person: User | None) -> date | None:
    now = clock.now()
    found = free_slots(service, since=now, until=now + FURTHEST, person=person, limit=1)
    return found[0].starts_at.astimezone(zone).date() if found else None


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(0), tzinfo=zone)


def facts_of(summary: Summary, said: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return a summary as labels and values; what there is nothing to say of is left out."""
    rows = [
        (said["when"], summary.when),
        (said["with"], summary.person),
        (said["where"], summary.place),
        (said["takes"], summary.about),
    ]
    return [(label, value) for label, value in rows if value]
