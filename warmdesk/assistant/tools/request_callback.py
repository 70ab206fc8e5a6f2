"""`request_callback`: a person calls the customer back; the promise is backed by a dated task."""

from __future__ import annotations

from warmdesk.assistant.tools.contract import Call, Outcome, Tool
from warmdesk.followups.services import due_moment, open_task
from warmdesk.lib import clock, wording
from warmdesk.lib.phone import charges_the_caller
from warmdesk.lib.reach import region_of


def _run(call: Call) -> Outcome:
    phone = call.fields.get("phone", "")
    if charges_the_caller(phone, region_of(call.business.phone)):
        return Outcome(text=call.say("form_phone_charges"), is_done=False, asks_for="phone")
    due_at = due_moment(call.business, "normal")
    open_task(
        kind="callback",
        summary="Call a customer back",
        due_at=due_at,
        conversation=call.conversation,
        contact=call.conversation.contact,
        reach=phone,
        team=call.conversation.team,
        is_promise=True,
    )
    when = wording.say_moment(due_at, call.language, now=clock.now().astimezone(call.business.zone))
    return Outcome(text=call.say("callback_confirmed", phone=phone, when=when), is_done=True, fields=dict(call.fields))


REQUEST_CALLBACK = Tool(
    name="request_callback",
    asks={"phone": "form_ask_phone"},
    needs_proof=False,
    run=_run,
    purpose="Have a person of the business call the customer back.",
)
