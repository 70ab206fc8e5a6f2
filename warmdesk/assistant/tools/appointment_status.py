"""`appointment_status`: when, for what and with whom is my appointment?"""

from __future__ import annotations

from warmdesk.assistant.tools.contract import Call, Outcome, Tool
from warmdesk.assistant.tools.finding.appointments import appointment_to_tell_of
from warmdesk.bookings.selectors import appointment_for
from warmdesk.brain.dialogue.values import Argument
from warmdesk.lib import wording


def _run(call: Call) -> Outcome:
    own = appointment_for(call.contact, call.fields["appointment"])
    if own is None:
        return Outcome(text=call.say("appointments_none"))
    when = wording.say_moment(own.starts_at, call.language, now=call.now)
    person = own.person.name if own.person else ""
    told = call.say("appointment_is", service=own.service.name, when=when, person=person)
    return Outcome(text=f"{told} {call.say('appointment_begun')}" if own.starts_at <= call.now else told)


APPOINTMENT_STATUS = Tool(
    name="appointment_status",
    purpose="Tell the customer when, for what and with whom their own appointment is.",
    arguments=(Argument("appointment", "appointment", is_required=False),),
    finds={"appointment": appointment_to_tell_of},
    asks={"appointment": "form_ask_appointment"},
    run=_run,
    only_reads=True,
)
