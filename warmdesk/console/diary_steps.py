"""What people do with the calendar: book, move, cancel, say how a visit ended, let an emergency in, keep who waits."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils.translation import gettext

from warmdesk.accounts.errors import NotAllowed
from warmdesk.accounts.models import User
from warmdesk.accounts.permissions import May
from warmdesk.accounts.selectors import the_business
from warmdesk.bookings.errors import PlanChanged
from warmdesk.bookings.feeds import feeds_of, open_feed, revoke_feed
from warmdesk.bookings.interrupting import interrupt
from warmdesk.bookings.models import Appointment, Waiting
from warmdesk.bookings.recurring import Series, book_series, cancel_series
from warmdesk.bookings.selectors import everybody_waiting, people_of
from warmdesk.bookings.services import Guest, book, cancel, close, move
from warmdesk.bookings.slots import moment
from warmdesk.bookings.waiting import stop_waiting, wait_for_place
from warmdesk.catalog.models import Service
from warmdesk.console.access import require_reader, require_writer
from warmdesk.console.contact_pages import contact_for
from warmdesk.console.diary import emergency_plans, offered_service, visit_for
from warmdesk.console.errors import NoSuchPage
from warmdesk.contacts.models import Contact
from warmdesk.conversations.services import by_person
from warmdesk.lib import clock


def book_visit(*, service_key: str, typed: Mapping[str, Any], person_id: str, by: User) -> Series:
    """Book a visit, or one every so many weeks, for a known customer or somebody new; the same form books once."""
    require_writer(by)
    service, who, key = offered_service(service_key), _who(typed, by), f"console:{typed['key']}"
    person = _one_of(service, person_id)
    if typed["every_weeks"] and isinstance(who, Contact):
        return book_series(
            service=service,
            starts_at=moment(typed["at"]),
            every_weeks=typed["every_weeks"],
            times=typed["times"] or 2,
            contact=who,
            person=person,
            by=by_person(by),
            key=key,
            address=typed["address"],
        )
    made = book(
        service=service,
        starts_at=moment(typed["at"]),
        **_as_named(who),
        person=person,
        by=by_person(by),
        key=key,
        address=typed["address"],
    )
    return Series([made], {})


def move_visit(*, appointment_id: int, at_min: int, key: str, by: User) -> Appointment:
    """Move a visit to a time that was offered; it stays with its person if they are free then."""
    require_writer(by)
    return move(appointment=visit_for(by, appointment_id), starts_at=moment(at_min), by=by_person(by), key=f"console:{key}")


def cancel_visit(*, appointment_id: int, whole_series: bool, key: str, by: User) -> Appointment:
    """Cancel a visit, and with `whole_series` the later ones of its series too."""
    require_writer(by)
    visit = visit_for(by, appointment_id)
    if whole_series:
        cancel_series(appointment=visit, by=by_person(by), key=f"console:{key}")
    else:
        cancel(appointment=visit, by=by_person(by), key=f"console:{key}")
    return visit


def end_visit(*, appointment_id: int, came: bool, by: User) -> Appointment:
    """Say that a visit took place, or that nobody came."""
    require_writer(by)
    return close(appointment=visit_for(by, appointment_id), by=by, is_no_show=not came)


def let_emergency_in(*, service_key: str, wall: datetime, typed: Mapping[str, Any], by: User) -> Appointment:
    """Carry out the plan that was chosen, if it is still the same; raises PlanChanged."""
    plans = emergency_plans(by, service=service_key, wall=wall, address=typed["address"])
    plan = next((one for one in plans if one.person.id == typed["person"]), None)
    if plan is None:
        raise PlanChanged(gettext("This is not possible any more: the plan has changed meanwhile."))
    who = _who(typed, by)
    return interrupt(proposal=plan, **_as_named(who), by=by, key=f"console:{typed['key']}", address=typed["address"])


def keep_waiting(*, service_key: str, contact_id: int, until: date, person_id: str, by: User) -> Waiting:
    """Note that a customer would take a place that frees until the end of a day."""
    require_writer(by)
    service, end = offered_service(service_key), datetime.combine(until + timedelta(days=1), time(), the_business().zone)
    contact = contact_for(by, contact_id).survivor
    return wait_for_place(contact=contact, service=service, since=clock.now(), until=end, person=_one_of(service, person_id))


def end_waiting(*, waiting_id: int, by: User) -> None:
    """Take somebody off the list of those who wait."""
    require_writer(by)
    waiting = next((one for one in everybody_waiting() if one.id == waiting_id), None)
    if waiting is None:
        raise NoSuchPage(gettext("Nobody waits there."))
    stop_waiting(waiting=waiting)


def share_calendar(*, is_everybodys: bool, by: User) -> str:
    """Open a secret address under which a calendar program reads one's own visits, or everybody's; return its secret."""
    require_reader(by)
    if is_everybodys and not by.may(May.RUN):
        raise NotAllowed(gettext("Only an owner can share everybody's calendar."))
    return open_feed(person=None if is_everybodys else by, by=by)[1]


def stop_sharing(*, feed_id: int, by: User) -> None:
    """Let such an address lead nowhere from now on."""
    require_reader(by)
    feed = next((one for one in [*feeds_of(by), *(feeds_of(None) if by.may(May.RUN) else [])] if one.id == feed_id), None)
    if feed is None:
        raise NoSuchPage(gettext("There is no such address."))
    revoke_feed(feed=feed, by=by)


def _who(typed: Mapping[str, Any], by: User) -> Contact | Guest:
    if typed["contact"]:
        return contact_for(by, typed["contact"]).survivor
    return Guest(typed["name"].strip(), typed["email"], typed["phone"].strip())


def _as_named(who: Contact | Guest) -> dict[str, Any]:
    return {"contact": who} if isinstance(who, Contact) else {"guest": who}


def _one_of(service: Service, person_id: str) -> User | None:
    return next((one for one in people_of(service) if str(one.id) == person_id), None)
