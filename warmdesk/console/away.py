"""When people, rooms and vans are away, and people's own calendars that the desk keeps in step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext

from warmdesk.accounts.models import User
from warmdesk.accounts.permissions import May
from warmdesk.accounts.selectors import active_people, the_business
from warmdesk.bookings.caldav.syncing import connect_calendar, disconnect_calendar
from warmdesk.bookings.models import Appointment, Busy, OutsideCalendar, Resource
from warmdesk.bookings.selectors import absences, outside_calendars_of, rooms_and_vans
from warmdesk.bookings.setting_up import end_absence, note_absence, resource_for
from warmdesk.bookings.slots import moment, wall_moment
from warmdesk.console.access import require_reader, require_writer
from warmdesk.console.errors import FormRefused, NoSuchPage
from warmdesk.lib import clock


@dataclass(frozen=True)
class AwayPage:
    """Who and what is away or will be, whom this person may say it of, and their own calendars."""

    absences: list[tuple[Busy, datetime, datetime, bool]]
    whom: list[tuple[str, str]]
    calendars: list[OutsideCalendar]


def away_page(user: User) -> AwayPage:
    """Return all of it; raises NotAllowed."""
    require_reader(user)
    rows = [(one, moment(one.from_min), moment(one.until_min), _may(user, one.resource)) for one in absences(clock.now())]
    return AwayPage(rows, whom(user), outside_calendars_of(user))


def whom(user: User) -> list[tuple[str, str]]:
    """Return whom somebody may say that they are away: oneself, and for owners and managers everybody, rooms and vans."""
    if not user.may(May.ANSWER):
        return []
    people: Sequence[User] = active_people() if user.may(May.TEAM) else [user]
    own_first = sorted(people, key=lambda one: one.id != user.id)
    things = rooms_and_vans() if user.may(May.TEAM) else []
    return [*((f"person-{one.id}", one.name) for one in own_first), *((one.key, one.name) for one in things)]


def note_away(*, who: str, since: str, until: str, by: User) -> list[Appointment]:
    """Say that somebody is away between two local moments; return the visits that are booked there already.

    Raises FormRefused for what is no time, or ends before it begins, or is said of somebody else.
    """
    require_writer(by)
    begins, ends = _moment(since), _moment(until)
    if ends <= begins or ends <= clock.now():
        raise FormRefused(gettext("It has to end after it begins, and in the future."))
    if who not in dict(whom(by)):
        raise FormRefused(gettext("You can say that of yourself only."))
    kind, _, number = who.partition("-")
    people = {one.id: one for one in active_people()}
    if kind == "person" and number.isdecimal() and int(number) in people:
        resource = resource_for(people[int(number)])
    else:
        resource = next(one for one in rooms_and_vans() if one.key == who)
    return note_absence(resource=resource, since=begins, until=ends, by=by)[1]


def end_away(*, absence_id: int, by: User) -> None:
    """Take an absence back."""
    require_writer(by)
    found = next((one for one in absences(clock.now()) if one.id == absence_id), None)
    if found is None or not _may(by, found.resource):
        raise NoSuchPage(gettext("There is no such absence."))
    end_absence(absence=found)


def keep_calendar(*, url: str, username: str, password: str, by: User) -> OutsideCalendar:
    """Keep one's own calendar in step from now on: it is asked within minutes, and says there what stands in the way."""
    require_writer(by)
    return connect_calendar(person=by, url=url, username=username, password=password)


def end_calendar(*, calendar_id: int, by: User) -> None:
    """Keep one's own calendar in step no more."""
    require_writer(by)
    found = next((one for one in outside_calendars_of(by) if one.id == calendar_id), None)
    if found is None:
        raise NoSuchPage(gettext("There is no such calendar."))
    disconnect_calendar(calendar=found)


def _may(user: User, resource: Resource) -> bool:
    return user.may(May.TEAM) or (user.may(May.ANSWER) and resource.user_id == user.id)


def _moment(text: str) -> datetime:
    try:
        found = wall_moment(datetime.fromisoformat(text).replace(tzinfo=None), the_business().zone)
    except ValueError:
        found = None
    if found is None:
        raise FormRefused(gettext("That is no day and time."))
    return found
