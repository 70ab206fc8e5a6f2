"""Appointments: what can be booked and when, booked in the name of the token's person, moved and called off."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import the_business
from warmdesk.api.errors import NotFound, NotFree, Unreadable
from warmdesk.api.tools.contract import ApiTool, Asked, Json, Wanted
from warmdesk.bookings.errors import NotOffered, SlotTaken
from warmdesk.bookings.models import Appointment
from warmdesk.bookings.selectors import (
    appointment_by_id,
    appointment_numbered,
    appointments_between,
    appointments_of,
    free_slots,
    people_of,
)
from warmdesk.bookings.services import Guest, book, cancel, move
from warmdesk.bookings.slots import Slot
from warmdesk.catalog.models import Service
from warmdesk.catalog.selectors import offered_services, service_by_key
from warmdesk.conversations.services import by_person
from warmdesk.lib import clock

READ, WRITE = "appointments:read", "appointments:write"
FAR, SPAN, MOST = timedelta(days=60), timedelta(days=7), 50
SERVICE = Wanted("service", "a key of list_services")
PERSON = Wanted("person", "the name of who should be there; anybody free without it", is_required=False)
CUSTOMER = Wanted("customer_id", "the business's own number of the customer", is_required=False)
NUMBER = Wanted("number", "the appointment's number, such as B-123456")
STARTS = Wanted("starts_at", "2026-03-01T14:30 in the business's zone, or with an offset: one of find_free_times", "moment")


def _services(asked: Asked) -> Json:
    return {
        "services": [
            {
                "service": one.key,
                "name": one.name,
                "minutes": one.minutes,
                "people": [person.name for person in people_of(one)],
            }
            for one in offered_services()
        ]
    }


def _free(asked: Asked) -> Json:
    service = _service(asked)
    since, until = _span(asked)
    slots = free_slots(service, since=max(since, clock.now()), until=until, person=_person(asked, service), limit=MOST)
    return {"free": [_shown_slot(slot) for slot in slots]}


def _listed(asked: Asked) -> Json:
    customer = asked.customer()
    if customer is not None:
        return {"appointments": [_shown(one) for one in appointments_of(customer)[:MOST]]}
    since, until = _span(asked)
    return {"appointments": [_shown(one) for one in appointments_between(since, until)[:MOST]]}


def _book(asked: Asked) -> Json:
    service, customer = _service(asked), asked.customer()
    guest = None if customer else _guest(asked)
    try:
        booked = book(
            service=service, starts_at=asked.moment("starts_at"), contact=customer, guest=guest, person=_person(asked, service),
            by=by_person(asked.person), key=asked.key,
        )  # fmt: skip
    except (SlotTaken, NotOffered) as taken:
        raise _not_free(taken) from taken
    return {"appointment": booked.id}


def _move(asked: Asked) -> Json:
    own = _numbered(asked)
    try:
        moved = move(
            appointment=own, starts_at=asked.moment("starts_at"), person=_person(asked, own.service), by=by_person(asked.person),
            key=asked.key,
        )  # fmt: skip
    except (SlotTaken, NotOffered) as taken:
        raise _not_free(taken) from taken
    return {"appointment": moved.id, "was_at": own.starts_at.isoformat()}


def _cancel(asked: Asked) -> Json:
    return {"appointment": cancel(appointment=_numbered(asked), by=by_person(asked.person), key=asked.key).id}


def _show(effect: Json) -> Json:
    return {"appointment": _shown(appointment_by_id(effect["appointment"]))}


def _shown(one: Appointment) -> Json:
    zone = the_business().zone
    return {
        "number": one.number,
        "service": one.service.key,
        "starts_at": one.starts_at.astimezone(zone).isoformat(timespec="minutes"),
        "ends_at": one.ends_at.astimezone(zone).isoformat(timespec="minutes"),
        "person": one.person.name if one.person else "",
        "status": one.status,
        "customer_id": one.contact.external_id or "",
        "customer": one.contact.name,
    }


def _shown_slot(slot: Slot) -> Json:
    at = slot.starts_at.astimezone(the_business().zone).isoformat(timespec="minutes")
    return {"starts_at": at, "person": slot.person.name if slot.person else ""}


def _not_free(taken: SlotTaken | NotOffered) -> NotFree:
    return NotFree(f"{taken.sentence} Free near it: see `free`.", free=[_shown_slot(slot) for slot in taken.alternatives])


def _service(asked: Asked) -> Service:
    found = service_by_key(asked.get("service"))
    if found is None or not found.is_active:
        raise NotFound(f"There is no service {asked.get('service')}; list_services has those that there are.")
    return found


def _person(asked: Asked, service: Service) -> User | None:
    wanted = asked.get("person")
    if not wanted:
        return None
    named = [one for one in people_of(service) if one.name.casefold() == wanted.casefold()]
    if len(named) != 1:
        raise NotFound(f"Nobody called just {wanted} gives this service.")
    return named[0]


def _guest(asked: Asked) -> Guest:
    """Return a stranger as the program describes them; how to reach them is needed."""
    name, email, phone = asked.get("name"), asked.get("email"), asked.get("phone")
    if not name or not (email or phone):
        expected = "customer_id, or name with email or phone"
        raise Unreadable("For whom is it?", problems=[{"key": "customer_id", "message": "is missing", "expected": expected}])
    return Guest(name=name, email=email, phone=phone, language=asked.business.language)


def _numbered(asked: Asked) -> Appointment:
    found = appointment_numbered(asked.get("number"))
    if found is None:
        raise NotFound(f"There is no appointment {asked.get('number')}.")
    return found


def _span(asked: Asked) -> tuple[datetime, datetime]:
    """Return from when until when; a week from now on where nothing was said, and never more than two months."""
    zone = asked.business.zone
    first, last = asked.day("since"), asked.day("until")
    since = datetime.combine(first, time.min, zone) if first else clock.now()
    until = datetime.combine(last, time.min, zone) + timedelta(days=1) if last else since + SPAN
    return since, min(until, since + FAR)


_SINCE = Wanted("since", "the first day, 2026-03-01; today without it", "day", is_required=False)
_UNTIL = Wanted("until", "the last day; a week after the first without it, at most 60 days", "day", is_required=False)

LIST_SERVICES = ApiTool(
    "list_services", "List services", "What can be booked, how long it takes and who gives it.", READ, (), _services
)
FIND_FREE_TIMES = ApiTool(
    "find_free_times", "Find free times", "When a service can be booked, the earliest times first, at most 50.", READ,
    (SERVICE, PERSON, _SINCE, _UNTIL), _free,
)  # fmt: skip
LIST_APPOINTMENTS = ApiTool(
    "list_appointments", "List appointments", "The appointments of a customer, or of everybody in a span of days; at most 50.",
    READ, (CUSTOMER, _SINCE, _UNTIL), _listed,
)  # fmt: skip
BOOK_APPOINTMENT = ApiTool(
    "book_appointment", "Book an appointment", "Book a service at a free time, for a customer or for somebody new.", WRITE,
    (
        SERVICE, STARTS, PERSON, CUSTOMER,
        Wanted("name", "of somebody new", is_required=False),
        Wanted("email", "of somebody new", is_required=False),
        Wanted("phone", "of somebody new", is_required=False),
    ),
    _book, _show,
)  # fmt: skip
MOVE_APPOINTMENT = ApiTool(
    "move_appointment", "Move an appointment", "Move an appointment to another free time.", WRITE,
    (NUMBER, STARTS, PERSON), _move, _show,
)  # fmt: skip
CANCEL_APPOINTMENT = ApiTool(
    "cancel_appointment", "Cancel an appointment", "Call an appointment off; its time is free again.", WRITE,
    (NUMBER,), _cancel, _show,
)  # fmt: skip
