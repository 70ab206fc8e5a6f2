"""Appointments as calendar programs read them: invitations (iTIP, RFC 5546), a file to keep, and feeds (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Literal

from icalendar import Calendar, Event, vCalAddress, vText

from warmdesk.accounts.models import Business, User
from warmdesk.accounts.selectors import the_business
from warmdesk.bookings.models import Appointment
from warmdesk.bookings.selectors import appointments_between
from warmdesk.lib import clock

BEFORE, AHEAD = timedelta(days=60), timedelta(days=400)
"""What a feed holds of the past and of what is to come."""
READ_AGAIN = "PT15M"
"""How often a calendar program is asked to read a feed (RFC 7986)."""
MAKER = "-//Warmdesk//Bookings//EN"
OURS = "@warmdesk"


def uid_of(appointment: Appointment) -> str:
    """Return the name by which calendars know an appointment, for as long as it exists."""
    return f"{appointment.uid}{OURS}"


def invitation(appointment: Appointment) -> bytes:
    """Return a mail's calendar part for the customer: REQUEST while it is booked, also after it was moved; CANCEL afterwards.

    A calendar program takes the one with the highest SEQUENCE for what is true.
    """
    business = the_business()
    event = _event(appointment, business, _for_customer(appointment, business))
    if business.email:
        event.add("organizer", _address(business.email, business.name))
    if appointment.contact.email:
        event.add("attendee", _address(appointment.contact.email, appointment.contact.name, partstat="ACCEPTED", rsvp="FALSE"))
    return bytes(_calendar([event], "REQUEST" if appointment.is_open else "CANCEL").to_ical())


def calendar_file(appointment: Appointment) -> bytes:
    """Return the file that a customer keeps of their appointment."""
    business = the_business()
    return bytes(_calendar([_event(appointment, business, _for_customer(appointment, business))], "PUBLISH").to_ical())


def event_file(appointment: Appointment) -> bytes:
    """Return an appointment as it is written into its person's own calendar: without a method (RFC 4791 §4.1)."""
    return bytes(_calendar([_event(appointment, the_business(), _for_staff(appointment))], None).to_ical())


def feed_file(person: User | None) -> bytes:
    """Return what stands in a person's feed, or in that of the whole business."""
    business, now = the_business(), clock.now()
    appointments = appointments_between(now - BEFORE, now + AHEAD, person)
    events = [
        _event(one, business, _for_staff(one) if person else _for_everybody(one))
        for one in appointments
        if one.status != "cancelled"
    ]
    calendar = _calendar(events, "PUBLISH")
    name = f"{business.name} · {person.name}" if person else business.name
    for key in ("name", "x-wr-calname"):
        calendar.add(key, name)
    calendar.add("x-published-ttl", READ_AGAIN)
    return bytes(calendar.to_ical())


def _calendar(events: Iterable[Event], method: Literal["REQUEST", "CANCEL", "PUBLISH"] | None) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    if method:
        calendar.add("method", method)
    for event in events:
        calendar.add_component(event)
    return calendar


def _event(appointment: Appointment, business: Business, summary: str) -> Event:
    event = Event()
    event.add("uid", uid_of(appointment))
    event.add("sequence", appointment.sequence)
    event.add("dtstamp", clock.now())
    event.add("dtstart", appointment.starts_at)
    event.add("dtend", appointment.ends_at)
    event.add("summary", summary)
    event.add("status", "CANCELLED" if appointment.status == Appointment.Status.CANCELLED else "CONFIRMED")
    place = appointment.address or business.address
    if place:
        event.add("location", place)
    return event


def _for_customer(appointment: Appointment, business: Business) -> str:
    return f"{appointment.service.name} · {business.name}"


def _for_staff(appointment: Appointment) -> str:
    return " · ".join(filter(None, [appointment.service.name, appointment.contact.name]))


def _for_everybody(appointment: Appointment) -> str:
    person = appointment.person.name if appointment.person else ""
    return " · ".join(filter(None, [person, appointment.service.name, appointment.contact.name]))


def _address(email: str, name: str, **parameters: str) -> vCalAddress:
    address = vCalAddress(f"mailto:{email}")
    for key, value in ({"cn": name} if name else {}).items() | parameters.items():
        address.params[key.upper()] = vText(value)
    return address
