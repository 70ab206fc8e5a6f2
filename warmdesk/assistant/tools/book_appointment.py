"""`book_appointment`: anybody may book; a stranger under the details that they give, as an appointment that nobody has proven."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from warmdesk.assistant.tools.contract import Call, Limit, Outcome, Tool
from warmdesk.assistant.tools.finding.plain import name, phone_beside, reach, visited_at
from warmdesk.assistant.tools.finding.services import service
from warmdesk.assistant.tools.finding.times import named_person, offers_of, person_asked_for, time_to_come
from warmdesk.bookings.errors import NotOffered, SlotTaken, TooMany
from warmdesk.bookings.selectors import appointment_by_id, is_within_reach, slot_at
from warmdesk.bookings.services import Guest, book, cancel
from warmdesk.brain.dialogue.values import Argument
from warmdesk.catalog.models import Service
from warmdesk.catalog.selectors import service_by_key
from warmdesk.conversations.services import ASSISTANT, SYSTEM
from warmdesk.lib import wording


def _run(call: Call) -> Outcome:
    wanted = _service(call)
    proven = call.conversation.is_proven
    try:
        booked = book(
            service=wanted,
            starts_at=_start(call),
            contact=call.contact if proven else None,
            guest=None if proven else _guest(call),
            person=named_person(call, wanted),
            address=call.fields.get("address", ""),
            by=ASSISTANT,
            key=call.key,
        )
    except (SlotTaken, NotOffered) as taken:
        notice = call.say("slot_not_free", when=_when(call))
        return Outcome(text=notice, is_done=False, asks_for="starts_at", offers=offers_of(call, taken.alternatives))
    except TooMany:
        return Outcome(text="", is_done=False, hands_over="over_limit")
    person = booked.person.name if booked.person else ""
    text = call.say("booking_done", service=wanted.name, when=_when(call), person=person, number=booked.number)
    return Outcome(text=text, effect={"appointment": booked.id})


def _sums_up(call: Call) -> str:
    wanted = _service(call)
    place = call.fields.get("address", "")
    slot = slot_at(wanted, _start(call), named_person(call, wanted), address=place)
    person = slot.person.name if slot and slot.person else ""
    asked = call.say("confirm_booking", service=wanted.name, when=_when(call), person=person)
    return f"{call.say('visit_at', address=place)} {asked}" if place else asked


def _refusal(call: Call) -> Outcome | None:
    """Give a person what lies in none of the areas: whether anybody drives there is theirs to say."""
    place = call.fields.get("address", "")
    if not place or is_within_reach(place):
        return None
    return Outcome(text="", is_done=False, hands_over="over_limit", because="the address lies in none of the areas")


def _guest(call: Call) -> Guest:
    way = call.fields["reach"]
    email = way if "@" in way else ""
    return Guest(
        name=call.fields["name"], email=email, phone=call.fields.get("phone", "") if email else way, language=call.language
    )


def _service(call: Call) -> Service:
    wanted = service_by_key(call.fields["service"])
    if wanted is None:
        raise LookupError("the service is no longer offered")
    return wanted


def _start(call: Call) -> datetime:
    return datetime.fromisoformat(call.fields["starts_at"]).replace(tzinfo=call.business.zone)


def _when(call: Call) -> str:
    return wording.say_moment(_start(call), call.language, now=call.now)


def _undo(effect: Mapping[str, Any], key: str) -> None:
    cancel(appointment=appointment_by_id(effect["appointment"]), by=SYSTEM, key=key)


BOOK_APPOINTMENT = Tool(
    name="book_appointment",
    purpose="Book an appointment for a service at a free time.",
    arguments=(
        Argument("service", "service"),
        Argument("address", "address"),
        Argument("person", "person", is_required=False, is_asked=False),
        Argument("starts_at", "moment"),
        Argument("name", "name", only_strangers=True),
        Argument("reach", "reach", only_strangers=True),
        Argument("phone", "phone", is_required=False, is_asked=False, only_strangers=True),
    ),
    finds={
        "service": service,
        "address": visited_at,
        "person": person_asked_for,
        "starts_at": time_to_come,
        "name": name,
        "reach": reach,
        "phone": phone_beside,
    },
    asks={
        "service": "form_ask_service",
        "address": "form_ask_address",
        "starts_at": "form_ask_starts_at",
        "name": "form_ask_name",
        "reach": "form_ask_reach",
    },
    run=_run,
    sums_up=_sums_up,
    refuses=_refusal,
    who="anybody",
    limits={"stranger": Limit(times=3), "customer": Limit(times=5)},
    undo=_undo,
)
