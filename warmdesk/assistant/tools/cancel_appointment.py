"""`cancel_appointment`: call one's own appointment off."""

from __future__ import annotations

from warmdesk.assistant.tools.contract import Call, Limit, Outcome, Tool
from warmdesk.assistant.tools.finding.appointments import appointment
from warmdesk.bookings.errors import NotOpen, TooLate
from warmdesk.bookings.models import Appointment
from warmdesk.bookings.selectors import appointment_for
from warmdesk.bookings.services import cancel
from warmdesk.brain.dialogue.values import Argument
from warmdesk.conversations.services import ASSISTANT
from warmdesk.lib import wording


def _run(call: Call) -> Outcome:
    own = _own(call)
    try:
        cancelled = cancel(appointment=own, by=ASSISTANT, key=call.key)
    except (TooLate, NotOpen):
        return Outcome(text="", is_done=False, hands_over="over_limit")
    return Outcome(text=_say("cancel_done", call, cancelled), effect={"appointment": cancelled.id})


def _sums_up(call: Call) -> str:
    return _say("confirm_cancel", call, _own(call))


def _say(key: str, call: Call, own: Appointment) -> str:
    when = wording.say_moment(own.starts_at, call.language, now=call.now)
    return call.say(key, service=own.service.name, when=when)


def _own(call: Call) -> Appointment:
    own = appointment_for(call.contact, call.fields["appointment"])
    if own is None:
        raise LookupError("the appointment is no longer there")
    return own


CANCEL_APPOINTMENT = Tool(
    name="cancel_appointment",
    purpose="Cancel the customer's own appointment.",
    arguments=(Argument("appointment", "appointment"),),
    finds={"appointment": appointment},
    asks={"appointment": "form_ask_appointment"},
    run=_run,
    sums_up=_sums_up,
    stakes="medium",
    limits={"customer": Limit(times=3)},
)
