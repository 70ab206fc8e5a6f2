"""`reschedule_appointment`: move one's own appointment to another free time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from warmdesk.assistant.tools.contract import Call, Limit, Outcome, Tool
from warmdesk.assistant.tools.finding.appointments import appointment
from warmdesk.assistant.tools.finding.times import named_person, new_time, offers_of, person_asked_for
from warmdesk.bookings.errors import NotOffered, NotOpen, SlotTaken, TooLate
from warmdesk.bookings.models import Appointment
from warmdesk.bookings.selectors import appointment_by_id, appointment_for
from warmdesk.bookings.services import move
from warmdesk.brain.dialogue.values import Argument
from warmdesk.conversations.services import ASSISTANT, SYSTEM
from warmdesk.lib import wording


def _run(call: Call) -> Outcome:
    own = _own(call)
    was_at = own.starts_at
    try:
        moved = move(appointment=own, starts_at=_start(call), person=named_person(call, own.service), by=ASSISTANT, key=call.key)
    except (SlotTaken, NotOffered) as taken:
        notice = call.say("slot_not_free", when=_say(call, _start(call)))
        return Outcome(text=notice, is_done=False, asks_for="starts_at", offers=offers_of(call, taken.alternatives))
    except (TooLate, NotOpen):
        return Outcome(text="", is_done=False, hands_over="over_limit")
    text = call.say("move_done", service=moved.service.name, when=_say(call, moved.starts_at))
    return Outcome(text=text, effect={"appointment": moved.id, "was_at": was_at.isoformat()})


def _sums_up(call: Call) -> str:
    own = _own(call)
    return call.say("confirm_move", service=own.service.name, was=_say(call, own.starts_at), when=_say(call, _start(call)))


def _own(call: Call) -> Appointment:
    own = appointment_for(call.contact, call.fields["appointment"])
    if own is None:
        raise LookupError("the appointment is no longer there")
    return own


def _start(call: Call) -> datetime:
    return datetime.fromisoformat(call.fields["starts_at"]).replace(tzinfo=call.business.zone)


def _say(call: Call, at: datetime) -> str:
    return wording.say_moment(at, call.language, now=call.now)


def _undo(effect: Mapping[str, Any], key: str) -> None:
    was_at = datetime.fromisoformat(effect["was_at"])
    move(appointment=appointment_by_id(effect["appointment"]), starts_at=was_at, by=SYSTEM, key=key)


RESCHEDULE_APPOINTMENT = Tool(
    name="reschedule_appointment",
    purpose="Move the customer's own appointment to another free time.",
    arguments=(
        Argument("appointment", "appointment"),
        Argument("person", "person", is_required=False, is_asked=False),
        Argument("starts_at", "moment"),
    ),
    finds={"appointment": appointment, "person": person_asked_for, "starts_at": new_time},
    asks={"appointment": "form_ask_appointment", "starts_at": "form_ask_starts_at"},
    run=_run,
    sums_up=_sums_up,
    stakes="medium",
    limits={"customer": Limit(times=3)},
    undo=_undo,
)
